import { expect, test } from 'vitest';
import { setOut } from './action-parts.ts';

test('parts are set out after the words that introduce them', () => {
  const { intro, parts } = setOut('C. Produce a plan that includes: i. Its aims ii. A review of its means', 'C');
  expect(intro).toBe('Produce a plan that includes:');
  expect(parts).toEqual([
    { mark: 'i.', text: 'Its aims' },
    { mark: 'ii.', text: 'A review of its means' },
  ]);
});

test('a text without parts stays whole', () => {
  expect(setOut('B. Roll it out.', 'B')).toEqual({ intro: 'Roll it out.', parts: [] });
});
