import { describe, expect, test } from 'vitest';
import type { BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { isAwaitingAnswer, marksOf } from './action-marks.ts';
import { changeOf, columnsOf, emptyWords } from './columns.ts';

const status = (code: string, label: string, order: number, rank: number, flags: Partial<Status> = {}): Status => ({
  code,
  label,
  meaning: '',
  order,
  rank,
  colour: 'other',
  done: false,
  late: false,
  ...flags,
});

// Grey is written last and is furthest from done, as the seed has it.
const legend = [
  status('Grey', 'Grey', 4, 1),
  status('R', 'Red', 1, 2, { late: true }),
  status('A', 'Amber', 2, 3),
  status('G', 'Green', 3, 4, { done: true }),
];

const action = (rating: string | null, change: Partial<BoardAction> = {}): BoardAction => ({
  key: 'k',
  row: { id: '1', etag: '' },
  structureKey: 's',
  ref: null,
  letter: null,
  text: '',
  leadsText: '',
  subGroup: null,
  measure: null,
  rating,
  isRatingAgreed: true,
  agreedRating: null,
  lastReviewRating: rating,
  due: null,
  originalDue: null,
  lastUpdate: null,
  askedAt: null,
  evidenceCount: 1,
  extra: {},
  position: 1,
  ...change,
});

describe('columns', () => {
  test('follow the order in which the legend was written, empty ones included', () => {
    const columns = columnsOf(legend, [action('G'), action('G')]);
    expect(columns.map(({ label, actions }) => [label, actions.length])).toEqual([
      ['Red', 0],
      ['Amber', 0],
      ['Green', 2],
      ['Grey', 0],
    ]);
  });

  test('show unknown codes by their code, and actions without a rating, only where there are any', () => {
    const columns = columnsOf(legend, [action(null), action('Paused')]);
    expect(columns.slice(4).map(({ label }) => label)).toEqual(['Paused', 'No rating']);
  });

  test('say something kind when they are empty', () => {
    expect(emptyWords({ status: legend[1] ?? null, label: 'Red' })).toBe('Nothing is Red just now.');
  });
});

describe('a change since the last review', () => {
  test('is better or worse by rank, not by the order written', () => {
    expect(changeOf({ rating: 'R', lastReviewRating: 'Grey' }, legend)).toEqual({ direction: 'better', from: 'Grey' });
    expect(changeOf({ rating: 'A', lastReviewRating: 'G' }, legend)).toEqual({ direction: 'worse', from: 'Green' });
  });

  test('from a code that the legend does not have has no direction', () => {
    expect(changeOf({ rating: 'R', lastReviewRating: 'X' }, legend)).toEqual({ direction: 'other', from: 'X' });
  });

  test('is none where the rating stayed or was not known', () => {
    expect(changeOf({ rating: 'R', lastReviewRating: 'R' }, legend)).toBeNull();
    expect(changeOf({ rating: 'R', lastReviewRating: null }, legend)).toBeNull();
  });
});

describe('the marks of a card', () => {
  const now = new Date('2026-11-23T12:00:00Z');

  test('are none where all is well', () => {
    expect(marksOf(action('G'), legend, now)).toEqual([]);
  });

  test('tell of a change, a rating not agreed, missing evidence and an open question', () => {
    const asked = action('G', {
      lastReviewRating: 'R',
      isRatingAgreed: false,
      evidenceCount: 0,
      askedAt: '2026-11-23T11:00:00Z',
    });
    expect(marksOf(asked, legend, now).map(({ words }) => words)).toEqual([
      'was Red',
      'not yet agreed',
      'no evidence listed',
      'asked 1 hour ago',
    ]);
  });

  test('no longer tell of a question once something was said', () => {
    const said = { key: 'u', at: '2026-11-23T11:30:00Z', date: null, by: 'Tim', text: 'Done' };
    expect(isAwaitingAnswer({ askedAt: '2026-11-23T11:00:00Z', lastUpdate: said })).toBe(false);
    expect(isAwaitingAnswer({ askedAt: '2026-11-23T11:45:00Z', lastUpdate: said })).toBe(true);
  });
});
