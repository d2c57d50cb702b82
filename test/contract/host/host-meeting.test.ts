import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startHost, type RunningHost } from '../../../src/local/host/server.ts';

// What is on the meeting's stage, over HTTP.

const TAB = 'http://localhost:52901';
const OPTIONS = { port: 0, tabUrl: `${TAB}/tab`, controlsUrl: 'http://localhost:52902/_local' };
const SHARED = { contentUrl: `${TAB}/tab?view=meeting`, sharedBy: 'Programme officer' };

let host: RunningHost;
const leaving = new AbortController();
beforeAll(async () => {
  host = await startHost(OPTIONS);
});
afterEach(() => ask('DELETE'));
afterAll(async () => {
  leaving.abort();
  await host.close();
});

const address = () => `${host.url}/meeting/stage`;

function ask(method: string, json?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const body = json === undefined ? {} : { body: typeof json === 'string' ? json : JSON.stringify(json) };
  return fetch(address(), {
    method,
    headers: { Origin: host.url, 'Content-Type': 'application/json', ...headers },
    ...body,
  });
}

const stageNow = async (): Promise<unknown> => (await ask('GET')).json();

/** What a participant is told, one after the other. */
async function* follow(): AsyncGenerator<unknown> {
  const answer = await fetch(`${host.url}/meeting/changes`, { signal: leaving.signal });
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const text = new TextDecoder();
  let rest = '';
  for await (const chunk of answer.body ?? []) {
    const events = (rest + text.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) yield JSON.parse(event.replace(/^data: /, ''));
  }
}

const next = async (told: AsyncGenerator<unknown>): Promise<unknown> => (await told.next()).value;

it('a meeting starts with an empty stage, holds what is shared, and is empty again', async () => {
  expect(await stageNow()).toEqual({ stage: null });
  expect(await (await ask('PUT', { ...SHARED, more: 1 })).json()).toEqual({ stage: SHARED });
  expect(await stageNow()).toEqual({ stage: SHARED });
  expect(await (await ask('DELETE')).json()).toEqual({ stage: null });
});

it('everybody who follows is told what is there and each change', async () => {
  const [mine, theirs] = [follow(), follow()];
  expect([await next(mine), await next(theirs)]).toEqual([{ stage: null }, { stage: null }]);
  await ask('PUT', SHARED);
  expect([await next(mine), await next(theirs)]).toEqual([{ stage: SHARED }, { stage: SHARED }]);
  const late = follow();
  expect(await next(late)).toEqual({ stage: SHARED });
  await ask('DELETE');
  expect([await next(mine), await next(late)]).toEqual([{ stage: null }, { stage: null }]);
});

it.each([
  ['http://localhost:52901', 'the tab'],
  ['https://elsewhere.example', 'a stranger'],
  ['null', 'a sandboxed page'],
])('a page of %s, that is %s, changes nothing', async (origin) => {
  await ask('PUT', SHARED);
  expect((await ask('PUT', SHARED, { Origin: origin })).status).toBe(403);
  expect((await ask('DELETE', undefined, { Origin: origin })).status).toBe(403);
  expect(await stageNow()).toEqual({ stage: SHARED });
});

it('whoever does not say where they come from changes nothing, and no other origin may read', async () => {
  expect((await fetch(address(), { method: 'DELETE' })).status).toBe(403);
  expect((await ask('GET')).headers.get('access-control-allow-origin')).toBeNull();
});

it.each([
  ['another origin', { ...SHARED, contentUrl: 'https://elsewhere.example/tab' }, 422],
  ['a script', { ...SHARED, contentUrl: 'javascript:alert(1)' }, 422],
  ['a blob of the tab’s origin', { ...SHARED, contentUrl: `blob:${TAB}/1` }, 422],
  ['no address', { ...SHARED, contentUrl: 7 }, 422],
  ['nobody', { ...SHARED, sharedBy: '' }, 422],
  ['a name without end', { ...SHARED, sharedBy: 'x'.repeat(201) }, 422],
  ['no object', [], 422],
  ['no JSON', '{', 400],
  ['more than anybody needs', { ...SHARED, more: 'x'.repeat(9000) }, 413],
])('%s is not shared', async (_what, json, status) => {
  const answer = await ask('PUT', json);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toMatch(/\.$/);
  expect(await stageNow()).toEqual({ stage: null });
});

it('what is no JSON by its type is not read', async () => {
  expect((await ask('PUT', SHARED, { 'Content-Type': 'text/plain' })).status).toBe(415);
});

it.each([
  ['/meeting/stage', 'POST', 'GET, PUT, DELETE'],
  ['/meeting/stage', 'PATCH', 'GET, PUT, DELETE'],
  ['/meeting/changes', 'POST', 'GET'],
])('%s takes no %s', async (path, method, allow) => {
  const answer = await fetch(`${host.url}${path}`, { method, headers: { Origin: host.url } });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
});

it('a host that closes ends the meeting for who follows it', async () => {
  const short = await startHost(OPTIONS);
  const told = (await fetch(`${short.url}/meeting/changes`)).body?.getReader();
  await told?.read();
  await short.close();
  await expect(told?.read()).rejects.toThrow('terminated');
});
