import { expect, test } from 'vitest';
import { alreadyThere, thereInWords } from './already-there.ts';

const action = (text: string, letter: string | null = null) => ({ text, letter });

test('actions are known by their words, whatever their letters, spaces and capitals', () => {
  const ours = [action('A. Visit each home', 'A'), action('Fit new boilers')];
  const theirs = [action('C) Visit  each home', 'C'), action('fit new boilers'), action('Survey the roofs')];
  expect(alreadyThere(theirs, ours)).toEqual({ count: 2, of: 3 });
});

test('a file that shares most of its actions seems to be newer, one that shares none another priority, and between nothing is said', () => {
  expect(thereInWords({ count: 9, of: 11 })).toMatch(/seems to be a newer version/);
  expect(thereInWords({ count: 0, of: 4 })).toMatch(/seems to be another priority/);
  expect(thereInWords({ count: 1, of: 4 })).toBe('1 action of 4 is on the plan word for word.');
});
