import { describe, expect, test } from 'vitest';
import type { BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { filterActions, leadCounts, type Filter } from './filter.ts';

const statuses = ['R', 'A', 'G'].map((code, at): Status => ({
  code,
  label: code,
  meaning: '',
  order: at,
  rank: at,
  colour: 'other',
  done: code === 'G',
  late: code === 'R',
}));
const ALL: Filter = { find: '', lead: null, status: [], only: [], since: null };
const by = { statuses, today: '2026-11-23' };

function action(key: string, change: Partial<BoardAction> = {}): BoardAction {
  return {
    key,
    ref: key,
    text: 'Review the offer',
    leadsText: 'Tim Moss/Lynn Tolley',
    subGroup: 'IPG',
    rating: 'A',
    lastReviewRating: 'A',
    isRatingAgreed: true,
    evidenceCount: 1,
    askedAt: null,
    questionedAt: null,
    due: null,
    lastUpdate: { key: 'u', at: '2026-11-20T09:00:00Z', date: null, by: '', text: '' },
    ...change,
  } as BoardAction;
}

const keysOf = (actions: readonly BoardAction[], change: Partial<Filter>): string[] =>
  filterActions(actions, { ...ALL, ...change }, by).map(({ key }) => key);

describe('a filter', () => {
  test('finds words anywhere, in any order and case', () => {
    const actions = [action('1', { text: 'Überblick behalten' }), action('2')];
    expect(keysOf(actions, { find: 'TOLLEY überBLICK' })).toEqual(['1']);
    expect(keysOf(actions, { find: '  ' })).toEqual(['1', '2']);
  });

  test('takes one lead of several, and any of several statuses', () => {
    const actions = [action('1', { rating: 'R' }), action('2'), action('3', { leadsText: 'Lynn Tolley' })];
    expect(keysOf(actions, { lead: 'Tim Moss' })).toEqual(['1', '2']);
    expect(keysOf(actions, { lead: 'Tim Moss', status: ['R', 'G'] })).toEqual(['1']);
  });

  test('shows only what is stale, overdue, changed, asked, not agreed or without evidence', () => {
    const actions = [
      action('stale', { lastUpdate: { key: 'u', at: '2026-01-01T09:00:00Z', date: null, by: '', text: '' } }),
      action('overdue', { due: { text: '', date: '2026-10' } }),
      action('changed', { lastReviewRating: 'G' }),
      action('asked', { askedAt: '2026-11-21T09:00:00Z' }),
      action('notAgreed', { isRatingAgreed: false }),
      action('noEvidence', { evidenceCount: 0 }),
    ];
    for (const { key } of actions) expect(keysOf(actions, { only: [key] })).toEqual([key]);
    expect(keysOf(actions, { only: ['stale', 'overdue'] })).toEqual([]);
    expect(keysOf(actions, { only: ['something newer'] })).toHaveLength(6);
  });

  test('shows what was said since a day', () => {
    const actions = [action('1'), action('2', { lastUpdate: null })];
    expect(keysOf(actions, { since: '2026-11-20' })).toEqual(['1']);
    expect(keysOf(actions, { since: '2026-11-21' })).toEqual([]);
  });
});

test('leads are counted by name, the busiest first', () => {
  expect(leadCounts([action('1'), action('2', { leadsText: 'Lynn Tolley' })])).toEqual([
    { name: 'Lynn Tolley', count: 2 },
    { name: 'Tim Moss', count: 1 },
  ]);
});
