import { expect, test } from 'vitest';
import type { BoardAction } from './board.ts';
import { checkAnswer, type SaidAnswer } from './check-answer.ts';
import { NOTE_LIMIT } from './note.ts';
import type { Status } from './plan.ts';

const status = (code: string, rank: number, done = false): Status =>
  ({ code, label: code, meaning: '', order: rank, rank, colour: 'other', done, late: false }) as Status;
const legend = [status('R', 1), status('A', 2), status('G', 3), status('D', 4, true)];
const said = (more: Partial<SaidAnswer> = {}): SaidAnswer => ({
  rating: null,
  note: '',
  due: '',
  reason: '',
  seen: 'A',
  ...more,
});
const check = (answer: SaidAnswer, rating: string | null = 'A') =>
  checkAnswer(answer, { rating } as BoardAction, {
    legend,
    today: '2026-11-24',
    inWords: (code) => `<${code ?? 'none'}>`,
  });

test('no change, a better rating and a note need no more words', () => {
  expect(check(said()).answer).toEqual({ to: 'A', note: '', due: null });
  expect(check(said({ rating: 'G' })).answer).toMatchObject({ to: 'G' });
  expect(check(said({ note: 'Panel met' })).answer).toMatchObject({ to: 'A', note: 'Panel met' });
  expect(check(said({ seen: null }), null).answer).toMatchObject({ to: null });
});

test.each([
  ['gets worse', said({ rating: 'R' }), 'why it goes from <A> to <R>'],
  ['leaps to done', said({ rating: 'D' }), 'what was done'],
  ['is none of the legend', said({ rating: 'X', note: 'Hm' }), '“X” is not a rating of this plan'],
])('a rating that %s comes back', (_, answer, words) => {
  expect(check(answer).problem).toContain(words);
  const explained = check({ ...answer, note: 'Because' });
  expect(explained.answer === null).toBe(answer.rating === 'X');
});

test('a rating that somebody changed meanwhile is told, unless it is the same that is said', () => {
  expect(check(said({ rating: 'G', note: 'Better' }), 'R').problem).toContain('it is <R> now');
  expect(check(said(), 'R').problem).toContain('it is <R> now');
  expect(check(said({ rating: 'R', note: 'Staff left' }), 'R').answer).toMatchObject({ to: 'R' });
});

test.each([
  ['', 'Because', 'no new date'],
  ['2027-13-45', 'Because', 'could not be read'],
  ['next week', 'Because', 'could not be read'],
  ['2026-11-23', 'Because', 'is over already'],
  ['2027-03-31', '', 'why the date moves'],
  ['2027-03-31', 'x'.repeat(2_001), 'too long'],
])('a new date “%s” with that reason comes back', (due, reason, words) => {
  expect(check(said({ due, reason })).problem).toContain(words);
});

test('a new date with its reason is taken, and a note that is too long is not', () => {
  expect(check(said({ due: '2027-03-31', reason: 'A post is vacant' })).answer).toMatchObject({
    due: { day: '2027-03-31', reason: 'A post is vacant' },
  });
  expect(check(said({ note: 'x'.repeat(NOTE_LIMIT + 1) })).problem).toContain('the longest that can be kept');
});
