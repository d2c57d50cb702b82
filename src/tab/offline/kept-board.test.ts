// oxlint-disable-next-line import/no-unassigned-import -- it gives Node the browser's database
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ActionDetail, Board, BoardAction } from '../../domain/board.ts';
import { DEFAULT_SETTINGS } from '../../domain/plan-settings.ts';
import { openDatabase, placeOf, type Database } from './database.ts';
import { forgetTheAbsent } from './forget-absent.ts';
import { createBoardKeeper } from './kept-board.ts';
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
const action = (key: string, own: Partial<BoardAction> = {}): BoardAction => ({
  key,
  row: { id: key, etag: '1' },
  structureKey: 'area',
  ref: null,
  letter: null,
  text: '',
  leadsText: '',
  subGroup: null,
  measure: null,
  rating: null,
  isRatingAgreed: true,
  agreedRating: null,
  lastReviewRating: null,
  due: null,
  originalDue: null,
  lastUpdate: null,
  askedAt: null,
  questionedAt: null,
  evidenceCount: 0,
  extra: {},
  position: 0,
  ...own,
});
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

test('every field of an action comes back as it was, whatever other actions share', async () => {
  const actions = [
    action('a', {
      text: 'Write the plan',
      due: { text: 'Dec-19', date: '2019-12' },
      extra: { Cost: '£3' },
      rating: 'G',
    }),
    action('b', {
      text: 'Write the plan',
      due: { text: 'Dec-19', date: '2019-12' },
      originalDue: { text: 'soon', date: null },
      lastUpdate: { key: 'u', at: '2026-11-01T10:00:00Z', date: '2026-11-01', by: 'Tim Moss', text: 'Begun' },
      isRatingAgreed: false,
      evidenceCount: 3,
    }),
    action('c', { extra: { Cost: '£4' }, askedAt: '2026-11-01T10:00:00Z', subGroup: 'Early Years' }),
  ];
  const keeper = createBoardKeeper(database, officer);
  await keeper.keep({ board: { ...board, actions }, lookedAt: 1000 });
  expect((await createBoardKeeper(database, officer).read())?.board.actions).toEqual(actions);
});

test.each<[string, (kept: Record<string, { values: unknown[]; at: Uint32Array | null }>) => unknown]>([
  ['a column is missing', ({ letter, ...rest }) => letter && rest],
  ['a value is of another kind', ({ rating, ...rest }) => ({ ...rest, rating: { ...rating, values: [1] } })],
  ['a column has too few values', ({ key, ...rest }) => ({ ...rest, key: { ...key, values: ['a', 'b', 'c'] } })],
  ['a place names no value', ({ rating, ...rest }) => ({ ...rest, rating: { ...rating, at: Uint32Array.of(0, 9) } })],
])('actions are not shown where %s', async (_, damage) => {
  const keeper = createBoardKeeper(database, officer);
  await keeper.keep({ board: { ...board, actions: [action('a'), action('b')] }, lookedAt: 1000 });
  const kept = (await database.get('boards', placeOf(officer))) as Record<string, never>;
  await database.put('boards', { ...kept, actions: damage(kept['actions'] ?? {}) }, placeOf(officer));
  expect(await keeper.read()).toBeNull();
});

test('what is kept after the first reading was begun is what is read', async () => {
  const keeper = createBoardKeeper(database, officer);
  await keeper.keep({ board, lookedAt: 1000 });
  expect((await keeper.read())?.lookedAt).toBe(1000);
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
