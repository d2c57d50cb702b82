import type { Corrections } from '../corrections.ts';
import type { Row, Table } from '../table.ts';

/** A table with the cells that a person corrected; what a cell had beside its words stays, save a stored date. */
export function correctCells(table: Table, { cells }: Pick<Corrections, 'cells'>): Table {
  const own = cells.filter(({ sheet }) => sheet === table.sheet);
  if (own.length === 0) return table;
  const byRow = new Map<number, { index: number; text: string }[]>();
  for (const cell of own) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return {
    ...table,
    rows: table.rows.map((row) => {
      const corrected = byRow.get(row.number);
      return corrected ? correctRow(row, corrected) : row;
    }),
  };
}

function correctRow(row: Row, corrected: readonly { index: number; text: string }[]): Row {
  const cells = [...row.cells];
  const marks = row.marks ? [...row.marks] : null;
  for (const { index, text } of corrected) {
    while (cells.length < index) cells.push('');
    cells[index] = text;
    if (!marks?.[index]) continue;
    const { date: _, coveredBy: __, ...rest } = marks[index];
    marks[index] = rest;
  }
  return marks ? { ...row, cells, marks } : { ...row, cells };
}
