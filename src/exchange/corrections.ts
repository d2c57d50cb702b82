import type { Finding, Legend } from '../domain/plan.ts';
import type { ColumnKind } from './recognise/columns/head-words.ts';

/** What a person says that a row is. `ignore` keeps its words with the facts of the plan and says so. */
export type RowRole = 'head' | 'action' | 'legend' | 'ignore';

/** A cell of a file: a sheet, a row's number as the file's program shows it, and a column's place from 0. */
export interface CellPlace {
  sheet: string | null;
  row: number;
  index: number;
}

/**
 * What a person decided about a file: plain data, kept beside the file, with which reading it again gives the same plan.
 * Cells are settled in the table itself, so that what was settled goes out settled.
 */
export interface Corrections {
  /** Sheets to read or leave out, against what was recognised. */
  sheets: { sheet: string | null; isRead: boolean }[];
  /** What columns are, from the head in row `row` to the next head. */
  columns: (CellPlace & { kind: ColumnKind })[];
  rows: { sheet: string | null; row: number; role: RowRole }[];
  /** What cells should say. */
  cells: (CellPlace & { text: string })[];
  /** Legends in place of those that were read. */
  legends: Legend[];
  /** The findings that were answered, by `findingKey`. */
  settled: string[];
}

export const NO_CORRECTIONS: Corrections = { sheets: [], columns: [], rows: [], cells: [], legends: [], settled: [] };

/** Names a finding, so that an answer to it holds when the file is read again. */
export const findingKey = ({ code, where }: Pick<Finding, 'code' | 'where'>): string =>
  [code, where.sheet ?? '', where.row ?? '', where.column ?? ''].join('|');
