import { expect, test } from 'vitest';
import type { BoardAction, PlanPerson } from './board.ts';
import type { Legend } from './plan.ts';
import type { AnswerMark, Prompt } from './prompt.ts';
import { leadsWho, reportOn, type ReportedPlan } from './round-report.ts';

const ASKED = '2026-12-04T09:00:00Z';
const AFTER = '2026-12-04T10:00:00Z';
const person = (key: string): PlanPerson => ({ key, name: key.toUpperCase() }) as PlanPerson;
const said = (at: string) => ({ key: at, at, date: null, by: '', text: '' });
const action = (key: string, more: Partial<BoardAction> = {}): BoardAction =>
  ({ key, subGroup: 'Early', rating: 'A', lastReviewRating: 'A', lastUpdate: null, ...more }) as BoardAction;
const prompt = (personKey: string, actionKeys: string[], more: Partial<Prompt> = {}): Prompt =>
  ({
    key: `${personKey} ${more.askedAt ?? ASKED}`,
    kind: 'ask',
    personKey,
    forKey: null,
    actionKeys,
    state: 'sent',
    askedAt: ASKED,
    marks: [],
    lastError: null,
    ...more,
  }) as unknown as Prompt;
const mark = (actionKey: string, what: AnswerMark['what'] = 'answered'): AnswerMark => ({
  actionKey,
  what,
  at: AFTER,
  updateKey: null,
  by: '',
});
const planOf = (...actions: BoardAction[]): ReportedPlan => ({
  actions,
  people: ['ada', 'ben', 'cy'].map(person),
  legends: [
    {
      level: 'action',
      statuses: [
        { code: 'A', colour: 'amber' },
        { code: 'R', colour: 'red' },
        { code: 'G', colour: 'green', done: true },
      ],
    },
  ] as Legend[],
});
const inShort = (plan: ReportedPlan, prompts: Prompt[], subGroup: string | null = null): string[] =>
  reportOn(plan, prompts, subGroup).leads.map(({ lead, asked, open, standing, reason }) =>
    `${lead?.key ?? '?'} by ${asked?.key ?? '?'} ${standing} ${open.map(({ key }) => key).join('+')} ${reason ?? ''}`.trim(),
  );

test('who said something of all that they were asked about has answered, who of some or of none is waited for', () => {
  const plan = planOf(action('a'), action('b'), action('c', { lastUpdate: said(AFTER) }));
  expect(
    inShort(plan, [
      prompt('ada', ['a', 'b'], { marks: [mark('a')] }),
      prompt('ben', ['a', 'b'], { marks: [mark('a'), mark('b', 'notMine')] }),
      prompt('cy', ['c']),
    ]),
  ).toEqual(['ada by ada waiting b', 'ben by ben answered', 'cy by cy answered']);
});

test('an answer that was undone is none, and one that is older than the last reminder is none to that', () => {
  const undone = prompt('ada', ['a'], { marks: [mark('a'), mark('a', 'undone')] });
  const later = '2026-12-15T09:00:00Z';
  expect(inShort(planOf(action('a')), [undone])).toEqual(['ada by ada waiting a']);
  const answeredBefore = planOf(action('a', { lastUpdate: said(AFTER) }));
  const both = [prompt('ada', ['a'], { askedAt: later }), prompt('ada', ['a'], { state: 'answered' })];
  expect(inShort(answeredBefore, both)).toEqual(['ada by ada waiting a']);
});

test('whom no message reached is named with the reason, until somebody records their reply', () => {
  const failed = prompt('ada', ['a'], { state: 'failed', lastError: 'not installed.' });
  expect(inShort(planOf(action('a')), [failed])).toEqual(['ada by ada failed a not installed.']);
  expect(inShort(planOf(action('a', { lastUpdate: said(AFTER) })), [failed])).toEqual(['ada by ada answered']);
});

test('a deputy is asked for the lead; what is held, skipped or withdrawn asked nobody', () => {
  const prompts = [
    prompt('ben', ['a'], { forKey: 'ada' }),
    prompt('ben', ['b'], { state: 'held' }),
    prompt('cy', ['b'], { state: 'skipped' }),
    prompt('ada', ['b'], { state: 'withdrawn' }),
  ];
  expect(inShort(planOf(action('a'), action('b')), prompts)).toEqual([
    'ada by ben waiting a',
    'ben by ben held b',
    'cy by cy skipped b',
  ]);
  expect(reportOn(planOf(action('a'), action('b')), prompts.slice(1), null).began).toBeNull();
});

test('of a sub-group only its own actions count', () => {
  const plan = planOf(action('a'), action('b', { subGroup: 'Late' }), action('r', { rating: 'R', subGroup: 'Late' }));
  const prompts = [prompt('ada', ['a', 'b'], { marks: [mark('a')] }), prompt('ben', ['a'])];
  expect(inShort(plan, prompts, 'Late')).toEqual(['ada by ada waiting b']);
  expect(reportOn(plan, prompts, 'Late').reds.map(({ key }) => key)).toEqual(['r']);
  expect(reportOn(plan, prompts, 'Early').reds).toEqual([]);
});

test('tells what was said and what moved since the first request went out, and what is red', () => {
  const plan = planOf(
    action('before', { lastUpdate: said('2026-12-04T08:00:00Z'), rating: 'G' }),
    action('noted', { lastUpdate: said(AFTER) }),
    action('moved', { lastUpdate: said(AFTER), rating: 'R' }),
  );
  const report = reportOn(plan, [prompt('ada', ['noted']), prompt('ben', ['moved'], { askedAt: AFTER })], null);
  const keys = (actions: BoardAction[]) => actions.map(({ key }) => key);
  expect(report.began).toBe(ASKED);
  expect([keys(report.said), keys(report.moved), keys(report.reds)]).toEqual([
    ['noted', 'moved'],
    ['moved'],
    ['moved'],
  ]);
  expect(leadsWho(report, 'answered').map(({ asked }) => asked?.key)).toEqual(['ada']);
  expect(leadsWho(report, 'waiting').map(({ asked }) => asked?.key)).toEqual(['ben']);
});

test('digests and lists for chairs are no requests', () => {
  expect(inShort(planOf(action('a')), [prompt('ada', ['a'], { kind: 'digest' })])).toEqual([]);
});
