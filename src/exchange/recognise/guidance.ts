import type { Legend } from '../../domain/plan.ts';
import type { Corrections, RowRole } from '../corrections.ts';
import type { ColumnKind } from './columns/head-words.ts';

/** What is known of a sheet before it is recognised: what a person said of it, and legends that stand on other sheets. */
export interface Guidance {
  /** By a row's number. */
  rows: ReadonlyMap<number, RowRole>;
  /** By the number of the head's row. */
  columns: ReadonlyMap<number, { index: number; kind: ColumnKind }[]>;
  /** Legends that hold whatever the sheet says. */
  legends: Legend[];
  /** Legends for levels of which the sheet says nothing. */
  fallback: Legend[];
}

export const NO_GUIDANCE: Guidance = { rows: new Map(), columns: new Map(), legends: [], fallback: [] };

/** What a person said of one sheet. */
export function guidanceFor(sheet: string | null, corrections: Corrections, fallback: Legend[]): Guidance {
  const columns = new Map<number, { index: number; kind: ColumnKind }[]>();
  for (const { row, index, kind } of corrections.columns.filter((one) => one.sheet === sheet))
    columns.set(row, [...(columns.get(row) ?? []).filter((other) => other.index !== index), { index, kind }]);
  const rows = corrections.rows
    .filter((one) => one.sheet === sheet)
    .map(({ row, role }): [number, RowRole] => [row, role]);
  return { rows: new Map(rows), columns, legends: corrections.legends, fallback };
}
