import type { Board, BoardAction, SubGroup } from '../../domain/board.ts';

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
