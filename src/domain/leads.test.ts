import { describe, expect, it } from 'vitest';
import type { PlanPerson } from './board.ts';
import { leadsOf } from './leads.ts';

const person = (name: string, more: Partial<PlanPerson> = {}): PlanPerson => ({
  key: name,
  name,
  aliases: [],
  kind: 'person',
  role: null,
  account: null,
  entraId: null,
  deputy: null,
  awayUntil: null,
  quietUntil: null,
  ...more,
});

describe('who leads an action', () => {
  it('finds people by name or alias whatever their case or accents', () => {
    const people = [person('Zoë Lee', { aliases: ['ZL'] }), person('Tom Poe')];
    expect(leadsOf({ leadsText: 'zl / TOM POE / Nobody Known' }, people).map(({ name }) => name)).toEqual([
      'Zoë Lee',
      'Tom Poe',
    ]);
  });

  it('finds nobody where the cell says so', () => {
    expect(leadsOf({ leadsText: 'N/A' }, [person('N/A', { kind: 'nobody' })])).toEqual([]);
  });
});
