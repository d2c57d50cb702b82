import { expect, test } from 'vitest';
import type { Board, BoardAction, PlanPerson, Review } from '../../../domain/board.ts';
import { DEFAULT_SETTINGS, type AskSchedule } from '../../../domain/plan-settings.ts';
import { askDays } from './ask-days.ts';

const person = (name: string, part: Partial<PlanPerson> = {}) =>
  ({
    key: name,
    name,
    aliases: [],
    kind: 'person',
    account: `${name}@x`,
    deputy: null,
    awayUntil: null,
    quietUntil: null,
    ...part,
  }) as PlanPerson;
const action = (leadsText: string, rating: string) => ({ leadsText, rating }) as BoardAction;
const review = (date: string) => ({ key: 'r', label: 'Mar-27', date, state: 'open' }) as Review;
const board = (part: Partial<Board>): Board =>
  ({
    legends: [
      {
        level: 'action',
        statuses: [
          { code: 'G', done: true },
          { code: 'A', done: false },
        ],
      },
    ],
    reviews: [review('2027-03-31')],
    people: [person('Tim'), person('Ada')],
    actions: [action('Tim', 'A'), action('Tim/Ada', 'A'), action('Ada', 'G')],
    ...part,
  }) as Board;
const schedule = (part: Partial<AskSchedule> = {}): AskSchedule => ({
  ...DEFAULT_SETTINGS.schedule,
  daysBefore: [14, 3],
  ...part,
});
const asked = (plan: ReturnType<typeof askDays>) => plan.days.map(({ day, before }) => `${day} ${before}`);
const TODAY = '2026-11-23';

test('each lead is asked on the days of the schedule about what is not done', () => {
  const plan = askDays(board({}), schedule(), TODAY);
  // 28 March 2027 is a Sunday, so the second goes out on the Monday.
  expect(asked(plan)).toEqual(['2027-03-17 14', '2027-03-29 2']);
  expect(plan.days[0]?.asked).toEqual([
    { name: 'Tim', count: 2, deputy: null },
    { name: 'Ada', count: 1, deputy: null },
  ]);
});

test('quiet days put it off, and what would fall on the review or after it is not asked', () => {
  const quietDays = [
    { from: '2027-03-17', to: '2027-03-18' },
    { from: '2027-03-26', to: '2027-03-30' },
  ];
  expect(asked(askDays(board({}), schedule({ quietDays }), TODAY))).toEqual(['2027-03-19 12']);
});

test('days that are over, and two that come to the same day, count once or not at all', () => {
  expect(asked(askDays(board({}), schedule({ daysBefore: [14, 4, 3] }), '2027-03-20'))).toEqual(['2027-03-29 2']);
});

test('a deputy is named while somebody is away, and who has no account is named as not reached', () => {
  const people = [person('Tim', { deputy: 'Ada', awayUntil: '2027-03-20' }), person('Ada', { account: null })];
  const plan = askDays(board({ people }), schedule(), TODAY);
  expect(plan.days.map(({ asked: [tim] }) => tim?.deputy)).toEqual(['Ada', null]);
  expect(plan.unreached).toEqual(['Ada']);
});

test('without an open review that has its day, nobody is asked', () => {
  expect(askDays(board({ reviews: [review('2027-03')] }), schedule(), TODAY).days).toEqual([]);
  expect(askDays(board({ reviews: [] }), schedule(), TODAY).days).toEqual([]);
});
