import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Board, BoardAction } from '../../../src/domain/board.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { assignSubGroup, changeRating } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, NOW, OFFICER, openStore, SITE } from '../../setup/store.ts';
import { askForFaults, requestsSoFar } from './wire.ts';

const site = preparedSite();
let graph: TestGraph;
let store: PlanStore;
let board: Board;

beforeEach(async () => {
  graph = await site.start();
  store = openStore(graph.origin, OFFICER);
  board = await store.openBoard();
});
afterEach(() => graph.stop());

it('a quiet plan costs one request and gives back the same board', async () => {
  const before = (await requestsSoFar(graph)).length;
  expect(await store.followBoard(board)).toBe(board);
  expect((await requestsSoFar(graph)).length - before).toBe(1);
});

it('what stands beside the actions is read again after five minutes, unless nobody is there for it', async () => {
  const old = { ...board, readAt: '2026-11-23T08:55:00.000Z' };
  const before = (await requestsSoFar(graph)).length;
  expect(await store.followBoard(old, { mayReadBeside: false })).toBe(old);
  expect((await requestsSoFar(graph)).length - before).toBe(1);
  expect((await store.followBoard(old)).readAt).toBe('2026-11-23T09:00:00.000Z');
});

it('in a meeting of many each page reads it at its own time, ten to twenty minutes after the last', async () => {
  const readAgain = async (key: string, minutes: number) => {
    const page = openStore(graph.origin, MEMBER, { newKey: () => key });
    const readAt = new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
    return (await page.followBoard({ ...board, readAt }, { isAmongMany: true })).readAt !== readAt;
  };
  const [first, last] = ['0000', 'ffff'].map((digits) => `${digits}0000-0000-4000-8000-000000000000`);
  expect(await Promise.all([readAgain(first ?? '', 9), readAgain(first ?? '', 10)])).toEqual([false, true]);
  expect(await Promise.all([readAgain(last ?? '', 19), readAgain(last ?? '', 20)])).toEqual([false, true]);
});

it("another person's change is seen, and the rest of the board stays", async () => {
  const other = openStore(graph.origin, MEMBER);
  const second = board.actions[1] as BoardAction;
  await changeRating(other, { action: second, to: 'R', reason: 'Late', saidBy: 'Member', source: 'tab' });
  const followed = await store.followBoard(board);
  expect(followed.actions.map(({ rating }) => rating)).toEqual(['G', 'R']);
  expect(await store.followBoard(followed)).toBe(followed);
});

it('a row deleted in SharePoint leaves the board', async () => {
  await graph.request(OFFICER, 'DELETE', `/sites/${SITE}:/lists/Plan%20actions/items/${board.actions[0]?.row.id}`);
  expect((await store.followBoard(board)).actions.map(({ ref }) => ref)).toEqual(['2.1 B']);
});

it('an assignment makes the sub-group known to everyone', async () => {
  const { actions, subGroups } = await assignSubGroup(store, { actions: board.actions, subGroup: 'Early Years Board' });
  expect(actions.map(({ subGroup }) => subGroup)).toEqual(['Early Years Board', 'Early Years Board']);
  expect(subGroups.map(({ name }) => name)).toEqual(['Early Years Board']);
  expect((await openStore(graph.origin, MEMBER).followBoard(board)).subGroups.map(({ name }) => name)).toEqual([
    'Early Years Board',
  ]);
});

it('only a note that says who is responsible is a claim', async () => {
  const claims = await store.readClaims();
  expect([...claims.values()].map(({ group }) => group)).toEqual(['Early Years Board', 'Early Years Board']);
});

it.each([410, 404])('a link for changes that Graph answers with %i means reading the board anew', async (status) => {
  const other = openStore(graph.origin, MEMBER);
  await changeRating(other, {
    action: board.actions[0] as BoardAction,
    to: 'R',
    reason: 'Late',
    saidBy: 'Member',
    source: 'tab',
  });
  await askForFaults(graph, [{ method: 'GET', path: '/items/delta', status, times: 1 }]);
  expect((await store.followBoard(board)).actions[0]).toMatchObject({ rating: 'R' });
});
