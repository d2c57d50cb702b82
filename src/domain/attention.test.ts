import { describe, expect, test } from 'vitest';
import { daysSinceUpdate, isAwaitingAnswer, isOverdue, isStale } from './attention.ts';
import type { Status } from './plan.ts';

const status = (done: boolean): Status => ({
  code: 'A',
  label: 'Amber',
  meaning: '',
  order: 1,
  rank: 1,
  colour: 'amber',
  done,
  late: false,
});
const said = (at: string | null, date: string | null = null) => ({
  lastUpdate: { key: 'k', at, date, by: '', text: '' },
});
const due = (date: string | null) => ({ due: { text: '', date } });

describe('an action that is not done', () => {
  test('is stale after four weeks without a word, and not on the last day of them', () => {
    expect(isStale(said('2026-10-26T09:00:00Z'), status(false), '2026-11-23')).toBe(false);
    expect(isStale(said('2026-10-25T09:00:00Z'), status(false), '2026-11-23')).toBe(true);
  });

  test('counts a month from its last day, since nobody knows the day', () => {
    expect(daysSinceUpdate(said(null, '2026-10'), '2026-11-23')).toBe(23);
    expect(isStale(said(null, '2026-10'), status(false), '2026-11-23')).toBe(false);
  });

  test('is stale where nobody ever said anything', () => {
    expect(isStale({ lastUpdate: null }, status(false), '2026-11-23')).toBe(true);
  });

  test('is overdue once its day, month or year is over', () => {
    expect(isOverdue(due('2026-11-23'), status(false), '2026-11-23')).toBe(false);
    expect(isOverdue(due('2026-11-22'), status(false), '2026-11-23')).toBe(true);
    expect(isOverdue(due('2026-11'), status(false), '2026-11-30')).toBe(false);
    expect(isOverdue(due('2026-11'), status(false), '2026-12-01')).toBe(true);
    expect(isOverdue(due('2024-02'), status(false), '2024-02-29')).toBe(false);
    expect(isOverdue(due('2026'), status(false), '2027-01-01')).toBe(true);
    expect(isOverdue(due(null), status(false), '2030-01-01')).toBe(false);
  });
});

test('what is done is neither stale nor overdue', () => {
  expect(isStale({ lastUpdate: null }, status(true), '2026-11-23')).toBe(false);
  expect(isOverdue(due('2020-01-01'), status(true), '2026-11-23')).toBe(false);
});

test('an answer is waited for from the moment of asking until something is said', () => {
  expect(isAwaitingAnswer({ askedAt: null, lastUpdate: null })).toBe(false);
  expect(isAwaitingAnswer({ askedAt: '2026-11-23T09:00:00Z', lastUpdate: null })).toBe(true);
  expect(isAwaitingAnswer({ askedAt: '2026-11-23T09:00:00Z', ...said('2026-11-23T09:00:00Z') })).toBe(true);
  expect(isAwaitingAnswer({ askedAt: '2026-11-23T09:00:00Z', ...said('2026-11-23T09:00:09Z') })).toBe(false);
});
