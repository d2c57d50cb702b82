import type { Row, Table } from '../../../exchange/table.ts';

const made = new WeakMap<Table, ReadonlyMap<number, number>>();

/** Where the row of a number stands in its table; null where there is none. A table of thousands is gone through once. */
export function placeOfRow(table: Table, number: number): number | null {
  const known = made.get(table) ?? new Map(table.rows.map((row, at) => [row.number, at]));
  made.set(table, known);
  return known.get(number) ?? null;
}

/** The row of a number. */
export function rowOf(table: Table | undefined, number: number | null): Row | null {
  const at = table && number !== null ? placeOfRow(table, number) : null;
  return table && at !== null ? (table.rows[at] ?? null) : null;
}
