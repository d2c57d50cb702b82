/** Which cards of a cell can be seen: rows `first` to `last` (not included), so many of them abreast. */
export interface CardWindow {
  abreast: number;
  first: number;
  last: number;
  /** Height of a card in CSS pixels. */
  height: number;
}

/** A cell as it lies in the window: its top may be above the window's. */
export interface CellBox {
  top: number;
  width: number;
}

/** The space between cards, in CSS pixels. */
export const GAP = 8;

/** The room around the cards of a cell, both sides together, its border included. */
export const CELL_ROOM = 18;

/** Below this width of the board its columns stand one below the other, as the styles say too. */
export const STACKED_BELOW = 600;

const LEAST_WIDTH = 240;
/** So many rows are drawn on either side of those that can be seen, so that scrolling finds them drawn. */
export const ROWS_AHEAD = 2;

/** The cards that can be seen of a cell of `count`. Of one that lies far off, no row is within those that are drawn ahead. */
export function windowOf(box: CellBox, sight: { height: number; card: number; count: number }): CardWindow {
  const abreast = Math.max(1, Math.floor((box.width + GAP) / (LEAST_WIDTH + GAP)));
  const rows = Math.ceil(sight.count / abreast);
  const pitch = sight.card + GAP;
  return {
    abreast,
    first: Math.min(rows + ROWS_AHEAD, Math.max(0, Math.floor(-box.top / pitch))),
    last: Math.min(rows, Math.max(-ROWS_AHEAD, Math.ceil((sight.height - box.top) / pitch))),
    height: sight.card,
  };
}

/** The height of a cell of `count` cards, drawn or not. */
export function heightOf(count: number, { abreast, height }: Pick<CardWindow, 'abreast' | 'height'>): number {
  const rows = Math.ceil(count / abreast);
  return rows === 0 ? 0 : rows * (height + GAP) - GAP;
}

/** The places of the cards that are drawn, in order: those in the window, rows ahead, and those that must stay out of it too. */
export function placesIn(count: number, window: CardWindow, kept: readonly number[], ahead = ROWS_AHEAD): number[] {
  const { abreast, first, last } = window;
  const [from, to] = [Math.max(0, first - ahead) * abreast, Math.min(count, (last + ahead) * abreast)];
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const outside = kept.filter((place) => place >= 0 && (place < from || place >= to));
  return outside.length === 0 ? places : [...places, ...outside].toSorted((one, other) => one - other);
}
