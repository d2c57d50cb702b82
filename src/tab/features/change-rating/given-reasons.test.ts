import { expect, test } from 'vitest';
import { suggestedReasons, withReason } from './given-reasons.ts';

const given = [
  { to: 'A', reason: 'Waits for health data' },
  { to: 'R', reason: 'The contract ran out' },
  { to: 'A', reason: 'One post is vacant' },
  { to: 'A', reason: 'The strategy is late' },
];

test('a reason given again comes first, and once', () => {
  expect(withReason(given, { to: 'A', reason: 'One post is vacant' }).map(({ reason }) => reason)).toEqual([
    'One post is vacant',
    'Waits for health data',
    'The contract ran out',
    'The strategy is late',
  ]);
});

test('reasons of the same rating are offered, and the last words about the action after them', () => {
  expect(suggestedReasons(given, 'A', 'Report is ongoing')).toEqual([
    'Waits for health data',
    'One post is vacant',
    'Report is ongoing',
  ]);
  expect(suggestedReasons(given, 'G', undefined)).toEqual([]);
});

test('nothing is offered twice, nor what is too long to be a reason', () => {
  expect(suggestedReasons(given, 'R', 'The contract ran out')).toEqual(['The contract ran out']);
  expect(suggestedReasons([], 'R', 'x'.repeat(201))).toEqual([]);
});
