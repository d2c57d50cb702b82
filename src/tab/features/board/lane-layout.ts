import { CELL_ROOM, heightOf } from './card-window.ts';
import type { Lane } from './lanes.ts';

/** How high a lane's head is, in CSS pixels: room for a line at twice its size. */
export const LANE_HEAD = 44;
/** The head of a cell where the columns of a lane stand one below the other. */
export const CELL_HEAD = 36;
/** The space below a lane. */
export const LANE_GAP = 8;

/** What the heights of lanes depend on. */
export interface LaneMeasures {
  /** Height of a card. */
  height: number;
  /** By column, how many cards are abreast. */
  abreast: readonly number[];
  isStacked: boolean;
}

/** How high the cells of an open lane are, one by one. */
export function cellHeights({ columns }: Pick<Lane, 'columns'>, { height, abreast }: LaneMeasures): number[] {
  return columns.map(
    ({ actions }, column) => heightOf(actions.length, { abreast: abreast[column] ?? 1, height }) + CELL_ROOM,
  );
}

/** Where each lane begins, and after the last one where all end. */
export function laneTops(lanes: readonly Lane[], closed: ReadonlySet<string>, measures: LaneMeasures): number[] {
  let top = 0;
  const tops = lanes.map((lane) => {
    const own = top;
    top += LANE_HEAD + LANE_GAP + (closed.has(lane.id) ? 0 : bodyHeight(lane, measures));
    return own;
  });
  return [...tops, top];
}

function bodyHeight(lane: Lane, measures: LaneMeasures): number {
  const heights = cellHeights(lane, measures);
  if (!measures.isStacked) return Math.max(0, ...heights);
  const filled = heights.filter((_, column) => (lane.columns[column]?.actions.length ?? 0) > 0);
  return filled.reduce((sum, height) => sum + height + CELL_HEAD, 0);
}

/** The first lane that can be seen, and the one after the last, given where all of them begin. */
export function lanesInSight(tops: readonly number[], sight: { from: number; to: number }): [number, number] {
  const last = tops.length - 1;
  const first = firstAbove(tops, sight.from);
  let end = first;
  while (end < last && (tops[end] ?? 0) < sight.to) end++;
  return [first, end];
}

/** The last lane that begins at or above a height; found by halving, since a plan may have thousands. */
function firstAbove(tops: readonly number[], height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
