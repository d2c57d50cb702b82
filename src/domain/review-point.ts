import { countedRating } from './agreement.ts';
import type { ActionKey, Board, Review } from './board.ts';
import type { RatingOf } from './rating-tally.ts';

/** Ratings of the record, by action and then by review date, by their keys. */
export type RatingRecord = Readonly<Record<ActionKey, Readonly<Record<string, string>>>>;

/** A point of a plan's history at which its actions have ratings: a review date that is over, or today. */
export interface ReviewPoint {
  /** The review's key, or {@link TODAY}. */
  key: string;
  /** What the plan calls the review; null for today. */
  review: Review | null;
  /** False for a review that came with the plan's file: nobody signed it here. */
  isSigned: boolean;
  ratingOf: RatingOf;
}

/** Stands for today among keys of reviews. No review has it, since those are GUIDs. */
export const TODAY = 'today';

/**
 * The review dates that are over, in the plan's order, and today. What is rated now goes to no review date before one is closed;
 * where ratings wait for agreement, the agreed one counts.
 */
export function reviewPoints(
  { reviews, settings }: Pick<Board, 'reviews' | 'settings'>,
  record: RatingRecord,
): ReviewPoint[] {
  const over = pastReviews(reviews).map((review) => ({
    key: review.key,
    review,
    isSigned: review.state === 'closed',
    ratingOf: ({ key }: { key: ActionKey }) => record[key]?.[review.key] ?? null,
  }));
  return [
    ...over,
    { key: TODAY, review: null, isSigned: false, ratingOf: (action) => countedRating(action, settings) },
  ];
}

/** The review dates that are over, in the plan's order. */
export const pastReviews = (reviews: readonly Review[]): Review[] =>
  reviews.filter(({ state }) => state !== 'open').toSorted((one, other) => one.position - other.position);
