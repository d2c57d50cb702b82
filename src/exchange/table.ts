import type { PartialDate } from '../domain/plan.ts';

/** What a cell has beside its words. Nothing is said of what is not there. */
export interface CellMarks {
  /** The fill as a person sees it, `RRGGBB`: theme colours with their tint are worked out. White and no fill are left out. */
  fill?: string;
  /** Where its link leads. */
  address?: string;
  /** Its links, where only some of its words lead somewhere, or to several places. */
  links?: readonly { text: string; address: string }[];
  /** What its comments and notes say, one a line. */
  comment?: string;
  /** All of its words are struck through. */
  isStruck?: true;
  /** The date that the file stores, where the cell is a real date and not text. */
  date?: PartialDate;
  /** The cell that spans this one, where cells were merged: its row's `number` and its column's place. */
  coveredBy?: { row: number; index: number };
}

/** A row as it was found. `number` counts from 1 as the file's own program shows it. */
export interface Row {
  number: number;
  cells: string[];
  /** By column, beside `cells`. */
  marks?: readonly (CellMarks | undefined)[];
  isHidden?: true;
  /** A heading of a document, 1 being the highest; 0 is the document's title. */
  heading?: number;
  /** A paragraph of a list, 0 being the outermost. */
  listLevel?: number;
  /** Which table of a document or page it is a row of, counted from 1. */
  table?: number;
}

/** Cells merged into one: its first row's `number`, its first column's place, and how many of each it spans. */
export interface Merge {
  row: number;
  index: number;
  rows: number;
  columns: number;
}

/** A table of text. `endsOpen` says that nothing, not even a line end, follows the last cell. */
export interface Table {
  sheet: string | null;
  rows: Row[];
  endsOpen: boolean;
  /** The sheet is hidden in its program. */
  isHidden?: true;
  merges?: readonly Merge[];
}

/** The text of a cell without the space around it; empty where there is no such cell. */
export function cellText(row: Row, index: number): string {
  return (row.cells[index] ?? '').trim();
}

/** What a cell has beside its words. */
export const marksOf = (row: Row, index: number): CellMarks => row.marks?.[index] ?? {};

/** A cell's marks without its merge, for where it stands alone; nothing where none are left. */
export function plainMarks(marks: CellMarks | undefined): CellMarks | undefined {
  const { coveredBy: _, ...rest } = marks ?? {};
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** The cells of a row that hold something, with their places. */
export function filledCells(row: Row): { index: number; text: string }[] {
  const filled: { index: number; text: string }[] = [];
  for (let index = 0; index < row.cells.length; index += 1) {
    const text = cellText(row, index);
    if (text !== '') filled.push({ index, text });
  }
  return filled;
}

/** A column's letters as spreadsheets show them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
