import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestGraph, type TestAnswer, type TestGraph } from '../../setup/local-graph.ts';
import { expectRefusal, LIST, makeList, type Page } from './ask.ts';

const OFFICER = 'officer@contoso.onmicrosoft.com';
const THRESHOLD = 5000;

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await graph.control('switches', { throttling: false });
  await makeList(graph, [
    { name: 'ActionKey', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'SubGroup', text: {}, indexed: true },
  ]);
  insert(0, THRESHOLD);
});
afterAll(() => graph.stop());

/** Every hundredth row is of the small group, the others of the large one. */
function insert(from: number, until: number): void {
  const rows = Array.from({ length: until - from }, (_, at) => ({
    Title: `Action ${from + at}`,
    ActionKey: `key ${from + at}`,
    SubGroup: (from + at) % 100 === 0 ? 'small' : 'large',
  }));
  graph.graph.insertItems('Plan actions', rows, OFFICER);
}

async function walk(first: string): Promise<{ ids: string[]; pages: number; deltaLink: string | undefined }> {
  const ids: string[] = [];
  let pages = 0;
  let link: string | undefined = first;
  let deltaLink: string | undefined;
  while (link) {
    const answer: TestAnswer<Page> = await graph.request<Page>('member', 'GET', link);
    expect(answer.status).toBe(200);
    pages++;
    ids.push(...answer.body.value.map(({ id }) => id));
    link = answer.body['@odata.nextLink'];
    deltaLink = answer.body['@odata.deltaLink'];
  }
  return { ids, pages, deltaLink };
}

const filtered = (group: string) =>
  graph.request<Page>('member', 'GET', `${LIST}/items?$filter=fields/SubGroup eq '${group}'&$top=5000`);

test('5,000 items come at 200 a page, each once', async () => {
  const { ids, pages } = await walk(`${LIST}/items?$expand=fields`);
  expect({ pages, items: ids.length, different: new Set(ids).size }).toEqual({
    pages: 25,
    items: 5000,
    different: 5000,
  });
  // Not yet above the threshold.
  expect((await filtered('large')).body.value).toHaveLength(4950);
});

test('20,000 items: a page, delta and filters on an indexed column answer in time', async () => {
  const started = performance.now();
  insert(THRESHOLD, 20_000);
  const inserted = performance.now();
  const { ids, pages, deltaLink } = await walk(`${LIST}/items/delta?$top=1000`);
  expect({ pages, items: ids.length, different: new Set(ids).size }).toEqual({
    pages: 20,
    items: 20_000,
    different: 20_000,
  });
  await graph.request('member', 'DELETE', `${LIST}/items/19999`);
  expect((await walk(deltaLink ?? '')).ids).toEqual(['19999']);
  const read = performance.now();
  expect((await filtered('small')).body.value).toHaveLength(200);
  expectRefusal(await filtered('large'), 429, 'throttledRequest');
  expect((await graph.request<Page>('member', 'GET', `${LIST}/items?$top=1`)).body.value).toHaveLength(1);
  const ended = performance.now();
  const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
  console.log(
    `20,000 items: put in ${seconds(started, inserted)}, delta read in ${seconds(inserted, read)}, ` +
      `filters and a page in ${seconds(read, ended)}`,
  );
  // A page and two filters must not go through the whole list; this is generous even for a busy machine.
  expect(ended - read).toBeLessThan(5000);
}, 60_000);
