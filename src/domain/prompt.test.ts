import { expect, test } from 'vitest';
import { isoWeekOf, marksOf, openActionsOf, type AnswerMark } from './prompt.ts';

const mark = (actionKey: string, what: AnswerMark['what']): AnswerMark => ({
  actionKey,
  what,
  at: '',
  updateKey: null,
  by: '',
});

test('the last mark of an action counts, and one that was undone is none', () => {
  const marks = [mark('a', 'answered'), mark('b', 'help'), mark('a', 'undone'), mark('c', 'elsewhere')];
  const prompt = { actionKeys: ['a', 'b', 'c', 'd'], marks };
  expect([...marksOf(prompt)].map(([key, { what }]) => [key, what])).toEqual([
    ['b', 'help'],
    ['c', 'elsewhere'],
  ]);
  expect(openActionsOf(prompt)).toEqual(['a', 'd']);
  expect(openActionsOf({ ...prompt, marks: [...marks, mark('a', 'answered')] })).toEqual(['d']);
});

test.each([
  ['2026-11-26T10:00:00Z', '2026-W48'],
  ['2027-01-01T10:00:00Z', '2026-W53'],
  ['2027-01-04T00:00:00Z', '2027-W01'],
  ['2024-12-30T00:00:00Z', '2025-W01'],
  ['2023-01-01T00:00:00Z', '2022-W52'],
])('%s is in week %s', (at, week) => {
  expect(isoWeekOf(at)).toBe(week);
});
