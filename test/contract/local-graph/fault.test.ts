import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, expectRefusal, LIST, makeList, SITE, titles, type Page } from './ask.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
  await makeList(graph);
});
afterEach(() => graph.stop());

const faults = async (...list: object[]) => expect((await graph.control('faults', list)).status).toBe(200);
const add = (Title: string) => graph.request('member', 'POST', `${LIST}/items`, { fields: { Title } });
const POST_ITEMS = { method: 'POST', path: '/items$' };

test('"before" answers without doing the work, as often as asked', async () => {
  await faults({ ...POST_ITEMS, status: 503, retryAfter: 7, times: 2 });
  const answer = await add('one');
  expectRefusal(answer, 503, 'serviceNotAvailable');
  expect(answer.headers.get('retry-after')).toBe('7');
  expect((await graph.control('faults')).body).toEqual([{ ...POST_ITEMS, status: 503, retryAfter: 7, times: 1 }]);
  expect((await add('two')).status).toBe(503);
  expect((await graph.control('faults')).body).toEqual([]);
  expect((await add('three')).status).toBe(201);
  expect(await titles(graph, '')).toEqual(['three']);
});

test('"after" with a status does the work and answers that status', async () => {
  await faults({ ...POST_ITEMS, status: 504, times: 1, when: 'after' });
  expect((await add('one')).status).toBe(504);
  expect(await titles(graph, '')).toEqual(['one']);
});

test.each([{}, { status: 0 }])('"after" with %o does the work and breaks the connection off', async (more) => {
  await faults({ ...POST_ITEMS, times: 1, when: 'after', ...more });
  await expect(add('one')).rejects.toThrow('fetch failed');
  expect(await titles(graph, '')).toEqual(['one']);
});

test('"before" without a status breaks off without doing the work', async () => {
  await faults({ ...POST_ITEMS, times: 1 });
  await expect(add('one')).rejects.toThrow('fetch failed');
  expect(await titles(graph, '')).toEqual([]);
});

test('a path is matched from /v1.0 on, without the query, encoded or not, until cleared', async () => {
  await faults({ method: 'GET', path: '^/v1\\.0/sites/.*/lists/Plan actions/items$', status: 500 });
  for (const path of [`${LIST}/items`, `${LIST}/items?$top=3`, `${LIST.replace('%20', ' ')}/items`]) {
    expect((await graph.request('member', 'GET', path)).status, path).toBe(500);
  }
  expect((await graph.request('member', 'GET', LIST)).status).toBe(200);
  await faults();
  expect((await graph.request('member', 'GET', `${LIST}/items`)).status).toBe(200);
});

const JSON_TYPE = { 'Content-Type': 'application/json' };
const BROKEN_BATCH = expect.objectContaining({ path: '/v1.0/$batch', status: 0 }) as object;
const batchOf = (...titlesToAdd: string[]) =>
  graph.request<{ responses: { id: string; status: number }[] }>('member', 'POST', '/$batch', {
    requests: titlesToAdd.map((Title, at) => ({
      id: String(at),
      method: 'POST',
      url: `${LIST}/items`,
      body: { fields: { Title } },
      headers: JSON_TYPE,
    })),
  });

test('a request inside a batch meets its fault there, and the others their own answer', async () => {
  await faults({ ...POST_ITEMS, status: 429, retryAfter: 3, times: 1 });
  const { body } = await batchOf('one', 'two');
  expect(body.responses.toSorted((a, b) => Number(a.id) - Number(b.id))).toMatchObject([
    { status: 429, headers: { 'Retry-After': '3' } },
    { status: 201 },
  ]);
  expect(await titles(graph, '')).toEqual(['two']);
});

test.each([
  ['before', 'one'],
  ['after', 'two'],
])(
  'a connection broken in the middle of a batch, %s the work, leaves %s: what follows never runs',
  async (when, left) => {
    await makeList(graph, [], 'Other');
    await faults({ method: 'PATCH', path: '/items/1/fields$', status: 0, times: 1, when });
    const first = {
      id: 'a',
      method: 'POST',
      url: `${LIST}/items`,
      headers: JSON_TYPE,
      body: { fields: { Title: 'one' } },
    };
    const second = { ...first, id: 'b', method: 'PATCH', url: `${LIST}/items/1/fields`, body: { Title: 'two' } };
    const third = { ...first, id: 'c', url: `${SITE}/lists/Other/items` };
    const sent = graph.request('member', 'POST', '/$batch', { requests: [first, second, third] });
    await expect(sent).rejects.toThrow('fetch failed');
    expect(await titles(graph, '')).toEqual([left]);
    expect((await graph.request<Page>('member', 'GET', `${SITE}/lists/Other/items`)).body.value).toEqual([]);
    expect(await graph.control('requests')).toMatchObject({ body: expect.arrayContaining([BROKEN_BATCH]) });
  },
);

test('a fault can meet the batch itself: a bare 429 with its Retry-After, and nothing in it done', async () => {
  await faults({ method: 'POST', path: '\\$batch$', status: 429, retryAfter: 9, times: 1 });
  const refused = await batchOf('one');
  expectRefusal(refused, 429, 'activityLimitReached');
  expect(refused.headers.get('retry-after')).toBe('9');
  await addItem(graph, { Title: 'two' });
  expect(await titles(graph, '')).toEqual(['two']);
});

test.each([
  [400, 'invalidRequest'],
  [401, 'InvalidAuthenticationToken'],
  [403, 'accessDenied'],
  [404, 'itemNotFound'],
  [409, 'resourceModified'],
  [410, 'resyncRequired'],
  [412, 'resourceModified'],
  [423, 'locked'],
  [429, 'activityLimitReached'],
  [500, 'generalException'],
  [503, 'serviceNotAvailable'],
  [507, 'quotaLimitReached'],
])('a fault of %s says %s', async (status, code) => {
  await faults({ path: '/me$', status });
  expectRefusal(await graph.request('member', 'GET', '/me'), status, code);
});

test.each([
  ['an object', {}],
  ['no path', [{ status: 500 }]],
  ['a path that is no expression', [{ path: '(' }]],
  ['a good status', [{ path: 'x', status: 200 }]],
  ['times of none', [{ path: 'x', times: 0 }]],
  ['another when', [{ path: 'x', when: 'later' }]],
  ['an unknown member', [{ path: 'x', delay: 3 }]],
])('%s is refused with a sentence, and what was set stays', async (_what, body) => {
  await faults({ ...POST_ITEMS, status: 500 });
  const answer = await graph.control<{ error: string }>('faults', body);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatch(/\w+ .*\.$/);
  expect((await graph.control<object[]>('faults')).body).toHaveLength(1);
});
