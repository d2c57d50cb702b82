import type { ColumnReading, SheetReading } from '../../../exchange/reading.ts';
import { columnLetters, type Table } from '../../../exchange/table.ts';

/** How wide the columns of a table are drawn, in pixels. */
export interface TableShape {
  widths: number[];
  /** The whole width with the column of row numbers. */
  width: number;
}

/** The column of row numbers. */
export const GUTTER = 104;
const MOST_COLUMNS = 120;
const SAMPLE = 200;
const NARROWEST = 88;
const WIDEST = 300;
const PER_LETTER = 3.2;

/** Columns as wide as what stands in them wants, within bounds. Columns behind the last word are left away. */
export function shapeOf(table: Table, minimum = 0): TableShape {
  const longest: number[] = [];
  for (const { cells } of table.rows.slice(0, SAMPLE)) {
    const isAlone = cells.filter((cell) => cell.trim() !== '').length === 1;
    for (const [index, cell] of cells.entries())
      // A title that stands alone in its row says nothing of its column.
      if (cell.trim() !== '') longest[index] = Math.max(longest[index] ?? 0, isAlone ? 0 : cell.length);
  }
  const count = Math.min(MOST_COLUMNS, Math.max(longest.length, minimum, 1));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.round(Math.min(WIDEST, NARROWEST + (longest[index] ?? 0) * PER_LETTER)),
  );
  return { widths, width: GUTTER + widths.reduce((sum, width) => sum + width, 0) };
}

/** The columns that hold for a row of a sheet, by their places. */
export function columnsOver(reading: SheetReading | undefined, row: number): Map<number, ColumnReading> {
  const head = reading?.heads.findLast((one) => one.row <= row) ?? reading?.heads[0];
  return new Map(head?.columns.map((column) => [column.index, column]));
}

/** How a column is named before anything is known of it: "B". */
export const plainName = (index: number): string => columnLetters(index);
