import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalClock } from '../../../src/local/clock.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { startNoticeReceiver, type Answer, type NoticeReceiver } from '../../setup/notice-receiver.ts';
import { addItem, expectRefusal, LIST, makeList, type Page } from './ask.ts';

interface Subscription {
  id: string;
  expirationDateTime: string;
}

const NOON = '2026-11-23T12:00:00Z';
const TOMORROW = '2026-11-24T12:00:00.000Z';

let folder: string;
let graph: TestGraph;
let receiver: NoticeReceiver;
let resource: string;

const start = () => startTestGraph({ clock: createLocalClock(NOON), dataFile: join(folder, 'graph.db') });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'apm-notice-'));
  graph = await start();
  receiver = await startNoticeReceiver();
  await makeList(graph);
  const list = await graph.request<{ id: string; parentReference: { siteId: string } }>('member', 'GET', LIST);
  resource = `sites/${list.body.parentReference.siteId}/lists/${list.body.id}`;
});
afterEach(async () => {
  await graph.stop();
  await receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

const wanted = (changes: object = {}) => ({
  changeType: 'updated',
  notificationUrl: receiver.url,
  resource,
  expirationDateTime: TOMORROW,
  clientState: 'a secret',
  ...changes,
});
const subscribe = (changes: object = {}, as = 'officer') =>
  graph.request<Subscription>(as, 'POST', '/subscriptions', wanted(changes));
const listed = async (as = 'officer') =>
  (await graph.request<Page<Subscription>>(as, 'GET', '/subscriptions')).body.value.map(({ id }) => id);

test('a subscription is made after the handshake, read, renewed and deleted by who made it', async () => {
  const made = await subscribe();
  expect(made).toMatchObject({ status: 201, body: { ...wanted(), id: expect.any(String) as string } });
  const path = `/subscriptions/${made.body.id}`;
  expect((await graph.request('officer', 'GET', path)).body).toEqual(made.body);
  expect(await listed()).toEqual([made.body.id]);
  const ofList = await graph.request<Page<Subscription>>('officer', 'GET', `${LIST}/subscriptions`);
  expect(ofList.body.value).toHaveLength(1);
  expectRefusal(await graph.request('member', 'DELETE', path), 404);
  const later = '2026-12-20T12:00:00.000Z';
  const renewed = await graph.request('officer', 'PATCH', path, { expirationDateTime: later });
  expect(renewed).toMatchObject({ status: 200, body: { expirationDateTime: later } });
  expect((await graph.request('officer', 'DELETE', path)).status).toBe(204);
  expectRefusal(await graph.request('officer', 'GET', path), 404);
});

test('a list takes a subscription at its own address', async () => {
  const { resource: _, ...body } = wanted();
  const answer = await graph.request('officer', 'POST', `${LIST}/subscriptions`, body);
  expect(answer).toMatchObject({ status: 201, body: { resource } });
});

test('the server ends in the middle of a handshake', async () => {
  const called = new Promise<void>((resolve) => (receiver.shakeHands = () => resolve()));
  const asked = subscribe().catch((failure: unknown) => failure);
  await called;
  await graph.stop();
  await asked;
  graph = await start();
  expect(await listed()).toEqual([]);
});

const answers = (status: number, type: string, text: (token: string) => string): Answer => {
  return (response, token) => void response.writeHead(status, { 'Content-Type': type }).end(text(token));
};

test.each<[string, Answer]>([
  ['another token', answers(200, 'text/plain', () => 'no')],
  ['the token as it was encoded', answers(200, 'text/plain', encodeURIComponent)],
  ['another type', answers(200, 'application/json', (token) => token)],
  ['another status', answers(202, 'text/plain', (token) => token)],
  ['a redirect', (response) => void response.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end()],
  ['no answer in time', () => undefined],
])('a handshake with %s makes nothing', async (_, answer) => {
  await graph.control('switches', { handshakeAnswerMs: 200 });
  receiver.shakeHands = answer;
  expectRefusal(await subscribe(), 400, 'ValidationError');
  expect(await listed()).toEqual([]);
});

test.each<[string, object, number]>([
  ['changeType created', { changeType: 'created' }, 400],
  ['changeType created,updated', { changeType: 'created,updated' }, 400],
  ['a clientState of 129 characters', { clientState: 'x'.repeat(129) }, 400],
  ['a time that is past', { expirationDateTime: NOON }, 400],
  ['more than 42,300 minutes', { expirationDateTime: '2026-12-22T21:01:00Z' }, 400],
  ['no time', { expirationDateTime: null }, 400],
  ['http to another machine', { notificationUrl: 'http://192.0.2.1/' }, 400],
  ['https to another machine', { notificationUrl: 'https://notices.example/' }, 501],
  ['a name that only begins like this machine', { notificationUrl: 'http://localhost.example/' }, 400],
  ['a name and password in the address', { notificationUrl: 'http://a:b@localhost/' }, 400],
  ['another resource', { resource: 'me/messages' }, 501],
])('%s is refused before anyone is called', async (_, changes, status) => {
  let hands = 0;
  receiver.shakeHands = () => void hands++;
  expectRefusal(await subscribe(changes), status);
  expect(hands).toBe(0);
});

test('the longest life and clientState are taken', async () => {
  const changes = { expirationDateTime: '2026-12-22T21:00:00Z', clientState: 'x'.repeat(128) };
  expect((await subscribe(changes)).status).toBe(201);
});

test('who writes may subscribe; a visitor may not, the app by a switch', async () => {
  expectRefusal(await subscribe({}, 'visitor'), 403, 'accessDenied');
  expectRefusal(await subscribe({}, 'app'), 403, 'accessDenied');
  await graph.control('switches', { selectedMaySubscribe: true });
  expect((await subscribe({}, 'app')).status).toBe(201);
  expect((await subscribe({}, 'member')).status).toBe(201);
});

test('a write, even of who subscribed, sends a notice that names no item', async () => {
  const { id } = (await subscribe()).body;
  await addItem(graph, { Title: 'one' }, 'officer');
  await receiver.came(1);
  expect(receiver.notices).toEqual([
    {
      subscriptionId: id,
      subscriptionExpirationDateTime: TOMORROW,
      clientState: 'a secret',
      changeType: 'updated',
      resource,
      tenantId: expect.any(String) as string,
      resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' },
    },
  ]);
  await graph.control('switches', { noticesPerWrite: 3 });
  await graph.request('member', 'PATCH', `${LIST}/items/1/fields`, { Title: 'two' });
  await receiver.came(4);
});

test('what is not taken, or not in time, is sent again until it is', async () => {
  await graph.control('switches', { noticeAnswerMs: 100, noticeResendMs: 5 });
  await subscribe();
  let times = 0;
  receiver.take = (response) => {
    times++;
    if (times === 1) response.writeHead(500).end();
    else if (times === 2) response.writeHead(307, { Location: receiver.url }).end();
    else if (times > 3) response.writeHead(202).end();
  };
  await addItem(graph, { Title: 'one' });
  await receiver.came(4);
  expect(times).toBe(4);
});

test('a slow receiver does not keep a write waiting, nor the end of the server', async () => {
  await subscribe();
  receiver.take = () => undefined;
  await addItem(graph, { Title: 'one' });
  await receiver.came(1);
  await addItem(graph, { Title: 'two' });
});

test('a receiver that is often slow gets no new notices', async () => {
  await graph.control('switches', { noticeAnswerMs: 200, noticeResendMs: 5, slowReceiverFrom: 1 });
  const { id } = (await subscribe()).body;
  let times = 0;
  receiver.take = (response) => void (times++ > 0 && response.writeHead(202).end());
  await addItem(graph, { Title: 'one' });
  await receiver.came(2);
  await addItem(graph, { Title: 'two' });
  const other = await startNoticeReceiver();
  await subscribe({ notificationUrl: other.url });
  await addItem(graph, { Title: 'three' });
  await other.came(1);
  await other.close();
  expect(receiver.notices.map(({ subscriptionId }) => subscriptionId)).toEqual([id, id]);
});

test('a notice waits for noticeDelayMs, and longer for a receiver that counts as slow', async () => {
  await graph.control('switches', { noticeAnswerMs: 100, noticeResendMs: 5, slowReceiverFrom: 1 });
  await graph.control('switches', { droppedReceiverPercent: 101, slowReceiverPercent: 50, slowReceiverDelayMs: 300 });
  await subscribe();
  const came = async (count: number): Promise<number> => {
    const from = performance.now();
    await addItem(graph, { Title: 'one' });
    await receiver.came(count);
    return performance.now() - from;
  };
  let times = 0;
  receiver.take = (response) => void (times++ > 0 && response.writeHead(202).end());
  await came(2);
  expect(await came(3)).toBeGreaterThanOrEqual(299);
  await graph.control('switches', { slowReceiverPercent: 101, noticeDelayMs: 200 });
  expect(await came(4)).toBeGreaterThanOrEqual(199);
});

test('a notice that is never taken is given up', async () => {
  await graph.control('switches', { noticeResendMs: 5, noticeResendMinutes: 0 });
  await subscribe();
  receiver.take = (response) => void response.writeHead(500).end();
  await addItem(graph, { Title: 'one' });
  await receiver.came(1);
  receiver.take = (response) => void response.writeHead(202).end();
  // A second notice, sent well after the first would have come again, is the next that comes.
  await graph.control('switches', { noticeDelayMs: 100 });
  await addItem(graph, { Title: 'two' });
  await receiver.came(2);
  expect(receiver.notices).toHaveLength(2);
});

test('a subscription survives a restart, and ends with its time', async () => {
  const { id } = (await subscribe()).body;
  await graph.stop();
  graph = await start();
  expect(await listed()).toEqual([id]);
  await addItem(graph, { Title: 'one' });
  await receiver.came(1);
  graph.clock.fix(TOMORROW);
  expect(await listed()).toEqual([]);
  expectRefusal(
    await graph.request('officer', 'PATCH', `/subscriptions/${id}`, { expirationDateTime: '2026-11-30T00:00:00Z' }),
    404,
  );
});

test('a list that is deleted takes its subscriptions along', async () => {
  await subscribe();
  await graph.request('officer', 'DELETE', LIST);
  expect(await listed()).toEqual([]);
});

test('subscribing inside a $batch is refused in words', async () => {
  const headers = { 'Content-Type': 'application/json' };
  const requests = [{ id: '1', method: 'POST', url: '/subscriptions', headers, body: wanted() }];
  const answer = await graph.request('officer', 'POST', '/$batch', { requests });
  expect(answer.body).toMatchObject({ responses: [{ status: 501 }] });
});
