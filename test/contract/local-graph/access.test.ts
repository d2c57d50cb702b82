import { afterEach, beforeEach, expect, test } from 'vitest';
import { TAB_APP } from '../../../src/local/graph/application.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, expectRefusal, grantApp, LIST, makeList, SITE } from './ask.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
  await makeList(graph);
  await addItem(graph, { Title: 'one' });
});
afterEach(() => graph.stop());

const read = (as: string) => graph.request(as, 'GET', `${LIST}/items`);
const write = (as: string) => graph.request(as, 'PATCH', `${LIST}/items/1/fields`, { Title: 'two' });
const addList = (as: string) => graph.request(as, 'POST', `${SITE}/lists`, { displayName: `By ${as}` });
const addColumn = (as: string) => graph.request(as, 'POST', `${LIST}/columns`, { name: `By_${as}`, text: {} });
const statuses = async (as: string) =>
  [await read(as), await write(as), await addList(as), await addColumn(as)].map(({ status }) => status);

test.each([
  ['officer', [200, 200, 201, 201]],
  ['member', [200, 200, 403, 403]],
  ['visitor', [200, 403, 403, 403]],
  ['app', [200, 200, 403, 403]],
])('%s reads, writes items, makes lists and columns: %s', async (as, expected) => {
  expect(await statuses(as)).toEqual(expected);
});

test('a refusal is accessDenied and changes nothing', async () => {
  expectRefusal(
    await graph.request('visitor', 'POST', `${LIST}/items`, { fields: { Title: 'no' } }),
    403,
    'accessDenied',
  );
  expectRefusal(await graph.request('visitor', 'DELETE', `${LIST}/items/1`), 403, 'accessDenied');
  expect((await read('visitor')).body).toMatchObject({ value: [{ id: '1' }] });
});

test.each([
  ['none', {}, [403, 403, 403, 403]],
  ['read', {}, [200, 403, 403, 403]],
  ['write', { appMayCreateLists: true }, [200, 200, 201, 201]],
  ['write', { appMayWriteItems: false }, [200, 403, 403, 403]],
  ['owner', {}, [200, 200, 201, 201]],
] as const)("with the grant %s and %o the app's answers are: %s", async (role, switches, expected) => {
  await grantApp(graph, role);
  await graph.control('switches', switches);
  expect(await statuses('app')).toEqual(expected);
});

test('an app is not shown the sites that it was granted', async () => {
  expect((await graph.request('app', 'GET', '/sites?search=*')).body).toMatchObject({ value: [] });
  expect((await graph.request<{ value: object[] }>('member', 'GET', '/sites?search=local')).body.value).toHaveLength(1);
});

test('the User Information List can be closed to all but owners', async () => {
  await graph.control('switches', { userListReadable: false });
  const path = `${SITE}/lists/User%20Information%20List/items`;
  expect((await graph.request('member', 'GET', path)).status).toBe(403);
  expect((await graph.request('officer', 'GET', path)).status).toBe(200);
});

test('the root site is for reading', async () => {
  expectRefusal(await graph.request('officer', 'POST', '/sites/root/lists', { displayName: 'x' }), 403);
});

const grantTab = async (role: string) => {
  const body = { roles: [role], grantedToV2: { application: TAB_APP } };
  expect((await graph.request('officer', 'POST', `${SITE}/permissions`, body)).status).toBe(201);
};

test.each([
  ['Sites.Selected', null, [403, 403, 403, 403]],
  ['Sites.Selected', 'read', [200, 403, 403, 403]],
  ['Sites.Selected', 'write', [200, 200, 403, 403]],
  ['Sites.Read.All', null, [200, 403, 403, 403]],
  ['Sites.ReadWrite.All', null, [200, 200, 403, 403]],
  ['User.Read,Sites.Manage.All', null, [200, 200, 201, 201]],
  ['User.Read', 'fullcontrol', [403, 403, 403, 403]],
])('an owner whose tab has %s and the grant %s is answered: %s', async (scopes, grant, expected) => {
  if (grant) await grantTab(grant);
  expect(await statuses(`officer@contoso.onmicrosoft.com/${scopes}`)).toEqual(expected);
});

test('the tab may no more than whoever uses it, and knows the directory by its own permissions alone', async () => {
  await grantTab('write');
  expect(await statuses('visitor@contoso.onmicrosoft.com/Sites.ReadWrite.All')).toEqual([200, 403, 403, 403]);
  const member = 'member@contoso.onmicrosoft.com/User.Read,Sites.Selected';
  expect((await graph.request(member, 'GET', '/me')).status).toBe(200);
  for (const path of ['/users', '/users/officer@contoso.onmicrosoft.com', '/groups/x', '/teams/x/channels'])
    expectRefusal(await graph.request(member, 'GET', path), 403, 'Authorization_RequestDenied');
  expect((await graph.request(`${member},User.ReadBasic.All`, 'GET', '/users')).status).toBe(200);
  expect((await graph.request(member, 'GET', '/sites?search=*')).body).toMatchObject({ value: [] });
});
