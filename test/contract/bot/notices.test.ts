import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express from 'express';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Notices } from '../../../src/bot/notices/notices.ts';
import type { Clock } from '../../../src/bot/sender/clock.ts';
import { createLocalClock } from '../../../src/local/clock.ts';
import { addNote } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { BOT, OFFICER, openStore } from '../../setup/store.ts';
import { turn } from '../store/wire.ts';

const site = preparedSite();
const NOON = Date.parse('2026-11-23T12:00:00Z');
const HOUR_MS = 3_600_000;

let graph: TestGraph;
let server: Server;
let app: express.Express;
let now: number;
let woken: string[];
let logged: string[];
let running: Notices[];
/** Ends the waits that go on. */
let hourPasses: Set<() => void>;

const clock: Clock = {
  now: () => now,
  wait: (_, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        signal.removeEventListener('abort', end);
        resolve();
      };
      hourPasses.add(end);
      signal.addEventListener('abort', end);
    }),
};

beforeEach(async () => {
  [now, woken, logged, running, hourPasses] = [NOON, [], [], [], new Set()];
  graph = await site.start(createLocalClock(new Date(NOON).toISOString()));
  await turn(graph, { selectedMaySubscribe: true });
  app = express();
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  await Promise.all(running.map((notices) => notices.stop()));
  await graph.stop();
  server.close();
  server.closeAllConnections();
});

/** On a machine that is busy with other things a second is none. */
const until = (look: () => void) => vi.waitFor(look, { timeout: 20_000, interval: 10 });

const urlOf = () => `http://127.0.0.1:${(server.address() as { port: number }).port}`;

interface Told {
  id: string;
  notificationUrl: string;
  resource: string;
  clientState: string;
  expirationDateTime: string;
}

const subscriptions = async () => (await graph.request<{ value: Told[] }>('app', 'GET', '/subscriptions')).body.value;

/** A bot that has looked after its subscriptions once. */
async function start(more: { secret?: string; publicUrl?: string; key?: string } = {}): Promise<void> {
  const notices = new Notices({
    express: app,
    sites: [{ key: more.key ?? 'area', store: openStore(graph.origin, BOT) }],
    publicUrl: more.publicUrl ?? urlOf(),
    secret: more.secret ?? 'the secret of the bot',
    clock,
    log: (event, facts) => logged.push(`${event} ${facts['reason'] ?? ''}`.trim()),
    wake: (key) => woken.push(key),
  });
  running.push(notices);
  const waiting = hourPasses.size;
  notices.start();
  await until(() => expect(hourPasses.size).toBe(waiting + 1));
}

async function pass(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour++) {
    now += HOUR_MS;
    graph.clock.fix(new Date(now).toISOString());
    const ending = [...hourPasses];
    hourPasses.clear();
    for (const end of ending) end();
    await until(() => expect(hourPasses.size).toBe(ending.length));
  }
}

async function write(): Promise<void> {
  const store = openStore(graph.origin, OFFICER);
  const [action] = (await store.openBoard()).actions;
  await addNote(store, { action: action!, text: 'Something happened', saidBy: 'Officer', source: 'tab' });
}

it('a write to the plan’s actions wakes the bot', async () => {
  await start();
  expect(logged).toEqual(['notices.on']);
  await write();
  await until(() => expect(woken).toContain('area'));
});

it('both lists are followed for three days, with a secret', async () => {
  await start();
  const made = await subscriptions();
  expect(made).toHaveLength(2);
  expect(new Set(made.map(({ resource }) => resource)).size).toBe(2);
  for (const { expirationDateTime, clientState, notificationUrl } of made) {
    expect(expirationDateTime).toBe('2026-11-26T12:00:00.000Z');
    expect(clientState).toMatch(/^[\w-]{43}$/);
    expect(notificationUrl).toMatch(/\/api\/notifications\?for=[0-9a-f]{8}$/);
    expect(notificationUrl).not.toContain(clientState.slice(0, 8));
  }
});

it('a bot that starts anew goes on with the subscriptions that there are', async () => {
  await start();
  const before = await subscriptions();
  await running[0]?.stop();
  await start();
  expect(await subscriptions()).toEqual(before);
});

it('a bot with another secret makes subscriptions of its own', async () => {
  await start();
  app = express();
  server.removeAllListeners('request').on('request', app);
  await start({ secret: 'another' });
  expect(await subscriptions()).toHaveLength(4);
  await write();
  await until(() => expect(woken).toContain('area'));
});

it('subscriptions are renewed long before they lapse, and never more often than need be', async () => {
  await start();
  const before = await subscriptions();
  await pass(36);
  expect(await subscriptions()).toEqual(before);
  await pass(1);
  const after = await subscriptions();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(new Set(after.map(({ expirationDateTime }) => expirationDateTime))).toEqual(
    new Set([new Date(now + 72 * HOUR_MS).toISOString()]),
  );
});

it('a subscription that is gone is made anew within the hour', async () => {
  await start();
  const [gone] = await subscriptions();
  await graph.request('app', 'DELETE', `/subscriptions/${gone!.id}`);
  await pass(1);
  expect(await subscriptions()).toHaveLength(2);
  expect(logged).toEqual(['notices.on']);
});

it('where Graph refuses, that is said once, and tried again each hour until it does not', async () => {
  await turn(graph, { selectedMaySubscribe: false });
  await start();
  await pass(3);
  expect(logged).toEqual(['notices.off NotAllowedError']);
  await turn(graph, { selectedMaySubscribe: true });
  await pass(1);
  expect(logged).toEqual(['notices.off NotAllowedError', 'notices.on']);
  expect(await subscriptions()).toHaveLength(2);
});

it('where Graph cannot reach the bot, that is said once', async () => {
  await start({ publicUrl: 'http://127.0.0.1:1' });
  await pass(1);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatch(/^notices\.off \w+/);
});

const post = async (body: unknown, query = '') => {
  const headers = { 'Content-Type': 'application/json' };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${urlOf()}/api/notifications${query}`, { method: 'POST', headers, body: text });
  return { status: answer.status, type: answer.headers.get('Content-Type'), text: await answer.text() };
};

it.each<[string, unknown, number]>([
  ['another secret', { value: [{ subscriptionId: 'x', clientState: 'another' }] }, 202],
  ['no secret', { value: [{ subscriptionId: 'x' }] }, 202],
  ['no notices', { value: [] }, 202],
  ['no list of notices', { value: 'all' }, 400],
  ['no JSON', 'hello', 400],
])('%s wakes nobody', async (_, body, status) => {
  await start();
  expect((await post(body)).status).toBe(status);
  expect(woken).toEqual([]);
});

it('many notices of one write wake a site once', async () => {
  await start();
  const [{ clientState }] = (await subscriptions()) as [Told];
  const value = Array.from({ length: 40 }, () => ({ subscriptionId: 'x', clientState }));
  expect((await post({ value })).status).toBe(202);
  expect(woken).toEqual(['area']);
});

it('a token of Graph is repeated as plain text and as it was before it was encoded', async () => {
  await start();
  const token = 'Validation: Testing & <b>more</b>';
  expect(await post('', `?validationToken=${encodeURIComponent(token)}`)).toEqual({
    status: 200,
    type: 'text/plain; charset=utf-8',
    text: token,
  });
  expect((await post('', `?validationToken=${'x'.repeat(3_000)}`)).status).toBe(400);
  expect((await post('', '?validationToken=a&validationToken=b')).status).toBe(400);
});
