import { expect, test } from 'vitest';
import { columnsInWords, missingKinds } from './recognised-kinds.ts';

test('columns are named by their letters, neighbours as a range', () => {
  expect(columnsInWords([1])).toBe('B');
  expect(columnsInWords([7, 4, 6, 5, 9])).toBe('E–H, J');
  expect(columnsInWords([25, 26])).toBe('Z–AA');
});

test('what a plan usually has and this file does not is told; kinds that stand for each other count as one', () => {
  expect(missingKinds(['action', 'accountable', 'status', 'measure', 'evidence'])).toEqual(['due', 'updates']);
  expect(missingKinds([])).toEqual(['action', 'lead', 'due', 'measure', 'rating', 'updates', 'evidence']);
});
