import { describe, expect, test } from 'vitest';
import { CELL_ROOM } from './card-window.ts';
import { CELL_HEAD, LANE_GAP, LANE_HEAD, laneTops, lanesInSight } from './lane-layout.ts';
import { lanesOf, openOnly, placeOf, type Lane } from './lanes.ts';
import type { Column } from './columns.ts';
import type { BoardAction, Structure } from '../../../domain/board.ts';

const column = (id: string, count: number): Column => ({
  id,
  code: id,
  status: null,
  label: id,
  actions: Array.from({ length: count }, (_, index) => ({ key: `${id}${index}` }) as BoardAction),
});
const lane = (id: string, ...counts: number[]): Lane => ({
  id,
  label: id,
  count: 0,
  columns: counts.map((count, index) => column(`${id}${index}`, count)),
});
const measures = { height: 100, abreast: [1, 2], isStacked: false };
const lanes = [lane('a', 1, 4), lane('b', 0, 0), lane('c', 3, 1)];
const HEAD = LANE_HEAD + LANE_GAP;

describe('a lane', () => {
  test('is as high as its highest cell, and a closed one as its head', () => {
    expect(laneTops(lanes, new Set(['c']), measures)).toEqual([
      0,
      HEAD + 208 + CELL_ROOM,
      HEAD + 208 + CELL_ROOM + HEAD + CELL_ROOM,
      HEAD + 208 + CELL_ROOM + HEAD + CELL_ROOM + HEAD,
    ]);
  });

  test('holds its cells one below the other where there is no room beside, and leaves out empty ones', () => {
    const stacked = { height: 100, abreast: [1, 1], isStacked: true };
    const [, second, third] = laneTops(lanes, new Set(), stacked);
    expect(second).toBe(HEAD + 100 + 424 + 2 * (CELL_HEAD + CELL_ROOM));
    expect((third ?? 0) - (second ?? 0)).toBe(HEAD);
  });
});

test('of two thousand lanes those in sight are found', () => {
  const tops = Array.from({ length: 2001 }, (_, index) => index * 300);
  expect(lanesInSight(tops, { from: 60_000, to: 61_000 })).toEqual([200, 204]);
  expect(lanesInSight(tops, { from: -500, to: 100 })).toEqual([0, 1]);
  expect(lanesInSight(tops, { from: 599_900, to: 700_000 })).toEqual([1999, 2000]);
  expect(lanesInSight([0], { from: 0, to: 100 })).toEqual([0, 0]);
});

describe('lanes by focus area', () => {
  const row = (key: string, kind: Structure['kind'], parentKey: string | null, ref: string | null, text: string) =>
    ({ key, kind, parentKey, ref, text }) as Structure;
  const structure = [
    row('p', 'plan', null, null, ''),
    row('1', 'priority', 'p', '1', 'Governance'),
    row('1.1', 'focusArea', '1', '1.1', 'Roles'),
    row('1.2', 'focusArea', '1', '1.2', '1.2 Needs'),
  ];
  const action = (key: string, structureKey: string) => ({ key, structureKey }) as BoardAction;
  const actions = [action('a', '1.2'), action('b', '1.1'), action('c', '1.2'), action('d', 'gone')];
  const oneColumn = (some: readonly BoardAction[]): Column[] => [{ ...column('G', 0), actions: [...some] }];
  const plan = { columns: oneColumn(actions), actions, structure };

  test('follow the plan, and keep what stands nowhere', () => {
    const made = lanesOf('focusArea', plan, oneColumn);
    expect(made.map(({ label, count }) => [label, count])).toEqual([
      ['1.2 Needs', 2],
      ['1.1 Roles', 1],
      ['In no focus area', 1],
    ]);
  });

  test('by priority gather its focus areas', () => {
    const made = lanesOf('priority', plan, oneColumn);
    expect(made.map(({ label, count }) => [label, count])).toEqual([
      ['1 Governance', 3],
      ['In no priority', 1],
    ]);
  });

  test('that are closed hold nothing for arrow keys', () => {
    const made = lanesOf('focusArea', plan, oneColumn);
    expect(placeOf(openOnly(made, new Set(['1.2'])), 'a')).toBeNull();
    expect(placeOf(openOnly(made, new Set(['1.2'])), 'b')).toEqual({ lane: 1, column: 0, index: 0 });
  });
});
