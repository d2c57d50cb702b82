import { expect, test } from 'vitest';
import type { Plan, PlanAction } from '../../../domain/plan.ts';
import { NO_DECISIONS, type ImportDecisions } from '../../../store/import/import-decisions.ts';
import { whatComes } from './what-comes.ts';

const action = (row: number, leads: string[]): PlanAction => ({
  ref: null,
  letter: null,
  text: 'Visit each home',
  parts: [],
  leads,
  leadsText: leads.join('/'),
  accountable: [],
  measure: null,
  ratings: { 'Dec-25': 'G', 'Mar-26': null },
  status: null,
  statusText: null,
  due: null,
  updates: [],
  evidence: [],
  extra: {},
  source: { sheet: null, row },
});
const plan: Plan = {
  title: null,
  heads: {},
  details: {},
  legends: [],
  reviewDates: [
    { label: 'Dec-25', date: '2025-12' },
    { label: 'Mar-26', date: '2026-03' },
  ],
  priorities: [
    {
      ref: null,
      title: null,
      vision: null,
      overallStatus: null,
      focusAreas: [{ ref: '1', title: 'Heat', actions: [action(2, ['Ada Byrne', 'CCG']), action(3, ['Ada Byrne'])] }],
    },
  ],
};
const account = { id: '1', displayName: 'Ada Byrne', userPrincipalName: 'ada@example.org' };
const decisions: ImportDecisions = {
  people: [
    { name: 'Ada Byrne', kind: 'person', account },
    { name: 'CCG', kind: 'group', account: null },
    { name: 'Whom a correction took away', kind: 'person', account: null },
  ],
  subGroups: [{ source: { sheet: null, row: 2 }, subGroup: 'Homes group' }],
};
const inWords = (around: Parameters<typeof whatComes>[1]): string[] =>
  whatComes(plan, around).map(({ words, detail }) => (detail === null ? words : `${words} (${detail})`));

test('what is made is counted, what was decided about it is told, and nothing is named that is not there', () => {
  expect(inWords({ decisions, board: null })).toEqual([
    '1 focus area',
    '2 actions',
    '2 leads (1 found in the directory, 1 group)',
    '1 sub-group (1 action has one: Homes group)',
    '2 review dates (Dec-25 and Mar-26)',
    '2 ratings of past reviews',
  ]);
});

test('beside a plan that is there only what is new is counted', () => {
  const review = { key: 'r', label: 'dec-25', date: '2025-12', state: 'imported' as const };
  const person = { key: 'p', name: 'Ada  Byrne', aliases: [], kind: 'person' as const };
  const board = {
    reviews: [review],
    legends: [],
    people: [person],
    subGroups: [{ key: 'g', name: 'Homes Group' }],
  } as unknown as NonNullable<Parameters<typeof whatComes>[1]['board']>;
  expect(inWords({ decisions, board })).toEqual([
    '1 focus area',
    '2 actions',
    '1 lead (1 group, and 1 that the plan has already)',
    'No new sub-group (1 action has one: Homes group)',
    '1 review date (Mar-26, and 1 that the plan has already)',
    '2 ratings of past reviews',
  ]);
  expect(inWords({ decisions: NO_DECISIONS, board: null })).toContain('2 leads');
});
