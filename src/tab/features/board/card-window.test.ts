import { expect, test } from 'vitest';
import { heightOf, placesIn, windowOf } from './card-window.ts';

const sight = { height: 900, card: 142, count: 5000 };

test('as many cards are abreast as fit, and one where none does', () => {
  expect(windowOf({ top: 0, width: 740 }, sight).abreast).toBe(3);
  expect(windowOf({ top: 0, width: 735 }, sight).abreast).toBe(2);
  expect(windowOf({ top: 0, width: 160 }, sight).abreast).toBe(1);
});

test('only what can be seen is drawn, with two rows on either side', () => {
  expect(windowOf({ top: 100, width: 300 }, sight)).toMatchObject({ first: 0, last: 8 });
  expect(windowOf({ top: -15_000, width: 300 }, sight)).toMatchObject({ first: 98, last: 108 });
});

test('nothing is drawn of a cell that lies far above or below', () => {
  expect(windowOf({ top: -900_000, width: 300 }, sight)).toMatchObject({ first: 5000, last: 5000 });
  const below = windowOf({ top: 5000, width: 300 }, sight);
  expect(below.last - below.first).toBeLessThanOrEqual(0);
  expect(placesIn(5000, below, [])).toEqual([]);
});

test('a cell is as high as all its cards, drawn or not', () => {
  expect(heightOf(7, { abreast: 3, height: 142 })).toBe(3 * 150 - 8);
  expect(heightOf(0, { abreast: 3, height: 142 })).toBe(0);
});

test('a card that must stay is drawn out of sight too, in its place and once', () => {
  const seen = { abreast: 2, first: 10, last: 12, height: 142 };
  expect(placesIn(5000, seen, [3, 21, -1, 400])).toEqual([3, 20, 21, 22, 23, 400]);
  expect(placesIn(23, seen, [])).toEqual([20, 21, 22]);
});
