import type { ActionDetail, BoardAction, Review, Update } from '../../../domain/board.ts';

/** Why an action has its rating: the entry that gave it, or the review date that it was read from. */
export type RatingReason = { from: 'entry'; entry: Update } | { from: 'review'; review: Review } | { from: 'nowhere' };

/** The newest entry that gave the rating that stands; else the last review date that has it. */
export function reasonOf(
  action: Pick<BoardAction, 'rating'>,
  detail: Pick<ActionDetail, 'updates' | 'ratings'>,
  reviews: readonly Review[],
): RatingReason {
  const entry = detail.updates.findLast(({ kind, after }) => kind === 'rating' && after !== null);
  if (entry) return entry.after === action.rating ? { from: 'entry', entry } : { from: 'nowhere' };
  const review = reviews.findLast(({ key }) => detail.ratings[key] !== undefined);
  return review && detail.ratings[review.key] === action.rating ? { from: 'review', review } : { from: 'nowhere' };
}
