import { describe, expect, test } from 'vitest';
import type { BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { marksOf } from './action-marks.ts';
import { dueInWords } from './card-facts.tsx';
import { changeOf, columnsOf, createColumnKeeper, emptyWords } from './columns.ts';

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
  questionedAt: null,
  evidenceCount: 1,
  extra: {},
  position: 1,
  ...change,
});

describe('columns', () => {
  test('follow the order in which the legend was written, empty ones included', () => {
    const columns = columnsOf(legend, [action('G'), action('G')], ({ rating }) => rating);
    expect(columns.map(({ label, actions }) => [label, actions.length])).toEqual([
      ['Red', 0],
      ['Amber', 0],
      ['Green', 2],
      ['Grey', 0],
    ]);
  });

  test('show unknown codes by their code, and actions without a rating, only where there are any', () => {
    const columns = columnsOf(legend, [action(null), action('Paused')], ({ rating }) => rating);
    expect(columns.slice(4).map(({ label }) => label)).toEqual(['Paused', 'No rating']);
  });

  test('that a move did not touch are the same as before, and those that it touched are not', () => {
    const [red, green] = [action('R', { key: 'a' }), action('G', { key: 'b' })];
    const before = columnsOf(legend, [red, green], ({ rating }) => rating);
    const moved = columnsOf(legend, [{ ...red, rating: 'A' }, green], ({ rating }) => rating);
    const keepSame = createColumnKeeper();
    keepSame(before);
    const after = keepSame(moved);
    expect(after.map((column, at) => column === before[at])).toEqual([false, false, true, true]);
    expect(after.map(({ actions }) => actions.length)).toEqual([0, 1, 1, 0]);
  });

  test('say something kind when they are empty', () => {
    expect(emptyWords({ status: legend[1] ?? null, label: 'Red' })).toBe('Nothing is Red just now, and that is good.');
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

describe('the due date of a card', () => {
  const due = { text: 'March 27', date: '2027-03-31' };

  test('is said with the date that it was moved from', () => {
    expect(dueInWords({ due, originalDue: { text: '', date: '2026-12-31' } })).toBe(
      'Due 31 March 2027, moved from 31 December 2026',
    );
    expect(dueInWords({ due, originalDue: due })).toBe('Due 31 March 2027');
  });

  test('is as the plan writes it where nobody could read it', () => {
    expect(dueInWords({ due: { text: 'Ongoing', date: null }, originalDue: null })).toBe('Due Ongoing');
    expect(dueInWords({ due: null, originalDue: null })).toBe('');
  });
});

describe('the marks of a card', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const by = (counted: string) => ({ statuses: legend, counted, now });
  const said = { key: 'u', at: '2026-11-23T11:30:00Z', date: null, by: 'Tim', text: 'Done' };

  test('are none where all is well', () => {
    expect(marksOf(action('G'), by('G'))).toEqual([]);
  });

  test('tell of a change, a rating not agreed, missing evidence and an open question', () => {
    const asked = action('G', {
      lastReviewRating: 'R',
      isRatingAgreed: false,
      evidenceCount: 0,
      askedAt: '2026-11-23T11:00:00Z',
    });
    expect(marksOf(asked, by('G')).map(({ words }) => words)).toEqual([
      'was Red',
      'not yet agreed',
      'no evidence listed',
      'asked 1 hour ago',
    ]);
  });

  test('tell what is late and what nobody speaks of, until it is done', () => {
    const late = { due: { text: 'Oct 26', date: '2026-10' }, lastUpdate: null };
    expect(marksOf(action('A', late), by('A')).map(({ kind }) => kind)).toEqual(['overdue', 'stale']);
    expect(marksOf(action('G', late), by('G'))).toEqual([]);
  });

  test('name a rating that does not count before it is agreed', () => {
    const proposed = action('G', { isRatingAgreed: false, agreedRating: 'A', lastReviewRating: 'A', lastUpdate: said });
    expect(marksOf(proposed, by('A')).map(({ words }) => words)).toEqual(['Green proposed']);
  });
});
