import type { Board, BoardAction } from '../../domain/board.ts';
import type { Sent } from '../../store/edit.ts';
import type { WaitingEdit } from '../offline/edit-shelf.ts';
import { expected } from './expected-change.ts';

/** What a change of one's own brought back: rows as they stand now. */
export type BoardChange = Sent;

/** The board with rows that one's own change brought back, in their places. */
export function withChange(
  board: Board,
  { actions, gone = [], structure = [], meetings: _meetings, ...lists }: BoardChange,
): Board {
  return {
    ...board,
    ...lists,
    actions: withRows(board.actions, actions, gone),
    structure: withRows(board.structure, structure),
  };
}

/** Rows with changed ones in their places, new ones where the plan has them, and without those that are gone. */
function withRows<T extends { key: string; position: number }>(
  rows: T[],
  changed: readonly T[],
  gone: readonly string[] = [],
): T[] {
  if (changed.length === 0 && gone.length === 0) return rows;
  const left = new Map(changed.map((row) => [row.key, row]));
  const all = rows.flatMap((row) => {
    const now = left.get(row.key) ?? row;
    left.delete(row.key);
    return gone.includes(row.key) ? [] : [now];
  });
  const isInPlace =
    left.size === 0 &&
    changed.every(({ key, position }) => rows.some((row) => row.key === key && row.position === position));
  return isInPlace ? all : [...all, ...left.values()].toSorted((one, other) => one.position - other.position);
}

/** The board as it looks while ratings are on their way: by action, the rating that it is moved to. */
export function withRatings(board: Board, moved: ReadonlyMap<string, string>): Board {
  if (moved.size === 0) return board;
  const actions = [...board.actions];
  // Few cards are on their way at once, among thousands.
  for (const [key, rating] of moved) {
    const at = actions.findIndex((action) => action.key === key);
    const action = actions[at];
    if (action) actions[at] = ratedSo(action, rating);
  }
  return { ...board, actions };
}

// A card that waits among others that move stays the same, and so does all that is drawn of it.
const rated = new WeakMap<BoardAction, BoardAction>();

function ratedSo(action: BoardAction, rating: string): BoardAction {
  const known = rated.get(action);
  if (known?.rating === rating) return known;
  const now = { ...action, rating };
  rated.set(action, now);
  return now;
}

/** The board as it looks once everything that waits stands in SharePoint; what is held up is left out. */
export function withWaiting(board: Board, waiting: readonly WaitingEdit[]): Board {
  const open = waiting.filter(({ hindrance }) => hindrance === null);
  if (open.length === 0) return board;
  return open.reduce((shown, { edit }) => withChange(shown, expected(shown, edit)), board);
}
