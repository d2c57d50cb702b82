import type { RowReading } from '../../reading.ts';
import { mergeFinder } from '../merge-finder.ts';
import { cellText, type Merge, type Row, type Table } from '../../table.ts';

/** Rows whose long lines would stand in one narrow column if they did not run over the empty cells beside them. */
const RUNS_ON: ReadonlySet<RowReading> = new Set(['title', 'legend', 'priority', 'focusArea', 'detail', 'ignored']);
/** What fits a column without running on. */
const SHORT = 40;

/** What the rows of a table were taken for, and which columns of a head are ratings. */
export interface Roles {
  roleOf(row: Row): RowReading;
  ratingsOfHead(row: Row): ReadonlySet<number>;
}

/** The cells that are drawn as one: those that the file merged, or those that its rows mean so. */
export function spansOf(table: Table, roles: Roles): Merge[] {
  const merges = table.merges ?? [];
  const mergeAt = mergeFinder(merges);
  const width = Math.max(1, ...table.rows.map(({ cells }) => cells.length));
  const meant = table.rows.flatMap((row, at) => {
    const role = roles.roleOf(row);
    if (role === 'head') return merges.length > 0 ? [] : headSpans(row, table.rows[at + 1], roles);
    return RUNS_ON.has(role) ? lineSpans(row, width, role === 'legend') : [];
  });
  const isFree = ({ row, index, columns }: Merge): boolean =>
    Array.from({ length: columns }, (_, at) => mergeAt(row, index + at)).every((merge) => merge === undefined);
  return [...merges, ...meant.filter(isFree)];
}

/** A long cell runs over the empty ones up to the next that says something; the meanings of a key all alike. */
function lineSpans(row: Row, width: number, isKey: boolean): Merge[] {
  const filled = row.cells.flatMap((_, index) => (cellText(row, index) === '' ? [] : [index]));
  return filled.flatMap((index, at) => {
    const columns = (filled[at + 1] ?? width) - index;
    const isLong = cellText(row, index).length > SHORT || filled.length === 1 || (isKey && at > 0);
    return isLong && columns > 1 ? [{ row: row.number, index, rows: 1, columns }] : [];
  });
}

/** A head over several columns of ratings stands above all of them; one without a second head below goes down beside it. */
function headSpans(row: Row, below: Row | undefined, { roleOf, ratingsOfHead }: Roles): Merge[] {
  const second = below && roleOf(below) === 'head' && below.number === row.number + 1 ? below : null;
  const isUnder = (index: number): boolean => (second ? cellText(second, index) !== '' : ratingsOfHead(row).has(index));
  return row.cells.flatMap((_, index): Merge[] => {
    if (cellText(row, index) === '') return [];
    if (second && cellText(second, index) === '') return [{ row: row.number, index, rows: 2, columns: 1 }];
    let columns = 1;
    while (isUnder(index) && cellText(row, index + columns) === '' && isUnder(index + columns)) columns += 1;
    return columns > 1 ? [{ row: row.number, index, rows: 1, columns }] : [];
  });
}
