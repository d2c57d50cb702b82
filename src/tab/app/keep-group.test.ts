import { beforeEach, expect, it } from 'vitest';
import { keepGroup, type TeamPlace } from './keep-group.ts';

const GROUP = '4f0e9e9c-7d1a-4a58-9b0e-2f2f6a8b1c55';
const SITE = 'contoso.sharepoint.com:/sites/local-area';
const PLACE: TeamPlace = { team: { groupId: GROUP }, channel: { membershipType: 'Regular' }, site: SITE };

let written: string[];
let isChecked: boolean;
let listeners: Set<() => void>;
let mayEdit: boolean;
beforeEach(() => {
  [written, isChecked, listeners, mayEdit] = [[], true, new Set(), true];
});

/** A page whose plan is where `owner` says. */
const pageOf = (site = SITE, refuse = false) =>
  ({
    owner: { site },
    rights: { mayEdit: () => mayEdit },
    board: {
      state: () => ({ isChecked }),
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    store: {
      keepGroupId: async (group: string) => {
        written.push(group);
        if (refuse) throw new Error('Refused');
      },
    },
  }) as unknown as Parameters<typeof keepGroup>[1];

const keep = (place: TeamPlace, page = pageOf(), signal = new AbortController().signal) =>
  keepGroup(place, page, signal);

it('the group of the team whose site holds the plan is written down, and a refusal goes by', async () => {
  await keep({ ...PLACE, site: SITE.toUpperCase() });
  await keep(PLACE, pageOf(SITE, true));
  expect(written).toEqual([GROUP, GROUP]);
});

it.each<[string, TeamPlace]>([
  ['a private channel, whose site is its own', { ...PLACE, channel: { membershipType: 'Private' } }],
  ['no channel', { ...PLACE, channel: undefined }],
  ['no team', { ...PLACE, team: undefined }],
  ['a channel of another site', { ...PLACE, site: 'contoso.sharepoint.com:/sites/elsewhere' }],
  ['a channel whose site is not known', { ...PLACE, site: null }],
])('nothing is written for %s', async (_, place) => {
  await keep(place);
  expect(written).toEqual([]);
});

it('nothing is written by somebody who may only read', async () => {
  mayEdit = false;
  await keep(PLACE);
  expect(written).toEqual([]);
});

it('it waits until there is a plan, and for nothing more once the page is left', async () => {
  isChecked = false;
  const left = new AbortController();
  const [kept, ended] = [keep(PLACE), keep(PLACE, pageOf(), left.signal)];
  expect(listeners.size).toBe(2);
  left.abort();
  await ended;
  expect(written).toEqual([]);
  isChecked = true;
  for (const listener of listeners) listener();
  await kept;
  expect([written, listeners.size]).toEqual([[GROUP], 0]);
});
