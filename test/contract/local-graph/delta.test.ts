import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, expectRefusal, LIST, makeList, type Page } from './ask.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
  await makeList(graph);
  for (const Title of ['one', 'two', 'three']) await addItem(graph, { Title });
});
afterEach(() => graph.stop());

const get = async (path: string) => (await graph.request<Page>('visitor', 'GET', path)).body;
const start = (query = '$expand=fields($select=Title)') => get(`${LIST}/items/delta?${query}`);
const shown = ({ value }: Page) => value.map((item) => item.fields?.['Title'] ?? `${item.id} ${item.deleted?.state}`);
const change = (id: number, Title: string) => graph.request('member', 'PATCH', `${LIST}/items/${id}/fields`, { Title });
const remove = (id: number) => graph.request('member', 'DELETE', `${LIST}/items/${id}`);

test('delta tells all items first, then what changed and what was deleted, latest state only', async () => {
  const first = await start();
  expect(shown(first)).toEqual(['one', 'two', 'three']);
  expect(first['@odata.deltaLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\/.*token=/);
  await change(1, 'uno');
  await change(1, 'eins');
  await remove(2);
  const second = await get(first['@odata.deltaLink'] ?? '');
  expect(shown(second)).toEqual(['eins', '2 deleted']);
  expect(shown(await get(second['@odata.deltaLink'] ?? ''))).toEqual([]);
});

test('a deleted item has its id, its site and its content type, and no fields', async () => {
  const { '@odata.deltaLink': link } = await start('token=latest');
  await remove(3);
  const [item] = (await get(`${link}&$expand=fields`)).value;
  expect(Object.keys(item ?? {}).toSorted()).toEqual(['contentType', 'deleted', 'id', 'parentReference']);
});

test('token=latest tells nothing and gives a link for later', async () => {
  const latest = await start('token=latest');
  expect(latest.value).toEqual([]);
  await change(2, 'zwei');
  expect((await get(latest['@odata.deltaLink'] ?? '')).value.map(({ id }) => id)).toEqual(['2']);
});

test('the forms with brackets are the same', async () => {
  expect(shown(await get(`${LIST}/items/delta()?$expand=fields`))).toHaveLength(3);
  const { '@odata.deltaLink': link } = await get(`${LIST}/items/delta(token='latest')`);
  await change(1, 'uno');
  const token = new URL(link ?? '').searchParams.get('token');
  expect((await get(`${LIST}/items/delta(token='${token}')`)).value).toHaveLength(1);
});

test('what changes while the pages are read comes again, and nothing is lost', async () => {
  const first = await start('$expand=fields($select=Title)&$top=2');
  expect(shown(first)).toEqual(['one', 'two']);
  await change(1, 'uno');
  await remove(3);
  await addItem(graph, { Title: 'four' });
  const told = shown(first);
  let page = first;
  while (page['@odata.nextLink']) {
    page = await get(page['@odata.nextLink']);
    told.push(...shown(page));
  }
  expect(told).toEqual(['one', 'two', 'four', 'uno', '3 deleted', 'four']);
  expect(shown(await get(page['@odata.deltaLink'] ?? ''))).toEqual([]);
});

test('changes come in pages too', async () => {
  const { '@odata.deltaLink': link } = await start('token=latest&$top=2');
  for (const id of [1, 2, 3]) await change(id, `new ${id}`);
  const first = await get(link ?? '');
  expect(first.value.map(({ id }) => id)).toEqual(['1', '2']);
  expect((await get(first['@odata.nextLink'] ?? '')).value.map(({ id }) => id)).toEqual(['3']);
});

test('a switch makes delta repeat an item, as it may', async () => {
  await graph.control('switches', { deltaRepeatsItems: true });
  expect(shown(await start())).toEqual(['one', 'two', 'three', 'one']);
});

test('with a lag, a change shows later and is not lost', async () => {
  await graph.control('switches', { deltaLagMs: 60_000 });
  const { '@odata.deltaLink': link } = await start('token=latest');
  await change(1, 'uno');
  const early = await get(link ?? '');
  expect(early.value).toEqual([]);
  await graph.control('switches', { deltaLagMs: 0 });
  expect((await get(early['@odata.deltaLink'] ?? '')).value.map(({ id }) => id)).toContain('1');
});

test('a token that is too old is 410 with a link that starts afresh', async () => {
  graph.clock.fix('2026-01-01T09:00:00Z');
  const { '@odata.deltaLink': link } = await start();
  graph.clock.fix('2026-02-15T09:00:00Z');
  const gone = await graph.request('visitor', 'GET', link ?? '');
  expectRefusal(gone, 410, 'resyncRequired');
  const location = gone.headers.get('location') ?? '';
  expect(location).toMatch(/^https:\/\/graph\.microsoft\.com\//);
  expect(shown(await get(location))).toEqual(['one', 'two', 'three']);
});

test('a switch lets all tokens go at once, with either spelling of the code', async () => {
  const { '@odata.deltaLink': link } = await start();
  await graph.control('switches', { deltaGeneration: 2, deltaGoneCode: 'resyncChangesApplyDifferences' });
  expectRefusal(await graph.request('visitor', 'GET', link ?? ''), 410, 'resyncChangesApplyDifferences');
});

test('a token of another list may be 410 as well, by a switch, with a link that starts afresh', async () => {
  const { '@odata.deltaLink': link } = await start();
  await makeList(graph, [], 'Other');
  await graph.control('switches', { foreignTokenStatus: 410 });
  const gone = await graph.request('visitor', 'GET', (link ?? '').replace('Plan%20actions', 'Other'));
  expectRefusal(gone, 410, 'resyncRequired');
  expect((await get(gone.headers.get('location') ?? '')).value).toEqual([]);
});

test('a token of another list, or none of ours, is refused', async () => {
  const { '@odata.deltaLink': link } = await start();
  await makeList(graph, [], 'Other');
  expectRefusal(await graph.request('visitor', 'GET', (link ?? '').replace('Plan%20actions', 'Other')), 400);
  expectRefusal(await graph.request('visitor', 'GET', `${LIST}/items/delta?token=abc`), 400);
});
