import { CELL_ROOM, windowOf, type CardWindow } from './card-window.ts';

// What the usual page measures, in CSS pixels: where its cards begin, the room beside its board, and its cards.
const TOP = 165;
const BESIDE = 40;
const CARD = 160;
const DUE_LINE = 20;
const NARROW = 700;

/**
 * The cards of a column that are most likely seen, so that they are drawn in one go with the page. Where that is not so, as
 * with fonts of another size, measuring the page finds it before anything is painted.
 */
export function firstWindow(share: number, { count, hasDue }: { count: number; hasDue: boolean }): CardWindow | null {
  if (innerWidth < NARROW) return null;
  const box = { top: TOP, width: (innerWidth - BESIDE) * share - CELL_ROOM };
  return windowOf(box, { height: innerHeight, card: hasDue ? CARD : CARD - DUE_LINE, count });
}
