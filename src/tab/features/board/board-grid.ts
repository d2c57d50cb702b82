import type { CardGrid } from './card-grid.ts';
import type { CardWatch } from './card-watch.ts';
import { CELL_ROOM, GAP, STACKED_BELOW, windowOf } from './card-window.ts';
import type { Lane } from './lanes.ts';

/** A board as it lies on the screen, for the keys that move between its cards. */
export function gridOf(board: HTMLElement, lanes: readonly Lane[], watch: CardWatch): CardGrid {
  const card = watch.cardHeight();
  const isStacked = board.clientWidth <= STACKED_BELOW;
  const heads = [...board.querySelectorAll<HTMLElement>('[data-head]')];
  const abreast = new Map(
    heads.map((head) => {
      const width = (isStacked ? board.clientWidth : head.offsetWidth) - CELL_ROOM;
      return [head.dataset['head'], windowOf({ top: 0, width }, { height: 0, card, count: 0 }).abreast];
    }),
  );
  return {
    lanes: lanes.map(({ columns }) =>
      columns.map(({ id, actions }) => ({ count: actions.length, abreast: abreast.get(id) ?? 1 })),
    ),
    isStacked,
    rowsInSight: Math.max(1, Math.floor(innerHeight / (card + GAP)) - 1),
  };
}
