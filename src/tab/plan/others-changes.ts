import type { Board, BoardAction } from '../../domain/board.ts';

/**
 * An action that somebody else rated between two looks: with a reason; around the app, in SharePoint itself, since no entry
 * came with it; or in mending its row, which brings an entry and no new words.
 */
export interface OthersRating {
  action: BoardAction;
  how: 'said' | 'around' | 'mended';
}

/** What somebody else rated between two looks at the plan, as it stands now. */
export function ratedByOthers(before: Board, after: Board, me: string): OthersRating[] {
  if (before.actions === after.actions) return [];
  const known = new Map(before.actions.map((action) => [action.key, action]));
  return after.actions.flatMap((action) => {
    const was = known.get(action.key);
    if (!was || was.rating === action.rating) return [];
    const how = howRated(was, action);
    return how !== 'said' || action.lastUpdate?.by !== me ? [{ action, how }] : [];
  });
}

function howRated({ lastUpdate: was }: BoardAction, { lastUpdate: now }: BoardAction): OthersRating['how'] {
  if (was?.key === now?.key) return 'around';
  return was?.text === now?.text && was?.at === now?.at ? 'mended' : 'said';
}
