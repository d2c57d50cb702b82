import type { Board, BoardAction, SubGroup } from '../../domain/board.ts';
import type { WaitingEdit } from '../offline/edit-shelf.ts';

/** What a change of one's own brought back: rows as they stand now. */
export interface BoardChange {
  actions: readonly BoardAction[];
  subGroups?: readonly SubGroup[];
}

/** The board with rows that one's own change brought back, in their places. */
export function withChange(board: Board, { actions, subGroups }: BoardChange): Board {
  const changed = new Map(actions.map((action) => [action.key, action]));
  return {
    ...board,
    actions: board.actions.map((action) => changed.get(action.key) ?? action),
    subGroups: subGroups ? [...subGroups] : board.subGroups,
  };
}

/** The board as it looks while ratings are on their way: by action, the rating that it is moved to. */
export function withRatings(board: Board, moved: ReadonlyMap<string, string>): Board {
  if (moved.size === 0) return board;
  return {
    ...board,
    actions: board.actions.map((action) => {
      const rating = moved.get(action.key);
      return rating === undefined ? action : { ...action, rating };
    }),
  };
}

/** The board as it looks once everything that waits stands in SharePoint; what is held up is left out. */
export function withWaiting(board: Board, waiting: readonly WaitingEdit[]): Board {
  const open = waiting.filter(({ hindrance }) => hindrance === null);
  if (open.length === 0) return board;
  const changes = new Map<string, Partial<BoardAction>>();
  for (const { edit } of open) {
    if (edit.kind === 'rating') add(changes, edit.action.key, { rating: edit.to });
    if (edit.kind === 'subGroup') for (const { key } of edit.actions) add(changes, key, { subGroup: edit.subGroup });
  }
  return {
    ...board,
    actions: board.actions.map((action) => {
      const change = changes.get(action.key);
      return change ? { ...action, ...change } : action;
    }),
  };
}

function add(changes: Map<string, Partial<BoardAction>>, key: string, change: Partial<BoardAction>): void {
  changes.set(key, { ...changes.get(key), ...change });
}
