import { expect, test } from 'vitest';
import type { RatingStep, Update } from './board.ts';
import { ratingBefore } from './rating-before.ts';

const said = (key: string, kind: Update['kind'], before: string | null, after: string | null) =>
  ({ key, kind, before, after }) as Update;
const given = said('r2', 'rating', 'A', 'G');
const step = (entry: Update): RatingStep =>
  ({ from: 'entry', entry, before: entry.before, after: entry.after, isWitnessed: true }) as RatingStep;
const detail = (earlier: Update[], newest = given) => ({
  updates: [...earlier, newest],
  history: { steps: [step(newest)], witness: 'read' as const },
});

test('a lead’s rating gives way to the one agreed last', () => {
  const action = { rating: 'G', isRatingAgreed: false, agreedRating: 'A' };
  expect(ratingBefore(action, detail([]))).toEqual({
    entry: given,
    to: 'A',
    wasAgreed: true,
    agreedBefore: 'A',
    isAgreedSince: false,
  });
  expect(ratingBefore({ ...action, agreedRating: 'R' }, detail([]))).toMatchObject({ wasAgreed: false });
});

test('behind a chair’s rating stands an agreed one only where the record says so', () => {
  const action = { rating: 'G', isRatingAgreed: true, agreedRating: 'G' };
  const lead = said('r1', 'rating', 'R', 'A');
  expect(ratingBefore(action, detail([]))).toMatchObject({ wasAgreed: true });
  expect(ratingBefore(action, detail([lead]))).toMatchObject({ wasAgreed: false });
  expect(ratingBefore(action, detail([lead, said('a', 'agreement', 'R', 'A')]))).toMatchObject({ wasAgreed: true });
});

test('a rating that was changed around the app, or taken back already, is not taken back again', () => {
  const action = { rating: 'R', isRatingAgreed: false, agreedRating: 'A' };
  expect(ratingBefore(action, detail([]))).toBeNull();
  const back = said('c', 'correction', 'G', 'R');
  expect(ratingBefore(action, detail([given], back))).toBeNull();
});
