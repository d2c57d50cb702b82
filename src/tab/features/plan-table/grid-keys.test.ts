import { expect, test } from 'vitest';
import { placeAfter, type GridShape } from './grid-keys.ts';

// A focus area of one cell over two actions of five.
const shape: GridShape = { rows: 3, cellsIn: (row) => (row === 0 ? 1 : 5), page: 10 };
const after = (key: string, row: number, cell: number, isControl = false) =>
  placeAfter(key, isControl, { row, cell }, shape);

test.each([
  ['ArrowRight', 1, 1, { row: 1, cell: 2 }],
  ['ArrowRight', 1, 4, { row: 1, cell: 4 }],
  ['ArrowLeft', 1, 0, { row: 1, cell: 0 }],
  ['ArrowDown', 2, 3, { row: 2, cell: 3 }],
  ['Home', 2, 3, { row: 2, cell: 0 }],
  ['End', 1, 0, { row: 1, cell: 4 }],
  ['PageDown', 0, 0, { row: 2, cell: 0 }],
])('%s from row %i, cell %i', (key, row, cell, place) => {
  expect(after(key, row, cell)).toEqual(place);
});

test('Control with Home and End goes to the corners', () => {
  expect(after('Home', 2, 3, true)).toEqual({ row: 0, cell: 0 });
  expect(after('End', 0, 0, true)).toEqual({ row: 2, cell: 4 });
});

test('passing over a focus area keeps the column that a person came along, until they move along it', () => {
  expect(after('ArrowUp', 1, 3)).toEqual({ row: 0, cell: 3 });
  expect(after('ArrowDown', 0, 3)).toEqual({ row: 1, cell: 3 });
  expect(after('ArrowRight', 0, 3)).toEqual({ row: 0, cell: 0 });
});

test('other keys are none of the grid’s', () => {
  expect(after('a', 1, 1)).toBeNull();
});
