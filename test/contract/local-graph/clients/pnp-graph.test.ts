/* oxlint-disable import/no-unassigned-import -- PnPjs adds its parts to GraphFI by such imports. */
import '@pnp/graph/batching';
import '@pnp/graph/columns';
import '@pnp/graph/list-item';
import '@pnp/graph/lists';
import '@pnp/graph/sites';
import { DefaultHeaders, DefaultInit, graphfi, GraphQueryable, graphPatch, type GraphFI } from '@pnp/graph';
import type { IListItem } from '@pnp/graph/list-item';
import type { IList } from '@pnp/graph/lists';
import { BearerToken, body, BrowserFetch, DefaultParse, HttpRequestError } from '@pnp/queryable';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestGraph, tokenOf, type TestGraph } from '../../../setup/local-graph.ts';
import { type Item } from '../ask.ts';
import { rewritingFetch } from './rewriting-fetch.ts';

let graph: TestGraph;
let siteId: string;
beforeAll(async () => {
  graph = await startTestGraph();
  // PnPjs calls the global `fetch`.
  vi.stubGlobal('fetch', rewritingFetch(graph));
  siteId = (await (await as('officer').sites.getByUrl('contoso.sharepoint.com', '/sites/local-area'))()).id as string;
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await graph.stop();
});

const as = (name: string): GraphFI =>
  graphfi().using(DefaultInit(), DefaultHeaders(), BrowserFetch(), DefaultParse(), BearerToken(tokenOf(name)));

const site = (name = 'member') => as(name).sites.getById(siteId);

const COLUMNS = [
  { name: 'ActionKey', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Position', number: {}, indexed: true },
];

async function newList(displayName: string): Promise<string> {
  const made = await site('officer').lists.add({ displayName, columns: COLUMNS, list: { template: 'genericList' } });
  return made.id as string;
}

const listOf = (id: string, name = 'member'): IList => site(name).lists.getById(id);
const withFields = (item: IListItem) => item.expand('fields')() as Promise<unknown> as Promise<Item>;

test('a site is found by its address, its lists and their columns are made, read, renamed and deleted', async () => {
  expect(await site()()).toMatchObject({ id: siteId, displayName: 'Local area partnership' });
  const id = await newList('By PnPjs');
  const list = listOf(id, 'officer');
  expect((await site().lists()).map(({ displayName }) => displayName)).toContain('By PnPjs');
  await list.columns.add({ name: 'Held on', dateTime: { format: 'dateOnly' } });
  expect((await list.columns()).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ActionKey', 'Held_x0020_on']),
  );
  await list.update({ displayName: 'Renamed by PnPjs' });
  expect(await list.select('displayName')()).toMatchObject({ displayName: 'Renamed by PnPjs' });
  await list.delete();
  await expect(list()).rejects.toMatchObject({ status: 404 });
});

test('items are added, read with their fields, changed in both ways, filtered and deleted', async () => {
  const items = listOf(await newList('Items by PnPjs')).items;
  const { id = '' } = await items.add({ fields: { Title: 'one', ActionKey: 'k1', Position: 1 } } as object);
  await items.add({ fields: { Title: 'two', ActionKey: 'k2', Position: 2 } } as object);
  await items.getById(id).update({ fields: { Title: 'one, changed' } } as object);
  await graphPatch(GraphQueryable(items.getById(id), 'fields'), body({ Position: 7 }));
  expect((await withFields(items.getById(id))).fields).toMatchObject({ Title: 'one, changed', Position: 7 });
  const found = await items.filter('fields/Position gt 5').expand('fields($select=Title)')();
  expect(found.map((item) => (item as unknown as Item).fields['Title'])).toEqual(['one, changed']);
  expect(await items.getById(id).versions()).toHaveLength(3);
  await items.getById(id).delete();
  await expect(items.getById(id)()).rejects.toMatchObject({ status: 404 });
});

test('the async iterator walks all pages, each item once', async () => {
  const id = await newList('Pages by PnPjs');
  graph.graph.insertItems(
    'Pages by PnPjs',
    Array.from({ length: 450 }, (_, at) => ({ Title: `row ${at}`, ActionKey: `k${at}` })),
    'member@contoso.onmicrosoft.com',
  );
  const sizes: number[] = [];
  const ids = new Set<string>();
  for await (const page of listOf(id).items.expand('fields($select=Title)').top(200)) {
    sizes.push(page.length);
    for (const item of page) ids.add(String(item.id));
  }
  expect({ sizes, different: ids.size }).toEqual({ sizes: [200, 200, 50], different: 450 });
});

test('a batch of 25 goes out as two, and each promise gets its own answer though the order is not kept', async () => {
  const id = await newList('Batch by PnPjs');
  const [batched, execute] = as('member').batched();
  const items = () => batched.sites.getById(siteId).lists.getById(id).items;
  const keys = Array.from({ length: 25 }, (_, at) => `k${at}`);
  const adding = keys.map((ActionKey) => items().add({ fields: { Title: ActionKey, ActionKey } } as object));
  await execute();
  const added = await Promise.all(adding);
  const stored = await listOf(id).items.expand('fields($select=ActionKey)')();
  const keyOf = new Map(stored.map((item) => [item.id, (item as unknown as Item).fields['ActionKey']]));
  expect(added.map((item) => keyOf.get(item.id as string))).toEqual(keys);
});

test('in a batch one refusal reaches the one that asked', async () => {
  const id = await newList('Half by PnPjs');
  const [batched, execute] = as('member').batched();
  const items = () => batched.sites.getById(siteId).lists.getById(id).items;
  const good = items().add({ fields: { ActionKey: 'same' } } as object);
  const bad = items().add({ fields: { NoSuchColumn: 1 } } as object);
  const judged = Promise.allSettled([good, bad]);
  await execute();
  expect((await judged).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await listOf(id).items()).toHaveLength(1);
});

test("errors are PnPjs's own, with Graph's status and code", async () => {
  const id = await newList('Errors by PnPjs');
  const failure = await as('visitor')
    .sites.getById(siteId)
    .lists.getById(id)
    .items.add({ fields: { Title: 'no' } } as object)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  expect(failure).toBeInstanceOf(HttpRequestError);
  expect(failure).toMatchObject({ status: 403, message: expect.stringContaining('accessDenied') as string });
});
