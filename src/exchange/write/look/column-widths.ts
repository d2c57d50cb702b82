import { cellText, type Table } from '../../table.ts';
import type { SheetLook } from './sheet-look.ts';

const NARROWEST = 5;
const WIDEST = 46;
/** A longer word breaks in the middle rather than widen its column. */
const LONGEST_WORD = 16;

/** How wide each column should be, in letters, by what most of its cells say. */
export function columnWidths(table: Table, look: SheetLook): number[] {
  const isSpanned = new Set(look.spans.filter(({ columns }) => columns > 1).map(({ row, index }) => `${row} ${index}`));
  const texts: string[][] = [];
  for (const row of table.rows) {
    row.cells.forEach((_, index) => {
      const text = isSpanned.has(`${row.number} ${index}`) ? '' : cellText(row, index);
      if (text !== '') (texts[index] ??= []).push(text);
    });
  }
  const width = Math.max(1, ...table.rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => widthOf(texts[index] ?? []));
}

/** Wide enough for the longest word, and for a usual cell to make a block about three times as wide as high. */
function widthOf(texts: readonly string[]): number {
  const lengths = texts.map((text) => text.length).toSorted((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  const word = Math.max(0, ...texts.map((text) => Math.max(...text.split(/\s+/).map(({ length }) => length))));
  return Math.min(WIDEST, Math.max(NARROWEST, Math.min(word, LONGEST_WORD) + 2, Math.round(Math.sqrt(usual * 4))));
}
