import { filledCells, type Row, type Table } from '../../table.ts';
import { freeCells, type Draft } from '../draft.ts';
import { columnOf, type Layout } from '../columns/layout.ts';
import { readBarePriority, readPriorityText } from './priority-text.ts';

/** A label and its words in two cells of a row. */
interface Pair {
  label: string;
  text: string;
}

const LONGEST_LABEL = 80;
/** A label has a word in it; a ref is figures and single letters: "1.2", "MD01", "b)". */
const HAS_WORD = /\p{L}{3}/u;

/** The label and the words of a row of two cells, or null. */
export function pairIn(cells: readonly { text: string }[]): Pair | null {
  const [first, second] = cells;
  if (!first || !second || cells.length !== 2 || first.text.length > LONGEST_LABEL) return null;
  return { label: first.text.replace(/\s*:$/, ''), text: second.text };
}

/**
 * True for a label and its words between the rows of a table ("Priority lead | Jo Bell"): words where the other rows have
 * their refs, or one of the lines that lead in the next heads.
 */
export function isFactRow(draft: Draft, layout: Layout, at: number): boolean {
  const cells = freeCells(draft, at);
  const fact = pairIn(cells);
  const ref = columnOf(layout, 'ref');
  if (!fact || !HAS_WORD.test(fact.label)) return false;
  if (leadsInHeads(draft, at) || isInNarrowTable(draft, layout, at)) return true;
  const isInRefs = cells[0]?.index === ref?.index && !hasWordyRefs(draft, layout, ref?.index ?? -1);
  return isInRefs && (/\s/.test(fact.label) || cells[0]?.text.endsWith(':') === true || isApart(draft, at));
}

/** A table of two columns in a document is none of the plan's, which has more. */
export function isInNarrowTable({ table }: Draft, { columns, headAt }: Layout, at: number): boolean {
  const row = table.rows[at];
  const isOther = row?.table !== undefined && row.table !== table.rows[headAt]?.table;
  return isOther && row.cells.length <= 2 && columns.length > LEAST_COLUMNS;
}

const LEAST_COLUMNS = 3;

/** Rows of at most two cells from an empty row, or a priority's line, down to the next heads. */
function leadsInHeads({ table, layouts }: Draft, at: number): boolean {
  const next = layouts.find(({ headAt }) => headAt > at)?.headAt;
  const { end, isBelowGap, isBelowPriority } = shortRows(table);
  return next !== undefined && (end[at] ?? 0) >= next && (isBelowGap[at] === true || isBelowPriority[at] === true);
}

/** Whether the refs of a table are words, as where they name what they number: "Action 1". */
function hasWordyRefs({ table, layouts }: Draft, layout: Layout, index: number): boolean {
  const known = WORDY.get(layout.columns);
  if (known !== undefined) return known;
  const end = layouts.find(({ headAt }) => headAt > layout.headAt)?.headAt ?? table.rows.length;
  const rows = table.rows.slice(layout.bodyAt, end).filter((row) => filledCells(row).length > 2);
  const refs = rows.map((row) => (row.cells[index] ?? '').trim()).filter((text) => text !== '');
  const isWordy = refs.filter((text) => HAS_WORD.test(text)).length * 2 > refs.length || refs.length === 0;
  WORDY.set(layout.columns, isWordy);
  return isWordy;
}

const WORDY = new WeakMap<Layout['columns'], boolean>();

/** Below an empty row, with nothing but such rows behind it: what stands at the foot of a table. */
function isApart({ table, layouts }: Draft, at: number): boolean {
  const foot = layouts.find(({ headAt }) => headAt > at)?.headAt ?? table.rows.length;
  const { end, isBelowGap } = shortRows(table);
  return (end[at] ?? 0) >= foot && isBelowGap[at] === true;
}

/** Of runs of rows with two cells at most, by row: where the run ends, and what stands in it so far. */
interface ShortRows {
  end: number[];
  isBelowGap: boolean[];
  isBelowPriority: boolean[];
}

/** Told once for a table: a form can have tens of thousands of such rows. */
const SHORT_ROWS = new WeakMap<Table, ShortRows>();

function shortRows(table: Table): ShortRows {
  const known = SHORT_ROWS.get(table);
  if (known) return known;
  const { rows } = table;
  const isShort = rows.map((row) => filledCells(row).length <= 2);
  const end = isShort.map((_, at) => at);
  for (let at = rows.length - 1; at >= 0; at -= 1) if (isShort[at]) end[at] = Math.max(at + 1, end[at + 1] ?? 0);
  const isBelowGap: boolean[] = [];
  const isBelowPriority: boolean[] = [];
  rows.forEach((row, at) => {
    const goesOn = isShort[at] === true && isShort[at - 1] === true;
    isBelowGap[at] = isShort[at] === true && ((goesOn && isBelowGap[at - 1] === true) || isGap(rows, at));
    isBelowPriority[at] = isShort[at] === true && ((goesOn && isBelowPriority[at - 1] === true) || isPriority(row));
  });
  const found = { end, isBelowGap, isBelowPriority };
  SHORT_ROWS.set(table, found);
  return found;
}

/** An empty row, or one that spreadsheets do not keep. */
const isGap = (rows: readonly Row[], at: number): boolean =>
  filledCells(rows[at] as Row).length === 0 || (at > 0 && (rows[at]?.number ?? 0) > (rows[at - 1]?.number ?? 0) + 1);

function isPriority(row: Row): boolean {
  const cells = filledCells(row);
  return readBarePriority(cells[0]?.text ?? '') !== null || cells.some(({ text }) => readPriorityText(text));
}
