import type { BoardAction } from '../domain/board.ts';
import { leadsWho, type AskedLead, type RoundReport } from '../domain/round-report.ts';
import type { DigestChange } from './digest-card.ts';
import type { UnreachedPerson, WaitingPerson } from './waiting-list.ts';

type NameOf = (action: BoardAction) => string;

/** What a report says of who is waited for, longest first, as the cards show it. */
export const waitingIn = (report: RoundReport, nameOf: NameOf): WaitingPerson[] =>
  leadsWho(report, 'waiting')
    .map((lead) => ({ name: whoIn(lead), actionNames: lead.open.map(nameOf), since: lead.prompt.askedAt }))
    .toSorted((one, other) => one.since.localeCompare(other.since));

/** Whom no message reached, and why. */
export const unreachedIn = (report: RoundReport): UnreachedPerson[] =>
  leadsWho(report, 'failed').map((lead) => ({ name: whoIn(lead) ?? 'Somebody', reason: asPart(lead.reason ?? '') }));

/** A row tells who could not be reached in a sentence of its own; a list needs its second part. */
const asPart = (reason: string): string => reason.replace(/^.*? in chat: /, '').replace(/\.$/, '');

/** The ratings that moved, with what was said of them. */
export const changesIn = ({ moved }: RoundReport, nameOf: NameOf): DigestChange[] =>
  moved.map((action) => ({
    actionName: nameOf(action),
    before: action.lastReviewRating,
    after: action.rating,
    note: action.lastUpdate?.text ?? '',
    by: action.lastUpdate?.by ?? '',
  }));

/** How many were asked and how many of them have answered all of it; who was left out was not asked. */
export function countsIn({ leads }: RoundReport): { asked: number; answered: number } {
  const asked = leads.filter(({ standing }) => standing !== 'held' && standing !== 'skipped');
  return { asked: asked.length, answered: asked.filter(({ standing }) => standing === 'answered').length };
}

/** A deputy is named beside the lead in whose place they were asked. */
function whoIn({ lead, asked }: AskedLead): string | null {
  if (lead && asked && lead.key !== asked.key) return `${asked.name}, for ${lead.name}`;
  return asked?.name ?? lead?.name ?? null;
}
