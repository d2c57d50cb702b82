import { expect, test } from 'vitest';
import type { RatingStep, Review } from '../../../../domain/board.ts';
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
const entry = (after: string): RatingStep => ({ from: 'entry', after, isWitnessed: true }) as RatingStep;
const detail = (steps: RatingStep[], ratings: Record<string, string> = {}) => ({
  history: { steps, witness: 'read' as const },
  ratings,
});

test('the newest step says why', () => {
  const steps = [entry('A'), entry('G')];
  expect(reasonOf({ rating: 'G' }, detail(steps), reviews)).toEqual({ from: 'step', step: steps[1] });
});

test('without a step the last review date that has a rating says where it is from, and what was before', () => {
  const ratings = { 'Apr-21': 'A', 'Dec-21': 'G' };
  expect(reasonOf({ rating: 'G' }, detail([], ratings), reviews)).toEqual({
    from: 'review',
    review: reviews[1],
    before: { review: reviews[0], code: 'A' },
  });
});

test('a rating that nothing in the record gave is not explained by something else', () => {
  expect(reasonOf({ rating: 'R' }, detail([entry('G')]), reviews).from).toBe('onItsWay');
  expect(reasonOf({ rating: 'R' }, detail([], { 'Dec-21': 'G' }), reviews).from).toBe('nowhere');
});
