import { expect, test } from 'vitest';
import type { BoardAction, Structure } from '../../../domain/board.ts';
import { ASTRAY, outlineOf, type PlanRow } from './plan-outline.ts';

const structure = (key: string, parentKey: string | null, kind: Structure['kind']): Structure => ({
  key,
  parentKey,
  kind,
  ref: key,
  text: '',
  vision: null,
  overallStatus: null,
  position: 0,
});
const action = (key: string, structureKey: string) => ({ key, structureKey }) as BoardAction;
const PLAN = [
  structure('plan', null, 'plan'),
  structure('1', 'plan', 'priority'),
  structure('1.1', '1', 'focusArea'),
  structure('1.2', '1', 'focusArea'),
  structure('2', 'plan', 'priority'),
];
const open = { closed: new Set<string>(), isPart: false, mayAdd: false };
const said = (rows: readonly PlanRow[]): string[] => rows.map(({ key, level }) => `${'-'.repeat(level)}${key}`);

test('actions stand under their focus areas and those under their priorities; an empty one is there to be filled', () => {
  const rows = outlineOf(PLAN, [action('a', '1.1'), action('b', '1.2'), action('c', '1')], open);
  expect(said(rows)).toEqual(['-1', '--c', '--1.1', '---a', '--1.2', '---b', '-2']);
  expect(rows[0]).toMatchObject({ kind: 'priority', count: 3, place: 1, among: 2 });
  expect(rows[2]).toMatchObject({ kind: 'focusArea', count: 1, place: 2, among: 3 });
});

test('where somebody looks for some of the actions, only what leads to them is shown', () => {
  expect(said(outlineOf(PLAN, [action('b', '1.2')], { ...open, isPart: true }))).toEqual(['-1', '--1.2', '---b']);
});

test('a group that is folded away still says how many actions it has', () => {
  const rows = outlineOf(PLAN, [action('a', '1.1')], { ...open, closed: new Set(['1']) });
  expect(said(rows)).toEqual(['-1', '-2']);
  expect(rows[0]).toMatchObject({ isOpen: false, count: 1 });
});

test('an action whose focus area the plan does not have is shown after the others, also where areas go in a circle', () => {
  const circle = [...PLAN, structure('x', 'y', 'focusArea'), structure('y', 'x', 'focusArea')];
  const rows = outlineOf(circle, [action('a', 'nowhere'), action('b', 'x')], open);
  expect(said(rows).slice(-3)).toEqual([`-${ASTRAY}`, '--a', '--b']);
});

test('a line for a further action ends each focus area that is unfolded, for those who may add one', () => {
  const rows = outlineOf(PLAN, [action('a', '1.1')], { ...open, mayAdd: true, closed: new Set(['1.2']) });
  expect(said(rows)).toEqual(['-1', '--1.1', '---a', '---add 1.1', '--1.2', '-2']);
  expect(said(outlineOf(PLAN, [action('a', '1.1')], { ...open, mayAdd: true, isPart: true }))).toEqual([
    '-1',
    '--1.1',
    '---a',
  ]);
});
