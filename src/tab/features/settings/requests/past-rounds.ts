import type { Board } from '../../../../domain/board.ts';
import { groupBy } from '../../../../domain/group-by.ts';
import type { Prompt } from '../../../../domain/prompt.ts';
import { reportOn, type AskedLead, type RoundReport } from '../../../../domain/round-report.ts';
import { writeDay, writePartialDate } from '../../../ui/dates.ts';
import { say } from './say.ts';

/** A round that went out, or what was asked by hand in one week, by what people call it. */
export interface PastRound {
  id: string;
  name: string;
  began: string;
  report: RoundReport;
  /** The leads who were asked again since: what is open of them stands with the later request. */
  askedSince: ReadonlySet<AskedLead>;
}

/** The rounds that went out, the newest first. What is held or was skipped asked nobody and stands with the reminders. */
export function pastRounds(board: Board, prompts: readonly Prompt[]): PastRound[] {
  const asks = prompts.filter(({ kind, state }) => kind === 'ask' && state !== 'held' && state !== 'skipped');
  const newest = new Map<string, string>();
  for (const { askedAt, ...ask } of asks) {
    const lead = leadKeyOf(ask);
    if (askedAt > (newest.get(lead) ?? '')) newest.set(lead, askedAt);
  }
  return [...groupBy(asks, ({ round, week }) => round ?? `asked-${week}`)]
    .flatMap(([id, ofRound]): PastRound[] => {
      const report = reportOn(board, ofRound, null);
      const { began } = report;
      if (began === null || report.leads.length === 0) return [];
      const askedSince = report.leads.filter(({ prompt }) => prompt.askedAt < (newest.get(leadKeyOf(prompt)) ?? ''));
      return [{ id, name: nameOf(id, began, board), began, report, askedSince: new Set(askedSince) }];
    })
    .toSorted((one, other) => other.began.localeCompare(one.began));
}

const leadKeyOf = ({ forKey, personKey }: Pick<Prompt, 'forKey' | 'personKey'>): string => forKey ?? personKey;

function nameOf(id: string, began: string, { reviews }: Board): string {
  const [kind, about = '', before] = id.split(' ');
  const day = writeDay(began);
  if (kind === 'red') return say('roundRed', { month: writePartialDate(about) });
  if (kind === 'week') return say('roundWeek', { day });
  if (kind !== 'review') return say('roundAsked', { day });
  const review = reviews.find(({ key }) => key === about)?.label ?? say('unknownReview');
  return say('roundReview', { review, count: Number(before) || 0 });
}
