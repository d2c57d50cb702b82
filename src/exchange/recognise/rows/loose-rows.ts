import type { Finding } from '../../../domain/plan.ts';
import { filledCells, type Row } from '../../table.ts';
import { addDetail, addDoubt, type Draft } from '../draft.ts';
import { isTitle } from './heading-row.ts';
import { factKind } from '../tables/labelled-text.ts';

interface Cell {
  index: number;
  text: string;
}

const CODE = 'row-not-understood';
const LONGEST_TITLE = 200;
/** Between facts that stand side by side in one cell: "SRO: Jo Bell     Chair: Ann Lee". */
const WIDE_GAP = /[^\S\r\n]{3,}(?=\p{Lu}[^:]{1,40}:)/u;

/** Keeps what no rule reads with the facts of the plan: a labelled fact, a section of a document, the plan's title, or a doubt. */
export function keepLoose(draft: Draft, at: number, cells: readonly Cell[], isCover: boolean): void {
  const [first, second] = cells;
  const row = draft.table.rows[at];
  if (!first || !row) return;
  const fact = cells.length === 1 ? factIn(first.text) : null;
  const facts = cells.flatMap(({ text }) => text.split(WIDE_GAP)).map(factIn);
  if (isCover && facts.length > 1 && facts.every((one) => one !== null))
    for (const { label, text } of facts) addDetail(draft, named(draft, at, label), text);
  else if (isCover && cells.length === 2 && second && first.text.length <= 80)
    addDetail(draft, named(draft, at, first.text.replace(/:$/, '')), second.text);
  else if (fact && (isCover || (row.cells.length === 1 && factKind(fact.label) !== null)))
    addDetail(draft, named(draft, at, fact.label), fact.text);
  else if (cells.length === 1 && keepInSection(draft, at, first.text)) return;
  else if (isCover && cells.length === 1 && isLikeTitle(draft, at, first.text)) draft.plan.title = first.text;
  else keepUnread(draft, at, cells.map(({ text }) => text).join('\n'));
}

/** "Owner: Ann Lee" as a label and what it says, or null. */
export function factIn(text: string): { label: string; text: string } | null {
  const [, label, value] = /^([^:]{2,60}):\s*(\S.*)$/s.exec(text) ?? [];
  return label === undefined || value === undefined ? null : { label, text: value };
}

/** Below the first priority a fact is one of that priority, save behind all actions. */
function named({ plan, table, layouts }: Draft, at: number, label: string): string {
  const isBehind =
    !layouts.some(({ headAt }) => headAt > at) && !table.rows.slice(at + 1).some((row) => row.cells.length > 2);
  const priority = isBehind ? undefined : plan.priorities.at(-1);
  const name = priority?.ref ? `${plan.heads['priority'] ?? 'Priority'} ${priority.ref}` : priority?.title;
  return name ? `${label} (${name})` : label;
}

/** The first line of a plan of which no heading is the title; a greeting or a sentence names nothing. */
function isLikeTitle(draft: Draft, at: number, text: string): boolean {
  const { plan, table } = draft;
  const isNamed = plan.title === null && text.length <= LONGEST_TITLE && !/[,.;:]$/.test(text);
  return (
    isNamed && table.rows.every(({ heading }, place) => heading === undefined || (place > at && !isTitle(draft, place)))
  );
}

/** A heading of a document with the paragraphs under it is one fact, by the heading's words. */
function keepInSection(draft: Draft, at: number, text: string): boolean {
  const { rows } = draft.table;
  const isHeading = rows[at]?.heading !== undefined;
  const head = isHeading ? rows[at] : headingAbove(rows, at);
  // What stands right under the title is no section of its own.
  if (
    !head ||
    head.cells.join('').trim() === draft.plan.title ||
    (isHeading && !isParagraph(rows[nextFilled(rows, at)]))
  )
    return false;
  if (!isHeading) addToSection(draft, at, head, text);
  return true;
}

/** The heading right above a run of paragraphs. */
function headingAbove(rows: readonly Row[], at: number): Row | null {
  let above = at - 1;
  while (above >= 0 && (isParagraph(rows[above]) || filledCells(rows[above] as Row).length === 0)) above -= 1;
  return rows[above]?.heading === undefined ? null : (rows[above] ?? null);
}

const isParagraph = (row: Row | undefined): boolean =>
  row !== undefined && row.heading === undefined && row.cells.length === 1 && filledCells(row).length === 1;

function nextFilled(rows: readonly Row[], at: number): number {
  let next = at + 1;
  while (rows[next] && filledCells(rows[next] as Row).length === 0) next += 1;
  return next;
}

/** The sections that were kept, by the row of their heading. */
const sections = new WeakMap<Row, string>();

function addToSection(draft: Draft, at: number, head: Row, text: string): void {
  const { details } = draft.plan;
  const key = sections.get(head);
  if (key !== undefined && key in details) {
    details[key] = `${details[key]}\n${text}`;
    return;
  }
  const title = head.cells.join(' ').trim();
  addDetail(draft, named(draft, at, title), text);
  const name = Object.keys(details).at(-1);
  if (name !== undefined) sections.set(head, name);
  addDoubt(draft, {
    code: 'section-kept',
    severity: 'note',
    row: head.number,
    message: `This section of the document holds no actions. Its words are kept with the facts of the plan, as “${title}”.`,
    before: title,
    remedy: 'Nothing needs doing, unless it says something of an action.',
  });
}

/** How far a run of rows that were not understood goes, so that it is said once. */
const runs = new WeakMap<Finding, { at: number; count: number }>();

function keepUnread(draft: Draft, at: number, text: string): void {
  const row = draft.table.rows[at]?.number ?? at + 1;
  addDetail(draft, `Row ${row}`, text);
  const last = draft.findings.at(-1);
  const run = last?.code === CODE ? runs.get(last) : undefined;
  if (last && run && nextFilled(draft.table.rows, run.at) === at) {
    last.before = `${last.before}\n${text}`;
    last.message = wording(run.count + 1);
    runs.set(last, { at, count: run.count + 1 });
    return;
  }
  addDoubt(draft, {
    code: CODE,
    severity: 'warning',
    row,
    message: wording(1),
    before: text,
    remedy: 'Check whether something of a plan stands here.',
  });
  const added = draft.findings.at(-1);
  if (added) runs.set(added, { at, count: 1 });
}

const wording = (count: number): string =>
  count === 1
    ? 'This row was not recognised as an action, a heading or a key to the ratings. Its words are kept with the facts of the plan.'
    : `${count} rows, this one the first, were not recognised as actions, headings or keys to the ratings. Their words are kept with the facts of the plan.`;
