import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, expectRefusal, LIST, makeList, type Item, type Page } from './ask.ts';

interface Column {
  id: string;
  name: string;
  displayName: string;
  indexed: boolean;
  text?: object;
}

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
  await makeList(graph, []);
});
afterEach(() => graph.stop());

const add = (column: object) => graph.request<Column>('officer', 'POST', `${LIST}/columns`, column);
const patch = (name: string, change: object) =>
  graph.request<Column>('officer', 'PATCH', `${LIST}/columns/${name}`, change);

test.each([
  ['Picture Column', 'Picture_x0020_Column'],
  ['S&IPG', 'S_x0026_IPG'],
  ['2nd', '_x0032_nd'],
  ['Author', 'Author0'],
  ['Order', 'Order0'],
  ['Plain_1', 'Plain_1'],
])('a column asked for as %s is named %s', async (wished, name) => {
  expect(await add({ name: wished, text: {} })).toMatchObject({ status: 201, body: { name, displayName: wished } });
});

test('a text column is one line of 255 characters unless it says otherwise', async () => {
  expect((await add({ name: 'A', text: {} })).body.text).toEqual({
    allowMultipleLines: false,
    appendChangesToExistingText: false,
    linesForEditing: 0,
    maxLength: 255,
  });
  expect((await add({ name: 'B', text: { allowMultipleLines: true } })).body.text).toMatchObject({ textType: 'plain' });
});

test('naming appendChangesToExistingText at all makes an append column, even with false', async () => {
  const { body } = await add({ name: 'Log', text: { allowMultipleLines: true, appendChangesToExistingText: false } });
  expect(body.text).toMatchObject({ appendChangesToExistingText: true });
});

test('an update that leaves an append column out blanks its text, and the versions still have it', async () => {
  await add({ name: 'Log', text: { allowMultipleLines: true, appendChangesToExistingText: true } });
  await addItem(graph, { Title: 'one', Log: 'first words' });
  await graph.request('member', 'PATCH', `${LIST}/items/1/fields`, { Title: 'two' });
  const { body: item } = await graph.request<Item>('member', 'GET', `${LIST}/items/1?$expand=fields`);
  expect(item.fields['Log']).toBeUndefined();
  const version = await graph.request('member', 'GET', `${LIST}/items/1/versions/1.0/fields`);
  expect(version.body).toMatchObject({ Log: 'first words' });
});

test.each([
  ['no type', { name: 'A' }],
  ['two types', { name: 'A', text: {}, number: {} }],
  ['no name', { text: {} }],
  ['an unknown setting', { name: 'A', text: {}, colour: 'red' }],
  ['an unknown facet setting', { name: 'A', text: { lines: 3 } }],
  ['a wrong type', { name: 'A', text: {}, indexed: 'yes' }],
  ['a single line of more than 255 characters', { name: 'A', text: { maxLength: 256 } }],
  ['a name of 256 characters', { name: 'x'.repeat(256), text: {} }],
  ['a default that is no number', { name: 'A', number: {}, defaultValue: { value: 'many' } }],
  ['a default longer than its line', { name: 'A', text: {}, defaultValue: { value: 'x'.repeat(256) } }],
  ['an unknown format', { name: 'A', dateTime: { format: 'month' } }],
  ['a lookup to no list', { name: 'A', lookup: { listId: 'nowhere' } }],
  ['an index on several lines', { name: 'A', text: { allowMultipleLines: true }, indexed: true }],
  ['an index on several people', { name: 'A', personOrGroup: { allowMultipleSelection: true }, indexed: true }],
  ['an index on a link', { name: 'A', hyperlinkOrPicture: {}, indexed: true }],
  ['uniqueness without an index', { name: 'A', text: {}, enforceUniqueValues: true }],
])('a column with %s is refused', async (_what, column) => {
  expectRefusal(await add(column), 400, 'invalidRequest');
});

test('a name that is taken is refused, in any case', async () => {
  await add({ name: 'Letter', text: {} });
  expectRefusal(await add({ name: 'letter', number: {} }), 409, 'nameAlreadyExists');
});

test('a list takes twenty indexes and refuses the next', async () => {
  for (let number = 1; number <= 20; number++)
    expect((await add({ name: `C${number}`, text: {}, indexed: true })).status).toBe(201);
  expectRefusal(await add({ name: 'C21', text: {}, indexed: true }), 400, 'invalidRequest', /20 indexed/);
  await add({ name: 'Late', text: {} });
  expectRefusal(await patch('Late', { indexed: true }), 400);
  await patch('C1', { indexed: false });
  expect((await patch('Late', { indexed: true })).body.indexed).toBe(true);
});

test('an index that comes later finds the items that were there', async () => {
  await add({ name: 'Group', text: {} });
  await addItem(graph, { Title: 'one', Group: 'East' });
  expectRefusal(await graph.request('member', 'GET', `${LIST}/items?$filter=fields/Group eq 'East'`), 400);
  await patch('Group', { indexed: true });
  const found = await graph.request<Page>('member', 'GET', `${LIST}/items?$filter=fields/Group eq 'East'`);
  expect(found.body.value.map(({ id }) => id)).toEqual(['1']);
});

test('a column with duplicate values cannot be made unique', async () => {
  await add({ name: 'Group', text: {}, indexed: true });
  await addItem(graph, { Group: 'East' });
  await addItem(graph, { Group: 'east' });
  expectRefusal(await patch('Group', { enforceUniqueValues: true }), 400, 'invalidRequest', /duplicate/);
});

test('a column keeps its name and type when it is changed', async () => {
  await add({ name: 'Group', text: {} });
  expect((await patch('Group', { displayName: 'Sub-group' })).body).toMatchObject({
    name: 'Group',
    displayName: 'Sub-group',
  });
  expectRefusal(await patch('Group', { name: 'Other' }), 400);
  expectRefusal(await patch('Group', { number: {} }), 400);
  expectRefusal(await patch('ID', { indexed: false }), 400);
  expect((await patch('Created', { displayName: 'Made' })).body).toMatchObject({
    name: 'Created',
    displayName: 'Made',
  });
});

test('a column is deleted with its values, but not one that SharePoint made', async () => {
  await add({ name: 'Group', text: {} });
  await addItem(graph, { Group: 'East' });
  expect((await graph.request('officer', 'DELETE', `${LIST}/columns/Group`)).status).toBe(204);
  const { body } = await graph.request<Item>('member', 'GET', `${LIST}/items/1?$expand=fields`);
  expect(body.fields).not.toHaveProperty('Group');
  expectRefusal(await graph.request('officer', 'DELETE', `${LIST}/columns/Created`), 400);
});

test('answers leave out the facet of a link column, as documented, unless the switch says otherwise', async () => {
  expect((await add({ name: 'Address', hyperlinkOrPicture: {} })).body).not.toHaveProperty('hyperlinkOrPicture');
  await graph.control('switches', { columnsHideFacets: false });
  const { body } = await graph.request('member', 'GET', `${LIST}/columns/Address`);
  expect(body).toMatchObject({ hyperlinkOrPicture: { isPicture: false } });
});
