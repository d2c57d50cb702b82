import { expect, test } from 'vitest';
import { askPreview } from './ask-preview.ts';
import type { Board, BoardAction, PlanPerson, Review } from './board.ts';
import type { AskSchedule } from './plan-settings.ts';
import type { Status } from './plan.ts';

const person = (name: string, more: Partial<PlanPerson> = {}): PlanPerson => ({
  key: name,
  name,
  aliases: [],
  kind: 'person',
  role: null,
  account: `${name.toLowerCase()}@example.org`,
  entraId: null,
  deputy: null,
  awayUntil: null,
  ...more,
});
const action = (key: string, leadsText: string, rating: string | null = 'A') =>
  ({ key, leadsText, rating }) as BoardAction;
const review = (date: string | null, state: Review['state'] = 'open'): Review => ({
  key: `at ${date}`,
  label: 'Next',
  dateText: '',
  date,
  position: 1,
  state,
});
const boardOf = (actions: BoardAction[], people: PlanPerson[], reviews = [review('2026-12-18')]): Board =>
  ({
    actions,
    people,
    reviews,
    legends: [{ level: 'action', statuses: [{ code: 'A' }, { code: 'G', done: true }] as Status[] }],
  }) as unknown as Board;
const WEEK = { 1: '09:00', 2: '09:00', 3: '09:00', 4: '09:00', 5: '08:30' };
const scheduled = (daysBefore: number[], more: Partial<AskSchedule> = {}) => ({
  schedule: { daysBefore, times: WEEK, quietDays: [], ...more },
});
const TODAY = '2026-11-23';
const inShort = ({ asks }: ReturnType<typeof askPreview>) =>
  asks.map(
    ({ day, time, asked, actions }) => `${day} ${time} ${asked.name}: ${actions.map(({ key }) => key).join(' ')}`,
  );

test('each lead is asked once a day about all that is not done, and nobody about what is', () => {
  const board = boardOf(
    [action('a', 'Ada'), action('b', 'Ada/Ben'), action('c', 'Ben', 'G')],
    [person('Ada'), person('Ben')],
  );
  expect(inShort(askPreview(board, scheduled([14, 3]), TODAY))).toEqual([
    '2026-12-04 08:30 Ada: a b',
    '2026-12-04 08:30 Ben: b',
    '2026-12-15 09:00 Ada: a b',
    '2026-12-15 09:00 Ben: b',
  ]);
});

test('a day without a time, or a quiet one, is brought forward; what is over is not made up for', () => {
  const board = boardOf([action('a', 'Ada')], [person('Ada')]);
  expect(inShort(askPreview(board, scheduled([5]), TODAY))).toEqual(['2026-12-11 08:30 Ada: a']);
  const quietDays = [{ from: '2026-12-08', to: '2026-12-11' }];
  expect(inShort(askPreview(board, scheduled([5], { quietDays }), TODAY))).toEqual(['2026-12-07 09:00 Ada: a']);
  expect(inShort(askPreview(board, scheduled([5]), '2026-12-12'))).toEqual([]);
  expect(inShort(askPreview(board, scheduled([5], { times: {} }), TODAY))).toEqual([]);
});

test('a review date without its day asks nobody, nor does one that is over', () => {
  const board = boardOf([action('a', 'Ada')], [person('Ada')], [review('2026-12'), review('2026-12-18', 'closed')]);
  const { asks, withoutDay } = askPreview(board, scheduled([3]), TODAY);
  expect(asks).toEqual([]);
  expect(withoutDay.map(({ date }) => date)).toEqual(['2026-12']);
});

test('who is away is stood in for, and who has no account, or does not exist, is named', () => {
  const people = [
    person('Ada', { awayUntil: '2026-12-10', deputy: 'ben' }),
    person('Ben'),
    person('DoN', { account: null }),
  ];
  const board = boardOf([action('a', 'Ada'), action('b', 'DoN'), action('c', 'N/A')], people);
  const preview = askPreview(board, scheduled([14, 3]), TODAY);
  expect(inShort(preview)).toEqual(['2026-12-04 08:30 Ben: a', '2026-12-15 09:00 Ada: a']);
  expect(preview.unreachable.map(({ name }) => name)).toEqual(['DoN']);
  expect(preview.leaderless.map(({ key }) => key)).toEqual(['c']);
});

test('without a schedule nobody is asked', () => {
  expect(askPreview(boardOf([action('a', 'Ada')], [person('Ada')]), scheduled([]), TODAY).asks).toEqual([]);
});
