import { TableLimits } from '../file/table-limits.ts';

/** A cell of delimited text: what it says, and where it stands in the text with its quotes. */
export interface PlacedCell {
  text: string;
  from: number;
  to: number;
}

/**
 * Splits delimited text into rows of cells. A cell opens with a quote only where it also closes with one before a
 * delimiter or a line end; any other quote is an inch mark or a slip and stays a letter, so that it never eats what
 * follows. Own code since papaparse takes such a quote for an opening one, and its types bring Node's with them.
 */
export function splitCells(text: string, delimiter: string): string[][] {
  return placeCells(text, delimiter).map((row) => row.map((cell) => cell.text));
}

/**
 * The same with the place of each cell, so that a file can be changed where it changes and stay as it is elsewhere.
 * @throws {TooLargeError}
 */
export function placeCells(text: string, delimiter: string): PlacedCell[][] {
  const limits = new TableLimits();
  const rows: PlacedCell[][] = [];
  let cells: PlacedCell[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at, delimiter);
    cells.push({ text: cell, from: at, to: end });
    limits.addCell();
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    rows.push(cells);
    limits.addRow();
    cells = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (at >= text.length) break;
  }
  return rows;
}

function readCell(text: string, start: number, delimiter: string): { cell: string; end: number } {
  const close = text[start] === '"' ? closingQuote(text, start, delimiter) : -1;
  if (close > 0) return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { cell: text.slice(start, end), end };
}

/** Where the cell that opens here closes, or -1. A tab inside quotes means that the quotes belong to different cells. */
function closingQuote(text: string, start: number, delimiter: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (delimiter === '\t' && text[at] === '\t') return -1;
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return isCellEnd(text[at + 1], delimiter) ? at : -1;
  }
  return -1;
}

const isCellEnd = (next: string | undefined, delimiter: string): boolean =>
  next === undefined || next === delimiter || next === '\n' || next === '\r';
