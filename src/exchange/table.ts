/** A row as it was found. `number` counts from 1 as the file's own program shows it. */
export interface Row {
  number: number;
  cells: string[];
}

/** A table of text. `endsOpen` says that nothing, not even a line end, follows the last cell. */
export interface Table {
  sheet: string | null;
  rows: Row[];
  endsOpen: boolean;
}

/** The text of a cell without the space around it; empty where there is no such cell. */
export function cellText(row: Row, index: number): string {
  return (row.cells[index] ?? '').trim();
}

/** The cells of a row that hold something, with their places. */
export function filledCells(row: Row): { index: number; text: string }[] {
  return row.cells.map((cell, index) => ({ index, text: cell.trim() })).filter(({ text }) => text !== '');
}

/** A column's letters as spreadsheets show them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
