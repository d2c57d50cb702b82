import type { Status } from '../../../domain/plan.ts';
import type { CellPlace, Corrections, RowRole } from '../../../exchange/corrections.ts';
import type { ColumnKind } from '../../../exchange/recognise/columns/head-words.ts';

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

const cellKey = ({ sheet, row, index }: CellPlace): string => JSON.stringify([sheet, row, index]);

/** Says what cells should say; of two words for one cell the later count. */
export const withCells = (corrections: Corrections, cells: Corrections['cells']): Corrections => ({
  ...corrections,
  cells: [...new Map([...corrections.cells, ...cells].map((cell) => [cellKey(cell), cell])).values()],
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
