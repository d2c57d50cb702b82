import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Board, BoardAction } from '../../../src/domain/board.ts';
import type { PlanStore, StoreOptions } from '../../../src/store/plan-store.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, OFFICER, openStore } from '../../setup/store.ts';
import { askForFaults, requestsSoFar, rowsOf, turn } from './wire.ts';

const site = preparedSite();
let graph: TestGraph;
let board: Board;
let waits: number[];

beforeEach(async () => {
  graph = await site.start();
  board = await openStore(graph.origin, OFFICER).openBoard();
  waits = [];
});
afterEach(() => graph.stop());

/** A member's store whose waits are written down, and over at once. */
const memberStore = (more: Partial<StoreOptions> = {}): PlanStore =>
  openStore(graph.origin, MEMBER, {
    time: {
      now: () => 0,
      pause: (milliseconds) => {
        waits.push(milliseconds);
        return new Promise((done) => setImmediate(done));
      },
    },
    ...more,
  });

const rate = (store: PlanStore) =>
  store.send({
    kind: 'rating',
    key: crypto.randomUUID(),
    madeAt: '2026-11-23T09:00:00.000Z',
    saidBy: 'Member',
    source: 'tab',
    action: board.actions[0] as BoardAction,
    to: 'A',
    reason: 'The panel has not met',
    isAgreed: false,
  });

it('the wait that SharePoint asks for holds back every request, and the act is then done', async () => {
  const store = memberStore();
  await store.openBoard();
  await askForFaults(graph, [{ method: 'POST', path: '/\\$batch$', status: 429, retryAfter: 12, times: 1 }]);
  const seen: (number | null)[] = [];
  store.traffic.subscribe(() => seen.push(store.traffic.busyUntil));
  const before = (await requestsSoFar(graph)).length;
  await Promise.all([rate(store), store.followBoard(board)]);
  expect(waits).toEqual([12_000]);
  expect(seen).toEqual([12_000, null]);
  expect((await requestsSoFar(graph)).slice(before).map(({ status }) => status)).toContain(429);
});

it('a part of a batch that is throttled says how long to wait, even to a browser', async () => {
  await askForFaults(graph, [
    { method: 'PATCH', path: 'Plan%20actions/items/\\d+/fields$', status: 429, retryAfter: 7, times: 1 },
  ]);
  const store = memberStore();
  expect((await rate(store)).actions[0]).toMatchObject({ rating: 'A' });
  expect(waits).toEqual([7000]);
});

it('a browser that cannot read Retry-After backs off by itself', async () => {
  const blind: typeof fetch = async (...request) => {
    const answer = await fetch(...request);
    const headers = new Headers(answer.headers);
    headers.delete('Retry-After');
    return new Response(answer.body, { status: answer.status, headers });
  };
  await askForFaults(graph, [{ method: 'POST', path: '/\\$batch$', status: 429, retryAfter: 1, times: 3 }]);
  await memberStore({ fetch: blind }).openBoard();
  expect(waits).toEqual([2000, 4000, 8000]);
});

it('throttled without end, the act ends in words and not in a loop', async () => {
  await askForFaults(graph, [{ method: 'POST', path: '/\\$batch$', status: 429, retryAfter: 1 }]);
  await expect(memberStore().openBoard()).rejects.toMatchObject({ name: 'BusyError' });
  expect(waits.length).toBeLessThan(6);
});

it('what is left of the minute is known from 80 % on, from the parts of a batch too', async () => {
  const store = memberStore();
  await store.openBoard();
  expect(store.traffic.remainingShare).toBeNull();
  await turn(graph, { appUnitsPerMinute: 200, rateLimitHeadersFromPercent: 1 });
  await store.openBoard();
  expect(store.traffic.remainingShare).toBeLessThan(1);
});

it('a token that ends in the middle of work is renewed once, and the change is recorded once', async () => {
  const store = memberStore();
  await store.openBoard();
  const before = await requestsSoFar(graph);
  expect((await graph.control('tokens', { expire: [MEMBER] })).status).toBe(200);
  expect((await rate(store)).actions[0]).toMatchObject({ rating: 'A' });
  const batches = (await requestsSoFar(graph)).slice(before.length).filter(({ method }) => method === 'POST');
  expect(batches.slice(0, 2).map(({ status }) => status)).toEqual([401, 200]);
  expect((await rowsOf(graph, 'Plan updates')).filter(({ Kind }) => Kind === 'rating')).toHaveLength(1);
});
