import { cellText, type Merge, type Row, type Table } from '../../table.ts';
import type { Doubt } from '../finding.ts';
import type { ColumnKind } from '../columns/head-words.ts';
import type { Layout } from '../columns/layout.ts';

/** What one cell says for all the rows that it spans. Actions stand once, and headings carry down anyway. */
const SPREAD: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  'ref',
  'lead',
  'accountable',
  'measure',
  'due',
  'status',
  'rating',
  'updates',
  'evidence',
  'extra',
]);

/** A table in which cells that are merged downwards count for every row, with a note for each such cell. */
export function spreadMerges(table: Table, layouts: readonly Layout[]): { table: Table; doubts: Doubt[] } {
  const down = (table.merges ?? []).filter(({ rows, columns }) => rows > 1 && columns === 1);
  const across = (table.merges ?? []).filter(({ rows, columns }) => rows === 1 && columns > 1);
  if (down.length + across.length === 0 || layouts.length === 0) return { table, doubts: [] };
  const places = new Map(table.rows.map(({ number }, at) => [number, at]));
  const rows = [...table.rows];
  const spreading = { rows, places, layouts };
  const doubts = [
    ...down.flatMap((merge) => spread(merge, spreading)),
    ...across.flatMap((merge) => spreadAcross(merge, spreading)),
  ];
  return { table: { ...table, rows }, doubts };
}

interface Spreading {
  rows: Row[];
  places: ReadonlyMap<number, number>;
  layouts: readonly Layout[];
}

function spread(merge: Merge, { rows, places, layouts }: Spreading): Doubt[] {
  const at = places.get(merge.row);
  const anchor = at === undefined ? undefined : rows[at];
  if (at === undefined || !anchor) return [];
  const layout = layouts.findLast(({ bodyAt }) => bodyAt <= at);
  const column = layout?.columns.find(({ index }) => index === merge.index);
  if (!layout || !column || !SPREAD.has(column.kind)) return [];
  const text = cellText(anchor, merge.index);
  const action = layout.columns.find(({ kind }) => kind === 'action')?.index ?? -1;
  const under = rows.slice(at + 1).findIndex(({ number }) => number >= merge.row + merge.rows);
  const end = under < 0 ? rows.length : at + 1 + under;
  let count = 0;
  for (let row = at + 1; row < end; row += 1) {
    const below = rows[row];
    // A row without an action of its own goes on from the one above, which has the words already.
    if (!below || cellText(below, action) === '') continue;
    rows[row] = filled(below, anchor, merge.index);
    count += 1;
  }
  return count === 0 || text === '' ? [] : [doubtOf(merge, { label: column.label, text, count })];
}

/** A rating that spans several reviews is that of each. */
function spreadAcross(merge: Merge, { rows, places, layouts }: Spreading): Doubt[] {
  const at = places.get(merge.row);
  const row = at === undefined ? undefined : rows[at];
  const layout = layouts.findLast(({ bodyAt }) => bodyAt <= (at ?? -1));
  const columns =
    layout?.columns.filter(({ index }) => index >= merge.index && index < merge.index + merge.columns) ?? [];
  const isRated = columns.length === merge.columns && columns.every(({ kind }) => kind === 'rating');
  if (at === undefined || !row || !isRated) return [];
  rows[at] = columns.slice(1).reduce((now, { index }) => filled(now, row, index, merge.index), row);
  return [
    {
      code: 'merged-across',
      severity: 'note',
      row: merge.row,
      column: columns[0]?.label ?? null,
      message: `This cell spans ${columns.length} reviews, so what it says was read for each of them.`,
      before: cellText(row, merge.index),
      remedy: 'Nothing needs doing, unless it was meant for one of them alone.',
    },
  ];
}

function filled(row: Row, anchor: Row, index: number, from = index): Row {
  const cells = [...row.cells];
  while (cells.length < index) cells.push('');
  cells[index] = anchor.cells[from] ?? '';
  const marks = [...(row.marks ?? [])];
  // A comment is said once, where it stands.
  const { comment: _, ...rest } = anchor.marks?.[from] ?? {};
  marks[index] = rest;
  return { ...row, cells, marks };
}

const doubtOf = ({ row }: Merge, { label, text, count }: { label: string; text: string; count: number }): Doubt => ({
  code: 'merged-down',
  severity: 'note',
  row,
  column: label,
  message: `This cell spans the ${count === 1 ? 'row' : `${count} rows`} below it, so what it says was read for ${count === 1 ? 'both actions' : 'all of these actions'}.`,
  before: text,
  remedy: 'Nothing needs doing, unless it was meant for the first of them alone.',
});
