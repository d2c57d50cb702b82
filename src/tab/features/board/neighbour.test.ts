import { expect, test } from 'vitest';
import { isArrow, neighbourOf } from './neighbour.ts';

// Two columns: one of two cards, and one of cards two abreast.
const boxes = [
  { left: 0, top: 0, width: 100, height: 50 },
  { left: 0, top: 60, width: 100, height: 50 },
  { left: 200, top: 0, width: 100, height: 50 },
  { left: 310, top: 0, width: 100, height: 50 },
  { left: 200, top: 60, width: 100, height: 50 },
];

test.each([
  [0, 'ArrowDown', 1],
  [1, 'ArrowUp', 0],
  [0, 'ArrowRight', 2],
  [2, 'ArrowRight', 3],
  [1, 'ArrowRight', 4],
  [4, 'ArrowLeft', 1],
  [0, 'ArrowLeft', -1],
  [0, 'ArrowUp', -1],
  [9, 'ArrowUp', -1],
] as const)('from card %i %s goes to card %i', (from, arrow, to) => {
  expect(neighbourOf(boxes, from, arrow)).toBe(to);
});

test('other keys are no arrows', () => {
  expect(['ArrowUp', 'Enter', 'ArrowUpLeft'].map(isArrow)).toEqual([true, false, false]);
});
