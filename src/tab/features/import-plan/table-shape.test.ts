import { expect, test } from 'vitest';
import { shapeOf } from './table-shape.ts';

const table = (rows: string[][]) => ({
  sheet: null,
  endsOpen: false,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
});

test('a key that stands in a head, and a title, make no column of letters wide', () => {
  const { widths } = shapeOf(
    table([
      ['A plan with a title that is longer than anything below it'],
      ['Action', 'Progress Red - Delayed Amber - In progress Green - Completed'],
      ['Visit each home and write down what was said', 'G'],
      ['Fit new boilers in every home that was visited', 'A'],
      ['Write to the families of the homes of the street', 'R'],
      ['Tell the board what was learnt in each of the homes', 'G'],
    ]),
  );
  expect(widths[1]).toBeLessThan(110);
  expect(widths[0]).toBeGreaterThan(220);
});

test('columns behind the last word are left away, but for those that the heads name', () => {
  expect(shapeOf(table([['Action', '', '']])).widths).toHaveLength(1);
  expect(shapeOf(table([['Action', '', '']]), 3).widths).toHaveLength(3);
});
