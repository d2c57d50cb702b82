import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, expectRefusal, LIST, makeList, titles, type Item } from './ask.ts';

interface Part {
  id: string;
  method?: string;
  url?: string;
  headers?: Record<string, string>;
  body?: unknown;
  dependsOn?: string[];
}

interface Result {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: { error?: { code: string } } & Partial<Item>;
}

let graph: TestGraph;
let item: Item;
beforeEach(async () => {
  graph = await startTestGraph();
  await makeList(graph);
  item = await addItem(graph, { Title: 'one' });
});
afterEach(() => graph.stop());

const JSON_TYPE = { 'Content-Type': 'application/json' };
const post = (requests: unknown, as = 'member') =>
  graph.request<{ responses: Result[] }>(as, 'POST', '/$batch', { requests });
const send = async (parts: Part[], as = 'member') => {
  const answer = await post(
    parts.map((part) => ({ method: 'GET', url: `${LIST}/items`, ...part })),
    as,
  );
  expect(answer.status).toBe(200);
  return new Map(answer.body.responses.map((one) => [one.id, one]));
};
const adding = (id: string, Title: string): Part => ({
  id,
  method: 'POST',
  url: `${LIST}/items`,
  headers: JSON_TYPE,
  body: { fields: { Title } },
});
const changing = (id: string, Title: string, headers: Record<string, string> = {}): Part => ({
  id,
  method: 'PATCH',
  url: `${LIST}/items/1/fields`,
  headers: { ...JSON_TYPE, ...headers },
  body: { Title },
});

test('each request is answered by its id, with a status, headers and a body of its own', async () => {
  const answers = await send([
    { id: 'read', url: `${LIST}/items/1?$expand=fields` },
    { id: 'none', url: `${LIST.slice(1)}/items/9` },
    { ...changing('write', 'two', { 'If-Match': item.eTag }) },
    { id: 'gone', method: 'DELETE', url: `${LIST}/items/1` },
  ]);
  expect(answers.get('read')).toMatchObject({ status: 200, body: { fields: { Title: 'one' } } });
  expect(answers.get('none')).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } });
  expect(answers.get('write')).toMatchObject({ status: 200, headers: { 'Content-Type': 'application/json' } });
  expect(answers.get('gone')?.status).toBe(204);
  expect(answers.get('gone')).not.toHaveProperty('body');
});

test('answers come in another order than asked, the same one for the same seed', async () => {
  const ids = Array.from({ length: 10 }, (_, at) => String(at));
  const order = async () =>
    (await post(ids.map((id) => ({ id, method: 'GET', url: '/me' })))).body.responses.map(({ id }) => id);
  const shuffled = await order();
  expect(shuffled).not.toEqual(ids);
  expect(shuffled.toSorted()).toEqual(ids);
  await graph.control('switches', { batchShuffleSeed: 0 });
  expect(await order()).toEqual(ids);
});

test('a request whose dependency failed is 424 and leaves nothing behind', async () => {
  const answers = await send([
    { ...adding('record', 'says it changed'), dependsOn: ['change'] },
    changing('change', 'two', { 'If-Match': '"{stale},0"' }),
    { ...adding('later', 'says it again'), dependsOn: ['record'] },
  ]);
  expect([...answers.values()].map(({ id, status }) => `${id} ${status}`).toSorted()).toEqual([
    'change 412',
    'later 424',
    'record 424',
  ]);
  expect(await titles(graph, '')).toEqual(['one']);
});

test('a request that depends on another is done after it', async () => {
  const answers = await send([
    { id: 'second', url: `${LIST}/items/1?$expand=fields`, dependsOn: ['first'] },
    changing('first', 'two'),
  ]);
  expect(answers.get('second')?.body).toMatchObject({ fields: { Title: 'two' } });
});

test('a switch draws the order of the work too, and what is depended on still comes first', async () => {
  await graph.control('switches', { batchWorkSeed: 3, batchMixesDependencies: true });
  const parts = Array.from({ length: 8 }, (_, at) => adding(String(at), `part ${at}`));
  parts[0] = { ...adding('0', 'part 0'), dependsOn: ['7'] };
  await send(parts);
  const [, ...done] = await titles(graph, '');
  const free = ['part 1', 'part 2', 'part 3', 'part 4', 'part 5', 'part 6'];
  expect(done.filter((one) => free.includes(String(one)))).not.toEqual(free);
  expect(done.toSorted()).toEqual(parts.map((_, at) => `part ${at}`));
  expect(done.indexOf('part 7')).toBeLessThan(done.indexOf('part 0'));
});

test('a switch takes only batches that are fully sequential or fully parallel, in the words of Graph', async () => {
  await graph.control('switches', { batchMixesDependencies: false });
  const me = (id: string, ...dependsOn: string[]) => ({ id, method: 'GET', url: '/me', dependsOn });
  for (const right of [
    [me('a'), me('b')],
    [me('a'), me('b', 'a'), me('c', 'b')],
    [me('c', 'b'), me('a'), me('b', 'a')],
  ])
    expect((await post(right)).status).toBe(200);
  for (const wrong of [
    [me('a'), me('b', 'a'), me('c')],
    [me('a'), me('b', 'a'), me('c', 'a')],
    [me('a'), me('b', 'a'), me('c', 'a', 'b')],
  ])
    expectRefusal(await post(wrong), 400, 'BadRequest', /either fully sequential or fully parallel/);
});

test('a switch keeps Retry-After out of the parts', async () => {
  await graph.control('switches', { appUnitsPerMinute: 1, batchPartsSayRetryAfter: false });
  const answers = await send([{ id: 'a' }]);
  expect(answers.get('a')).toMatchObject({ status: 429 });
  expect(Object.keys(answers.get('a')?.headers ?? {})).not.toContain('Retry-After');
});

const ONE = { id: '1', method: 'GET', url: '/me' };
test.each([
  ['no requests', undefined],
  ['an empty list', []],
  ['twenty-one requests', Array.from({ length: 21 }, (_, at) => ({ ...ONE, id: String(at) }))],
  [
    'the same id in another case',
    [
      { ...ONE, id: 'a' },
      { ...ONE, id: 'A' },
    ],
  ],
  ['a number as id', [{ ...ONE, id: 1 }]],
  ['no method', [{ id: '1', url: '/me' }]],
  ['no address', [{ id: '1', method: 'GET' }]],
  ['a body without its Content-Type', [{ ...ONE, method: 'POST', body: {} }]],
  ['a dependency that is not there', [{ ...ONE, dependsOn: ['2'] }]],
  [
    'a circle of dependencies',
    [
      { ...ONE, dependsOn: ['2'] },
      { ...ONE, id: '2', dependsOn: ['1'] },
    ],
  ],
  ['headers that are no strings', [{ ...ONE, headers: { Prefer: 1 } }]],
])('a batch with %s is refused as a whole', async (_what, requests) => {
  expectRefusal(await post(requests), 400);
});

test('addresses are without the version, and a batch holds no batch', async () => {
  const answers = await send([
    { id: 'version', url: '/v1.0/me' },
    { id: 'nested', method: 'POST', url: '/$batch', headers: JSON_TYPE, body: { requests: [ONE] } },
  ]);
  expect([...answers.values()].map(({ status }) => status)).toEqual([400, 400]);
});

test('each request has its own rights: a visitor reads and does not write', async () => {
  const answers = await send([{ id: 'read' }, adding('write', 'no')], 'visitor');
  expect([answers.get('read')?.status, answers.get('write')?.status]).toEqual([200, 403]);
});

test('each request is throttled on its own, with its own Retry-After', async () => {
  await graph.control('switches', { appUnitsPerMinute: 21 });
  const answers = await send(Array.from({ length: 20 }, (_, at) => ({ id: String(at) })));
  const refused = [...answers.values()].filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(5);
  expect(refused.length).toBeLessThan(20);
  expect(Number(refused[0]?.headers['Retry-After'])).toBeGreaterThan(0);
});

test('a batch without a token is refused', async () => {
  expectRefusal(await graph.request(null, 'POST', '/$batch', { requests: [ONE] }), 401);
});
