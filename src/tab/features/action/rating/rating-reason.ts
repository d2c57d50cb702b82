import type { ActionDetail, BoardAction, RatingStep, Review } from '../../../../domain/board.ts';
import { standingStep } from '../../../../domain/rating-history.ts';

/**
 * Why an action has its rating: the step that gave it, or the review date that it was read from. `onItsWay`: the record is
 * older or newer than the board for a moment.
 */
export type RatingReason =
  | { from: 'step'; step: RatingStep }
  | { from: 'review'; review: Review; before: { review: Review; code: string } | null }
  | { from: 'nowhere' }
  | { from: 'onItsWay' };

/** The step that gave the rating that stands; else the last review date that has it. */
export function reasonOf(
  action: Pick<BoardAction, 'rating'>,
  detail: Pick<ActionDetail, 'history' | 'ratings'>,
  reviews: readonly Review[],
): RatingReason {
  const step = standingStep(detail.history);
  if (step) return step.after === action.rating ? { from: 'step', step } : { from: 'onItsWay' };
  const rated = reviews.flatMap((review) => {
    const code = detail.ratings[review.key];
    return code === undefined ? [] : [{ review, code }];
  });
  const last = rated.at(-1);
  if (!last || last.code !== action.rating) return { from: 'nowhere' };
  return { from: 'review', review: last.review, before: rated.at(-2) ?? null };
}
