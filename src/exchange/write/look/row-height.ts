import { cellText, type Row } from '../../table.ts';
import type { SheetLook } from './sheet-look.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** Bold letters are wider than those that a column's width counts. */
const USED = 0.95;

/**
 * How many lines the fullest cell of a row takes in columns of these widths, in letters. Programs work that out by themselves
 * for single cells, but never for merged ones.
 */
export function linesIn(row: Row, widths: readonly number[], { spanAt }: SheetLook): number {
  const lines = row.cells.map((_, index) => {
    const span = spanAt(row.number, index);
    if (span && (span.rows > 1 || span.index !== index)) return 1;
    const width = widths.slice(index, index + (span?.columns ?? 1)).reduce((sum, one) => sum + one, 0);
    return wrappedLines(cellText(row, index), width * USED);
  });
  return Math.max(1, ...lines);
}
