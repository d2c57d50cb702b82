import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, expectRefusal, LIST, makeList, type Item, type Page } from './ask.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
  graph.clock.fix('2026-11-23T09:00:00Z');
  await makeList(graph);
});
afterEach(() => graph.stop());

const write = (fields: object, headers = {}, as = 'member') =>
  graph.request<Record<string, unknown>>(as, 'PATCH', `${LIST}/items/1/fields`, fields, headers);
const read = async (query = '?$expand=fields') =>
  (await graph.request<Item>('member', 'GET', `${LIST}/items/1${query}`)).body;

test('an item says who made it and when, by the clock', async () => {
  const item = await addItem(graph, { Title: 'one' });
  expect(item).toMatchObject({
    id: '1',
    createdDateTime: '2026-11-23T09:00:00Z',
    createdBy: { user: { displayName: 'Group member', email: 'member@contoso.onmicrosoft.com' } },
    fields: { Title: 'one', id: '1', ContentType: 'Item', AuthorLookupId: '7', _UIVersionString: '1.0' },
  });
  graph.clock.fix('2026-11-24T10:00:00Z');
  await write({ Title: 'two' }, {}, 'app');
  expect(await read()).toMatchObject({
    createdDateTime: '2026-11-23T09:00:00Z',
    lastModifiedDateTime: '2026-11-24T10:00:00Z',
    createdBy: { user: {} },
    lastModifiedBy: { application: { displayName: 'Action Plan Monitor' } },
  });
});

test('fields come only when they are asked for', async () => {
  const bare = await graph.request<Item>('member', 'POST', `${LIST}/items`, { fields: { Title: 'one' } });
  expect(bare.body).not.toHaveProperty('fields');
  expect(await read('')).not.toHaveProperty('fields');
  expect((await read('?$expand=fields($select=Title)')).fields).toEqual({
    '@odata.etag': expect.any(String),
    Title: 'one',
  });
  expect(Object.keys(await read('?$select=id,eTag'))).toEqual(['@odata.context', '@odata.etag', 'eTag', 'id']);
  await graph.control('switches', { postReturnsFields: true });
  const full = await graph.request<Item>('member', 'POST', `${LIST}/items`, { fields: { Title: 'two' } });
  expect(full.body.fields).toMatchObject({ Title: 'two' });
});

test('ids are never used again', async () => {
  await addItem(graph, { Title: 'one' });
  await graph.request('member', 'DELETE', `${LIST}/items/1`);
  expect((await addItem(graph, { Title: 'two' })).id).toBe('2');
});

test('a switch gives the id of a deleted item again: another item, with an eTag of its own', async () => {
  await graph.control('switches', { idsReused: true });
  const first = await addItem(graph, { Title: 'one' });
  await graph.request('member', 'DELETE', `${LIST}/items/1`);
  const second = await addItem(graph, { Title: 'two' });
  expect(second.id).toBe('1');
  expect(second.eTag).not.toBe(first.eTag);
  expectRefusal(await write({ Title: 'three' }, { 'If-Match': first.eTag }), 412);
  await graph.control('switches', { idsReused: false });
  expect((await addItem(graph, { Title: 'three' })).id).toBe('2');
});

test('a POST sent twice makes two items unless a unique column holds its key', async () => {
  await addItem(graph, { Title: 'one' });
  await addItem(graph, { Title: 'one' });
  await addItem(graph, { ActionKey: 'k1' });
  const again = await graph.request('member', 'POST', `${LIST}/items`, { fields: { ActionKey: 'K1' } });
  expectRefusal(again, 400, 'invalidRequest', /duplicate values were found/);
  expectRefusal(await write({ ActionKey: 'k1' }), 400);
});

test('uniqueness can be late, or off', async () => {
  await addItem(graph, { ActionKey: 'k1' });
  await graph.control('switches', { uniqueEnforced: 'late' });
  await addItem(graph, { ActionKey: 'k1' });
  await graph.control('switches', { uniqueEnforced: 'off' });
  await addItem(graph, { ActionKey: 'k1' });
  expect(
    (await graph.request<Page>('member', 'GET', `${LIST}/items?$filter=fields/ActionKey eq 'k1'`)).body.value,
  ).toHaveLength(3);
});

describe('If-Match', () => {
  let item: Item;
  beforeEach(async () => {
    item = await addItem(graph, { Title: 'one' });
  });

  test('an eTag is a quoted GUID in braces with a count that rises by each write', async () => {
    expect(item.eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
    await write({ Title: 'two' });
    expect((await read()).eTag).toBe(item.eTag.replace(',1"', ',2"'));
  });

  test('a stale eTag is 412 resourceModified and nothing is changed, on fields, item and delete', async () => {
    await write({ Title: 'two' }, { 'If-Match': item.eTag });
    const stale = { 'If-Match': item.eTag };
    expectRefusal(await write({ Title: 'three' }, stale), 412, 'resourceModified', /ETag/);
    expectRefusal(await graph.request('member', 'PATCH', `${LIST}/items/1`, { fields: { Title: 'x' } }, stale), 412);
    expectRefusal(await graph.request('member', 'DELETE', `${LIST}/items/1`, undefined, stale), 412);
    expect((await read()).fields['Title']).toBe('two');
  });

  test('the forms without braces, weak, and * match; what is no quoted string is malformed', async () => {
    const bare = item.eTag.replace(/[{}]/g, '').toLowerCase();
    expect((await write({ Title: 'two' }, { 'If-Match': bare })).status).toBe(200);
    expect((await write({ Title: 'three' }, { 'If-Match': `W/${(await read()).eTag}` })).status).toBe(200);
    expect((await write({ Title: 'four' }, { 'If-Match': '*' })).status).toBe(200);
    expectRefusal(await write({ Title: 'five' }, { 'If-Match': 'abc' }), 400);
  });

  test.each([{ eTagForm: 'bare' }, { eTagStep: 7 }])(
    'with %o an eTag is of another form and guards all the same',
    async (form) => {
      await graph.control('switches', form);
      const { eTag } = await read();
      expect((await write({ Title: 'two' }, { 'If-Match': eTag })).status).toBe(200);
      expect((await read()).eTag).not.toBe(eTag);
      expectRefusal(await write({ Title: 'three' }, { 'If-Match': eTag }), 412);
    },
  );

  test('with the switch off, If-Match on fields is ignored', async () => {
    await graph.control('switches', { ifMatchOnFields: false });
    expect((await write({ Title: 'two' }, { 'If-Match': '"{0},9"' })).status).toBe(200);
  });
});

test('PATCH fields merges, and answers with the fields and no eTag', async () => {
  await addItem(graph, { Title: 'one', SubGroup: 'East' });
  const { body } = await write({ Title: 'two' });
  expect(body).toMatchObject({ Title: 'two', SubGroup: 'East' });
  expect(body).not.toHaveProperty('eTag');
  expect(body).not.toHaveProperty('@odata.etag');
  expect((await graph.request('member', 'GET', `${LIST}/items/1/fields?$select=SubGroup`)).body).toMatchObject({
    SubGroup: 'East',
  });
});

test.each([
  ['text', { SubGroup: 'East' }],
  ['several lines', { Measure: 'one\ntwo — “three”' }],
  ['a number', { Position: 1.5 }],
  ['an instant', { HeldOn: '2026-11-23T09:00:00Z' }],
  ['a boolean', { Retired: false }],
  ['a choice', { State: 'open' }],
  ['several choices', { Tags: ['a', 'b'], 'Tags@odata.type': 'Collection(Edm.String)' }],
])('%s comes back as it was written', async (_type, fields) => {
  const item = await addItem(graph, fields);
  expect(item.fields).toMatchObject(Object.fromEntries(Object.entries(fields).filter(([key]) => !key.includes('@'))));
});

test('a date without a time comes back as a UTC instant, a day earlier where the site is ahead of UTC', async () => {
  expect((await addItem(graph, { DueDate: '2026-07-01' })).fields['DueDate']).toBe('2026-07-01T00:00:00Z');
  await graph.control('switches', { siteUtcOffsetMinutes: 60 });
  expect((await addItem(graph, { DueDate: '2026-07-01' })).fields['DueDate']).toBe('2026-06-30T23:00:00Z');
});

test('null clears a field, and an empty field is left out', async () => {
  await addItem(graph, { SubGroup: 'East', Position: 3 });
  await write({ SubGroup: null, Position: null });
  expect((await read()).fields).not.toHaveProperty('SubGroup');
  await graph.control('switches', { emptyFieldsOmitted: false });
  expect((await read()).fields).toMatchObject({ SubGroup: null, Position: null });
});

test.each([
  ['an unknown field', { Colour: 'red' }, /Colour/],
  ['a number as text', { Position: '7' }, /Position/],
  ['text as a number', { SubGroup: 7 }, /SubGroup/],
  ['a number below the minimum', { Position: -1 }, /from 0/],
  ['a single line of 256 characters', { SubGroup: 'x'.repeat(256) }, /255/],
  ['several lines of 64,000 characters', { Measure: 'x'.repeat(64_000) }, /63999/],
  ['a day that does not exist', { DueDate: '2026-02-30' }, /date/],
  ['a date in another order', { DueDate: '01/02/2026' }, /date/],
  ['a boolean as text', { Retired: 'true' }, /true or false/],
  ['a choice that is none', { State: 'ajar' }, /choice/],
  ['several choices without their annotation', { Tags: ['a'] }, /odata.type/],
  ['a built-in date', { Created: '2026-01-01' }, /read-only/],
  ['the author', { AuthorLookupId: 6 }, /read-only/],
  ['the id', { id: '9' }, /read-only/],
  ['an unknown person', { LeadLookupId: 999 }, /999/],
  ['a person by name', { Lead: 'Tim Moss' }, /LeadLookupId/],
  ['several people without their annotation', { LeadsLookupId: [6] }, /odata.type/],
  ['a link as an object', { Address: { Url: 'https://x', Description: 'x' } }, /Address/],
])('writing %s is refused', async (_what, fields, message) => {
  expectRefusal(await graph.request('member', 'POST', `${LIST}/items`, { fields }), 400, 'invalidRequest', message);
});

test('a link written as a string is a 500 of Graph', async () => {
  const answer = await graph.request('member', 'POST', `${LIST}/items`, { fields: { Address: 'https://example.org' } });
  expectRefusal(answer, 500, 'generalException');
});

test('a person is written by row id and shown as LeadLookupId, by name only when named', async () => {
  expect((await addItem(graph, { LeadLookupId: 6 })).fields).toMatchObject({ LeadLookupId: '6' });
  await write({ LeadLookupId: '7' });
  expect((await read('?$expand=fields($select=Lead,LeadLookupId)')).fields).toMatchObject({
    Lead: 'Group member',
    LeadLookupId: '7',
  });
  await write({ LeadLookupId: null });
  expect((await read()).fields).not.toHaveProperty('LeadLookupId');
});

test('several people come as objects when named, and [] clears them', async () => {
  const type = { 'LeadsLookupId@odata.type': 'Collection(Edm.Int32)' };
  await addItem(graph, { LeadsLookupId: [6, 7], ...type });
  expect((await read()).fields).not.toHaveProperty('Leads');
  expect((await read('?$expand=fields($select=Leads)')).fields['Leads']).toEqual([
    { LookupId: 6, LookupValue: 'Programme officer', Email: 'officer@contoso.onmicrosoft.com' },
    { LookupId: 7, LookupValue: 'Group member', Email: 'member@contoso.onmicrosoft.com' },
  ]);
  await write({ LeadsLookupId: [], ...type });
  expect((await read('?$expand=fields($select=Leads)')).fields).not.toHaveProperty('Leads');
});

test('a column <Person>Id breaks the writing of <Person>LookupId', async () => {
  await graph.request('officer', 'POST', `${LIST}/columns`, { name: 'LeadId', text: {} });
  expectRefusal(
    await graph.request('member', 'POST', `${LIST}/items`, { fields: { LeadLookupId: 6 } }),
    500,
    'generalException',
  );
  expect((await addItem(graph, { LeadLookupId: '6' })).fields).toMatchObject({ LeadId: '6' });
});

test('a lookup names a row of another list', async () => {
  await makeList(graph, [], 'Plan structure');
  await graph.request(
    'member',
    'POST',
    graph.url.slice(0, 0) + LIST.replace('Plan%20actions', 'Plan%20structure') + '/items',
    { fields: { Title: '1.1' } },
  );
  const { body: other } = await graph.request<{ id: string }>(
    'member',
    'GET',
    LIST.replace('Plan%20actions', 'Plan%20structure'),
  );
  await graph.request('officer', 'POST', `${LIST}/columns`, {
    name: 'Area',
    lookup: { listId: other.id, columnName: 'Title' },
  });
  await addItem(graph, { AreaLookupId: 1 });
  expect((await read('?$expand=fields($select=Area,AreaLookupId)')).fields).toMatchObject({
    Area: '1.1',
    AreaLookupId: '1',
  });
  expectRefusal(await write({ AreaLookupId: 2 }), 400);
});

test('of more than twelve lookup and person columns the last are silently missing', async () => {
  for (let number = 1; number <= 10; number++) {
    await graph.request('officer', 'POST', `${LIST}/columns`, { name: `P${number}`, personOrGroup: {} });
  }
  const { fields } = await addItem(graph, { P1LookupId: 6, P10LookupId: 6 });
  expect(fields).toHaveProperty('P1LookupId');
  expect(fields).not.toHaveProperty('P10LookupId');
});

test.each(['abc', '0x1', '1.5', '-1'])('the item id %s is no id', async (id) => {
  expectRefusal(await graph.request('member', 'GET', `${LIST}/items/${id}`), 400, 'invalidRequest');
});

test('an item that is not there is 404, to read, to write and to delete', async () => {
  for (const [method, path, body] of [
    ['GET', '9'],
    ['PATCH', '9/fields', { Title: 'x' }],
    ['DELETE', '9'],
  ] as const) {
    expectRefusal(await graph.request('member', method, `${LIST}/items/${path}`, body), 404, 'itemNotFound');
  }
});

test('versions come newest first, hold their fields, and one can be restored as a new one', async () => {
  await addItem(graph, { Title: 'one', SubGroup: 'East' });
  await write({ Title: 'two' }, {}, 'officer');
  await write({ Title: 'three', SubGroup: null });
  const ids = async () =>
    (await graph.request<Page>('member', 'GET', `${LIST}/items/1/versions`)).body.value.map(({ id }) => id);
  expect(await ids()).toEqual(['3.0', '2.0', '1.0']);
  const second = await graph.request<Item>('member', 'GET', `${LIST}/items/1/versions/2.0?$expand=fields`);
  expect(second.body).toMatchObject({
    lastModifiedBy: { user: { displayName: 'Programme officer' } },
    fields: { Title: 'two' },
  });
  expect((await graph.request('member', 'POST', `${LIST}/items/1/versions/1.0/restoreVersion`)).status).toBe(204);
  expect((await read()).fields).toMatchObject({ Title: 'one', SubGroup: 'East', _UIVersionString: '4.0' });
  expect(await ids()).toHaveLength(4);
  expectRefusal(await graph.request('member', 'GET', `${LIST}/items/1/versions/9.0`), 404);
  expectRefusal(await graph.request('member', 'GET', `${LIST}/items/1/versions/latest`), 400, 'invalidRequest');
  expectRefusal(await graph.request('member', 'GET', `${LIST}/items/1/versions?$expand=colours`), 400);
});
