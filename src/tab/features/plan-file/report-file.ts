import type { PlanPerson } from '../../../domain/board.ts';
import type { WriteFormat } from '../../../exchange/write/table-edits.ts';
import type { ReportRequest } from '../../../exchange/write/report/write-report.ts';
import { namedPeople } from '../../../exchange/write/redact/named-people.ts';
import { nameRedactor } from '../../../exchange/write/redact/name-redactor.ts';
import type { PlanAsItIs } from '../../../store/plan-now/read-plan-now.ts';
import { parseCorrections } from '../../reading/corrections-shape.ts';
import { NO_CORRECTIONS } from '../../../exchange/corrections.ts';
import catalogue from '../../words/en-GB/plan-file.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** What somebody chose of a report. */
export interface ReportChoice {
  format: WriteFormat;
  isWithNames: boolean;
}

export const FORMATS: readonly WriteFormat[] = ['xlsx', 'docx', 'csv', 'tsv'];

/** The format in which a file came; Excel where none was kept or it was pasted. */
export function formatOf(name: string | null): WriteFormat {
  const end = name?.split('.').at(-1)?.toLowerCase();
  return FORMATS.find((format) => format === end) ?? 'xlsx';
}

/** What the writer needs for a report. */
export function requestOf(
  { now, source }: PlanAsItIs,
  people: readonly PlanPerson[],
  { format, isWithNames }: ReportChoice,
): ReportRequest {
  return {
    file: source && { name: source.name, bytes: source.bytes },
    corrections: source ? parseCorrections(source.corrections) : NO_CORRECTIONS,
    now,
    format,
    redact: isWithNames ? null : people.map(toListed),
  };
}

const toListed = ({ name, aliases, role, kind }: PlanPerson) => ({ name, aliases, role, kind });

/** "Priority 1 as at 2026-11-23.xlsx". */
export function reportName(
  { now, source }: PlanAsItIs,
  people: readonly PlanPerson[],
  { format, isWithNames }: ReportChoice,
): string {
  const own = (source?.name ?? now.title ?? say('plan')).replace(/\.[a-z]{3,5}$/i, '');
  const bare = (isWithNames ? own : withoutNames(own, now, people))
    .replaceAll(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 80);
  const name = say(isWithNames ? 'reportName' : 'reportNameless', { name: bare, day: now.asAt });
  return `${name}.${format}`;
}

function withoutNames(words: string, { actions, legends }: PlanAsItIs['now'], people: readonly PlanPerson[]): string {
  const leadTexts = actions.map(({ leadsText }) => leadsText);
  const named = namedPeople({ listed: people, leadTexts, authors: [] });
  return nameRedactor(named, {
    texts: actions.map(({ text }) => text),
    key: legends.flatMap(({ statuses }) => statuses.map(({ label }) => label)),
    terms: [],
  })(words);
}

/** What will be in it, in a sentence or two. */
export function whatIsIn({ now, source }: PlanAsItIs, { isWithNames }: ReportChoice): string {
  const rated = now.actions.some(({ isRatedSince }) => isRatedSince) || now.openReview !== null;
  const how = { isRated: String(rated), isWithNames: String(isWithNames) };
  return source ? say('ownLayout', { ...how, file: source.name }) : say('standardLayout', how);
}
