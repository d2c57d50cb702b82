import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './plan-settings.ts';
import type { Board, BoardAction, BrokenRow } from './board.ts';
import { brokenRowsOf, firstWords } from './broken-rows.ts';

const action = (ref: string, more: Partial<BoardAction> = {}): BoardAction => ({
  key: ref,
  row: { id: ref, etag: '' },
  structureKey: 'area',
  ref,
  letter: null,
  text: 'Agree the pathway',
  leadsText: '',
  subGroup: null,
  measure: null,
  rating: 'G',
  isRatingAgreed: true,
  agreedRating: null,
  lastReviewRating: null,
  due: null,
  originalDue: null,
  lastUpdate: null,
  askedAt: null,
  questionedAt: null,
  evidenceCount: 0,
  extra: {},
  position: 1,
  ...more,
});

const green = { code: 'G', label: 'Green', meaning: '', order: 1, rank: 1, colour: 'green', done: true, late: false };

const board = (more: Partial<Board>): Board => ({
  title: null,
  heads: {},
  legends: [{ level: 'action', statuses: [green as never] }],
  reviews: [],
  structure: [
    {
      key: 'area',
      parentKey: null,
      kind: 'focusArea',
      ref: null,
      text: '',
      vision: null,
      overallStatus: null,
      position: 1,
    },
  ],
  actions: [],
  people: [],
  subGroups: [],
  settings: DEFAULT_SETTINGS,
  strays: [],
  readAt: '',
  deltaLink: '',
  ...more,
});

const lost = (list: BrokenRow['list']): BrokenRow => ({
  list,
  row: { id: '1', etag: '' },
  fault: 'no key',
  column: 'Key',
  value: null,
  key: null,
  ref: null,
  words: '',
});

const faultsOf = (more: Partial<Board>) => brokenRowsOf(board(more)).map(({ list, fault, ref }) => [list, fault, ref]);

it('actions that name what no row is are named one by one, where no lost row explains them', () => {
  const actions = [
    action('A', { structureKey: 'x' }),
    action('B', { structureKey: 'y' }),
    action('C', { rating: '?' }),
  ];
  expect(faultsOf({ actions })).toEqual([
    ['actions', 'unknown focus area', 'A'],
    ['actions', 'unknown focus area', 'B'],
    ['actions', 'unknown rating', 'C'],
  ]);
});

it('a lost row of the structure or legend stands for the actions that it explains, and for no more', () => {
  const one = [action('A', { structureKey: 'x', rating: '?' }), action('B', { structureKey: 'x', rating: '?' })];
  const strays = [lost('structure'), lost('legends')];
  expect(faultsOf({ actions: one, strays })).toEqual([
    ['structure', 'no key', null],
    ['legends', 'no key', null],
  ]);
  const two = [...one, action('C', { structureKey: 'y' })];
  expect(faultsOf({ actions: two, strays })).toHaveLength(5);
  expect(faultsOf({ actions: [action('A', { structureKey: '' })], strays })).toHaveLength(3);
});

it('a plan without a legend has no unknown rating, and an action may have no rating or no ref', () => {
  expect(faultsOf({ actions: [action('A', { rating: '?' })], legends: [] })).toEqual([]);
  expect(faultsOf({ actions: [action('A', { rating: null, ref: null })] })).toEqual([]);
});

it('the first words of a long text end with a mark', () => {
  expect(firstWords('  one\n two ')).toBe('one two');
  expect(firstWords('word '.repeat(100))).toMatch(/^word word .*…$/);
});
