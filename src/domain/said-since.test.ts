import { expect, it } from 'vitest';
import type { AnswerMark } from './prompt.ts';
import { isSaidSince, NOT_MINE } from './said-since.ts';

const prompt = { askedAt: '2026-11-26T09:00:00Z', question: null, marks: [] };
const said = (at: string | null) => ({
  key: 'a1',
  lastUpdate: at === null ? null : { key: 'u', at, date: null, by: 'Ben Ode', text: '' },
  questionedAt: '2026-11-26T09:00:00Z',
});
const mark = (what: AnswerMark['what'], at: string, actionKey = 'a1'): AnswerMark => ({
  actionKey,
  what,
  at,
  updateKey: 'u',
  by: 'Ada Park',
});

it('a word since the request counts, and none before it', () => {
  expect(isSaidSince(prompt, said('2026-11-26T10:00:00Z'))).toBe(true);
  expect(isSaidSince(prompt, said('2026-11-26T08:00:00Z'))).toBe(false);
  expect(isSaidSince(prompt, said(null))).toBe(false);
});

it('a question waits for its own answer', () => {
  const asked = { ...prompt, question: 'Has the forum seen it?' };
  expect(isSaidSince(asked, said('2026-11-26T10:00:00Z'))).toBe(false);
  expect(isSaidSince(asked, { ...said('2026-11-26T10:00:00Z'), questionedAt: null })).toBe(true);
});

it('taking one’s answer back is no answer; what is said after that is one', () => {
  const marks = [mark('answered', '2026-11-26T10:00:00Z'), mark('undone', '2026-11-26T10:05:00.400Z')];
  expect(isSaidSince({ ...prompt, marks }, said('2026-11-26T10:05:00Z'))).toBe(false);
  expect(isSaidSince({ ...prompt, marks }, said('2026-11-26T10:06:00Z'))).toBe(true);
  const ofAnother = [mark('undone', '2026-11-26T11:00:00Z', 'a2')];
  expect(isSaidSince({ ...prompt, marks: ofAnother }, said('2026-11-26T10:00:00Z'))).toBe(true);
});

it('that an action is not one lead’s is no word on how it is going', () => {
  const { lastUpdate, ...action } = said('2026-11-26T10:00:00Z');
  expect(
    isSaidSince(prompt, { ...action, lastUpdate: lastUpdate && { ...lastUpdate, text: `${NOT_MINE} Ask Ben.` } }),
  ).toBe(false);
});
