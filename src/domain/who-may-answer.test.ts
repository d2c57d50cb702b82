import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from './plan-settings.ts';
import type { PlanPerson } from './board.ts';
import { isWordOf, mayAnswer } from './who-may-answer.ts';

const person = (name: string, more: Partial<PlanPerson> = {}): PlanPerson =>
  ({
    key: name,
    name,
    aliases: [],
    kind: 'person',
    account: `${name.toLowerCase()}@example.org`,
    entraId: `ID-${name}`,
    deputy: null,
    awayUntil: null,
    ...more,
  }) as PlanPerson;
const people = [person('Ada', { deputy: 'Cy' }), person('Ben'), person('Cy'), person('Di'), person('Eve')];
const plan = { people, settings: { ...DEFAULT_SETTINGS, contributors: ['DI@example.org'] } };
const action = { key: 'a', leadsText: 'Ada/Ben' };
const asked = (personKey: string, actionKeys = ['a'], forKey: string | null = null) => ({
  personKey,
  actionKeys,
  forKey,
});
const by = (name: string, prompt: ReturnType<typeof asked> | null = null) =>
  mayAnswer(plan, action, { entraId: `id-${name.toLowerCase()}`, prompt })?.saidBy ?? null;

test('a lead answers for themselves, a deputy for the lead, a contributor for the leads, and nobody else', () => {
  expect(by('Ada')).toBe('Ada');
  expect(by('Ben')).toBe('Ben');
  expect(by('Cy')).toBe('Cy, for Ada');
  expect(by('Di')).toBe('Di, for Ada and Ben');
  expect(by('Eve')).toBeNull();
  expect(by('Nobody')).toBeNull();
});

test('whoever was asked answers, in the place of whom they were asked for, and about what they were asked alone', () => {
  expect(by('Eve', asked('Eve'))).toBe('Eve');
  expect(by('Eve', asked('Eve', ['a'], 'Ben'))).toBe('Eve, for Ben');
  expect(by('Eve', asked('Eve', ['another']))).toBeNull();
  expect(by('Eve', asked('Ada'))).toBeNull();
});

test('whose word an entry is, is told by the whole name', () => {
  expect(isWordOf({ name: 'Ben' }, 'Ben')).toBe(true);
  expect(isWordOf({ name: 'Ben' }, 'Ben, for Ada')).toBe(true);
  expect(isWordOf({ name: 'Ben' }, 'Ben Ode')).toBe(false);
  expect(isWordOf({ name: 'Ben' }, 'Ada, for Ben')).toBe(false);
});
