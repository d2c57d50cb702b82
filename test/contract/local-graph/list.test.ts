import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, COLUMNS, expectRefusal, LIST, makeList, SITE, type Page } from './ask.ts';

interface List {
  id: string;
  name: string;
  displayName: string;
}

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
});
afterEach(() => graph.stop());

const get = <T>(path: string, as = 'officer') => graph.request<T>(as, 'GET', path);

test('a site is the same by path, by function, by id with raw commas, and through its group', async () => {
  const { body: site } = await get<{ id: string }>('/sites/contoso.sharepoint.com:/sites/local-area');
  expect(site.id.split(',')).toHaveLength(3);
  for (const path of [
    '/sites/contoso.sharepoint.com:/sites/local-area:',
    `/sites/${site.id}`,
    `/sites/${encodeURIComponent(site.id)}`,
    "/sites/root/getByPath(path='/sites/local-area')",
  ]) {
    expect(await get(path), path).toMatchObject({ status: 200, body: { id: site.id } });
  }
  await makeList(graph);
  expect((await get<Page>(`/sites/${site.id}/lists/Plan actions/items`)).status).toBe(200);
  expect((await get<Page>("/sites/root/getByPath(path='/sites/local-area'):/lists")).body.value).toHaveLength(1);
});

test('the root site and unknown sites answer as such', async () => {
  expect((await get('/sites/root')).body).toMatchObject({ root: {} });
  expect((await get('/sites/contoso.sharepoint.com')).status).toBe(200);
  expectRefusal(await get('/sites/contoso.sharepoint.com:/sites/other'), 404, 'itemNotFound');
  expectRefusal(
    await get('/sites/fabrikam.sharepoint.com:/sites/local-area'),
    400,
    'invalidRequest',
    /Invalid hostname/,
  );
  expectRefusal(await get('/sites/not-a-site'), 400, 'invalidRequest');
});

test('a list is made with its columns and found by id, title and name in any case', async () => {
  await makeList(graph);
  const { body: list } = await get<List>(LIST);
  expect(list).toMatchObject({
    displayName: 'Plan actions',
    name: 'Plan actions',
    list: { template: 'genericList', hidden: false },
  });
  for (const key of [list.id, list.id.toUpperCase(), 'plan%20ACTIONS']) {
    expect((await get<List>(`${SITE}/lists/${key}`)).body.id, key).toBe(list.id);
  }
  const { body } = await get<Page<{ name: string }>>(`${LIST}/columns`);
  expect(body.value.map((column) => column.name)).toEqual(
    expect.arrayContaining(['Title', 'ID', ...COLUMNS.map(({ name }) => name)]),
  );
});

test('a list with a bad column is not made at all', async () => {
  const columns = [
    { name: 'Good', text: {} },
    { name: 'Bad', text: {}, number: {} },
  ];
  expectRefusal(await graph.request('officer', 'POST', `${SITE}/lists`, { displayName: 'Half', columns }), 400);
  expectRefusal(await get(`${SITE}/lists/Half`), 404, 'itemNotFound');
});

test('a title that is taken is refused as nameAlreadyExists', async () => {
  await makeList(graph);
  const again = await graph.request('officer', 'POST', `${SITE}/lists`, { displayName: 'plan Actions' });
  expectRefusal(again, 409, 'nameAlreadyExists');
});

test('a list is renamed, keeps its address, and is deleted with its items', async () => {
  await makeList(graph);
  await addItem(graph, { Title: 'one' });
  const renamed = await graph.request<List>('officer', 'PATCH', LIST, {
    displayName: 'Actions',
    description: 'All of them',
  });
  expect(renamed.body).toMatchObject({ displayName: 'Actions', name: 'Plan actions' });
  expect((await get<Page>(`${SITE}/lists/Actions/items`)).body.value).toHaveLength(1);
  expect((await graph.request('officer', 'DELETE', `${SITE}/lists/Actions`)).status).toBe(204);
  expect((await get(`${SITE}/lists/Actions`)).status).toBe(404);
  await makeList(graph);
  expect((await get<Page>(`${LIST}/items`)).body.value).toEqual([]);
});

test('the User Information List is listed only when $select names system, and found by its title', async () => {
  const names = async (query: string) =>
    (await get<Page<List>>(`${SITE}/lists${query}`)).body.value.map((one) => one.name);
  expect(await names('')).toEqual([]);
  expect(await names('?$select=id,name,system')).toEqual(['users']);
  const path = `${SITE}/lists/User%20Information%20List/items?$expand=fields($select=Title,EMail,UserName,Name)`;
  const { body } = await get<Page>(path);
  expect(body.value.map(({ fields }) => fields['Name'])).toContain('i:0#.f|membership|member@contoso.onmicrosoft.com');
  expectRefusal(
    await graph.request('officer', 'POST', `${SITE}/lists/users/items`, { fields: { Title: 'Me' } }),
    403,
    'accessDenied',
  );
});

test('the list of people has the title of its language, and its address in any', async () => {
  await graph.control('switches', { userListTitle: 'Benutzerinformationsliste' });
  expectRefusal(await get(`${SITE}/lists/User%20Information%20List/items`), 404);
  expect((await get(`${SITE}/lists/Benutzerinformationsliste/items`)).status).toBe(200);
  expect((await get<List>(`${SITE}/lists/users`)).body).toMatchObject({ displayName: 'Benutzerinformationsliste' });
});

test('a list says that it was modified when an item was, unless the switch says otherwise', async () => {
  const modified = async () => (await get<{ lastModifiedDateTime: string }>(LIST)).body.lastModifiedDateTime;
  graph.clock.fix('2026-11-23T09:00:00Z');
  await makeList(graph);
  graph.clock.fix('2026-11-24T09:00:00Z');
  await addItem(graph, { Title: 'one' });
  expect(await modified()).toBe('2026-11-24T09:00:00Z');
  await graph.control('switches', { listModifiedWithItems: false });
  expect(await modified()).toBe('2026-11-23T09:00:00Z');
});

test('someone who never touched the site has no row in the User Information List until the first call', async () => {
  await graph.stop();
  graph = await startTestGraph({ people: ['Tim Moss'] });
  const path = `${SITE}/lists/User%20Information%20List/items?$expand=fields($select=Title)&$filter=fields/EMail eq 'tim.moss@contoso.onmicrosoft.com'`;
  const headers = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
  const rows = async () => (await graph.request<Page>('officer', 'GET', path, undefined, headers)).body.value.length;
  expect(await rows()).toBe(0);
  await get('/sites/contoso.sharepoint.com:/sites/local-area', 'tim.moss');
  expect(await rows()).toBe(1);
});

test('columns and items come with a list that asks for them, with or without the dollar sign', async () => {
  await makeList(graph);
  await addItem(graph, { Title: 'one' });
  const { body } = await get<{ columns: object[]; items: { fields: object }[] }>(
    `${LIST}?expand=columns,items(expand=fields)`,
  );
  expect(body.columns.length).toBeGreaterThan(COLUMNS.length);
  expect(body.items[0]?.fields).toMatchObject({ Title: 'one' });
});

test('addresses and methods that Graph does not have are refused without a crash', async () => {
  await makeList(graph);
  expectRefusal(await get(`${LIST}/nothing`), 400, 'BadRequest', /segment 'nothing'/);
  expectRefusal(await graph.request('officer', 'PUT', LIST, {}), 405);
  expectRefusal(await get('/sites/%E0%A4%A/lists'), 400);
  expectRefusal(await get('/chats'), 501, 'notImplemented', /does not model/);
  expectRefusal(
    await graph.request('officer', 'POST', `${SITE}/lists`, '{"displayName":'),
    400,
    'BadRequest',
    /valid JSON/,
  );
  expectRefusal(await graph.request('officer', 'POST', `${SITE}/lists`, [1]), 400);
  expectRefusal(await graph.request('officer', 'POST', `${SITE}/lists`, { displayName: 7 }), 400);
  expectRefusal(await graph.request('officer', 'POST', `${SITE}/lists`, { displayName: 'x', colour: 'red' }), 400);
  expectRefusal(await graph.request('officer', 'PATCH', LIST, { title: 'x' }), 400, 'invalidRequest', /'title'/);
  expectRefusal(await graph.request('officer', 'PATCH', LIST, { name: 'x' }), 501, 'notImplemented', /'name'/);
  expectRefusal(await graph.request('officer', 'PATCH', LIST, { displayName: 'x'.repeat(256) }), 400);
  const plain = { 'Content-Type': 'text/plain' };
  expectRefusal(
    await graph.request('officer', 'POST', `${SITE}/lists`, { displayName: 'x' }, plain),
    400,
    'BadRequest',
    /JSON Content-Type/,
  );
});

test('another version than v1.0 is refused', async () => {
  const answer = await fetch(`${graph.origin}/graph/beta/me`, { headers: { Authorization: 'Bearer local.app' } });
  expect(answer.status).toBe(400);
});
