import type { ColumnReading, SheetReading } from '../../../exchange/reading.ts';
import { columnLetters, type Table } from '../../../exchange/table.ts';

/** How wide the columns of a table are drawn, in pixels. */
export interface TableShape {
  widths: number[];
  /** The whole width with the column of row numbers. */
  width: number;
}

/** The column of row numbers. */
export const GUTTER = 96;
const MOST_COLUMNS = 120;
const SAMPLE = 200;
const NARROWEST = 92;
const WIDEST = 260;
const PER_LETTER = 3.4;
/** The share of a column's cells that its width goes by: a key that stands in a head makes no column of letters wide. */
const USUAL = 0.75;

/** Columns as wide as what usually stands in them wants, within bounds. Columns behind the last word are left away. */
export function shapeOf(table: Table, minimum = 0): TableShape {
  const lengths: number[][] = [];
  for (const { cells } of table.rows.slice(0, SAMPLE)) {
    const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [{ index, length: cell.trim().length }]));
    // A title that stands alone in its row says nothing of its column, only that the column is there.
    for (const { index, length } of filled) (lengths[index] ??= []).push(filled.length === 1 ? 0 : length);
  }
  const count = Math.min(MOST_COLUMNS, Math.max(lengths.length, minimum, 1));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.round(Math.min(WIDEST, NARROWEST + usual(lengths[index] ?? []) * PER_LETTER)),
  );
  return { widths, width: GUTTER + widths.reduce((sum, width) => sum + width, 0) };
}

const usual = (lengths: readonly number[]): number =>
  lengths.toSorted((one, other) => one - other)[Math.floor((lengths.length - 1) * USUAL)] ?? 0;

/** The columns that hold for a row of a sheet, by their places. */
export function columnsOver(reading: SheetReading | undefined, row: number): Map<number, ColumnReading> {
  const head = reading?.heads.findLast((one) => one.row <= row) ?? reading?.heads[0];
  return new Map(head?.columns.map((column) => [column.index, column]));
}

/** How a column is named before anything is known of it: "B". */
export const plainName = (index: number): string => columnLetters(index);
