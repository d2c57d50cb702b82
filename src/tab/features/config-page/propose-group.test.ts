import { expect, test } from 'vitest';
import { proposeGroup } from './propose-group.ts';

const group = (name: string, aliases: string[] = [], channelId: string | null = null) => ({ name, aliases, channelId });
const groups = [
  group('JC Group', ['Joint Commissioning']),
  group('Co-production sub-group'),
  group('Early Years', [], '19:early'),
];
const channel = (name: string, id = '19:x') => ({ id, name });

test('a channel proposes the sub-group of its name or alias, however that is written', () => {
  expect(proposeGroup(groups, channel('joint  commissioning'))).toEqual({ name: 'JC Group', why: 'name' });
  expect(proposeGroup(groups, channel('Co-production'))).toEqual({ name: 'Co-production sub-group', why: 'name' });
  expect(proposeGroup([group('Health & care')], channel('Health and Care'))?.name).toBe('Health & care');
});

test('a channel that a sub-group names as its own comes before a name', () => {
  expect(proposeGroup([...groups, group('0-5')], channel('0-5', '19:early'))).toEqual({
    name: 'Early Years',
    why: 'linked',
  });
});

test('nothing is proposed where no sub-group or several are meant, and outside a channel', () => {
  expect(proposeGroup(groups, channel('General'))).toBeNull();
  expect(
    proposeGroup([...groups, group('J C', ['Joint commissioning group'])], channel('Joint commissioning')),
  ).toBeNull();
  expect(proposeGroup(groups, null)).toBeNull();
});
