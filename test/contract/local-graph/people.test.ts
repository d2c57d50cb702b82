import { afterEach, beforeEach, expect, test } from 'vitest';
import { GROUP_ID } from '../../../src/local/graph/team.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';

interface Person {
  id: string;
  userPrincipalName: string;
  displayName: string;
  right: string;
}

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph({ people: ['Tim Moss', 'Zoë Ó Briain', 'DoN', 'tim moss', 'Tim-Moss', 'Officer'] });
});
afterEach(() => graph.stop());

const people = async (of: TestGraph = graph) => (await of.control<Person[]>('people')).body;

test('the tenant has an officer, a member, a visitor and one account for each name of the plan', async () => {
  const shown = (await people()).map((one) => `${one.userPrincipalName.split('@')[0]} ${one.right}`);
  expect(shown).toEqual([
    'officer owner',
    'member member',
    'visitor visitor',
    'tim.moss member',
    'zoe.o.briain member',
    'don member',
    'tim.moss2 member',
    'officer2 member',
  ]);
});

test('ids are lower-case GUIDs that stay the same in another data file', async () => {
  const other = await startTestGraph({ people: ['Tim Moss'] });
  const [mine, theirs] = [await people(), await people(other)];
  await other.stop();
  expect(mine[3]?.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(theirs[3]).toEqual(mine[3]);
});

test('/me is whoever the token names, and an app has none', async () => {
  expect((await graph.request<Person>('tim.moss', 'GET', '/me')).body).toMatchObject({
    displayName: 'Tim Moss',
    userPrincipalName: 'tim.moss@contoso.onmicrosoft.com',
  });
  expect(await graph.request('app', 'GET', '/me')).toMatchObject({
    status: 400,
    body: { error: { code: 'BadRequest' } },
  });
});

test.each([
  ['no token', {}],
  ['a token of nobody', { Authorization: 'Bearer local.nobody@contoso.onmicrosoft.com' }],
  ['a token of another kind', { Authorization: 'Bearer eyJ0eXAi' }],
  ['another scheme', { Authorization: 'Basic b2ZmaWNlcg==' }],
])('%s is 401 with the error body of Graph', async (_name, headers) => {
  const answer = await graph.request(null, 'GET', '/me', undefined, headers);
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  expect(answer.body).toMatchObject({
    error: { code: 'InvalidAuthenticationToken', innerError: { 'request-id': answer.headers.get('request-id') } },
  });
});

test('a challenged person is refused with claims until a token comes that was asked for with them', async () => {
  const member = 'member@contoso.onmicrosoft.com';
  await graph.control('tokens', { challenge: [member] });
  expect((await graph.request('member', 'GET', '/me')).status).toBe(401);
  const renewed = await graph.request(`${member};2/User.Read`, 'GET', '/me');
  expect(renewed.status).toBe(401);
  const claims = /error="insufficient_claims", claims="([^"]+)"/.exec(
    renewed.headers.get('www-authenticate') ?? '',
  )?.[1];
  expect(JSON.parse(atob(claims ?? ''))).toHaveProperty('access_token.nbf.essential', true);
  expect((await graph.request(`${member};2/User.Read,claims`, 'GET', '/me')).status).toBe(200);
  expect((await graph.control('tokens', { challenge: ['nobody'] })).status).toBe(400);
});

test('people are found by the start of their name, by address and by id', async () => {
  const names = async (path: string, headers = {}) =>
    (await graph.request<{ value: Person[] }>('visitor', 'GET', path, undefined, headers)).body.value.map(
      (one) => one.displayName,
    );
  expect(await names("/users?$filter=startswith(displayName,'zo')")).toEqual(['Zoë Ó Briain']);
  expect(
    await names("/users?$filter=userPrincipalName eq 'don@contoso.onmicrosoft.com'&$select=id,displayName"),
  ).toEqual(['DoN']);
  expect(await names('/users?$search="displayName:moss"', { ConsistencyLevel: 'eventual' })).toContain('Tim Moss');
  const [first] = await people();
  expect((await graph.request<Person>('app', 'GET', `/users/${first?.id}`)).body.userPrincipalName).toMatch(
    /^officer@/,
  );
  expect((await graph.request<Person>('app', 'GET', '/users/Officer@contoso.onmicrosoft.com')).status).toBe(200);
  expect((await graph.request('app', 'GET', '/users/nobody')).status).toBe(404);
});

test('$search on people needs the header ConsistencyLevel: eventual', async () => {
  expect((await graph.request('member', 'GET', '/users?$search="displayName:moss"')).status).toBe(400);
});

test('the site belongs to a group with a team and channels', async () => {
  const { body: site } = await graph.request<{ id: string }>(
    'member',
    'GET',
    '/sites/contoso.sharepoint.com:/sites/local-area',
  );
  expect((await graph.request('member', 'GET', `/groups/${GROUP_ID}/sites/root`)).body).toMatchObject({ id: site.id });
  const channels = await graph.request<{ value: { id: string; displayName: string }[] }>(
    'member',
    'GET',
    `/teams/${GROUP_ID}/channels`,
  );
  expect(channels.body.value[0]?.displayName).toBe('General');
  expect(channels.body.value.length).toBeGreaterThan(2);
  expect((await graph.request('member', 'GET', `/teams/${GROUP_ID}/primaryChannel`)).body).toMatchObject({
    displayName: 'General',
  });
  expect((await graph.request('member', 'GET', `/groups/${GROUP_ID}/sites/root/lists`)).status).toBe(200);
});
