import { describe, expect, test } from 'vitest';
import type { PlanPerson, SubGroup } from './board.ts';
import { DEFAULT_SETTINGS } from './plan-settings.ts';
import { agreesByRating, mayAgree, mayManage, rolesOf } from './roles.ts';

const person = (name: string, account: string | null, more: Partial<PlanPerson> = {}): PlanPerson => ({
  key: name,
  name,
  aliases: [],
  kind: 'person',
  role: null,
  account,
  entraId: null,
  deputy: null,
  awayUntil: null,
  quietUntil: null,
  ...more,
});
const group = (name: string, chair: string | null) => ({ name, chair, aliases: [] as string[] }) as SubGroup;
const TODAY = '2026-11-23';
const plan = (people: PlanPerson[], subGroups: SubGroup[] = [], officers: string[] = []) => ({
  people,
  subGroups,
  settings: { ...DEFAULT_SETTINGS, officers },
});

describe('leads', () => {
  test('by their account in any case, by a post that they hold, and not by another name', () => {
    const people = [person('Ada Park', 'ada@example.org'), person('DoN', 'ADA@example.org', { kind: 'role' })];
    const roles = rolesOf(plan(people), 'Ada@Example.org', TODAY);
    expect(['ada park/Ben', 'DoN', 'Ben'].map((leadsText) => roles.leads({ leadsText }))).toEqual([true, true, false]);
  });

  test('somebody without an account is nobody’s lead', () => {
    expect(rolesOf(plan([person('Ada Park', null)]), '', TODAY).leads({ leadsText: 'Ada Park' })).toBe(false);
  });
});

describe('chairs', () => {
  test('chair what names them, by any spelling, and several may chair together', () => {
    const people = [person('Ada Park', 'ada@example.org', { aliases: ['AP'] }), person('Ben', 'ben@example.org')];
    const groups = [
      group('Early Years', 'ap'),
      group('Transition', 'Ben / Ada Park'),
      group('Health', 'Ben'),
      group('IPG', null),
    ];
    expect(rolesOf(plan(people, groups), 'ada@example.org', TODAY).chairs).toEqual(['Early Years', 'Transition']);
  });

  test('agree what their own sub-group owns and nothing else', () => {
    const people = [person('Ada', 'ada@example.org')];
    const roles = rolesOf(
      plan(people, [group('Early Years', 'Ada')], ['officer@example.org']),
      'ada@example.org',
      TODAY,
    );
    expect(['Early Years', 'Health', null].map((subGroup) => mayAgree(roles, { subGroup }))).toEqual([
      true,
      false,
      false,
    ]);
    expect(mayManage(roles)).toBe(false);
  });
});

describe('deputies', () => {
  const people = [
    person('Ada', 'ada@example.org', { deputy: 'Ben', awayUntil: '2026-12-04' }),
    person('Ben', 'ben@example.org'),
  ];
  const named = plan(people, [group('Early Years', 'Ada')], ['ada@example.org']);
  const rolesOn = (day: string) => rolesOf(named, 'ben@example.org', day);

  test('have the roles of whoever is away, the last day included, and not longer', () => {
    expect(rolesOn('2026-12-04')).toMatchObject({ isOfficer: true, chairs: ['Early Years'] });
    expect(rolesOn('2026-12-04').leads({ leadsText: 'Ada' })).toBe(true);
    expect(rolesOn('2026-12-05')).toMatchObject({ isOfficer: false, chairs: [] });
    expect(rolesOn('2026-12-05').leads({ leadsText: 'Ada' })).toBe(false);
  });
});

describe('officers', () => {
  test('are whom the plan names; while it names none, everyone acts as one, yet their ratings wait for agreement', () => {
    const unnamed = rolesOf(plan([]), 'anyone@example.org', TODAY);
    expect([
      mayManage(unnamed),
      mayAgree(unnamed, { subGroup: null }),
      agreesByRating(unnamed, { subGroup: null }),
    ]).toEqual([true, true, false]);
    const officer = rolesOf(plan([], [], ['Officer@Example.org ']), 'officer@example.org', TODAY);
    expect([mayManage(officer), agreesByRating(officer, { subGroup: null })]).toEqual([true, true]);
    expect(mayManage(rolesOf(plan([], [], ['officer@example.org']), 'other@example.org', TODAY))).toBe(false);
  });
});
