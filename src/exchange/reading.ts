import type { ReadOutcome } from '../domain/plan.ts';
import type { ColumnKind } from './recognise/columns/head-words.ts';

/** What a row was taken for. */
export type RowReading =
  'title' | 'head' | 'legend' | 'priority' | 'focusArea' | 'action' | 'continued' | 'detail' | 'ignored' | 'empty';

/** What a column was taken for from one head to the next. `index` is its place; `label` is how findings name it. */
export interface ColumnReading {
  index: number;
  kind: ColumnKind;
  label: string;
  /** How sure that is, from 0 to 1; 1 where a person said so. */
  confidence: number;
}

/** The columns that hold from the head in row `row` on. */
export interface HeadReading {
  row: number;
  columns: ColumnReading[];
}

/** What a sheet was taken for. */
export type SheetUse = 'plan' | 'cover' | 'legend' | 'left out' | 'empty';

/** How a sheet was read. `rows` goes with the rows of its table, one for one. */
export interface SheetReading {
  sheet: string | null;
  use: SheetUse;
  heads: HeadReading[];
  rows: RowReading[];
}

/** A plan with its doubts, or a refusal, and how each sheet was read on the way there. */
export interface Reading {
  outcome: ReadOutcome;
  sheets: SheetReading[];
}
