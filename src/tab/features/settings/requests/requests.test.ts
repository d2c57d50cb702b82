import { expect, test } from 'vitest';
import type { Board, BoardAction, PlanPerson } from '../../../../domain/board.ts';
import type { Prompt } from '../../../../domain/prompt.ts';
import { mailSubject, mailText } from './mail-text.ts';
import { pastRounds } from './past-rounds.ts';

const person = (key: string) => ({ key, name: `Dr ${key}` }) as PlanPerson;
const action = (key: string, more: Partial<BoardAction> = {}) =>
  ({
    key,
    ref: key,
    text: 'A. Agree\nthe pathway',
    letter: 'A',
    rating: 'A',
    lastUpdate: null,
    due: null,
    ...more,
  }) as BoardAction;
const board = {
  title: 'The plan',
  people: [person('Ada'), person('Ben')],
  structure: [],
  reviews: [{ key: 'r', label: 'Dec-26' }],
  legends: [
    {
      level: 'action',
      statuses: [
        { code: 'A', label: 'Amber' },
        { code: 'G', label: 'Green' },
      ],
    },
  ],
  actions: [
    action('1.1 A', { rating: null, due: { text: 'end of Dec', date: '2026-12' } }),
    action('1.1 B', {
      lastUpdate: { key: 'u', at: null, date: '2026-11-02', by: 'Ada', text: `It goes on. ${'x'.repeat(300)}` },
    }),
  ],
} as unknown as Board;
const prompt = (round: string | null, more: Partial<Prompt> = {}) =>
  ({
    key: `${round}`,
    kind: 'ask',
    round,
    week: '2026-W49',
    personKey: 'Ada',
    forKey: null,
    actionKeys: ['1.1 A', '1.1 B'],
    state: 'failed',
    askedAt: '2026-12-04T09:00:00Z',
    question: null,
    marks: [],
    lastError: 'No.',
    ...more,
  }) as Prompt;

test('rounds are called what people call them, the newest first; what is kept back is none', () => {
  const rounds = pastRounds(board, [
    prompt('red 2026-12', { askedAt: '2026-12-01T09:00:00Z' }),
    prompt('review r 14'),
    prompt('review gone 1', { askedAt: '2026-12-03T09:00:00Z' }),
    prompt('week 2026-W49', { askedAt: '2026-12-02T09:00:00Z' }),
    prompt(null, { askedAt: '2026-11-30T09:00:00Z' }),
    prompt('red 2027-01', { state: 'held' }),
    prompt('red 2027-02', { state: 'skipped' }),
  ]);
  expect(rounds.map(({ name }) => name)).toEqual([
    '14 days before Dec-26',
    '1 day before a review date that is gone',
    'Without a word or due before long, from 2 December 2026',
    'Red actions, December 2026',
    'Asked by hand, from 30 November 2026',
  ]);
});

test('who was asked again since is dealt with where they were asked last', () => {
  const again = [
    prompt('review r 28', { askedAt: '2026-11-20T09:00:00Z' }),
    prompt('review r 28', { personKey: 'Ben', askedAt: '2026-11-20T09:00:00Z', key: 'b' }),
    prompt('review r 14', { personKey: 'Ben', forKey: 'Ada' }),
  ];
  const since = pastRounds(board, again).map(({ name, askedSince }) => [
    name,
    [...askedSince].map(({ lead }) => lead?.key),
  ]);
  expect(since).toEqual([
    ['14 days before Dec-26', []],
    ['28 days before Dec-26', ['Ada']],
  ]);
});

test('a mail has what is open, how it stands and how to answer, and says in whose place somebody is asked', () => {
  const [round] = pastRounds(board, [prompt('review r 14', { personKey: 'Ben', forKey: 'Ada', question: 'Why?' })]);
  const lead = round?.report.leads[0];
  if (!lead) throw new Error('Nobody was asked.');
  expect(mailSubject(board, lead)).toBe('A word on 2 actions of The plan');
  const text = mailText(board, lead, 'Olu Obi');
  expect(text.split('\n\n')).toEqual([
    'Dear Dr Ben,',
    'We would be glad of a word from you on 2 actions of The plan. I could not reach you in Teams chat, so here it is by mail. I am asking you in the place of Dr Ada, who is away. Why?',
    '1.1 A: Agree the pathway\nNot rated yet\nDue: December 2026',
    expect.stringMatching(/^1\.1 B: .*\nRated now: Amber \(A\)\nLast word: “It goes on\. x+\s…” \(2 November 2026\)$/),
    expect.stringContaining('how it stands (Amber (A), Green (G))'),
    'Thank you,\nOlu Obi',
  ]);
});
