import type { Board, BoardAction } from '../../domain/board.ts';

/** An action that somebody else rated between two looks. `isAround`: in SharePoint itself, since no entry came with it. */
export interface OthersRating {
  action: BoardAction;
  isAround: boolean;
}

/** What somebody else rated between two looks at the plan, as it stands now. */
export function ratedByOthers(before: Board, after: Board, me: string): OthersRating[] {
  if (before.actions === after.actions) return [];
  const known = new Map(before.actions.map((action) => [action.key, action]));
  return after.actions.flatMap((action) => {
    const was = known.get(action.key);
    if (!was || was.rating === action.rating) return [];
    const isAround = was.lastUpdate?.key === action.lastUpdate?.key;
    return isAround || action.lastUpdate?.by !== me ? [{ action, isAround }] : [];
  });
}
