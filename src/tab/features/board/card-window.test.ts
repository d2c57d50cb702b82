import { expect, test } from 'vitest';
import { heightOf, placesIn, windowOf } from './card-window.ts';

const sight = { height: 900, card: 142, count: 5000 };

test('as many cards are abreast as fit, and one where none does', () => {
  expect(windowOf({ top: 0, width: 740 }, sight).abreast).toBe(3);
  expect(windowOf({ top: 0, width: 735 }, sight).abreast).toBe(2);
  expect(windowOf({ top: 0, width: 160 }, sight).abreast).toBe(1);
});

test('only what can be seen is drawn, with two rows on either side once those are painted', () => {
  const top = windowOf({ top: 100, width: 300 }, sight);
  expect(top).toMatchObject({ first: 0, last: 6 });
  expect(placesIn(5000, top, [])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(placesIn(5000, top, [], 0)).toEqual([0, 1, 2, 3, 4, 5]);
  const middle = placesIn(5000, windowOf({ top: -15_000, width: 300 }, sight), []);
  expect([middle[0], middle.at(-1)]).toEqual([98, 107]);
});

test('nothing is drawn of a cell that lies far above or below', () => {
  for (const top of [-900_000, 5000]) expect(placesIn(5000, windowOf({ top, width: 300 }, sight), [])).toEqual([]);
  const nearly = windowOf({ top: 1000, width: 300 }, sight);
  expect(placesIn(5000, nearly, [])).toEqual([0, 1]);
});

test('a cell is as high as all its cards, drawn or not', () => {
  expect(heightOf(7, { abreast: 3, height: 142 })).toBe(3 * 150 - 8);
  expect(heightOf(0, { abreast: 3, height: 142 })).toBe(0);
});

test('a card that must stay is drawn out of sight too, in its place and once', () => {
  const seen = { abreast: 2, first: 10, last: 12, height: 142 };
  expect(placesIn(5000, seen, [3, 21, -1, 400], 0)).toEqual([3, 20, 21, 22, 23, 400]);
  expect(placesIn(23, seen, [], 0)).toEqual([20, 21, 22]);
});
