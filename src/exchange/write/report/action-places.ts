import type { ActionNow } from '../../../domain/plan-now.ts';
import type { Plan, PlanAction } from '../../../domain/plan.ts';
import type { HeadReading, Reading, SheetReading } from '../../reading.ts';
import type { ColumnKind } from '../../recognise/columns/head-words.ts';
import { marksOf, type Row, type Table } from '../../table.ts';

/** An action of the file with the row and the heads that it stands under. */
export interface ActionPlace {
  action: PlanAction;
  table: Table;
  /** The place of its row among the table's rows. */
  at: number;
  row: Row;
  head: HeadReading;
  sheet: SheetReading;
}

/** An action of the file with what the lists hold of it today. */
export interface ActionToday {
  place: ActionPlace;
  now: ActionNow;
}

/** Where an action stands in a file, as the store keeps it. */
export type Source = PlanAction['source'];

export const actionsOf = (plan: Plan): PlanAction[] =>
  plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap(({ actions }) => actions));

/** Finds the rows of a plan's actions in its file. Those without a row under heads are left out. */
export function actionPlaces(tables: readonly Table[], { outcome, sheets }: Reading): ActionPlace[] {
  if (outcome.outcome === 'refused') return [];
  const known = new Map(tables.map((table) => [table.sheet, { table, byNumber: placesByNumber(table) }]));
  return actionsOf(outcome.plan).flatMap((action) => {
    const { source } = action;
    const { table, byNumber } = known.get(source.sheet) ?? {};
    const sheet = sheets.find((one) => one.sheet === source.sheet);
    const at = byNumber?.get(source.row) ?? -1;
    const row = table?.rows[at];
    const head = sheet?.heads.findLast((one) => one.row < source.row);
    return table && sheet && row && head ? [{ action, table, at, row, head, sheet }] : [];
  });
}

const placesByNumber = ({ rows }: Table): Map<number, number> => new Map(rows.map(({ number }, at) => [number, at]));

/** Names a source, to look it up by. */
export const sourceKey = ({ sheet, row }: Source): string => `${row} ${sheet ?? ''}`;

export const isSameSource = (one: Source, other: Source): boolean => one.sheet === other.sheet && one.row === other.row;

/** The place of the column of a kind, or null. Of columns with the notes of a review each, the last is the newest. */
export const columnOfKind = ({ columns }: HeadReading, kind: ColumnKind): number | null =>
  columns.findLast((column) => column.kind === kind)?.index ?? null;

/** The cell that shows a place: the place itself, or the one that it was merged into. */
export function shownCell(place: ActionPlace, index: number): { row: number; index: number } {
  return marksOf(place.row, index).coveredBy ?? { row: place.row.number, index };
}

/** What the cell that shows a place says. */
export function shownText(place: ActionPlace, index: number): string {
  const cell = shownCell(place, index);
  const row = cell.row === place.row.number ? place.row : place.table.rows.find(({ number }) => number === cell.row);
  return row?.cells[cell.index] ?? '';
}

/** True where a cell speaks for the rows of several actions. */
export function isShared(place: ActionPlace, index: number): boolean {
  const cell = shownCell(place, index);
  return (place.table.merges ?? []).some(
    (merge) => merge.row === cell.row && merge.index === cell.index && merge.rows > 1,
  );
}
