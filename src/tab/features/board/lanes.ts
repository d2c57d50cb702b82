import type { Column } from './columns.ts';
import type { Place } from './card-grid.ts';

/** A row of the board: a cell for every column. A board without lanes is one lane without a head. */
export interface Lane {
  id: string;
  columns: readonly Column[];
}

/** Where an action's card stands; null where it is not in view. */
export function placeOf(lanes: readonly Lane[], key: string): Place | null {
  for (const [lane, { columns }] of lanes.entries()) {
    for (const [column, { actions }] of columns.entries()) {
      const index = actions.findIndex((action) => action.key === key);
      if (index >= 0) return { lane, column, index };
    }
  }
  return null;
}

/** The key of the action at a place, or of the last one of its cell where that has become shorter. */
export function keyAt(lanes: readonly Lane[], { lane, column, index }: Place): string | null {
  const actions = lanes[lane]?.columns[column]?.actions ?? [];
  return actions[Math.min(index, actions.length - 1)]?.key ?? null;
}

/** The key of the first action of a board. */
export function firstKey(lanes: readonly Lane[]): string | null {
  for (const { columns } of lanes) for (const { actions } of columns) if (actions[0]) return actions[0].key;
  return null;
}
