import { asOneTable } from '../recognise/tables/as-one-table.ts';
import type { Table } from '../table.ts';

/** Tables as they are read: a plan that is written as headings and labelled lines becomes a table of those labels. */
export const outlinedTables = (tables: readonly Table[]): Table[] => tables.map(asOneTable);

/** The same with each row at a number of its own: the heads that an outline got stand in no line of the file. */
export const numberedAnew = (table: Table): Table => {
  let last = 0;
  const rows = table.rows.map((row) => {
    last = Math.max(row.number, last + 1);
    return { ...row, number: last };
  });
  return { ...table, rows };
};
