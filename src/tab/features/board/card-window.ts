/** Which cards of a cell are drawn: rows `first` to `last` (not included), so many of them abreast. */
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
const ROWS_AHEAD = 2;

/** What can be seen: `height` of the window, of cards so high, of a cell of `count`. Before a first painting nothing is drawn ahead. */
export interface Sight {
  height: number;
  card: number;
  count: number;
  isFirst?: boolean;
}

/** The cards that can be seen of a cell, with two rows more on either side so that scrolling finds them drawn. */
export function windowOf(box: CellBox, sight: Sight): CardWindow {
  const abreast = Math.max(1, Math.floor((box.width + GAP) / (LEAST_WIDTH + GAP)));
  const rows = Math.ceil(sight.count / abreast);
  const pitch = sight.card + GAP;
  const ahead = sight.isFirst ? 0 : ROWS_AHEAD;
  const within = (row: number) => Math.min(rows, Math.max(0, row));
  return {
    abreast,
    first: within(Math.floor(-box.top / pitch) - ahead),
    last: within(Math.ceil((sight.height - box.top) / pitch) + ahead),
    height: sight.card,
  };
}

/** The height of a cell of `count` cards, drawn or not. */
export function heightOf(count: number, { abreast, height }: Pick<CardWindow, 'abreast' | 'height'>): number {
  const rows = Math.ceil(count / abreast);
  return rows === 0 ? 0 : rows * (height + GAP) - GAP;
}

/** The places of the cards that are drawn, in order: those in the window, and those that must stay though they are out of it. */
export function placesIn(count: number, { abreast, first, last }: CardWindow, kept: readonly number[]): number[] {
  const [from, to] = [first * abreast, Math.min(count, last * abreast)];
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const outside = kept.filter((place) => place >= 0 && (place < from || place >= to));
  return outside.length === 0 ? places : [...places, ...outside].toSorted((one, other) => one - other);
}
