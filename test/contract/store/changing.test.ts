import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoardAction } from '../../../src/domain/board.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { addNote, assignSubGroup, changeRating } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, NOW, OFFICER, openStore, VISITOR } from '../../setup/store.ts';
import { askForFaults, requestsSoFar, rowsOf, turn } from './wire.ts';

const site = preparedSite();
let graph: TestGraph;
let store: PlanStore;
let action: BoardAction;

beforeEach(async () => {
  graph = await site.start();
  store = openStore(graph.origin, OFFICER);
  action = (await store.openBoard()).actions[0] as BoardAction;
});
afterEach(() => graph.stop());

const toAmber = (more: object = {}) => ({
  action,
  to: 'A',
  reason: 'The panel has not met',
  saidBy: 'Officer',
  source: 'tab' as const,
  ...more,
});
const recorded = async () => (await rowsOf(graph, 'Plan updates')).filter(({ Source }) => Source !== 'import');
const lastRequests = async (from: number) =>
  (await requestsSoFar(graph)).slice(from).map(({ method, path }) => `${method} ${path}`);

it('a rating changes with its reason in one request', async () => {
  const before = (await requestsSoFar(graph)).length;
  const changed = await changeRating(store, toAmber());
  expect(await lastRequests(before)).toEqual([expect.stringMatching(/^POST .*\$batch$/)]);
  expect(changed).toMatchObject({
    rating: 'A',
    isRatingAgreed: false,
    lastUpdate: { by: 'Officer', text: 'The panel has not met' },
  });
  expect(await recorded()).toMatchObject([
    {
      Kind: 'rating',
      Before: 'G',
      After: 'A',
      Text: 'The panel has not met',
      SaidBy: 'Officer',
      Source: 'tab',
      SaidOn: NOW.replace('.000', ''),
    },
  ]);
});

it('the board read again shows the change, and so does the open action with who wrote it', async () => {
  await changeRating(store, toAmber());
  const board = await openStore(graph.origin, MEMBER).openBoard();
  const again = board.actions[0] as BoardAction;
  expect(again.rating).toBe('A');
  const detail = await store.readAction(again);
  expect(detail.updates.map(({ kind }) => kind)).toEqual(['note', 'note', 'rating']);
  expect(detail.updates.at(-1)).toMatchObject({
    recordedBy: expect.stringMatching(/officer/i),
    before: 'G',
    after: 'A',
    saidAt: expect.any(String),
  });
  expect(Object.values(detail.ratings)).toEqual(['A', 'G']);
});

it('opening a board is one request after the token', async () => {
  const before = (await requestsSoFar(graph)).length;
  await openStore(graph.origin, MEMBER).openBoard();
  expect(await lastRequests(before)).toEqual([expect.stringMatching(/^POST .*\$batch$/)]);
});

describe('when someone else was faster', () => {
  it('the same rating changed: nothing is written, and theirs is shown', async () => {
    await changeRating(openStore(graph.origin, MEMBER), toAmber({ to: 'R', saidBy: 'Member' }));
    const failure = await changeRating(store, toAmber()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ConflictError', theirs: { rating: 'R', lastUpdate: { by: 'Member' } } });
    expect((await recorded()).map(({ After }) => After)).toEqual(['R']);
  });

  it('another field changed: both stand', async () => {
    await assignSubGroup(openStore(graph.origin, MEMBER), { actions: [action], subGroup: 'Early Years' });
    expect(await changeRating(store, toAmber())).toMatchObject({ rating: 'A', subGroup: 'Early Years' });
  });

  it('notes never conflict', async () => {
    await changeRating(openStore(graph.origin, MEMBER), toAmber({ to: 'R' }));
    expect(await addNote(store, { action, text: 'Chair told', saidBy: 'Officer', source: 'tab' })).toMatchObject({
      rating: 'R',
    });
    expect((await recorded()).map(({ Kind }) => Kind)).toEqual(['rating', 'note']);
  });
});

describe('on a bad day there is one change and one record of it', () => {
  it.each([
    ['the answer is lost after the work', [{ method: 'POST', path: '/\\$batch$', times: 1, when: 'after' as const }]],
    ['the request is lost before the work', [{ method: 'POST', path: '/\\$batch$', status: 504, times: 1 }]],
    ['the record is refused for a moment', [{ method: 'POST', path: 'Plan%20updates/items$', status: 503, times: 1 }]],
    [
      'the record was written but its answer lost',
      [{ method: 'POST', path: 'Plan%20updates/items$', status: 504, times: 1, when: 'after' as const }],
    ],
    [
      'a part of the batch is throttled',
      [{ method: 'PATCH', path: 'Plan%20actions/items/\\d+/fields$', status: 429, retryAfter: 0, times: 1 }],
    ],
    ['the whole batch is throttled', [{ method: 'POST', path: '/\\$batch$', status: 429, retryAfter: 0, times: 1 }]],
  ])('%s', async (_what, faults) => {
    await askForFaults(graph, faults);
    expect(await changeRating(store, toAmber())).toMatchObject({ rating: 'A' });
    expect((await recorded()).map(({ After }) => After)).toEqual(['A']);
  });

  it('trying again by hand with the same key after all attempts failed records one change', async () => {
    const key = crypto.randomUUID();
    await askForFaults(graph, [
      { method: 'POST', path: '/\\$batch$', times: 1, when: 'after' },
      { method: 'GET', path: 'items/\\d+$', status: 504 },
    ]);
    const failure = await changeRating(store, toAmber({ key })).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'OfflineError' });
    await askForFaults(graph, []);
    expect(await changeRating(store, toAmber({ key }))).toMatchObject({ rating: 'A' });
    expect(await recorded()).toHaveLength(1);
  }, 90_000);

  it('holds without uniqueness in SharePoint', async () => {
    await turn(graph, { uniqueEnforced: 'off' });
    await askForFaults(graph, [
      { method: 'POST', path: 'Plan%20updates/items$', status: 504, times: 1, when: 'after' },
    ]);
    await changeRating(store, toAmber());
    expect(await recorded()).toHaveLength(1);
  });
});

describe('bad input', () => {
  it('an unknown rating is named, with the legend, and nothing is written', async () => {
    await expect(changeRating(store, toAmber({ to: 'Purple' }))).rejects.toThrow(
      "“Purple” is no rating of this plan's legend, which knows R, A, G.",
    );
    expect(await recorded()).toEqual([]);
  });

  it('a change without a reason is not made', async () => {
    await expect(changeRating(store, toAmber({ reason: ' ' }))).rejects.toMatchObject({ name: 'InvalidChangeError' });
  });

  it('a note of 70,000 characters is refused in words before anything is sent', async () => {
    const before = (await requestsSoFar(graph)).length;
    const note = { action, text: 'x'.repeat(70_000), saidBy: 'Officer', source: 'tab' as const };
    await expect(addNote(store, note)).rejects.toThrow(/70,000 characters/);
    expect(await requestsSoFar(graph)).toHaveLength(before);
  });

  it('a visitor is told that they may only read', async () => {
    await expect(changeRating(openStore(graph.origin, VISITOR), toAmber())).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(await recorded()).toEqual([]);
  });

  it('a token that nobody has is told to sign in again', async () => {
    await expect(openStore(graph.origin, 'nobody@contoso.onmicrosoft.com').openBoard()).rejects.toMatchObject({
      name: 'SignInError',
    });
  });
});

it('notes keep any script and any mark as typed', async () => {
  const text = "=HYPERLINK(1) <b>O'Brien</b> & “ž” # + 日本語\nsecond line";
  await addNote(store, { action, text, saidBy: "O'Brien & Söhne", source: 'tab' });
  const detail = await openStore(graph.origin, OFFICER).readAction(action);
  expect(detail.updates.at(-1)).toMatchObject({ text, saidBy: "O'Brien & Söhne" });
});
