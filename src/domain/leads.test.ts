import { describe, expect, it } from 'vitest';
import type { PlanPerson } from './board.ts';
import { leadsOf, splitLeads } from './leads.ts';

const person = (name: string, more: Partial<PlanPerson> = {}): PlanPerson => ({
  key: name,
  name,
  aliases: [],
  kind: 'person',
  account: null,
  entraId: null,
  ...more,
});

describe('leads in one cell', () => {
  it.each([
    ['Tim Moss/Lynn Tolley', ['Tim Moss', 'Lynn Tolley']],
    ['AD SEND; DCO', ['AD SEND', 'DCO']],
    ['Principal EP and DMO', ['Principal EP', 'DMO']],
    ['Amy Sands & Andrew Band', ['Amy Sands', 'Andrew Band']],
    ['Jo Bloggs, Head of SEND; Sam Roe, DCO', ['Jo Bloggs, Head of SEND', 'Sam Roe, DCO']],
    ['HT/ DHT', ['HT', 'DHT']],
  ])('%s are told apart', (cell, names) => {
    expect(splitLeads(cell)).toEqual({ names, isNobody: false });
  });

  it.each(['N/A', 'n/a', '', ' - ', 'TBC'])('“%s” names nobody', (cell) => {
    expect(splitLeads(cell)).toEqual({ names: [], isNobody: true });
  });

  it('finds people by name or alias whatever their case or accents', () => {
    const people = [person('Zoë Lee', { aliases: ['ZL'] }), person('Tom Poe')];
    expect(leadsOf({ leadsText: 'zl / TOM POE / Nobody Known' }, people).map(({ name }) => name)).toEqual([
      'Zoë Lee',
      'Tom Poe',
    ]);
  });
});
