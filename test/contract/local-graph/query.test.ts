import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, expectRefusal, grantApp, LIST, makeList, SITE, titles, type Item, type Page } from './ask.ts';

const PREFER = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
  await makeList(graph);
});
afterEach(() => graph.stop());

const get = <T = Page>(query: string, headers: Record<string, string> = {}) =>
  graph.request<T>('visitor', 'GET', `${LIST}/items?${query}`, undefined, headers);

describe('filters', () => {
  beforeEach(async () => {
    await addItem(graph, {
      Title: 'one',
      SubGroup: 'East',
      ActionKey: 'k1',
      Position: 1,
      HeldOn: '2026-01-01T00:00:00Z',
    });
    await addItem(graph, { Title: 'two', SubGroup: "Parents' forum", ActionKey: 'k2', Position: 2, Retired: true });
    await addItem(graph, { Title: 'three', SubGroup: 'West & south', Position: 3, LeadLookupId: 6 });
  });

  test.each([
    ["fields/SubGroup eq 'East'", ['one']],
    ["fields/SubGroup eq 'EAST'", ['one']],
    ["fields/SubGroup eq 'Parents'' forum'", ['two']],
    ["fields/SubGroup eq 'West & south'", ['three']],
    ["fields/SubGroup ne 'East'", ['two', 'three']],
    ["startswith(fields/SubGroup,'We')", ['three']],
    ["fields/SubGroup gt 'F'", ['two', 'three']],
    ["fields/SubGroup ge 'east' and fields/SubGroup lt 'q'", ['one', 'two']],
    ["(fields/SubGroup eq 'East') and startswith(fields/SubGroup,'E')", ['one']],
    ['fields/id le 2', ['one', 'two']],
    ["id eq '2'", ['two']],
    ["fields/SubGroup eq 'North'", []],
  ])('on indexed columns: %s', async (filter, expected) => {
    expect(await titles(graph, `$filter=${encodeURIComponent(filter)}`)).toEqual(expected);
  });

  test.each([
    ["fields/Title eq 'two'", ['two']],
    ['fields/Position gt 1', ['two', 'three']],
    ['fields/Retired eq 1', ['two']],
    ["fields/HeldOn lt '2026-02-01'", ['one']],
    ['fields/HeldOn eq null', ['two', 'three']],
    ['fields/LeadLookupId eq 6', ['three']],
    ["fields/SubGroup eq 'East' and fields/Position eq 1", ['one']],
    ["fields/SubGroup eq 'East' and fields/ActionKey eq 'k1'", ['one']],
  ])('with the Prefer header also on others: %s', async (filter, expected) => {
    expect(await titles(graph, `$filter=${encodeURIComponent(filter)}`, PREFER)).toEqual(expected);
    expectRefusal(await get(`$filter=${encodeURIComponent(filter)}`), 400, 'invalidRequest');
  });

  test('a column without an index is refused in the words of Graph, even on a tiny list', async () => {
    expectRefusal(
      await get("$filter=fields/Title eq 'two'"),
      400,
      'invalidRequest',
      /^Field 'Title' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: Honor/,
    );
  });

  test.each([
    "contains(fields/SubGroup,'a')",
    "fields/SubGroup eq 'East' or fields/SubGroup eq 'West'",
    "not fields/SubGroup eq 'East'",
    "fields/SubGroup eq 'East",
    'fields/SubGroup',
    "fields/Nothing eq 'x'",
    "fields/Position eq 'many'",
    "'East' eq fields/SubGroup",
    "((fields/SubGroup eq 'East')",
  ])('%s is refused', async (filter) => {
    expectRefusal(await get(`$filter=${encodeURIComponent(filter)}`, PREFER), 400, 'invalidRequest');
  });

  test('quotation marks that are not doubled cannot break out of a filter', async () => {
    expectRefusal(await get(`$filter=${encodeURIComponent("fields/SubGroup eq 'x' or 'y' eq 'y'")}`), 400);
  });
});

const readOn = async (query: string): Promise<string[]> => {
  const sizes: number[] = [];
  const seen: string[] = [];
  let page = await get(query);
  for (;;) {
    sizes.push(page.body.value.length);
    seen.push(...page.body.value.map(({ id }) => id));
    const link = page.body['@odata.nextLink'];
    if (!link) return new Set(seen).size === 450 ? sizes.map(String) : ['items were lost or repeated'];
    expect(link).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\/.*[?&]\$skiptoken=/);
    page = await graph.request<Page>('visitor', 'GET', link);
  }
};

describe('pages', () => {
  const KEYS = Array.from({ length: 450 }, (_, number) => ({
    Title: `t${number}`,
    ActionKey: `k${number}`,
    SubGroup: 'East',
  }));
  beforeEach(() => graph.graph.insertItems('Plan actions', KEYS, 'officer@contoso.onmicrosoft.com'));

  test.each([
    ['$top=5000', ['450']],
    ['$top=400', ['400', '50']],
    ['$select=id', ['200', '200', '50']],
    ["$expand=fields&$filter=fields/SubGroup eq 'East'", ['200', '200', '50']],
    ['$orderby=fields/ActionKey desc', ['200', '200', '50']],
  ])('%s comes in pages of %s', async (query, sizes) => {
    expect(await readOn(query)).toEqual(sizes);
  });

  test('a switch turns the order around, and the pages still tell each item once', async () => {
    await graph.control('switches', { itemOrder: 'falling' });
    expect((await get('$top=2')).body.value.map(({ id }) => id)).toEqual(['450', '449']);
    expect(await readOn('$select=id')).toEqual(['200', '200', '50']);
  });

  test('a link serves whoever may read the list, by their own right', async () => {
    const link = (await get('')).body['@odata.nextLink'] ?? '';
    expect((await graph.request<Page>('officer', 'GET', link)).body.value).toHaveLength(200);
    await grantApp(graph, 'none');
    expectRefusal(await graph.request('app', 'GET', link), 403, 'accessDenied');
    expectRefusal(await graph.request(null, 'GET', link), 401);
  });

  test('$top is capped by a switch and must be a positive number', async () => {
    await graph.control('switches', { topCap: 100 });
    expect((await get('$top=400')).body.value).toHaveLength(100);
    for (const top of ['0', '-1', 'many', '1.5']) expectRefusal(await get(`$top=${top}`), 400);
  });

  test('the link of another list, or a token made up, is refused', async () => {
    const { body } = await get('');
    await makeList(graph, [], 'Other');
    const other = (body['@odata.nextLink'] ?? '').replace('Plan%20actions', 'Other');
    expectRefusal(await graph.request('visitor', 'GET', other), 400, 'invalidRequest');
    expectRefusal(await get('$skiptoken=abc'), 400, 'invalidRequest');
  });

  test('a filter whose first condition lets more than the threshold through is throttled for ever', async () => {
    await graph.control('switches', { listViewThreshold: 400 });
    expectRefusal(await get("$filter=fields/SubGroup eq 'East'"), 429, 'throttledRequest');
    expectRefusal(await get("$filter=fields/Title eq 't1'", PREFER), 429, 'throttledRequest');
    expectRefusal(await get("$filter=fields/Title eq 't1' and fields/ActionKey eq 'k1'", PREFER), 429);
    expect(await titles(graph, "$filter=fields/ActionKey eq 'k1' and fields/Title eq 't1'", PREFER)).toEqual(['t1']);
    expect((await get('$top=100')).body.value).toHaveLength(100);
  });

  test('above the threshold ids are an index that is always there, and no order goes without one', async () => {
    await graph.control('switches', { listViewThreshold: 400 });
    expect(await titles(graph, '$filter=fields/id gt 448')).toEqual(['t448', 't449']);
    expectRefusal(await get('$filter=fields/id gt 1'), 429, 'throttledRequest');
    expectRefusal(await get('$orderby=fields/Title', PREFER), 429, 'throttledRequest');
    expect((await get('$orderby=fields/ActionKey')).status).toBe(200);
  });
});

test('$orderby on id or on a date of the item is ignored without a word', async () => {
  for (const Title of ['one', 'two']) await addItem(graph, { Title });
  for (const order of ['id desc', 'lastModifiedDateTime desc', 'createdDateTime desc']) {
    expect(await titles(graph, `$orderby=${order}`)).toEqual(['one', 'two']);
  }
});

test('$orderby on an indexed column sorts, on another it is refused', async () => {
  for (const key of ['b', 'c', 'a']) await addItem(graph, { Title: key, ActionKey: key });
  expect(await titles(graph, '$orderby=fields/ActionKey')).toEqual(['a', 'b', 'c']);
  expect(await titles(graph, '$orderby=fields/ActionKey desc')).toEqual(['c', 'b', 'a']);
  expectRefusal(await get('$orderby=fields/Title'), 400, 'invalidRequest', /not indexed/);
  await graph.control('switches', { orderbyIndexedField: false });
  expect(await titles(graph, '$orderby=fields/ActionKey')).toEqual(['b', 'c', 'a']);
});

test.each([
  '$count=true',
  '$skip=1',
  '$search="x"',
  '$apply=x',
  '$orderby=colour',
  '$orderby=id sideways',
  '$select=colour',
  '$expand=colours',
  '$top=1&$top=2',
])('%s is refused on items', async (query) => expectRefusal(await get(query), 400));

test.each([
  `${SITE}/lists?$filter=displayName eq 'Other'`,
  `${SITE}/lists?$top=1`,
  `${LIST}/columns?$filter=name eq 'Title'`,
  `${LIST}/items/1?$filter=id eq '2'`,
  `${LIST}/items/1/versions?$top=1`,
  `${LIST}/items/delta?$filter=fields/SubGroup eq 'East'`,
  `${LIST}/items?$expand=fields($select=Title;$top=1)`,
  `${LIST}?$expand=items($filter=id eq '2')`,
])('an option that this server does not follow is refused in words rather than ignored: %s', async (path) => {
  await addItem(graph, { Title: 'one' });
  expectRefusal(await graph.request('officer', 'GET', path), 501, 'notImplemented', /does not model \$(filter|top)/);
});

test('five thousand items are read at once well within a second, past a list of as many by id', async () => {
  const rows = Array.from({ length: 5001 }, (_, number) => ({ Title: `t${number}`, ActionKey: `k${number}` }));
  graph.graph.insertItems('Plan actions', rows, 'officer@contoso.onmicrosoft.com');
  const { body } = await get('$top=5000&$expand=fields($select=Title)');
  expect(body.value).toHaveLength(5000);
  expect((await graph.request<Page>('app', 'GET', body['@odata.nextLink'] ?? '')).body.value).toHaveLength(1);
  expect(await titles(graph, "$filter=fields/ActionKey eq 'k4999'")).toEqual(['t4999']);
});

test('the items of a list are found by its id, its title, and with a plus sign in the title', async () => {
  await makeList(graph, [], 'A+B');
  const { status } = await graph.request<Item>('member', 'POST', `${SITE}/lists/A%2BB/items`, {
    fields: { Title: 'x' },
  });
  expect(status).toBe(201);
  expect((await graph.request<Page>('member', 'GET', `${SITE}/lists/A+B/items`)).body.value).toHaveLength(1);
});
