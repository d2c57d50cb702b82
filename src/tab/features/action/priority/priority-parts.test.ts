import { expect, test } from 'vitest';
import type { BoardAction, Structure } from '../../../../domain/board.ts';
import type { Roles } from '../../../../domain/roles.ts';
import { actionsIn, countRatings, mayRate } from './priority-parts.ts';

const row = (key: string, parentKey: string | null) => ({ key, parentKey }) as Structure;
const action = (structureKey: string, rating: string | null = null, subGroup: string | null = null) =>
  ({ structureKey, rating, subGroup }) as BoardAction;

test('a priority has the actions of its focus areas and those right under it', () => {
  const priority = row('p1', 'plan');
  const structure = [row('plan', null), priority, row('p2', 'plan'), row('a1', 'p1'), row('a2', 'p2')];
  const actions = [action('a1', 'G'), action('p1', 'A'), action('a2', 'R')];
  expect(actionsIn({ structure, actions }, priority).map(({ rating }) => rating)).toEqual(['G', 'A']);
});

test('ratings are counted in the legend’s order, and those that it does not have are not lost', () => {
  const actions = [action('a', 'G'), action('a', null), action('a', 'R'), action('a', 'G')];
  expect(countRatings(actions, ['R', 'A', 'G'])).toEqual([
    { code: 'R', count: 1 },
    { code: 'G', count: 2 },
    { code: null, count: 1 },
  ]);
});

test('a chair rates a priority in which their sub-group has an action', () => {
  const chair = { isOfficer: false, chairs: ['Early Years'] } as unknown as Roles;
  expect(mayRate(chair, [action('a', 'G', 'Early Years')])).toBe(true);
  expect(mayRate(chair, [action('a', 'G', 'JC Group'), action('a')])).toBe(false);
  expect(mayRate({ ...chair, isOfficer: true }, [])).toBe(true);
});
