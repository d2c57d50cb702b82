/** Where a card is drawn. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** True for the keys that move between cards. */
export const isArrow = (key: string): key is Arrow => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** The index of the card that lies nearest in the direction of an arrow key, or -1. Boxes aside count as further away. */
export function neighbourOf(boxes: readonly Box[], from: number, arrow: Arrow): number {
  const start = boxes[from];
  if (!start) return -1;
  const distances = boxes.map((box, index) =>
    index === from ? Number.POSITIVE_INFINITY : distance(start, box, arrow),
  );
  const nearest = Math.min(...distances);
  return nearest === Number.POSITIVE_INFINITY ? -1 : distances.indexOf(nearest);
}

function distance(from: Box, to: Box, arrow: Arrow): number {
  const across = to.left + to.width / 2 - (from.left + from.width / 2);
  const down = to.top + to.height / 2 - (from.top + from.height / 2);
  const isSideways = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const ahead = (isSideways ? across : down) * (arrow === 'ArrowLeft' || arrow === 'ArrowUp' ? -1 : 1);
  const aside = Math.abs(isSideways ? down : across);
  const least = (isSideways ? from.width : from.height) / 4;
  return ahead < least ? Number.POSITIVE_INFINITY : ahead + aside * 2;
}
