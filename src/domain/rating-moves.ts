import type { BoardAction } from './board.ts';
import type { Status } from './plan.ts';
import { directionOf, type Direction } from './rating-change.ts';
import type { RatingOf } from './rating-tally.ts';

/** What became of a rating since the last review. `new` had none then, `unrated` has none any more. */
export type MoveKind = Direction | 'new' | 'unrated';

/** An action whose rating is another than at the last review. */
export interface RatingMove {
  action: BoardAction;
  kind: MoveKind;
  before: string | null;
  after: string | null;
}

/** What moved since the last review, in the plan's order; `ratingOf` tells the rating that counts today. */
export const movesSince = (
  actions: readonly BoardAction[],
  ratingOf: RatingOf,
  statuses: readonly Status[],
): RatingMove[] =>
  actions.flatMap((action) => {
    const [before, after] = [action.lastReviewRating, ratingOf(action)];
    const kind = moveKind(before, after, statuses);
    return kind === null ? [] : [{ action, kind, before, after }];
  });

/** What became of a rating; null where it is the same. */
export function moveKind(before: string | null, after: string | null, statuses: readonly Status[]): MoveKind | null {
  if (before === after) return null;
  if (before === null) return 'new';
  return after === null ? 'unrated' : directionOf(before, after, statuses);
}
