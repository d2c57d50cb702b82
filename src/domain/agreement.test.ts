import { expect, test } from 'vitest';
import { agreedAs, countedRating, ratedAs } from './agreement.ts';

const agreed = { rating: 'G', isRatingAgreed: true, agreedRating: 'G' };
const waits = { ratingsWaitForAgreement: true };
const stands = { ratingsWaitForAgreement: false };

test('a lead’s rating stands at once and the one agreed last is remembered, however often it changes', () => {
  const once = ratedAs(agreed, 'A', false);
  expect(once).toEqual({ rating: 'A', isRatingAgreed: false, agreedRating: 'G' });
  expect(ratedAs(once, 'R', false)).toEqual({ rating: 'R', isRatingAgreed: false, agreedRating: 'G' });
});

test('a chair’s rating is agreed by being given, and agreeing makes one so', () => {
  expect(ratedAs(agreed, 'R', true)).toEqual({ rating: 'R', isRatingAgreed: true, agreedRating: 'R' });
  expect(agreedAs(ratedAs(agreed, 'A', false))).toEqual({ rating: 'A', isRatingAgreed: true, agreedRating: 'A' });
});

test('where ratings wait for agreement the one agreed last counts until then, and none where none ever was', () => {
  const rated = ratedAs(agreed, 'A', false);
  expect([countedRating(rated, waits), countedRating(rated, stands), countedRating(agreedAs(rated), waits)]).toEqual([
    'G',
    'A',
    'A',
  ]);
  expect(
    countedRating(ratedAs({ rating: null, isRatingAgreed: true, agreedRating: null }, 'A', false), waits),
  ).toBeNull();
});
