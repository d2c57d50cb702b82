import { expect, test } from 'vitest';
import { reviewLabel } from './review-label.ts';

test('a new review is called as the plan calls its reviews', () => {
  expect(reviewLabel('2027-03-31', [{ label: 'Dec-19' }, { label: 'Dec-21' }])).toBe('Mar-27');
  expect(reviewLabel('2027-09-01', [{ label: 'Dec 2021' }])).toBe('Sep 2027');
});

test('where the plan has no reviews, or calls them otherwise, the month and the year stand whole', () => {
  expect(reviewLabel('2027-03-31', [])).toBe('March 2027');
  expect(reviewLabel('2027-03-31', [{ label: 'Q2' }])).toBe('March 2027');
  expect(reviewLabel('soon', [])).toBe('');
});
