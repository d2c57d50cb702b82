// oxlint-disable-next-line import/no-unassigned-import -- it gives Node the browser's database
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ActionDetail, Board } from '../../domain/board.ts';
import { DEFAULT_SETTINGS } from '../../domain/plan-settings.ts';
import { openDatabase, placeOf, type Database } from './database.ts';
import { createBoardKeeper, forgetTheAbsent } from './kept-board.ts';
import { keepDetail, readKeptDetail } from './kept-detail.ts';

const officer = { tenant: 'local', person: 'officer', site: 'contoso.sharepoint.com:/sites/local-area' };
const member = { ...officer, person: 'member' };
const board: Board = {
  title: 'SEND',
  heads: {},
  legends: [],
  reviews: [],
  structure: [],
  actions: [],
  people: [],
  subGroups: [{ key: 'g', name: 'Early Years', aliases: [], chair: null, reportsTo: [], channelId: null, meets: null }],
  settings: DEFAULT_SETTINGS,
  strays: [],
  readAt: '2026-11-23T09:00:00.000Z',
  deltaLink: 'https://graph.microsoft.com/v1.0/delta?token=1',
};
const detail: ActionDetail = {
  actionKey: 'a',
  ratings: {},
  updates: [],
  evidence: [],
  prompts: [],
  history: { steps: [], witness: 'read' },
};

let database: Database;
beforeEach(async () => {
  database = (await openDatabase()) as Database;
  for (const store of ['boards', 'edits', 'facts'] as const) await database.clear(store);
});

test('a board comes back with the time of the last look, to its own person alone', async () => {
  const keeper = createBoardKeeper(database, officer);
  await keeper.keep({ board, lookedAt: 1000 });
  await keeper.keepLook(2000);
  expect(await keeper.read()).toEqual({ board, lookedAt: 2000 });
  expect(await createBoardKeeper(database, member).read()).toBeNull();
  expect(await createBoardKeeper(database, { ...officer, site: 'elsewhere' }).read()).toBeNull();
});

test('a board that another version of the app kept in another shape is not shown', async () => {
  const keeper = createBoardKeeper(database, officer);
  await keeper.keep({ board, lookedAt: 1000 });
  const { subGroups: _, ...older } = board;
  await database.put('boards', older, placeOf(officer));
  expect(await keeper.read()).toBeNull();
});

test('forgetting removes the board and opened actions of one person, and leaves their waiting edits and other people', async () => {
  for (const owner of [officer, member]) {
    await createBoardKeeper(database, owner).keep({ board, lookedAt: 1000 });
    await keepDetail(database, owner, detail);
    await database.add('edits', { place: placeOf(owner), edit: 'typed', wasTried: false, hindrance: null });
  }
  await createBoardKeeper(database, officer).forget();
  expect(await createBoardKeeper(database, officer).read()).toBeNull();
  expect(await readKeptDetail(database, officer, 'a')).toBeNull();
  expect(await createBoardKeeper(database, member).read()).not.toBeNull();
  expect(await readKeptDetail(database, member, 'a')).toEqual(detail);
  expect(await database.count('edits')).toBe(2);
});

test('what was kept for somebody who has not been here for 60 days is removed', async () => {
  const day = 24 * 3_600_000;
  await createBoardKeeper(database, officer).keep({ board, lookedAt: 100 * day });
  await createBoardKeeper(database, member).keep({ board, lookedAt: 39 * day });
  await keepDetail(database, member, detail);
  await forgetTheAbsent(database, 100 * day);
  expect(await createBoardKeeper(database, officer).read()).not.toBeNull();
  expect(await database.getAllKeys('boards')).toEqual([placeOf(officer)]);
  expect(await readKeptDetail(database, member, 'a')).toBeNull();
});

test('a browser that keeps nothing costs no failure', async () => {
  const keeper = createBoardKeeper(null, officer);
  await keeper.keep({ board, lookedAt: 1000 });
  expect(await keeper.read()).toBeNull();
  database.close();
  const closed = createBoardKeeper(database, officer);
  await closed.keep({ board, lookedAt: 1000 });
  expect(await closed.read()).toBeNull();
});
