import { expect, test } from 'vitest';
import { readAddress, readSubPage, subPageOf, writeAddress, type Address } from './address.ts';

test('an address comes back as it was written, names in any script included', () => {
  const address: Address = {
    view: 'plan',
    group: 'JC Group & friends',
    action: 'a1',
    priority: 'p1',
    find: 'Überblick',
    lead: 'Tim Moss',
    status: ['A', 'R, not G'],
    only: ['stale'],
    since: '2026-11-01',
    lanes: 'priority',
    review: 'r-1',
    against: 'today',
    meeting: 'm-1',
    stage: 'on',
    settings: 'people',
    bring: 'last',
    configure: 'plan',
    site: 'contoso.sharepoint.com:/sites/a',
    as: 'x@y',
    theme: 'dark',
  };
  expect(readAddress(writeAddress(address))).toEqual(address);
});

test('a plain address shows all sub-groups and no action', () => {
  const address = readAddress('');
  expect(address).toMatchObject({ view: 'board', group: null, action: null, find: '', status: [], lanes: 'none' });
  expect(writeAddress(address)).toBe('');
});

test('what others put into the address stays', () => {
  expect(writeAddress(readAddress('?inTeams=1&action=a'), '?inTeams=1&action=b')).toBe('?inTeams=1&action=a');
});

test('what no page of ours wrote counts as not said', () => {
  expect(readAddress('?view=gantt&lanes=moon&since=yesterday')).toEqual(readAddress(''));
});

test('a link into the tab names the view and neither who looks nor their theme', () => {
  const address = readAddress('?view=plan&group=IPG&status=A&status=R&as=x%40y&theme=dark');
  expect(subPageOf(address)).toBe('view=plan&group=IPG&status=A&status=R');
  expect(readSubPage(subPageOf(address))).toMatchObject({ view: 'plan', group: 'IPG', status: ['A', 'R'] });
  expect(readSubPage(subPageOf(address))).not.toHaveProperty('as');
});

test('a link that names an action alone opens it in whatever view there is', () => {
  expect(readSubPage('7d1c')).toEqual({ action: '7d1c' });
});
