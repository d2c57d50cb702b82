import { expect, test } from 'vitest';
import { lateCodes, proposeAgenda } from './agenda.ts';
import type { BoardAction } from './board.ts';
import type { Status } from './plan.ts';

const status = (code: string, rank: number, flags: Partial<Status> = {}): Status => ({
  code,
  label: code,
  meaning: code,
  order: rank,
  rank,
  colour: 'other',
  done: false,
  late: false,
  ...flags,
});
const STATUSES = [status('R', 1, { late: true }), status('A', 2), status('G', 3, { done: true })];

const action = (key: string, about: Partial<BoardAction>): BoardAction =>
  ({
    key,
    rating: 'G',
    isRatingAgreed: true,
    questionedAt: null,
    lastReviewRating: 'G',
    lastUpdate: { key: 'u', at: '2026-11-20T10:00:00Z', date: null, by: '', text: '' },
    ...about,
  }) as BoardAction;

const old = { key: 'u', at: '2026-09-01T10:00:00Z', date: null, by: '', text: '' };

test('what is late comes first, then what nobody spoke of, then what changed or waits to be agreed, then the rest', () => {
  const actions = [
    action('calm', { lastUpdate: old }),
    action('to agree', { isRatingAgreed: false, lastUpdate: old }),
    action('stale', { rating: 'A', lastUpdate: old }),
    action('news', {}),
    action('late', { rating: 'R' }),
    action('asked about', { questionedAt: '2026-11-01T10:00:00Z', lastUpdate: old }),
  ];
  const agenda = proposeAgenda(actions, STATUSES, { today: '2026-11-26', since: '2026-11-12T10:00:00Z' });
  expect(agenda.map(({ key, reason }) => `${key}: ${reason}`)).toEqual([
    'late: late',
    'stale: stale',
    'to agree: changed',
    'news: changed',
    'asked about: changed',
    'calm: rest',
  ]);
});

test('before the first meeting, what changed since the last review date has news', () => {
  const actions = [
    action('same', {}),
    action('moved', { lastReviewRating: 'A' }),
    action('new', { lastReviewRating: null }),
  ];
  const agenda = proposeAgenda(actions, STATUSES, { today: '2026-11-26', since: null });
  expect(agenda.map(({ key }) => key)).toEqual(['moved', 'same', 'new']);
});

test('where a legend flags nothing as late, whatever is furthest from done counts, but never what is done', () => {
  expect([...lateCodes(STATUSES)]).toEqual(['R']);
  expect([...lateCodes([status('1', 1), status('2', 2)])]).toEqual(['1']);
  expect([...lateCodes([status('only', 1, { done: true })])]).toEqual([]);
});
