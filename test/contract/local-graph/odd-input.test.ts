import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, expectRefusal, LIST, makeList, SITE, type Page } from './ask.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
  await makeList(graph);
  await addItem(graph, { Title: 'there' });
});
afterEach(() => graph.stop());

test.each([
  ['POST', `${LIST}/items`, { fields: [] }],
  ['POST', `${LIST}/items`, { fields: 'Title' }],
  ['POST', `${LIST}/items`, { Title: 'outside of fields' }],
  ['POST', `${LIST}/items`, null],
  ['PATCH', `${LIST}/items/1`, { fields: {}, colour: 'red' }],
  ['POST', `${LIST}/items`, { fields: { constructor: 'x' } }],
  ['POST', `${LIST}/items`, '{"fields":{"__proto__":"x"}}'],
  ['POST', `${LIST}/items`, { fields: { Title: { toString: 1 } } }],
  ['POST', `${LIST}/items`, { fields: { Title: 'x', 'LeadsLookupId@odata.type': 7, LeadsLookupId: {} } }],
  ['POST', `${LIST}/columns`, { name: 'A', constructor: {} }],
  ['POST', `${LIST}/columns`, { name: 'A', text: [] }],
  ['POST', `${LIST}/columns`, { name: 'A', boolean: {}, defaultValue: { value: 7 } }],
  ['POST', `${LIST}/columns`, { name: 'A', choice: { choices: [1] } }],
  ['POST', `${SITE}/lists`, { displayName: 'X', columns: [null] }],
  ['POST', `${SITE}/lists`, { displayName: 'X', columns: {} }],
  ['POST', `${SITE}/lists`, { displayName: 'X', list: [] }],
  ['POST', '/$batch', { requests: {} }],
  ['POST', '/$batch', [null]],
  ['GET', `${LIST}/items?$expand=(`, undefined],
  ['GET', `${LIST}/items?$expand=fields($select=Title`, undefined],
  ['GET', `${LIST}/items?$filter=)`, undefined],
  ['GET', `${LIST}/items?$filter=fields/SubGroup eq`, undefined],
  ['GET', `${LIST}/items?$filter=%27`, undefined],
  ['GET', `${LIST}/items?$filter=%ZZ`, undefined],
  ['GET', `${LIST}/items?$skiptoken=%00`, undefined],
  ['GET', `${LIST}/items/delta?token=e30`, undefined],
  ['GET', `${LIST}/items/delta?token=bnVsbA`, undefined],
  ['GET', '/sites/:/x', undefined],
  ['GET', `${SITE}/lists//items`, undefined],
  ['GET', '/', undefined],
])('%s %s with %j is refused as a bad request and breaks nothing', async (method, path, body) => {
  const answer = await graph.request('officer', method, path, body);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expectRefusal(answer, answer.status);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
  expect((await graph.request('officer', 'GET', `${LIST}/items`)).status).toBe(200);
});

test.each(['😀 emoji', 'a\u0000b', '\ud800', `'; DROP TABLE item; --`, '<script>', '%20', 'Å', 'İ'])(
  'the text %j comes back as it was written and is found by a filter',
  async (text) => {
    expect((await addItem(graph, { SubGroup: text })).fields['SubGroup']).toBe(text);
    if (text === '\ud800') return;
    const filter = encodeURIComponent(`fields/SubGroup eq '${text.replaceAll("'", "''")}'`);
    const found = await graph.request<Page>('member', 'GET', `${LIST}/items?$filter=${filter}`);
    expect(found.body.value).toHaveLength(1);
  },
);
