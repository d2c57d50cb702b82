import { expect, it } from 'vitest';
import { kindOfName } from './name-kind.ts';

it.each([
  ['Ada Park', 'person'],
  ['Ada Park, Head of Inclusion', 'person'],
  ['Siobhán O’Neill-Byrne', 'person'],
  ['ada', 'person'],
  ['N/A', 'nobody'],
  ['TBC', 'nobody'],
  ['Early Years Board', 'group'],
  ['JC Group', 'group'],
  ['AD SEND', 'role'],
  ['Head of Commissioning', 'role'],
  ['DCO', 'role'],
  ['Health DCO', 'role'],
  ['ADA PARK', 'person'],
  ['AP', 'person'],
  ['AP (from May)', 'person'],
])('%s is a %s', (name, kind) => {
  expect(kindOfName(name, ['Ada Park', name])).toBe(kind);
});
