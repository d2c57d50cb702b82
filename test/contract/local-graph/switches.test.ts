import { afterEach, beforeEach, expect, test } from 'vitest';
import { GROUP_ID } from '../../../src/local/graph/team.ts';
import { startTestGraph, tokenOf, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, LIST, makeList, SITE, type Item, type Page } from './ask.ts';

let graph: TestGraph;
let item: Item;
beforeEach(async () => {
  graph = await startTestGraph();
  graph.clock.fix('2026-11-23T09:00:00Z');
  await makeList(graph);
  item = await addItem(graph, { Title: 'one', SubGroup: 'East', ActionKey: 'k1', LeadLookupId: 6 });
});
afterEach(() => graph.stop());

type Probe = () => Promise<unknown>;
const ask = <T = Item>(method: string, path: string, body?: unknown, headers = {}, as = 'member') =>
  graph.request<T>(as, method, path, body, headers);
/** The status of a request, made anew each time. */
const statusOf = (...[method, path, body, headers, as]: Parameters<typeof ask>): Probe => {
  return async () => (await ask(method, path, body, headers, as)).status;
};
const PREFER = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
const reading = (query: string, headers = {}): Probe => statusOf('GET', `${LIST}/items?${query}`, undefined, headers);
const adding = (fields: object): Probe => statusOf('POST', `${LIST}/items`, { fields });
const columnOf = (more: object): Probe => {
  let count = 0;
  return async () => statusOf('POST', `${LIST}/columns`, { name: `C${count++}`, text: {}, ...more }, {}, 'officer')();
};
const matching =
  (tag: () => string): Probe =>
  async () =>
    (await ask('PATCH', `${LIST}/items/1/fields`, { SubGroup: 'East' }, { 'If-Match': tag() })).status;

test.each<[name: string, value: unknown, usual: unknown, turned: unknown, probe: Probe]>([
  ['appUnitsPerDay', 1, 200, 429, reading('')],
  ['tenantUnitsPer5Minutes', 1, 200, 429, reading('')],
  ['teamRequestsPerSecond', 0, 200, 429, statusOf('GET', `/teams/${GROUP_ID}/channels`)],
  ['ifMatchStar', false, 200, 412, matching(() => '*')],
  ['weakEtagMatches', false, 200, 412, async () => matching(await currentTag('W/'))()],
  ['malformedEtagStatus', 412, 400, 412, matching(() => 'abc')],
  ['patchReturnsEtag', true, false, true, async () => '@odata.etag' in (await patched()).body],
  ['uniqueClashStatus', 500, 400, 500, adding({ ActionKey: 'k1' })],
  ['uniqueNeedsIndex', false, 400, 201, columnOf({ enforceUniqueValues: true })],
  ['indexLimit', 2, 201, 400, columnOf({ indexed: true })],
  ['indexingLimitRows', 1, 201, 400, columnOf({ indexed: true })],
  ['nameClashStatus', 400, 409, 400, statusOf('POST', `${SITE}/lists`, { displayName: 'Plan actions' }, {}, 'officer')],
  ['multilineMaxLength', 3, 201, 400, adding({ Measure: 'four' })],
  ['requiredEnforced', true, 201, 400, adding({ SubGroup: 'no title' })],
  ['nullClearsLookup', false, 201, 400, adding({ LeadLookupId: null })],
  ['unknownLookupStatus', 500, 400, 500, adding({ LeadLookupId: 999 })],
  ['unknownFieldStatus', 500, 400, 500, adding({ Colour: 'red' })],
  ['readOnlyFieldStatus', 500, 400, 500, adding({ Created: '2026-01-01' })],
  ['lookupsPerQuery', 0, true, false, async () => 'LeadLookupId' in (await readFields())],
  ['countSkipStatus', 501, 400, 501, reading('$count=true')],
  ['searchOnItemsStatus', 501, 400, 501, reading('$search="x"')],
  ['unindexedFilterStatus', 500, 400, 500, reading("$filter=fields/Title eq 'x'")],
  ['severalIndexedFields', true, 400, 200, reading("$filter=fields/SubGroup eq 'a' and fields/ActionKey eq 'b'")],
  ['textIsCaseSensitive', true, 1, 0, async () => (await found("fields/SubGroup eq 'EAST'")).length],
  ['unknownSelectedField', 'refused', 200, 400, reading('$expand=fields($select=Title,Nothing)')],
  ['booleansInFilters', 'numbers', 200, 400, reading('$filter=fields/Retired eq true', PREFER)],
  ['uniqueClashCode', 'generalException', 'invalidRequest', 'generalException', () => codeOf({ ActionKey: 'k1' })],
  ['errorCodes', 'empty', 'invalidRequest', '', () => codeOf({ Colour: 'red' })],
  ['eTagForm', 'bare', true, false, async () => (await found("fields/SubGroup eq 'East'"))[0]?.eTag.includes('{')],
  ['foreignTokenStatus', 410, 400, 410, statusOf('GET', `${LIST}/items/delta?token=abc`)],
  ['richTextWrapped', true, '<p>x</p>', '<div class="ExternalClass', () => richText('<p>x</p>')],
  ['controlCharacters', 'refused', 201, 400, adding({ Measure: 'a\u000bb' })],
  [
    'controlCharacters',
    'dropped',
    'a\u000bb',
    'ab',
    async () => (await addItem(graph, { Title: 'a\u000bb' })).fields['Title'],
  ],
  ['lineBreaksInLines', false, 201, 400, adding({ SubGroup: 'a\nb' })],
  ['datesFrom1900', false, 400, 201, adding({ DueDate: '0226-07-01' })],
  ['emptyTextKept', false, true, false, async () => 'Title' in (await addItem(graph, { Title: '' })).fields],
  ['malformedIdStatus', 404, 400, 404, statusOf('GET', `${LIST}/items/abc`)],
  ['deltaTokenLifeDays', 1, 200, 410, async () => (await ask('GET', await deltaLinkOfLastWeek())).status],
  ['uploadMakesFolders', false, 201, 404, async () => uploaded('new/folder/file.txt')],
  ['filesFolderIsOfYearOne', false, true, false, async () => (await filesFolder()).createdDateTime.startsWith('0001')],
  ['membersMayCreateLists', true, 403, 201, statusOf('POST', `${SITE}/lists`, { displayName: 'Mine' })],
  ['contentTypeStatus', 415, 400, 415, statusOf('POST', `${SITE}/lists`, {}, { 'Content-Type': 'text/plain' })],
])('%s turned to %j makes %j into %j', async (name, value, usual, turned, probe) => {
  expect(await probe()).toBe(usual);
  expect((await graph.control('switches', { [name]: value })).status).toBe(200);
  expect(await probe()).toBe(turned);
});

test('thresholdStatus says how the threshold is refused', async () => {
  await graph.control('switches', { listViewThreshold: 0 });
  expect(await reading("$filter=fields/SubGroup eq 'East'")()).toBe(429);
  await graph.control('switches', { thresholdStatus: 500 });
  expect(await reading("$filter=fields/SubGroup eq 'East'")()).toBe(500);
});

test('patchItemAnswers brings the fields of the page, which the schema of Graph does not have', async () => {
  const own = await startTestGraph();
  await makeList(own);
  await addItem(own, { Title: 'one' });
  await own.control('switches', { patchItemAnswers: 'fieldValueSet' });
  const { body } = await own.request('member', 'PATCH', `${LIST}/items/1`, { fields: { Title: 'two' } });
  expect(body).toMatchObject({ Title: 'two' });
  expect(body).not.toHaveProperty('createdBy');
  await expect(own.stop()).rejects.toThrow(/"additionalProperty":"Title"/);
});

test('unauthenticatedCode says how a 401 is named', async () => {
  const code = async () => (await graph.request<{ error: { code: string } }>(null, 'GET', '/me')).body.error.code;
  expect(await code()).toBe('InvalidAuthenticationToken');
  await graph.control('switches', { unauthenticatedCode: 'unauthenticated' });
  expect(await code()).toBe('unauthenticated');
});

const patched = () => ask('PATCH', `${LIST}/items/1/fields`, { SubGroup: 'East' });
const readFields = async () => (await ask('GET', `${LIST}/items/1?$expand=fields`)).body.fields;
const found = async (filter: string) =>
  (await ask<Page>('GET', `${LIST}/items?$filter=${encodeURIComponent(filter)}`)).body.value;

const codeOf = async (fields: object) =>
  (await ask<{ error: { code: string } }>('POST', `${LIST}/items`, { fields })).body.error.code;

/** What rich text comes back as, so far as SharePoint's own class does not make it differ. */
async function richText(html: string): Promise<unknown> {
  const text = { allowMultipleLines: true, textType: 'richText' };
  await ask('POST', `${LIST}/columns`, { name: 'Rich', text }, {}, 'officer');
  const { fields } = await addItem(graph, { Rich: html });
  return String(fields['Rich']).replace(/(?<=ExternalClass).*/, '');
}

async function currentTag(prefix: string): Promise<() => string> {
  const { eTag } = (await ask('GET', `${LIST}/items/${item.id}`)).body;
  return () => `${prefix}${eTag}`;
}

async function deltaLinkOfLastWeek(): Promise<string> {
  graph.clock.fix('2026-11-16T09:00:00Z');
  const link = (await ask<Page>('GET', `${LIST}/items/delta?token=latest`)).body['@odata.deltaLink'] ?? '';
  graph.clock.fix('2026-11-23T09:00:00Z');
  return link;
}

async function uploaded(path: string): Promise<number> {
  const headers = { Authorization: `Bearer ${tokenOf('member')}`, 'Content-Type': 'text/plain' };
  const place = `${graph.url}${SITE}/drive/root:/${crypto.randomUUID()}/${path}:/content`;
  return (await fetch(place, { method: 'PUT', headers, body: 'x' })).status;
}

async function filesFolder(): Promise<Item> {
  const { body } = await ask('GET', `/teams/${GROUP_ID}/primaryChannel`);
  return (await ask('GET', `/teams/${GROUP_ID}/channels/${encodeURIComponent(body.id)}/filesFolder`)).body;
}
