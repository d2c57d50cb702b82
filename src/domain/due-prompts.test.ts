import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardAction, PlanPerson, Review } from './board.ts';
import { addDays, daysBetween } from './calendar-day.ts';
import { duePrompts, promptsBetween, weeksThatCount, type DuePrompt, type PromptBefore } from './due-prompts.ts';
import { DEFAULT_SETTINGS, MOST_DAYS_APART, type AskSchedule } from './plan-settings.ts';
import type { Legend } from './plan.ts';
import { isWorkingTime, localTime, momentAt } from './working-time.ts';

const person = (name: string, more: Partial<PlanPerson> = {}): PlanPerson => ({
  key: name,
  name,
  aliases: [],
  kind: 'person',
  role: null,
  account: `${name.toLowerCase()}@example.org`,
  entraId: `id of ${name}`,
  deputy: null,
  awayUntil: null,
  quietUntil: null,
  ...more,
});
const ADA = person('Ada');
const BEN = person('Ben');
const action = (key: string, leadsText: string, more: Partial<BoardAction> = {}): BoardAction =>
  ({ key, leadsText, rating: 'A', lastUpdate: null, due: null, askedAt: null, ...more }) as BoardAction;
const said = (at: string) => ({ lastUpdate: { key: at, at, date: null, by: 'Ada', text: '' } });
const review = (date: string | null, more: Partial<Review> = {}): Review => ({
  key: 'dec',
  label: 'Dec-26',
  dateText: '',
  date,
  position: 1,
  state: 'open',
  ...more,
});
const legends = [
  {
    level: 'action',
    statuses: [
      { code: 'A', colour: 'amber' },
      { code: 'R', colour: 'red' },
      { code: 'G', colour: 'green', done: true },
    ],
  },
] as Legend[];

interface Given {
  actions: BoardAction[];
  people?: PlanPerson[];
  reviews?: Review[];
  prompts?: PromptBefore[];
  schedule?: Partial<AskSchedule>;
}
/** No rule is on but those that a test asks for. */
const NO_RULE = { ...DEFAULT_SETTINGS.schedule, daysBefore: [], redMonthly: false };
const partsOf = ({ actions, people = [ADA, BEN], reviews = [], prompts = [], schedule = {} }: Given) =>
  [{ actions, legends, reviews }, people, prompts, { schedule: { ...NO_RULE, ...schedule } }] as const;
const inShort = ({ round, at, lead, asked, actions }: DuePrompt): string => {
  const { day, time } = localTime(new Date(at));
  const whom = asked === lead ? lead.name : `${asked.name} for ${lead.name}`;
  return `${day} ${time} ${round} ${whom}: ${actions.map(({ action: { key }, why }) => `${key} ${why.kind}`).join(', ')}`;
};
const at = (text: string): Date => momentAt({ day: text.slice(0, 10), time: text.slice(11) });
const due = (given: Given, now: string): string[] => duePrompts(...partsOf(given), at(now)).map(inShort);
const between = (given: Given, from: string, to: string): string[] =>
  promptsBetween(...partsOf(given), { from: at(`${from} 00:00`), to: at(`${to} 23:59`) }).map(inShort);
const asked = (round: string | null, day: string, more: Partial<PromptBefore> = {}): PromptBefore => ({
  kind: 'ask',
  round,
  personKey: 'Ada',
  forKey: null,
  askedAt: at(`${day} 09:00`).toISOString(),
  ...more,
});

describe('before a review date', () => {
  const given: Given = {
    actions: [action('a', 'Ada'), action('b', 'Ada/Ben'), action('c', 'Ben', { rating: 'G' })],
    reviews: [review('2026-12-18')],
    schedule: { daysBefore: [28, 14, 3] },
  };

  test('each lead is asked once about all of theirs that is not done, and both leads of one action are', () => {
    expect(between(given, '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-20 09:00 review dec 28 Ada: a review, b review',
      '2026-11-20 09:00 review dec 28 Ben: b review',
      '2026-12-04 09:00 review dec 14 Ada: a review, b review',
      '2026-12-04 09:00 review dec 14 Ben: b review',
      '2026-12-15 09:00 review dec 3 Ada: a review, b review',
      '2026-12-15 09:00 review dec 3 Ben: b review',
    ]);
  });

  test('what falls on a day without messages goes out on the next day, and before the review for certain', () => {
    const easter = { ...given, actions: [action('a', 'Ada')], reviews: [review('2027-03-30')] };
    // 2 and 16 March are Tuesdays; 27 March is the Saturday of Easter, and the review comes after the bank holiday.
    expect(between(easter, '2027-02-01', '2027-04-30')).toEqual([
      '2027-03-02 09:00 review dec 28 Ada: a review',
      '2027-03-16 09:00 review dec 14 Ada: a review',
      '2027-03-25 09:00 review dec 3 Ada: a review',
    ]);
    const monday = { ...given, actions: [action('a', 'Ada')], reviews: [review('2026-12-19')] };
    expect(between(monday, '2026-12-14', '2026-12-31')).toEqual(['2026-12-16 09:00 review dec 3 Ada: a review']);
    const saturday = { ...given, actions: [action('a', 'Ada')], reviews: [review('2027-01-23')] };
    expect(between(saturday, '2027-01-09', '2027-01-12')).toEqual(['2027-01-11 09:00 review dec 14 Ada: a review']);
  });

  test('what was said since asking began is the answer, and what was said before is not', () => {
    const actions = [
      action('before', 'Ada', said('2026-11-19T10:00:00Z')),
      action('since', 'Ada', said('2026-11-25T10:00:00Z')),
    ];
    expect(due({ ...given, actions }, '2026-12-04 10:00')).toEqual([
      '2026-12-04 09:00 review dec 14 Ada: before review',
    ]);
    expect(due({ ...given, actions: actions.slice(1) }, '2026-12-04 10:00')).toEqual([]);
  });

  test('an answer to an early reminder counts for that one', () => {
    const early = {
      ...given,
      schedule: { daysBefore: [60, 14] },
      actions: [action('a', 'Ada', said('2026-10-20T12:00:00Z')), action('b', 'Ben')],
    };
    expect(due(early, '2026-10-21 10:00')).toEqual(['2026-10-21 09:00 review dec 60 Ben: b review']);
    expect(between(early, '2026-12-01', '2026-12-31')).toHaveLength(2);
  });

  test('one that somebody sent ahead of its day does not go out again on it', () => {
    const ahead = { ...given, prompts: [asked('review dec 14', '2026-11-26')] };
    expect(due(ahead, '2026-12-04 10:00')).toEqual(['2026-12-04 09:00 review dec 14 Ben: b review']);
  });

  test('one without a whole day asks nobody, nor does one that is closed, came with the file or is over', () => {
    const states = [review('2026-12'), review(null), review('2026-12-18', { state: 'closed' })];
    for (const one of [...states, review('2026-12-18', { state: 'imported' })])
      expect(between({ ...given, reviews: [one] }, '2026-11-01', '2027-01-31')).toEqual([]);
    expect(due(given, '2026-12-18 10:00')).toEqual([]);
    expect(due(given, '2026-12-21 10:00')).toEqual([]);
  });

  test('on the day itself is 0 days before', () => {
    expect(between({ ...given, schedule: { daysBefore: [0] } }, '2026-12-01', '2026-12-31')).toEqual([
      '2026-12-18 09:00 review dec 0 Ada: a review, b review',
      '2026-12-18 09:00 review dec 0 Ben: b review',
    ]);
  });

  test('a bot that was off goes on with the reminder that stands, in the week after its day, and never with two', () => {
    expect(due(given, '2026-12-07 11:00')).toEqual([
      '2026-12-07 09:00 review dec 14 Ada: a review, b review',
      '2026-12-07 09:00 review dec 14 Ben: b review',
    ]);
    expect(due(given, '2026-12-10 11:00')).toHaveLength(2);
    expect(due(given, '2026-12-11 11:00')).toEqual([]);
    expect(due(given, '2026-12-16 11:00')[0]).toMatch(/review dec 3 /);
  });
});

describe('red actions', () => {
  const given: Given = {
    actions: [action('a', 'Ada', { rating: 'R' }), action('b', 'Ada'), action('c', 'Ben', { rating: 'G' })],
    schedule: { redMonthly: true },
  };

  test('are asked about on the first working day of each month', () => {
    expect(between(given, '2026-11-30', '2027-04-30')).toEqual([
      '2026-12-01 09:00 red 2026-12 Ada: a red',
      '2027-01-04 09:00 red 2027-01 Ada: a red',
      '2027-02-01 09:00 red 2027-02 Ada: a red',
      '2027-03-01 09:00 red 2027-03 Ada: a red',
      '2027-04-01 09:00 red 2027-04 Ada: a red',
    ]);
  });

  test('are left until the next month where they became red after that day, and where somebody just said something', () => {
    const later = [action('a', 'Ada', { rating: 'R', ...said('2026-12-02T10:00:00Z') })];
    expect(between({ ...given, actions: later }, '2026-12-03', '2027-01-05')).toEqual([
      '2027-01-04 09:00 red 2027-01 Ada: a red',
    ]);
    const lately = [action('a', 'Ada', { rating: 'R', ...said('2026-11-30T10:00:00Z') })];
    expect(due({ ...given, actions: lately }, '2026-12-01 10:00')).toEqual([]);
  });

  test('are not asked about by the month where that is off', () => {
    expect(between({ ...given, schedule: {} }, '2026-11-30', '2027-04-30')).toEqual([]);
  });
});

describe('by the week', () => {
  test('what had no word for so many days is asked about, and again only after as many more', () => {
    const actions = [
      action('a', 'Ada', said('2026-11-02T10:00:00Z')),
      action('b', 'Ada', said('2026-11-20T10:00:00Z')),
    ];
    expect(between({ actions, schedule: { staleDays: 28 } }, '2026-11-23', '2027-01-10')).toEqual([
      '2026-11-30 09:00 week 2026-W49 Ada: a stale',
      '2026-12-18 09:00 week 2026-W51 Ada: b stale',
      '2026-12-29 09:00 week 2026-W53 Ada: a stale',
    ]);
  });

  test('what nobody ever said anything of counts as having had no word', () => {
    const [prompt] = duePrompts(
      ...partsOf({ actions: [action('a', 'Ada')], schedule: { staleDays: 28 } }),
      at('2026-11-26 10:00'),
    );
    expect(prompt?.actions[0]?.why).toEqual({ kind: 'stale', days: null });
  });

  test('what is due before long is asked about once, and a month means its last day', () => {
    const actions = [
      action('day', 'Ada', { due: { text: '', date: '2026-12-10' } }),
      action('month', 'Ben', { due: { text: '', date: '2026-12' } }),
      action('over', 'Ben', { due: { text: '', date: '2026-11-01' } }),
    ];
    expect(between({ actions, schedule: { dueWithinDays: 10, daysApart: 1 } }, '2026-11-23', '2027-01-10')).toEqual([
      '2026-11-30 09:00 week 2026-W49 Ada: day due',
      '2026-12-21 09:00 week 2026-W52 Ben: month due',
    ]);
  });

  test('both leads of an action are asked, though the first was asked days earlier in the week', () => {
    const actions = [action('a', 'Ada/Ben', { askedAt: at('2026-11-24 09:00').toISOString() })];
    const prompts = [asked('week 2026-W48', '2026-11-24')];
    expect(due({ actions, prompts, schedule: { staleDays: 28 } }, '2026-11-26 10:00')).toEqual([
      '2026-11-26 09:00 week 2026-W48 Ben: a stale',
    ]);
    expect(due({ actions, prompts, schedule: { staleDays: 28 } }, '2026-12-01 10:00')).toEqual([]);
  });
});

describe('one card', () => {
  test('has all that several rules ask about on one day, each action for the first of them', () => {
    const given: Given = {
      actions: [
        action('a', 'Ada', { rating: 'R' }),
        action('b', 'Ada', { rating: 'R', ...said('2026-11-05T09:00:00Z') }),
        action('c', 'Ada', { ...said('2026-11-05T09:00:00Z') }),
        action('d', 'Ada', { ...said('2026-11-29T09:00:00Z') }),
      ],
      reviews: [review('2026-12-02')],
      schedule: { daysBefore: [28, 1], redMonthly: true, staleDays: 20 },
    };
    expect(due(given, '2026-12-01 09:00')).toEqual(['2026-12-01 09:00 review dec 1 Ada: a review, b red, c stale']);
  });

  test('a lead is not asked twice within the days that are set, whatever the rules', () => {
    const given: Given = {
      actions: [action('a', 'Ada', { rating: 'R' })],
      reviews: [review('2026-12-18')],
      schedule: { daysBefore: [14], redMonthly: true },
    };
    expect(between(given, '2026-11-26', '2026-12-31')).toEqual([
      '2026-12-01 09:00 red 2026-12 Ada: a red',
      // The reminder of 4 December waits until the card of the 1st is a week old.
      '2026-12-08 09:00 review dec 14 Ada: a review',
    ]);
    const twoDays = { ...given, schedule: { ...given.schedule, daysApart: 2 } };
    expect(between(twoDays, '2026-11-26', '2026-12-31')).toHaveLength(2);
    expect(between(twoDays, '2026-12-04', '2026-12-04')).toEqual(['2026-12-04 09:00 review dec 14 Ada: a review']);
  });

  test.each(['held', 'requested', 'claimed', 'sent', 'answered', 'undone', 'withdrawn', 'skipped', 'failed'])(
    'of a round never goes out a second time, though its row says %s',
    (state) => {
      const given: Given = {
        actions: [action('a', 'Ada'), action('b', 'Ben')],
        reviews: [review('2026-12-18')],
        schedule: { daysBefore: [14], daysApart: 1 },
      };
      const row = { ...asked('review dec 14', '2026-12-04'), state };
      for (const now of ['2026-12-04 10:00', '2026-12-07 10:00', '2026-12-10 10:00'])
        expect(due({ ...given, prompts: [row] }, now)).toEqual([
          `${now.slice(0, 10)} 09:00 review dec 14 Ben: b review`,
        ]);
    },
  );

  test('that took in another rule’s actions is not followed by that rule’s own', () => {
    const given: Given = {
      actions: [action('a', 'Ada', { rating: 'R' })],
      reviews: [review('2026-12-02')],
      schedule: { daysBefore: [1], redMonthly: true, daysApart: 1 },
      prompts: [asked('review dec 1', '2026-12-01')],
    };
    expect(between(given, '2026-12-01', '2026-12-12')).toEqual([]);
  });

  test('that somebody asked for by hand, a digest and a chair’s list keep nothing back', () => {
    const prompts = [
      asked(null, '2026-12-03'),
      asked('review dec 14', '2026-12-04', { kind: 'digest' }),
      asked('review dec 14', '2026-12-04', { kind: 'exceptions' }),
    ];
    const given: Given = { actions: [action('a', 'Ada')], reviews: [review('2026-12-18')], prompts };
    expect(due({ ...given, schedule: { daysBefore: [14] } }, '2026-12-04 10:00')).toHaveLength(1);
  });
});

describe('who is asked', () => {
  const given = (people: PlanPerson[], leadsText = 'Ada'): Given => ({
    actions: [action('a', leadsText)],
    people,
    reviews: [review('2026-12-18')],
    schedule: { daysBefore: [14] },
  });
  const away = { awayUntil: '2026-12-04', deputy: ' BEN ' };

  test('is the deputy while the lead is away, the last day included', () => {
    const people = [person('Ada', away), person('Benjamin', { aliases: ['Ben'] })];
    expect(due(given(people), '2026-12-04 10:00')).toEqual([
      '2026-12-04 09:00 review dec 14 Benjamin for Ada: a review',
    ]);
    expect(due(given(people), '2026-12-07 10:00')).toEqual(['2026-12-07 09:00 review dec 14 Ada: a review']);
  });

  test.each([
    ['is away too', { awayUntil: '2026-12-04' }],
    ['has no account', { entraId: null }],
    ['wants to be left in peace', { quietUntil: '2026-12-04' }],
  ])('is nobody while the deputy %s, and the card waits until the lead is back', (_, more) => {
    const people = [person('Ada', away), person('Ben', more)];
    expect(between(given(people), '2026-12-04', '2026-12-31')).toEqual([
      '2026-12-07 09:00 review dec 14 Ada: a review',
    ]);
  });

  test('is nobody in the place of somebody who asked to be left in peace', () => {
    const people = [person('Ada', { ...away, quietUntil: '2026-12-07' }), BEN];
    expect(between(given(people), '2026-12-01', '2026-12-31')).toEqual([
      '2026-12-08 09:00 review dec 14 Ada: a review',
    ]);
  });

  test('is a lead without an account too, of whom somebody must hear that chat cannot reach them', () => {
    expect(due(given([person('Ada', { entraId: null })]), '2026-12-04 10:00')).toHaveLength(1);
  });

  test('is nobody for what nobody leads', () => {
    const people = [person('N/A', { kind: 'nobody' })];
    expect(due(given(people, 'N/A'), '2026-12-04 10:00')).toEqual([]);
    expect(due(given(people, 'Somebody else'), '2026-12-04 10:00')).toEqual([]);
  });

  test('has a card of their own beside that of the lead whose deputy they are, each within its own week', () => {
    const people = [person('Ada', away), BEN];
    expect(due({ ...given(people), actions: [action('a', 'Ada'), action('b', 'Ben')] }, '2026-12-04 10:00')).toEqual([
      '2026-12-04 09:00 review dec 14 Ben for Ada: a review',
      '2026-12-04 09:00 review dec 14 Ben: b review',
    ]);
    const prompts = [asked('review dec 14', '2026-12-04', { personKey: 'Ben', forKey: 'Ada' })];
    expect(due({ ...given(people), prompts }, '2026-12-07 10:00')).toEqual([]);
  });
});

describe('working time', () => {
  const given: Given = {
    actions: [action('a', 'Ada')],
    reviews: [review('2026-12-18')],
    schedule: { daysBefore: [14], times: { 5: '09:30' }, until: '16:00' },
  };

  test('nothing goes out before its beginning, and what did not by its end waits for the next day', () => {
    const times = ['2026-12-04 09:29', '2026-12-04 09:30', '2026-12-04 15:59', '2026-12-04 16:00', '2026-12-05 10:00'];
    expect(times.map((now) => due(given, now).length)).toEqual([0, 1, 1, 0, 0]);
  });

  test('is that of the clock on the wall on both sides of a change of the clocks', () => {
    const monthly: Given = { actions: [action('a', 'Ada', { rating: 'R' })], schedule: { redMonthly: true } };
    const sentAt = (from: string, to: string) =>
      promptsBetween(...partsOf(monthly), { from: at(`${from} 00:00`), to: at(`${to} 23:59`) }).map((one) => one.at);
    expect(sentAt('2027-03-01', '2027-04-10')).toEqual(['2027-03-01T09:00:00.000Z', '2027-04-01T08:00:00.000Z']);
    expect(sentAt('2026-10-01', '2026-11-10')).toEqual(['2026-10-01T08:00:00.000Z', '2026-11-02T09:00:00.000Z']);
    // The review is on the Monday after the clocks changed, the reminder on the Friday before.
    const across = { ...given, reviews: [review('2027-03-29')], schedule: { daysBefore: [3], onBankHolidays: true } };
    expect(between(across, '2027-03-01', '2027-04-10')).toEqual(['2027-03-26 09:00 review dec 3 Ada: a review']);
  });

  test('a span that begins after today’s hours, or ends before its last day’s, has nothing of that day', () => {
    const span = (from: string, to: string) => promptsBetween(...partsOf(given), { from: at(from), to: at(to) }).length;
    expect(span('2026-12-04 15:59', '2026-12-05 10:00')).toBe(1);
    expect(span('2026-12-04 16:00', '2026-12-05 10:00')).toBe(0);
    expect(span('2026-12-01 10:00', '2026-12-04 09:30')).toBe(0);
  });
});

describe('whatever the plan, its people and its settings', () => {
  const START = '2026-02-20';
  const dayFromStart = fc.integer({ min: 0, max: 400 }).map((count) => addDays(START, count));
  const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const names = ['Ada', 'Ben', 'Cy', 'Di'];
  const somebody = (name: string) =>
    fc
      .record({
        awayUntil: orNull(dayFromStart),
        quietUntil: orNull(dayFromStart),
        deputy: orNull(fc.constantFrom(...names)),
      })
      .map((more) => person(name, more));
  const moment = dayFromStart.map((day) => at(`${day} 12:00`).toISOString());
  const anAction = fc.record({
    leadsText: fc.subarray(names, { minLength: 1 }).map((leads) => leads.join('/')),
    rating: fc.constantFrom('A', 'R', 'G', null),
    lastUpdate: orNull(moment).map((iso) => (iso ? said(iso).lastUpdate : null)),
    due: orNull(dayFromStart.map((date) => ({ text: '', date }))),
    askedAt: orNull(moment),
  });
  const given = fc
    .record({
      actions: fc.array(anAction, { maxLength: 12 }),
      people: fc.tuple(...names.map(somebody)),
      reviews: fc.array(dayFromStart, { maxLength: 2 }),
      prompts: fc.array(
        fc.record({ day: dayFromStart, name: fc.constantFrom(...names), month: fc.integer({ min: 1, max: 12 }) }),
        { maxLength: 6 },
      ),
      schedule: fc.record({
        daysBefore: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }),
        redMonthly: fc.boolean(),
        staleDays: orNull(fc.integer({ min: 1, max: 60 })),
        dueWithinDays: orNull(fc.integer({ min: 1, max: 30 })),
        daysApart: fc.integer({ min: 1, max: 20 }),
        times: fc.dictionary(
          fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
          fc.constantFrom('00:30', '07:00', '09:00', '16:45'),
        ),
        until: fc.constantFrom('12:00', '17:00', '23:59'),
        onBankHolidays: fc.boolean(),
        quietDays: fc.array(
          dayFromStart.map((day) => ({ from: day, to: addDays(day, 3) })),
          { maxLength: 2 },
        ),
      }),
    })
    .map(({ actions, reviews, prompts, ...more }): Given => ({
      ...more,
      actions: actions.map((one, place) => action(`a${place}`, one.leadsText, one)),
      reviews: reviews.map((date, place) => review(date, { key: `r${place}` })),
      prompts: prompts.map(({ day, name, month }) =>
        asked(`red 2026-${String(month).padStart(2, '0')}`, day, { personKey: name }),
      ),
    }));
  const span = { from: at(`${START} 00:00`), to: at(`${addDays(START, 90)} 23:59`) };

  test('nothing goes out beside working time, about what is done, to somebody away, or twice to a lead within its days', () => {
    fc.assert(
      fc.property(given, (plan) => {
        const [board, people, prompts, settings] = partsOf(plan);
        const all = promptsBetween(board, people, prompts, settings, span);
        const seen = prompts.map(({ personKey, askedAt }) => ({
          lead: personKey,
          day: localTime(new Date(askedAt)).day,
        }));
        for (const prompt of all) {
          const local = localTime(new Date(prompt.at));
          expect(isWorkingTime(local, settings.schedule)).toBe(true);
          expect(prompt.actions.length).toBeGreaterThan(0);
          expect(prompt.actions.every((one) => one.action.rating !== 'G')).toBe(true);
          for (const { awayUntil, quietUntil } of [prompt.asked, { ...prompt.lead, awayUntil: null }]) {
            expect(awayUntil === null || awayUntil < local.day).toBe(true);
            expect(quietUntil === null || quietUntil < local.day).toBe(true);
          }
          for (const before of seen.filter(({ lead }) => lead === prompt.lead.key))
            expect(Math.abs(daysBetween(before.day, local.day))).toBeGreaterThanOrEqual(settings.schedule.daysApart);
          seen.push({ lead: prompt.lead.key, day: local.day });
        }
        const rounds = all.map(({ round, lead }) => `${round} ${lead.key}`);
        expect(new Set(rounds).size).toBe(rounds.length);
        expect(promptsBetween(board, people, prompts, settings, span)).toEqual(all);
      }),
      { numRuns: 150 },
    );
  });

  test('a bot that looks each quarter of an hour and writes what it asks sends what the preview says', () => {
    fc.assert(
      fc.property(given, (plan) => {
        const [board, people, prompts, settings] = partsOf(plan);
        const week = { from: span.from, to: at(`${addDays(START, 14)} 23:59`) };
        const expected = promptsBetween(board, people, prompts, settings, week).map(inShort);
        const rows = [...prompts];
        const sent: string[] = [];
        for (let now = week.from; now < week.to; now = new Date(now.getTime() + 900_000))
          for (const prompt of duePrompts(board, people, rows, settings, now)) {
            sent.push(inShort(prompt));
            rows.push({
              kind: 'ask',
              round: prompt.round,
              personKey: prompt.asked.key,
              forKey: prompt.lead.key,
              askedAt: now.toISOString(),
            });
            for (const { action: one } of prompt.actions) one.askedAt = now.toISOString();
          }
        expect(sent).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

test('what counts now was asked or is held in the weeks around today', () => {
  expect(weeksThatCount({ ...NO_RULE, daysApart: 7 }, at('2027-01-01 10:00'))).toEqual([
    '2026-W50',
    '2026-W51',
    '2026-W52',
    '2026-W53',
    '2027-W01',
  ]);
  expect(weeksThatCount({ ...NO_RULE, daysApart: MOST_DAYS_APART }, at('2027-01-01 10:00')).length).toBeLessThan(20);
});
