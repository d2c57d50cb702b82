import type { RowReading } from '../../reading.ts';
import { cellText, type Merge, type Row, type Table } from '../../table.ts';

/** Rows whose long lines would stand in one narrow column if they did not run over the empty cells beside them. */
const RUNS_ON: ReadonlySet<RowReading> = new Set(['title', 'legend', 'priority', 'focusArea', 'detail', 'ignored']);
/** What fits a column without running on. */
const SHORT = 40;

/** The cells that are drawn as one: those that the file merged, or those that its rows mean so. */
export function spansOf(table: Table, roleOf: (row: Row) => RowReading): Merge[] {
  if (table.merges && table.merges.length > 0) return [...table.merges];
  const width = Math.max(1, ...table.rows.map(({ cells }) => cells.length));
  return table.rows.flatMap((row, at) => {
    const role = roleOf(row);
    if (role === 'head') return headSpans(row, table.rows[at + 1], roleOf);
    return RUNS_ON.has(role) ? lineSpans(row, width) : [];
  });
}

/** A long cell runs over the empty ones up to the next that says something. */
function lineSpans(row: Row, width: number): Merge[] {
  const filled = row.cells.flatMap((_, index) => (cellText(row, index) === '' ? [] : [index]));
  return filled.flatMap((index, at) => {
    const columns = (filled[at + 1] ?? width) - index;
    const isLong = cellText(row, index).length > SHORT || filled.length === 1;
    return isLong && columns > 1 ? [{ row: row.number, index, rows: 1, columns }] : [];
  });
}

/** A head over several stands above all of them; one that has no second head below stands beside it. */
function headSpans(row: Row, below: Row | undefined, roleOf: (row: Row) => RowReading): Merge[] {
  if (!below || roleOf(below) !== 'head' || below.number !== row.number + 1) return [];
  return row.cells.flatMap((_, index): Merge[] => {
    if (cellText(row, index) === '') return [];
    if (cellText(below, index) === '') return [{ row: row.number, index, rows: 2, columns: 1 }];
    let columns = 1;
    while (cellText(row, index + columns) === '' && cellText(below, index + columns) !== '') columns += 1;
    return columns > 1 ? [{ row: row.number, index, rows: 1, columns }] : [];
  });
}
