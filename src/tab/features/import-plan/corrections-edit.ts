import type { Status } from '../../../domain/plan.ts';
import type { CellPlace, Corrections, RowRole } from '../../../exchange/corrections.ts';
import type { ColumnKind } from '../../../exchange/recognise/head-words.ts';

const isSameCell = (one: CellPlace, other: CellPlace): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.index === other.index;

/** Says what a column is, from the head in row `row` on. */
export const withColumn = (corrections: Corrections, place: CellPlace, kind: ColumnKind): Corrections => ({
  ...corrections,
  columns: [...corrections.columns.filter((one) => !isSameCell(one, place)), { ...place, kind }],
});

/** Says what a row is; null takes back what was said. */
export function withRow(
  corrections: Corrections,
  { sheet, row }: Pick<CellPlace, 'sheet' | 'row'>,
  role: RowRole | null,
): Corrections {
  const others = corrections.rows.filter((one) => one.sheet !== sheet || one.row !== row);
  return { ...corrections, rows: role ? [...others, { sheet, row, role }] : others };
}

/** Says whether a sheet belongs to the plan. */
export const withSheet = (corrections: Corrections, sheet: string | null, isRead: boolean): Corrections => ({
  ...corrections,
  sheets: [...corrections.sheets.filter((one) => one.sheet !== sheet), { sheet, isRead }],
});

/** Says what a cell should say. */
export const withCell = (corrections: Corrections, place: CellPlace, text: string): Corrections => ({
  ...corrections,
  cells: [...corrections.cells.filter((one) => !isSameCell(one, place)), { ...place, text }],
});

/** Marks findings as answered. */
export const withSettled = (corrections: Corrections, keys: readonly string[]): Corrections => ({
  ...corrections,
  settled: [...new Set([...corrections.settled, ...keys])],
});

/** Says what the ratings of actions mean. */
export const withLegend = (corrections: Corrections, statuses: Status[]): Corrections => ({
  ...corrections,
  legends: [...corrections.legends.filter(({ level }) => level !== 'action'), { level: 'action', statuses }],
});
