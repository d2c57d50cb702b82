import { afterEach, beforeEach, expect, test } from 'vitest';
import { APP } from '../../../src/local/graph/application.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { expectRefusal, grantApp, SITE, type Page } from './ask.ts';

const PATH = `${SITE}/permissions`;
const OTHER = '9d7e4a52-6c1f-4b8e-8a3d-2f5b7c9e1d04';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
});
afterEach(() => graph.stop());

const ask = <T = { id: string }>(method: string, path = PATH, body?: unknown, as = 'officer') =>
  graph.request<T>(as, method, path, body);
const body = (id: string, ...roles: string[]) => ({ roles, grantedTo: { application: { id, displayName: 'An app' } } });

test("the app's grant is a permission of the site, which an owner reads, changes and takes away", async () => {
  const { value } = (await ask<Page<{ id: string }>>('GET')).body;
  expect(value).toMatchObject([{ roles: ['write'], grantedToIdentitiesV2: [{ application: { id: APP.id } }] }]);
  const path = `${PATH}/${value[0]?.id}`;
  expect(await ask('PATCH', path, { roles: ['read'] })).toMatchObject({ status: 200, body: { roles: ['read'] } });
  expect((await ask('GET', path)).body).toMatchObject({ roles: ['read'] });
  expect((await graph.request('app', 'GET', SITE)).status).toBe(200);
  expect((await ask('DELETE', path)).status).toBe(204);
  expectRefusal(await ask('GET', path), 404);
  expectRefusal(await graph.request('app', 'GET', SITE), 403, 'accessDenied');
});

test('what another app is granted opens nothing to the bot', async () => {
  await grantApp(graph, 'none');
  expect((await ask('POST', PATH, body(OTHER, 'fullcontrol'))).status).toBe(201);
  expectRefusal(await graph.request('app', 'GET', SITE), 403);
});

test('only an owner grants', async () => {
  for (const as of ['member', 'visitor', 'app']) {
    expectRefusal(await ask('POST', PATH, body(APP.id, 'owner'), as), 403, 'accessDenied');
    expectRefusal(await ask('GET', PATH, undefined, as), 403, 'accessDenied');
  }
});

test.each<[string, object]>([
  ['no role', body(OTHER)],
  ['a role that there is not', body(OTHER, 'admin')],
  ['nobody named', { roles: ['read'] }],
  ['an id that is none', body('x', 'read')],
])('%s is refused', async (_, wrong) => {
  expectRefusal(await ask('POST', PATH, wrong), 400);
});
