import { expect, test } from 'vitest';
import type { Board, BoardAction, PlanPerson } from '../../../../domain/board.ts';
import { DEFAULT_SETTINGS } from '../../../../domain/plan-settings.ts';
import type { Prompt } from '../../../../domain/prompt.ts';
import { comingDays, nextDay } from './coming.ts';
import { unaskedOn } from './unasked.ts';
import { whysInWords } from './why-words.ts';

const person = (key: string, more: Partial<PlanPerson> = {}) =>
  ({
    key,
    name: key,
    aliases: [],
    entraId: key,
    deputy: null,
    awayUntil: null,
    quietUntil: null,
    ...more,
  }) as PlanPerson;
const action = (key: string, leadsText: string, more: Partial<BoardAction> = {}) =>
  ({ key, leadsText, rating: 'A', lastUpdate: null, due: null, askedAt: null, ...more }) as BoardAction;
const boardOf = (actions: BoardAction[], people: PlanPerson[]): Board =>
  ({
    actions,
    people,
    legends: [{ level: 'action', statuses: [{ code: 'G', done: true }] }],
    reviews: [{ key: 'r', label: 'Dec-26', date: '2026-12-18', state: 'open' }],
  }) as unknown as Board;
const kept = (personKey: string, state: Prompt['state'], askedAt: string, more: Partial<Prompt> = {}) =>
  ({
    key: `${personKey} ${askedAt}`,
    kind: 'ask',
    round: 'review r 14',
    personKey,
    forKey: null,
    actionKeys: ['a'],
    why: { a: { kind: 'review', day: '2026-12-18', label: 'Dec-26' } },
    state,
    askedAt,
    ...more,
  }) as Prompt;
const schedule = { ...DEFAULT_SETTINGS.schedule, daysBefore: [14], redMonthly: false };
const NOW = new Date('2026-12-02T07:30:00Z');
const GOES_OUT = '2026-12-04T09:00:00.000Z';
const inShort = (board: Board, prompts: Prompt[], now = NOW): string[] =>
  comingDays(board, prompts, schedule, now).map(
    ({ day, time, cards }) =>
      `${day} ${time ?? 'now'}: ${cards.map(({ due, kept: row }) => `${due.asked.key} ${row?.state ?? 'planned'}`).join(', ')}`,
  );
const board = boardOf([action('a', 'Ada/Ben'), action('b', 'Cy')], [person('Ada'), person('Ben'), person('Cy')]);

test('what goes out stands with what is held and skipped of the same day, each once', () => {
  expect(inShort(board, [])).toEqual(['2026-12-04 09:00: Ada planned, Ben planned, Cy planned']);
  const prompts = [kept('Ben', 'held', GOES_OUT), kept('Cy', 'skipped', GOES_OUT, { actionKeys: ['b'] })];
  expect(inShort(board, prompts)).toEqual(['2026-12-04 09:00: Ada planned, Ben held, Cy skipped']);
});

test('what is held is shown until somebody does something about it, what was skipped until its day is over', () => {
  const old = '2026-11-20T09:00:00.000Z';
  const prompts = [kept('Ben', 'held', old), kept('Cy', 'skipped', old, { actionKeys: ['b'] })];
  const after = new Date('2026-12-21T09:00:00Z');
  expect(inShort(board, prompts, after)).toEqual(['2026-11-20 now: Ben held']);
});

test('what is due already goes out as soon as the bot looks', () => {
  expect(inShort(board, [], new Date('2026-12-04T11:00:00Z'))).toEqual([
    '2026-12-04 now: Ada planned, Ben planned, Cy planned',
  ]);
});

test('a row whose person or actions are gone is not shown', () => {
  const gone = [kept('Dee', 'held', GOES_OUT), kept('Ben', 'held', GOES_OUT, { actionKeys: ['x'] })];
  expect(inShort(boardOf([], [person('Ben')]), gone)).toEqual([]);
});

test('where the coming week has nothing it says what comes next', () => {
  const early = new Date('2026-11-11T09:00:00Z');
  expect(inShort(board, [], early)).toEqual([]);
  expect(nextDay(board, [], schedule, early)).toEqual({ day: '2026-12-04', count: 3 });
  expect(nextDay(board, [], { ...schedule, daysBefore: [] }, early)).toBeNull();
});

test('whom no card reaches is named by the reason', () => {
  const people = [
    person('Ada', { entraId: null }),
    person('Ben', { awayUntil: '2026-12-10' }),
    person('Cy', { quietUntil: '2026-12-10' }),
    person('Dee', { awayUntil: '2026-12-10', deputy: 'Eve' }),
    person('Eve'),
  ];
  const actions = ['Ada', 'Ben', 'Cy', 'Dee', 'Somebody'].map((lead) => action(lead, lead));
  const { noAccount, away, quiet, leaderless } = unaskedOn('2026-12-02', boardOf(actions, people));
  expect([noAccount, away, quiet].map((ones) => ones.map(({ key }) => key))).toEqual([['Ada'], ['Ben'], ['Cy']]);
  expect(leaderless).toBe(1);
  const done = actions.map((one) => ({ ...one, rating: 'G' }));
  expect(unaskedOn('2026-12-02', boardOf(done, people))).toEqual({ noAccount: [], away: [], quiet: [], leaderless: 0 });
});

test('the reasons of a card are said once each, and a long list is cut', () => {
  const about = Array.from({ length: 10 }, (_, at) => ({
    action: action(`${at}`, 'Ada'),
    why: { kind: 'stale' as const, days: at },
  }));
  const due = comingDays(board, [], schedule, NOW)[0]?.cards[0]?.due;
  if (!due) throw new Error('Nothing goes out.');
  const actions = [...due.actions, ...about, { action: action('r', 'Ada'), why: { kind: 'red' as const } }];
  expect(whysInWords({ ...due, actions }, ({ key }) => key)).toEqual([
    'Review date Dec-26, on 18 December 2026: a',
    'No word for long: 0, 1, 2, 3, 4, 5, 6, 7 and 2 more',
    'Red, asked about every month: r',
  ]);
});
