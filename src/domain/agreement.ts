import type { BoardAction } from './board.ts';
import type { PlanSettings } from './plan-settings.ts';

/** What an action's row says of its rating. */
export type Rated = Pick<BoardAction, 'rating' | 'isRatingAgreed' | 'agreedRating'>;

/**
 * What an action's rating becomes. One that a lead or member gives stands at once and is not agreed yet, and the one agreed
 * last is remembered; one that a chair or officer gives is agreed by that.
 */
export const ratedAs = ({ agreedRating }: Rated, rating: string | null, isAgreed: boolean): Rated => ({
  rating,
  isRatingAgreed: isAgreed,
  agreedRating: isAgreed ? rating : agreedRating,
});

/** What agreeing makes of an action's rating. */
export const agreedAs = ({ rating }: Pick<Rated, 'rating'>): Rated => ratedAs({ rating } as Rated, rating, true);

/** The rating that counts: where ratings wait for agreement, the last agreed one until the new one is agreed. */
export const countedRating = (
  { rating, isRatingAgreed, agreedRating }: Rated,
  { ratingsWaitForAgreement }: Pick<PlanSettings, 'ratingsWaitForAgreement'>,
): string | null => (ratingsWaitForAgreement && !isRatingAgreed ? agreedRating : rating);
