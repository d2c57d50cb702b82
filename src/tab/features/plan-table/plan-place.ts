import type { Board, BoardAction, Structure } from '../../../domain/board.ts';

type Placed = { key: string; position: number };

/** A position right after a row, or before the first of some where `after` is null: between the two that stand there now. */
export function positionAfter(rows: readonly Placed[], after: Placed | null): number {
  const all = rows.map(({ position }) => position).toSorted((one, other) => one - other);
  if (!after) return (all[0] ?? 1) - 1;
  const next = all.find((position) => position > after.position);
  return next === undefined ? after.position + 1 : (after.position + next) / 2;
}

/** A position right before a row, between it and the one that stands before it in the plan. */
export function positionBefore(rows: readonly Placed[], before: Placed): number {
  const last = rows.reduce(
    (found, { position }) => (position < before.position && position > found ? position : found),
    Number.NEGATIVE_INFINITY,
  );
  return last === Number.NEGATIVE_INFINITY ? before.position - 1 : (last + before.position) / 2;
}

/** The actions of a focus area in their order. */
export const actionsIn = (board: Board, structureKey: string): BoardAction[] =>
  board.actions.filter((action) => action.structureKey === structureKey);

/** A place at the end of a focus area; of one without actions, after all others of the plan. */
export function endOf(board: Board, structureKey: string): number {
  const last = actionsIn(board, structureKey).at(-1) ?? board.actions.at(-1);
  return last ? positionAfter(board.actions, last) : 1;
}

/** The position one step up or down within the focus area, or null at its edge. */
export function steppedPosition(board: Board, action: BoardAction, step: -1 | 1): number | null {
  const area = actionsIn(board, action.structureKey);
  const neighbour = area[area.findIndex(({ key }) => key === action.key) + step];
  if (!neighbour) return null;
  const others = board.actions.filter(({ key }) => key !== action.key);
  return step < 0 ? positionBefore(others, neighbour) : positionAfter(others, neighbour);
}

/** The ref and letter that come after an action's: "1.1 D" is followed by "1.1 E"; none after one that ends in no letter. */
export function refAfter(ref: string | null | undefined): { ref: string; letter: string } | null {
  const found = /^(.*\s|)([A-Ya-y])$/u.exec(ref ?? '');
  if (!found) return null;
  const [, start = '', last = ''] = found;
  const letter = String.fromCodePoint((last.codePointAt(0) ?? 0) + 1);
  return { ref: `${start}${letter}`, letter };
}

const FIRST = 'A';

/** What the next action of a focus area is called: after the last that has a letter; in an empty one, its first. */
export function nextRef(board: Board, area: Structure): { ref: string; letter: string } | null {
  const refs = actionsIn(board, area.key).map(({ ref }) => ref);
  const taken = new Set(board.actions.map(({ ref }) => ref));
  if (refs.length === 0) return area.ref ? { ref: [area.ref, FIRST].join(' '), letter: FIRST } : null;
  let next = refAfter(refs.findLast((ref) => refAfter(ref) !== null));
  while (next && taken.has(next.ref)) next = refAfter(next.ref);
  return next;
}
