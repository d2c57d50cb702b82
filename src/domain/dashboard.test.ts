import { describe, expect, test } from 'vitest';
import type { BoardAction, SubGroup } from './board.ts';
import { figuresByGroup, figuresOf, type FiguresBy } from './dashboard.ts';
import type { Status } from './plan.ts';
import { worstStatuses } from './rating-tally.ts';

const status = (code: string, order: number, rank: number, flags: Partial<Status> = {}): Status => ({
  code,
  label: code,
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
  status('R', 1, 2, { late: true }),
  status('A', 2, 3),
  status('G', 3, 4, { done: true }),
  status('Grey', 4, 1),
];

const action = (key: string, rating: string | null, change: Partial<BoardAction> = {}): BoardAction => ({
  key,
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
  lastUpdate: { key: 'u', at: '2026-11-20T09:00:00Z', date: null, by: '', text: '' },
  askedAt: null,
  questionedAt: null,
  evidenceCount: 1,
  extra: {},
  position: 1,
  ...change,
});

const by: FiguresBy = { statuses: legend, settings: { ratingsWaitForAgreement: false }, today: '2026-11-23' };
const keys = (actions: readonly BoardAction[]) => actions.map(({ key }) => key).join(' ');

describe('the figures of a plan', () => {
  test('count ratings in the legend’s order, then codes that it lacks, then what has none', () => {
    const { tallies } = figuresOf(
      [action('1', null), action('2', 'Grey'), action('3', '?'), action('4', 'G'), action('5', 'R'), action('6', 'G')],
      by,
    );
    expect(tallies.map(({ code, actions }) => [code, keys(actions)])).toEqual([
      ['R', '5'],
      ['G', '4 6'],
      ['Grey', '2'],
      ['?', '3'],
      [null, '1'],
    ]);
  });

  test('name what is late, stale, overdue and awaited; what is done is neither stale nor overdue', () => {
    const due = { text: 'Oct 2026', date: '2026-10' };
    const askedAt = '2026-11-22T09:00:00Z';
    const figures = figuresOf(
      [
        action('late', 'R'),
        action('stale', 'A', { lastUpdate: null }),
        action('overdue', 'A', { due }),
        action('done', 'G', { lastUpdate: null, due }),
        action('awaited', 'A', { askedAt }),
      ],
      by,
    );
    expect([figures.worst, figures.stale, figures.overdue, figures.awaited].map(keys)).toEqual([
      'late',
      'stale',
      'overdue',
      'awaited',
    ]);
  });

  test('tell what moved since the last review by rank, what is newly rated, and what is rated no longer', () => {
    const { moves } = figuresOf(
      [
        action('up', 'A', { lastReviewRating: 'Grey' }),
        action('down', 'R', { lastReviewRating: 'G' }),
        action('unknown', 'A', { lastReviewRating: '?' }),
        action('new', 'A', { lastReviewRating: null }),
        action('unrated', null, { lastReviewRating: 'A' }),
        action('same', 'A'),
      ],
      by,
    );
    expect(moves.map(({ action: { key }, kind, before, after }) => [key, kind, before, after])).toEqual([
      ['up', 'better', 'Grey', 'A'],
      ['down', 'worse', 'G', 'R'],
      ['unknown', 'other', '?', 'A'],
      ['new', 'new', null, 'A'],
      ['unrated', 'unrated', 'A', null],
    ]);
  });

  test('go by the agreed rating where ratings wait for agreement', () => {
    const waiting = action('1', 'G', { isRatingAgreed: false, agreedRating: 'R', lastReviewRating: 'A' });
    const kinds = (ratingsWaitForAgreement: boolean) => {
      const figures = figuresOf([waiting], { ...by, settings: { ratingsWaitForAgreement } });
      return [figures.tallies[0]?.code, figures.worst.length, figures.moves[0]?.kind];
    };
    expect(kinds(true)).toEqual(['R', 1, 'worse']);
    expect(kinds(false)).toEqual(['G', 0, 'better']);
  });
});

describe('what a chair looks at first', () => {
  test('is what the legend flags late, whatever it is called', () => {
    expect(worstStatuses(legend).map(({ code }) => code)).toEqual(['R']);
  });

  test('is what is furthest from done where nothing is flagged late, and never what is done', () => {
    const bare = [status('red', 1, 3, { done: true }), status('planned', 2, 1), status('started', 3, 2)];
    expect(worstStatuses(bare).map(({ code }) => code)).toEqual(['planned']);
    expect(worstStatuses([status('G', 1, 1, { done: true })])).toEqual([]);
    expect(worstStatuses([])).toEqual([]);
  });
});

test('figures by sub-group stand in the plan’s order, a name without a row after them, and those of nobody last', () => {
  const group = (name: string): SubGroup => ({
    key: name,
    name,
    aliases: [],
    chair: null,
    reportsTo: [],
    channelId: null,
    meets: null,
  });
  const owned = (key: string, subGroup: string | null) => action(key, 'R', { subGroup });
  const groups = figuresByGroup(
    [owned('1', null), owned('2', 'Stray'), owned('3', 'Early Years'), owned('4', 'Joint'), owned('5', 'Joint')],
    [group('Joint'), group('Empty'), group('Early Years')],
    by,
  );
  expect(groups.map(({ name, figures }) => [name, keys(figures.worst)])).toEqual([
    ['Joint', '4 5'],
    ['Early Years', '3'],
    ['Stray', '2'],
    [null, '1'],
  ]);
});
