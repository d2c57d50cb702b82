import type { CardGrid } from './card-grid.ts';
import type { CardWatch } from './card-watch.ts';
import { GAP, windowOf } from './card-window.ts';
import type { Lane } from './lanes.ts';

/** Below this width of the board its columns stand one below the other, as the styles say too. */
const STACKED_BELOW = 600;

/** A board as it lies on the screen, for the keys that move between its cards. */
export function gridOf(board: HTMLElement, lanes: readonly Lane[], watch: CardWatch): CardGrid {
  const card = watch.cardHeight();
  const cells = new Map(
    [...board.querySelectorAll<HTMLElement>('[data-column]')].map((cell) => [cell.dataset['column'], cell]),
  );
  const abreast = (column: string) => {
    const width = cells.get(column)?.clientWidth ?? 0;
    return windowOf({ top: 0, width }, { height: 0, card, count: 0 }).abreast;
  };
  const inColumn = new Map(lanes[0]?.columns.map(({ id }) => [id, abreast(id)]));
  return {
    lanes: lanes.map(({ columns }) =>
      columns.map(({ id, actions }) => ({ count: actions.length, abreast: inColumn.get(id) ?? 1 })),
    ),
    isStacked: board.clientWidth <= STACKED_BELOW,
    rowsInSight: Math.max(1, Math.floor(innerHeight / (card + GAP)) - 1),
  };
}
