import type { Row, Table } from '../../table.ts';
import { cellAsText, type CellStyle } from './cell-text.ts';

/** How a table is written as delimited text that was not delimited text before. */
export interface TextStyle {
  delimiter: string;
  lineEnd: string;
}

/**
 * A table as delimited text. Where one row follows the last with a gap in their numbers, empty lines
 * keep its place.
 */
export function freshText(table: Table, { delimiter, lineEnd }: TextStyle): string {
  const style: CellStyle = { delimiter, isQuoted: false };
  const lines = atTheirNumbers(table.rows).map(({ cells }) =>
    cells.map((cell) => cellAsText(cell, style)).join(delimiter),
  );
  return lines.join(lineEnd) + (table.endsOpen ? '' : lineEnd);
}

/** A program that counts differently may skip numbers; a bound keeps one odd number from filling a disk. */
const WIDEST_GAP = 1000;

/** Rows with empty ones where numbers are missing, so that each stands at its own. */
export function atTheirNumbers(rows: readonly Row[]): Row[] {
  const placed: Row[] = [];
  for (const row of rows) {
    const missing = row.number - 1 - (placed.at(-1)?.number ?? 0);
    const gap = missing > 0 && missing <= WIDEST_GAP ? missing : 0;
    for (let number = row.number - gap; number < row.number; number += 1) placed.push({ number, cells: [] });
    placed.push(row);
  }
  return placed;
}
