import type { Legend, Status } from '../../../domain/plan.ts';
import type { HeadReading, RowReading, SheetReading } from '../../reading.ts';
import { cellText, marksOf, type Merge, type Row, type Table } from '../../table.ts';
import { mergeFinder, type MergeFinder } from '../merge-finder.ts';
import { spansOf } from './spans.ts';

/** How a table is laid out where its own program's lay-out cannot be kept. */
export interface SheetLook {
  /** The rows of the first heads and all above them, which each page repeats; 0 where the table has no heads. */
  headsEnd: number;
  /** The row of the first head. */
  headsStart: number;
  roleOf(row: Row): RowReading;
  /** The fill of a cell, `RRGGBB`: the file's own, or the quiet one of the status that the cell names. */
  fillOf(row: Row, index: number): string | null;
  /** The cells that are drawn as one. */
  spans: Merge[];
  /** The one of them that a cell belongs to. */
  spanAt: MergeFinder;
}

/** Quiet fills on which black text reads well; the letter or word says the same without them. */
const QUIET: Record<Status['colour'], string | null> = {
  red: 'F6C9C4',
  amber: 'FBE3B3',
  green: 'CDE7CD',
  blue: 'CCDFF4',
  grey: 'E0E0E0',
  other: null,
};
const HEAD_FILL = 'DDE3EA';

/** Works out how a table is laid out from how it was read. */
export function lookOf(table: Table, reading: SheetReading | undefined, legends: readonly Legend[]): SheetLook {
  const roles = new Map(table.rows.map((row, at) => [row.number, reading?.rows[at] ?? 'action']));
  const roleOf = (row: Row): RowReading => roles.get(row.number) ?? 'empty';
  const first = table.rows.findIndex((row) => roleOf(row) === 'head');
  const after = table.rows.findIndex((row, at) => first >= 0 && at > first && roleOf(row) !== 'head');
  const last = first < 0 ? -1 : (after < 0 ? table.rows.length : after) - 1;
  const ratings = ratingColumns(reading?.heads ?? []);
  const spans = spansOf(table, { roleOf, ratingsOfHead: (row) => ratings(row.number + 1) });
  return {
    headsStart: table.rows[first]?.number ?? 0,
    headsEnd: table.rows[last]?.number ?? 0,
    roleOf,
    spans,
    spanAt: mergeFinder(spans),
    fillOf: (row, index) => {
      const own = marksOf(row, index).fill;
      if (own !== undefined) return own;
      if (roleOf(row) === 'head') return HEAD_FILL;
      return ratings(row.number).has(index) ? ratingFill(cellText(row, index), legends) : null;
    },
  };
}

/** The columns of ratings that hold in a row, by the last head above it. */
function ratingColumns(heads: readonly HeadReading[]): (row: number) => ReadonlySet<number> {
  const sets = heads.map(({ row, columns }) => ({
    row,
    places: new Set(columns.filter(({ kind }) => kind === 'rating' || kind === 'status').map(({ index }) => index)),
  }));
  return (row) => sets.findLast((head) => head.row < row)?.places ?? new Set();
}

function ratingFill(text: string, legends: readonly Legend[]): string | null {
  const word = text.toLowerCase();
  const names = ({ code, label }: Status): boolean => code.toLowerCase() === word || label.toLowerCase() === word;
  const status = legends.flatMap(({ statuses }) => statuses).find(names);
  return status ? QUIET[status.colour] : null;
}
