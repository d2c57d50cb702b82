import { cellText, filledCells, type Row, type Table } from '../../table.ts';
import { columnContents } from '../columns/column-contents.ts';
import type { ColumnKind } from '../columns/head-words.ts';
import { headStrength } from '../columns/head-row.ts';
import type { Layout } from '../columns/layout.ts';
import { isHeadOfRisks } from './other-register.ts';
import { readBarePriority, readBareVision, readPriorityText, readVisionText } from '../rows/priority-text.ts';

/** A table of a document that holds no actions: risks, contacts, versions. Places count rows of the whole from 0. */
export interface OtherTable {
  /** Its rows and the line above them that names it. */
  from: number;
  to: number;
  /** The number of its first row. */
  row: number;
  name: string;
  text: string;
}

const LONGEST_NAME = 80;
/** Tables of fewer columns are facts of the plan, which are read one by one. */
const LEAST_COLUMNS = 3;

/**
 * Lifts tables out of a document that are not the plan's, so that their rows are not taken for its actions: tables without
 * heads of a plan whose cells are none that the plan's columns have. `taken` are places that hold keys, and `guided` the
 * numbers of rows of which a person said what they are.
 */
export function liftOtherTables(
  table: Table,
  layouts: readonly Layout[],
  { taken, guided }: { taken: ReadonlySet<string>; guided: ReadonlySet<number> },
): { table: Table; others: OtherTable[] } {
  const heads = layouts
    .map(({ headAt }) => table.rows[headAt])
    .filter((row) => row !== undefined && !isHeadOfRisks(row));
  const headed = new Set(heads.map((row) => row?.table));
  const others = groupsOf(table.rows)
    .filter(
      ({ from, to }) => !headed.has(table.rows[from]?.table) && isOther(table.rows.slice(from, to), layouts, from),
    )
    .filter(({ from, to }) =>
      table.rows.slice(from, to).every((row, at) => isFree(row, from + at, taken) && !guided.has(row.number)),
    )
    .map(({ from, to }) => toOther(table.rows, from, to));
  if (others.length === 0) return { table, others };
  const isLifted = (at: number): boolean => others.some(({ from, to }) => at >= from && at < to);
  const rows = table.rows.map((row, at): Row => (isLifted(at) ? { number: row.number, cells: [] } : row));
  return { table: { ...table, rows }, others };
}

/** Runs of rows of one table each. */
function groupsOf(rows: readonly Row[]): { from: number; to: number }[] {
  const groups: { from: number; to: number }[] = [];
  rows.forEach((row, at) => {
    const last = groups.at(-1);
    if (row.table === undefined) return;
    if (last && last.to === at && rows[at - 1]?.table === row.table) last.to = at + 1;
    else groups.push({ from: at, to: at + 1 });
  });
  return groups;
}

const isFree = (row: Row, at: number, taken: ReadonlySet<string>): boolean =>
  row.cells.every((_, column) => !taken.has(`${at}:${column}`));

function isOther(rows: readonly Row[], layouts: readonly Layout[], from: number): boolean {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  // One cell across, or a label and its words, is read by itself.
  const most = Math.max(...rows.map((row) => filledCells(row).length));
  const layout = layouts.findLast(({ headAt }) => headAt < from);
  if (rows.some(isHeadOfRisks)) return true;
  if (most < LEAST_COLUMNS || rows.some((row) => headStrength(row) > 0 || saysOfPriority(row))) return false;
  return !layout || width !== widthOf(layout) || !isMoreOf(layout, rows);
}

const widthOf = ({ columns }: Layout): number => Math.max(...columns.map(({ index }) => index)) + 1;

/** A table that says something of a priority stands between those of actions. */
const saysOfPriority = (row: Row): boolean =>
  filledCells(row).some(
    ({ text }) =>
      readPriorityText(text) !== null ||
      readVisionText(text) !== null ||
      readBarePriority(text) !== null ||
      readBareVision(text) !== null,
  );

/** The next page of the plan's own table, or one that needs no heads of its own: its cells are such as the columns have. */
function isMoreOf(layout: Layout, rows: readonly Row[]): boolean {
  const filled = rows.filter((row) => filledCells(row).length > 1);
  return hasSuchCells(layout, filled) && hasSuchCells(layout, filled.slice(0, 1));
}

function hasSuchCells({ columns }: Layout, rows: readonly Row[]): boolean {
  const fits = columns.flatMap(({ kind, index }) => {
    const share = SHARE[kind];
    const contents = columnContents(rows, index);
    const isEmpty = contents.filled === 0 && contents.coloured === 0;
    return !share || isEmpty ? [] : [contents.coloured > 0 || contents[share] >= 0.5];
  });
  return fits.length === 0 || fits.filter(Boolean).length * 2 >= fits.length;
}

const SHARE: Partial<Record<ColumnKind, 'dates' | 'ratings' | 'refs'>> = {
  due: 'dates',
  status: 'ratings',
  rating: 'ratings',
  ref: 'refs',
};

/** The line above a table names it: a heading, or a short line that ends like a name. */
function toOther(rows: readonly Row[], from: number, to: number): OtherTable {
  const above = rows[from - 1];
  const caption = above && above.table === undefined ? cellText(above, 0) : '';
  const isName =
    caption !== '' &&
    caption.length <= LONGEST_NAME &&
    !/[.,;]$/.test(caption) &&
    !readPriorityText(caption) &&
    !readBarePriority(caption);
  const row = rows[from]?.number ?? from + 1;
  const lines = rows.slice(from, to).map((one) =>
    filledCells(one)
      .map(({ text }) => text)
      .join(' | '),
  );
  return {
    from: isName ? from - 1 : from,
    to,
    row,
    name: isName ? caption.replace(/\s*:$/, '') : `Table at row ${row}`,
    text: lines.filter((line) => line !== '').join('\n'),
  };
}
