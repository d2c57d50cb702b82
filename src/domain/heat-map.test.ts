import { describe, expect, test } from 'vitest';
import type { BoardAction, Review, Structure } from './board.ts';
import { heatMap } from './heat-map.ts';
import { DEFAULT_SETTINGS } from './plan-settings.ts';
import type { Status } from './plan.ts';
import { reviewPoints } from './review-point.ts';

const review = (key: string, position: number, state: Review['state']): Review => ({
  key,
  label: key,
  dateText: key,
  date: null,
  position,
  state,
});

const status = (code: string, order: number, rank: number): Status => ({
  code,
  label: code,
  meaning: '',
  order,
  rank,
  colour: 'other',
  done: false,
  late: false,
});

const statuses = [status('R', 1, 2), status('G', 2, 3), status('Grey', 3, 1)];

const structure = (key: string, kind: Structure['kind'], parentKey: string | null, position: number): Structure => ({
  key,
  parentKey,
  kind,
  ref: null,
  text: key,
  vision: null,
  overallStatus: null,
  position,
});

const action = (key: string, structureKey: string, rating: string | null, agreedRating = rating) =>
  ({ key, structureKey, rating, isRatingAgreed: rating === agreedRating, agreedRating }) as BoardAction;

const board = {
  reviews: [review('Dec-26', 3, 'open'), review('Dec-21', 2, 'closed'), review('Apr-21', 1, 'imported')],
  settings: { ...DEFAULT_SETTINGS, ratingsWaitForAgreement: true },
};

describe('the points of a plan’s history', () => {
  test('are its past reviews in order and today; one that came with the file is unsigned, and the open one has no ratings', () => {
    const points = reviewPoints(board, { a: { 'Apr-21': 'R', 'Dec-26': 'G' } });
    expect(points.map(({ key, isSigned }) => [key, isSigned])).toEqual([
      ['Apr-21', false],
      ['Dec-21', true],
      ['today', false],
    ]);
    expect(points.map(({ ratingOf }) => ratingOf(action('a', 'x', 'G', 'R')))).toEqual(['R', null, 'R']);
  });

  test('are today alone in a plan without a review date', () => {
    expect(reviewPoints({ ...board, reviews: [] }, {}).map(({ key }) => key)).toEqual(['today']);
  });
});

describe('the heat map', () => {
  const areas = [
    structure('plan', 'plan', null, 0),
    structure('second area', 'focusArea', 'second', 1),
    structure('second', 'priority', 'plan', 2),
    structure('first', 'priority', 'plan', 1),
    structure('first area', 'focusArea', 'first', 2),
    structure('empty area', 'focusArea', 'first', 1),
    structure('lone area', 'focusArea', 'gone', 1),
  ];
  const rowsOf = (actions: BoardAction[], record = {}) =>
    heatMap(areas, actions, { points: reviewPoints(board, record), statuses });

  test('has the focus areas with actions in the plan’s order, and what stands nowhere last', () => {
    const rows = rowsOf([
      action('1', 'gone area', 'G'),
      action('2', 'lone area', 'G'),
      action('3', 'second area', 'G'),
      action('4', 'first area', 'G'),
      action('5', 'second', 'G'),
    ]);
    expect(rows.map(({ area }) => area?.key ?? null)).toEqual([
      'first area',
      'second',
      'second area',
      'lone area',
      null,
    ]);
  });

  test('leads each cell with what is furthest from done by the legend’s rank, however few they are', () => {
    const actions = [
      action('1', 'first area', 'G'),
      action('2', 'first area', 'Grey'),
      action('3', 'first area', null),
      action('4', 'first area', 'G'),
    ];
    const [row] = rowsOf(actions, { 1: { 'Dec-21': 'R' }, 2: { 'Dec-21': 'G' } });
    const inShort = row?.cells.map(({ point, lead, tallies }) => [
      point.key,
      lead?.code,
      tallies.map((tally) => `${tally.actions.length} ${tally.code}`).join(', '),
    ]);
    expect(inShort).toEqual([
      ['Apr-21', null, '4 null'],
      ['Dec-21', 'R', '1 R, 1 G, 2 null'],
      ['today', 'Grey', '2 G, 1 Grey, 1 null'],
    ]);
  });
});
