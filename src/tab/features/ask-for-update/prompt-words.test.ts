import { expect, test } from 'vitest';
import type { PlanPerson } from '../../../domain/board.ts';
import type { AskedPrompt } from '../../../domain/prompt.ts';
import { newestPrompts, promptInWords } from './prompt-words.ts';

const now = new Date('2026-11-23T12:00:00Z');
const tim = { key: 'tim', name: 'Tim Moss' } as PlanPerson;
const prompt = (state: AskedPrompt['state'], change: Partial<AskedPrompt> = {}): AskedPrompt => ({
  key: state,
  row: { id: '1', etag: '' },
  kind: 'ask',
  round: null,
  week: '2026-W48',
  personKey: 'tim',
  forKey: null,
  subGroup: null,
  why: {},
  marks: [],
  draft: null,
  actionKeys: [],
  state,
  askedBy: 'Officer',
  askedAt: '2026-11-23T11:59:50Z',
  answeredAt: null,
  activityId: null,
  conversationId: null,
  attempts: 1,
  question: null,
  lastError: null,
  ...change,
});

test.each([
  [prompt('requested'), 'Asked Tim Moss just now. The question is on its way.'],
  [prompt('sent'), 'Asked Tim Moss just now. No answer yet.'],
  [prompt('sent', { round: 'red 2026-12' }), 'The reminders asked Tim Moss just now. No answer yet.'],
  [prompt('answered', { answeredAt: '2026-11-23T11:00:00Z' }), 'Tim Moss answered 1 hour ago.'],
  [
    prompt('failed', { lastError: 'Tim Moss has no account.' }),
    'Asked Tim Moss just now, but the question could not be sent. Tim Moss has no account.',
  ],
])('a request says what became of it', (one, words) => {
  expect(promptInWords(one, [tim], now)).toBe(words);
});

test('only the newest request to each lead is told', () => {
  const old = prompt('answered', { key: 'old', askedAt: '2026-11-01T00:00:00Z' });
  const other = prompt('answered', { key: 'other', personKey: 'lynn' });
  const newest = prompt('sent', { key: 'new' });
  expect(newestPrompts([newest, other, old]).map(({ key }) => key)).toEqual(['new', 'other']);
});
