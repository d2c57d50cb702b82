import { expect, test } from 'vitest';
import type { BoardAction, Review } from './board.ts';
import { lastReminders } from './last-reminders.ts';
import { DEFAULT_SETTINGS } from './plan-settings.ts';
import type { Prompt } from './prompt.ts';

const action = (key: string, subGroup: string | null): BoardAction => ({ key, subGroup }) as BoardAction;
const plan = {
  reviews: [{ key: 'dec', state: 'open', date: '2026-12-22' } as Review],
  actions: [action('a', 'Access'), action('b', 'Early Years'), action('c', null)],
  settings: DEFAULT_SETTINGS,
};
/** A Friday. */
const prompt = (more: Partial<Prompt> = {}): Prompt =>
  ({
    kind: 'ask',
    round: 'review dec 3',
    state: 'sent',
    askedAt: '2026-12-18T09:00:00Z',
    actionKeys: ['a'],
    marks: [],
    ...more,
  }) as unknown as Prompt;
const told = (prompts: Prompt[], now = '2026-12-21T09:05:00Z', reviews = plan.reviews) =>
  lastReminders({ ...plan, reviews }, prompts, new Date(now)).map(({ subGroup }) => subGroup);

test('a chair is told a working day after the last reminder, within working time', () => {
  expect(told([prompt()])).toEqual(['Access']);
  expect(told([prompt()], '2026-12-19T10:00:00Z')).toEqual([]);
  expect(told([prompt()], '2026-12-18T16:00:00Z')).toEqual([]);
  expect(told([prompt()], '2026-12-21T07:00:00Z')).toEqual([]);
});

test('of earlier reminders, of what was answered or held back, and of a closed review date nobody is told', () => {
  expect(told([prompt({ round: 'review dec 14' })])).toEqual([]);
  const mark = { actionKey: 'a', what: 'answered' as const, at: '', updateKey: null, by: '' };
  expect(told([prompt({ marks: [mark] })])).toEqual([]);
  expect(told([prompt({ state: 'held' })])).toEqual([]);
  expect(told([prompt()], undefined, [{ key: 'dec', state: 'closed', date: '2026-12-22' } as Review])).toEqual([]);
});

test('each sub-group in which somebody is waited for is told once, whoever could not be reached among them', () => {
  const prompts = [prompt(), prompt({ actionKeys: ['a', 'b', 'c'], state: 'failed' })];
  expect(told(prompts)).toEqual(['Access', 'Early Years']);
});
