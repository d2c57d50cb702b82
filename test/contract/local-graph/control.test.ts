import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, expectRefusal, LIST, makeList, SITE } from './ask.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
});
afterEach(() => graph.stop());

test('the clock is set and let run, with an object or a bare text', async () => {
  expect((await graph.control('clock', { now: '2026-11-23T09:00:00Z' })).body).toEqual({
    now: '2026-11-23T09:00:00.000Z',
    fixed: true,
  });
  expect((await graph.control('clock', '"2026-12-01"')).body).toEqual({ now: '2026-12-01T00:00:00.000Z', fixed: true });
  expect((await graph.control('clock', { now: null })).body).toMatchObject({ fixed: false });
  for (const bad of [{ now: 'soon' }, { now: 7 }, { now: '2026-02-30' }, [], {}]) {
    expect((await graph.control('clock', bad)).status, JSON.stringify(bad)).toBe(400);
  }
});

test('switches say their value, their mark and what they are about', async () => {
  const { body } = await graph.control<Record<string, { value: unknown; mark: string; about: string }>>('switches');
  expect(body['throttling']).toMatchObject({ value: true, mark: 'D' });
  expect(body['defaultPageSize']).toMatchObject({ value: 200, mark: 'U' });
  for (const [name, one] of Object.entries(body)) {
    expect(one.mark, name).toMatch(/^[DSICMU]$/);
    expect(one.about, name).toMatch(/^\S.*\.$/);
  }
});

test.each([
  ['an unknown name', { flux: true }],
  ['a wrong type', { throttling: 'no' }],
  ['a negative number', { topCap: -1 }],
  ['no such choice', { uniqueEnforced: 'perhaps' }],
  ['an array', []],
  ['one wrong among right ones', { topCap: 7, flux: true }],
])('%s is refused and sets nothing', async (_what, body) => {
  const answer = await graph.control<{ error: string }>('switches', body);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatch(/\.$/);
  expect((await graph.control('switches')).body).toMatchObject({ topCap: { value: 5000 } });
});

test('requests of Graph are listed with the units that each was charged', async () => {
  await makeList(graph);
  await addItem(graph, { Title: 'one' });
  const parts = [`${LIST}/items`, `${LIST}/items/1`, `${LIST}/items/delta?token=latest`, '/me'];
  const requests = parts.map((url, at) => ({ id: String(at), method: 'GET', url }));
  await graph.request('member', 'POST', '/$batch', { requests });
  await graph.request('officer', 'GET', `${SITE}/permissions`);
  await graph.request(null, 'GET', `${LIST}/items`);
  await graph.control('switches', { appUnitsPerMinute: 0 });
  await graph.request('member', 'GET', `${LIST}/items/1`);
  const { body } = await graph.control<{ status: number; units: number }[]>('requests');
  expect(body.map(({ status, units }) => [status, units])).toEqual([
    [201, 2],
    [201, 2],
    [200, 4],
    [200, 5],
    [401, 0],
    [429, 1],
  ]);
});

test('a token that was made to expire is refused, that of its holder alone, until the new one is asked for', async () => {
  const upn = 'member@contoso.onmicrosoft.com';
  const me = (token: string) => fetch(`${graph.url}/me`, { headers: { Authorization: `Bearer ${token}` } });
  const tokens = async () => (await graph.control<Record<string, string>>('tokens')).body;
  const first = (await tokens())[upn] ?? '';
  expect([first, (await me(first)).status]).toEqual([`local.${upn}`, 200]);
  expect((await me(`${first};2`)).status).toBe(401);
  expect((await graph.control('tokens', { expire: [upn] })).status).toBe(200);
  const refused = await graph.request('member', 'GET', '/me');
  expectRefusal(refused, 401, 'InvalidAuthenticationToken', /expired/);
  expectRefusal(await graph.request('member', 'POST', '/$batch', { requests: [] }), 401, 'InvalidAuthenticationToken');
  expect((await me((await tokens())[upn] ?? '')).status).toBe(200);
  expect((await graph.request('visitor', 'GET', '/me')).status).toBe(200);
  await graph.control('tokens', { expire: ['app', upn] });
  expect(await tokens()).toMatchObject({ [upn]: `local.${upn};3`, app: 'local.app;2' });
  expect((await me(`local.${upn};2`)).status).toBe(401);
});

test.each([{}, { expire: 'app' }, { expire: ['nobody@contoso.onmicrosoft.com', 'app'] }, []])(
  'to end tokens by %o is refused in a sentence, and ends none',
  async (body) => {
    const answer = await graph.control<{ error: string }>('tokens', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatch(/\.$/);
    expect((await graph.control('tokens')).body).toMatchObject({ app: 'local.app' });
  },
);

test('requests of Graph are listed with their sizes, a batch as one', async () => {
  await graph.request('member', 'GET', '/me?$select=id');
  const sent = { requests: [{ id: '1', method: 'GET', url: '/me' }] };
  await graph.request('member', 'POST', '/$batch', sent);
  const { body } = await graph.control<{ responseBytes: number }[]>('requests');
  expect(body).toMatchObject([
    { method: 'GET', path: '/v1.0/me', status: 200, requestBytes: 0 },
    { method: 'POST', path: '/v1.0/$batch', status: 200, requestBytes: JSON.stringify(sent).length },
  ]);
  expect(body[0]?.responseBytes).toBeGreaterThan(20);
});

test('what is not a control is 404 in JSON, and people cannot be put', async () => {
  expect(await graph.control('nothing')).toMatchObject({ status: 404, body: { error: expect.any(String) } });
  expect((await graph.control('people', [])).status).toBe(405);
  expect((await graph.control('constructor')).status).toBe(404);
  expect((await fetch(`${graph.origin}/`)).status).toBe(404);
});

test('every answer has its ids, the client’s own among them', async () => {
  const { headers } = await graph.request('member', 'GET', '/me', undefined, { 'client-request-id': 'mine' });
  expect(headers.get('client-request-id')).toBe('mine');
  expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('x-ms-ags-diagnostic')).toContain('ServerInfo');
});

test('a body of more than 4 MB is refused', async () => {
  await makeList(graph);
  const fields = { Measure: 'x'.repeat(5_000_000) };
  expectRefusal(await graph.request('member', 'POST', `${LIST}/items`, { fields }), 413);
  expect((await graph.request('member', 'GET', '/me')).status).toBe(200);
});

const PREFLIGHT = {
  'Access-Control-Request-Method': 'PATCH',
  'Access-Control-Request-Headers': 'authorization,if-match',
};
const optionsFrom = (origin: string) =>
  fetch(`${graph.url}/me`, { method: 'OPTIONS', headers: { ...PREFLIGHT, Origin: origin } });

test('pages of this machine may use the server, each header allowed by name', async () => {
  const { status, headers } = await optionsFrom('http://localhost:53000');
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toBe('http://localhost:53000');
  const allowed = headers.get('access-control-allow-headers')?.split(', ');
  expect(allowed).toEqual(
    expect.arrayContaining([
      'Authorization',
      'Content-Type',
      'SdkVersion',
      'client-request-id',
      'If-Match',
      'Prefer',
      'ConsistencyLevel',
      'Retry-Attempt',
    ]),
  );
  expect(headers.get('access-control-allow-methods')).toContain('PATCH');
});

test.each(['https://example.org', 'null', 'http://localhost.example.org', 'http://192.168.1.5:53000'])(
  'a page of %s may not',
  async (origin) => {
    expect((await optionsFrom(origin)).status).toBe(403);
    const answer = await fetch(`${graph.origin}/_local/people`, { headers: { Origin: origin } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  },
);

test('Retry-After and its like are hidden from pages unless the switch shows them', async () => {
  const get = () => graph.request('member', 'GET', '/me', undefined, { Origin: 'http://127.0.0.1:53000' });
  expect((await get()).headers.get('access-control-expose-headers')).toBe('WWW-Authenticate');
  await graph.control('switches', { exposeHeadersToBrowsers: true });
  expect((await get()).headers.get('access-control-expose-headers')).toContain('Retry-After');
});

const statusFor = (host: string) =>
  new Promise((resolve, reject) => {
    const asked = httpRequest(
      { host: '127.0.0.1', port: graph.graph.port, path: '/_local/people', headers: { Host: host } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    asked.on('error', reject).end();
  });

test('a Host that is not this machine is refused', async () => {
  expect(await statusFor('evil.example.org')).toBe(403);
  expect(await statusFor('localhost.example.org:80')).toBe(403);
  expect(await statusFor('[::1]:53010')).toBe(200);
});

test('rows can be put straight into a list, checked like any write, all or none', async () => {
  await makeList(graph);
  const put = (...rows: object[]) =>
    graph.graph.insertItems('Plan actions', rows as Record<string, unknown>[], 'member@contoso.onmicrosoft.com');
  put({ Title: 'one' }, { Title: 'two' });
  expect(() => put({ Title: 'three' }, { Colour: 'red' })).toThrow('Colour');
  expect((await addItem(graph, { Title: 'four' })).id).toBe('3');
  expect((await graph.request('member', 'GET', `${SITE}/lists/Plan actions/items/1`)).body).toMatchObject({
    createdBy: { user: { email: 'member@contoso.onmicrosoft.com' } },
  });
});
