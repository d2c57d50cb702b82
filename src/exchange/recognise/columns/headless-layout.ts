import { columnLetters, filledCells, type Row, type Table } from '../../table.ts';
import { chooseColumns, type ChosenColumn } from './choose-columns.ts';
import { headLabel } from './head-words.ts';
import type { Column, Layout } from './layout.ts';

/** Fewer rows could be anything. */
const LEAST_ROWS = 2;
const TELLING = ['lead', 'due', 'status', 'ref'];

/**
 * The layout of a table whose heads say nothing or are missing, by what stands in its columns: long different texts beside
 * people, dates or ratings. Null where that is no plan. A first row of words that fit no column is taken for its heads.
 */
export function headlessLayout(table: Table): Layout | null {
  const first = table.rows.findIndex((row) => filledCells(row).length >= 3);
  const body = table.rows.slice(first + 1).filter((row) => filledCells(row).length >= 2);
  if (first < 0 || body.length < LEAST_ROWS) return null;
  const columns = byContents(body);
  if (!isPlan(columns)) return null;
  const top = table.rows[first];
  const hasHeads = top !== undefined && isLikeHeads(top, columns, body);
  if (hasHeads) return { headAt: first, bodyAt: first + 1, columns: byBoth(columns, top, body), isRepeat: false };
  const named = columns.map((column) => toColumn(column, ''));
  return { headAt: first, bodyAt: first, columns: named, isRepeat: false, isHeadless: true };
}

function byContents(body: readonly Row[]): ChosenColumn[] {
  const width = Math.max(...body.slice(0, 200).map(({ cells }) => cells.length));
  const open = Array.from({ length: width }, (_, index) => ({ index, cell: '', label: '' }));
  return chooseColumns(open, body).filter(({ index }) => body.some((row) => (row.cells[index] ?? '').trim() !== ''));
}

function isPlan(columns: readonly ChosenColumn[]): boolean {
  const kinds = columns.map(({ kind }) => kind);
  return (
    kinds.includes('action') &&
    kinds.filter((kind) => TELLING.includes(kind)).length >= 2 &&
    (kinds.includes('lead') || kinds.includes('status'))
  );
}

/** Heads are short, and no dates, ratings or refs where the column has these. */
function isLikeHeads(row: Row, columns: readonly ChosenColumn[], body: readonly Row[]): boolean {
  const withTop = chooseColumns(
    columns.map(({ index }) => ({ index, cell: '', label: '' })),
    [row],
  );
  const telling = columns.filter(({ kind }) => kind === 'due' || kind === 'status' || kind === 'ref');
  const isSame = telling.some(({ index, kind }) => withTop.find((one) => one.index === index)?.kind === kind);
  const isShort = filledCells(row).every(({ text }) => text.length <= 40);
  return isShort && !isSame && body.length >= LEAST_ROWS;
}

/** Where there are heads after all, the few that say something count with what stands under them. */
function byBoth(columns: readonly ChosenColumn[], top: Row, body: readonly Row[]): Column[] {
  const filled = new Set([...columns, ...filledCells(top)].map(({ index }) => index));
  const open = [...filled]
    .toSorted((a, b) => a - b)
    .map((index) => ({ index, cell: top.cells[index] ?? '', label: headLabel(top.cells[index] ?? '') }));
  return chooseColumns(open, body).map((column) => toColumn(column, column.label));
}

const toColumn = ({ index, kind, confidence, isByContents, period }: ChosenColumn, head: string): Column => ({
  kind,
  index,
  head,
  label: head === '' ? `Column ${columnLetters(index)}` : head,
  confidence,
  ...(isByContents ? { isByContents } : {}),
  ...(period === undefined ? {} : { period }),
});
