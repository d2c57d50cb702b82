import type { Board, BrokenRow } from '../../domain/board.ts';
import { brokenRowsOf } from '../../domain/broken-rows.ts';
import { sortActions, straysBeside } from '../rows/stray-row.ts';
import type { Fields, ListItem } from '../site.ts';

/** The fault of one kind that a row has as it stands now, or null where it has none; against the rest of the board. */
export function findFault(board: Board, broken: BrokenRow, item: ListItem): BrokenRow | null {
  const { list, fault } = broken;
  const found =
    list === 'actions' ? brokenRowsOf({ ...board, ...sortActions([item]) }) : straysBeside(new Map([[list, [item]]]));
  return found.find((one) => one.fault === fault && one.row.id === item.id) ?? null;
}

/** The row as it would be with other values in some of its cells; null empties one. */
export const withFields = (item: ListItem, fields: Fields): ListItem => ({
  ...item,
  fields: { ...item.fields, ...fields },
});
