import type { CellPlace } from '../../../exchange/corrections.ts';
import type { HeadReading, Reading, SheetReading } from '../../../exchange/reading.ts';
import { cellText, filledCells, marksOf, type Row, type Table } from '../../../exchange/table.ts';
import type { Finding } from '../../../domain/plan.ts';
import { rowOf } from './row-places.ts';

/** Where a finding points: a cell, a row alone (`index` null), or nothing that can be shown. */
export interface FindingPlace {
  sheet: string | null;
  row: number;
  index: number | null;
}

/** The head that holds for a row: the nearest above it, or the sheet's first. */
export const headOver = ({ heads }: Pick<SheetReading, 'heads'>, row: number): HeadReading | null =>
  heads.findLast((head) => head.row <= row) ?? heads[0] ?? null;

/** Finds the cell that a finding speaks of, by its column's name and, outside of the columns, by the words that it quotes. */
export function placeOfFinding(
  finding: Finding,
  tables: readonly Table[],
  sheets: Reading['sheets'],
): FindingPlace | null {
  const { sheet, row: number, column } = finding.where;
  const row = rowOf(
    tables.find((table) => table.sheet === sheet),
    number,
  );
  if (!row) return null;
  const reading = sheets.find((one) => one.sheet === sheet);
  const named = reading && headOver(reading, row.number)?.columns.find(({ label }) => label === column);
  return { sheet, row: row.number, index: named?.index ?? quotedCell(row, finding) };
}

function quotedCell(row: Row, { before, where }: Finding): number | null {
  const quotes = (words: string | null) => (words ? filledCells(row).find(({ text }) => text.includes(words)) : null);
  return (quotes(where.column) ?? quotes(before))?.index ?? null;
}

/** What a cell says now, or the cell that spans it where cells were merged; null where there is no such cell. */
export function cellAt(
  tables: readonly Table[],
  { sheet, row, index }: FindingPlace,
): { place: CellPlace; text: string } | null {
  const table = tables.find((one) => one.sheet === sheet);
  const own = rowOf(table, row);
  if (!own || index === null) return null;
  const { coveredBy } = marksOf(own, index);
  const shown = coveredBy ? rowOf(table, coveredBy.row) : own;
  if (!shown) return null;
  const at = coveredBy?.index ?? index;
  return { place: { sheet, row: shown.number, index: at }, text: cellText(shown, at) };
}
