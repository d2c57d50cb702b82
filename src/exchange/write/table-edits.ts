import type { CellPlace } from '../corrections.ts';

/** What a file is written as. */
export type WriteFormat = 'xlsx' | 'docx' | 'tsv' | 'csv';

/** A cell's new text. `fill` is `RRGGBB`, for tables that rate by colour; empty takes it away; left out, the cell keeps its own. */
export interface CellEdit extends CellPlace {
  text: string;
  fill?: string;
}

/** A column put in right of the one at `after`, in that one's style. */
export interface NewColumn {
  sheet: string | null;
  after: number;
  cells: { row: number; text: string; fill?: string }[];
}

/**
 * A row put in under the one with the number `after`, in the style of that or of `like`. Cells by column, as they stood
 * before new columns; `inNew` fills new columns, by their places among the edits' `columns`.
 */
export interface NewRow {
  sheet: string | null;
  after: number;
  like?: number;
  cells: { index: number; text: string; fill?: string }[];
  inNew?: { column: number; text: string; fill?: string }[];
}

/** How a file's tables differ when they are written again. Rows and columns are those of the file as it was read. */
export interface TableEdits {
  cells: CellEdit[];
  columns: NewColumn[];
  rows: NewRow[];
  /** The rows of heads of each sheet, which its pages repeat where nobody set it up for print. */
  heads?: HeadRows[];
}

/** The first heads of a sheet, from row to row. */
export interface HeadRows {
  sheet: string | null;
  from: number;
  to: number;
}

export const NO_EDITS: TableEdits = { cells: [], columns: [], rows: [] };
