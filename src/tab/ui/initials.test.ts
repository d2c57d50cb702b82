import { expect, test } from 'vitest';
import { hueOf, initialsOf } from './initials.ts';

test.each([
  ['Tim Moss', 'TM'],
  ['DoN', 'D'],
  ['Anne-Marie van der Berg', 'AB'],
  ['李 小龙', '李小'],
  ['(vacant)', ''],
  ['', ''],
])('%s is drawn as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a name keeps its colour', () => {
  expect(hueOf('Tim Moss', 6)).toBe(hueOf('Tim Moss', 6));
  expect(hueOf('Lynn Tolley', 6)).toBeLessThan(6);
});
