import { expect, test } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

test('an address comes back as it was written, names in any script included', () => {
  const address = {
    group: 'JC Group & friends',
    action: 'a1',
    find: 'Überblick',
    bring: 'last',
    as: 'x@y',
    theme: 'dark',
  };
  expect(readAddress(writeAddress(address))).toEqual(address);
});

test('a plain address shows all sub-groups and no action', () => {
  const address = readAddress('');
  expect(address).toEqual({ group: null, action: null, find: '', bring: null, as: null, theme: null });
  expect(writeAddress(address)).toBe('');
});

test('what others put into the address stays', () => {
  expect(writeAddress(readAddress('?inTeams=1&action=a'), '?inTeams=1&action=b')).toBe('?inTeams=1&action=a');
});
