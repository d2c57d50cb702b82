import { expect, test } from 'vitest';
import type { Review, Update } from '../../../domain/board.ts';
import { reasonOf } from './rating-reason.ts';

const review = (key: string): Review => ({
  key,
  label: key,
  dateText: key,
  date: null,
  position: 1,
  state: 'imported',
});
const reviews = [review('Apr-21'), review('Dec-21')];
const entry = (after: string, text: string) => ({ kind: 'rating', after, text }) as Update;

test('the newest entry that gave the rating says why', () => {
  const updates = [entry('A', 'late'), entry('G', 'done')];
  const reason = reasonOf({ rating: 'G' }, { updates, ratings: {} }, reviews);
  expect(reason).toEqual({ from: 'entry', entry: updates[1] });
});

test('without an entry the last review date that has a rating says where it is from', () => {
  const ratings = { 'Apr-21': 'A', 'Dec-21': 'G' };
  expect(reasonOf({ rating: 'G' }, { updates: [], ratings }, reviews)).toEqual({ from: 'review', review: reviews[1] });
});

test('a rating that nothing in the record gave is not explained by something else', () => {
  expect(reasonOf({ rating: 'R' }, { updates: [entry('G', 'done')], ratings: {} }, reviews).from).toBe('nowhere');
  expect(reasonOf({ rating: 'R' }, { updates: [], ratings: { 'Dec-21': 'G' } }, reviews).from).toBe('nowhere');
});
