import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestGraph, tokenOf, type TestAnswer, type TestGraph } from '../../setup/local-graph.ts';
import { GROUP_ID } from '../../../src/local/graph/team.ts';
import { grantApp, expectRefusal, SITE, type Page } from './ask.ts';

interface DriveItem {
  id: string;
  name: string;
  size: number;
  eTag: string;
  createdDateTime: string;
  webUrl: string;
  parentReference: { driveId: string; path: string };
  '@microsoft.graph.downloadUrl': string;
}
interface Session {
  uploadUrl: string;
  expirationDateTime: string;
  nextExpectedRanges: string[];
}
interface Permission {
  id: string;
  roles: string[];
  link: { type: string; scope: string; webUrl: string };
}

const STEP = 327_680;

let graph: TestGraph;
let drive: string;
beforeAll(async () => {
  graph = await startTestGraph();
  const answer = await graph.request<{ id: string }>('visitor', 'GET', `${SITE}/drive`);
  drive = `/drives/${answer.body.id}`;
});
afterAll(() => graph.stop());

/** Sends bytes, which `graph.request` does not. */
async function send<T = DriveItem>(
  as: string | null,
  method: string,
  url: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  headers: Record<string, string> = {},
): Promise<TestAnswer<T>> {
  const authorization = as === null ? {} : { Authorization: `Bearer ${tokenOf(as)}` };
  const response = await fetch(url, { method, body: bytes, headers: { ...authorization, ...headers } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : null) as T };
}

const put = (path: string, text: string, as = 'member', headers: Record<string, string> = {}) =>
  send(as, 'PUT', `${graph.url}${drive}/${path}`, text, { 'Content-Type': 'text/plain', ...headers });
const read = async (path: string, as = 'visitor') =>
  (await fetch(`${graph.url}${drive}/${path}`, { headers: { Authorization: `Bearer ${tokenOf(as)}` } })).text();
const get = (path: string, as = 'visitor') => graph.request<DriveItem>(as, 'GET', `${drive}/${path}`);
const open = (path: string, item?: object, headers: Record<string, string> = {}, as = 'member') =>
  graph.request<Session>(as, 'POST', `${drive}/${path}:/createUploadSession`, item && { item }, headers);
const part = (url: string, bytes: Uint8Array<ArrayBuffer>, from: number, total: number, as: string | null = null) =>
  send<Session & DriveItem>(as, 'PUT', url, bytes, {
    'Content-Range': `bytes ${from}-${from + bytes.length - 1}/${total}`,
  });
const bytesOf = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, at) => at % 251);

test("the site's documents are reached through the site, its group, the drive's id, and in a list of drives", async () => {
  const drives = await graph.request<Page<{ id: string }>>('visitor', 'GET', `${SITE}/drives`);
  expect(drives.body.value.map(({ id }) => `/drives/${id}`)).toEqual([drive]);
  expect((await graph.request('visitor', 'GET', drive)).body).toMatchObject({ driveType: 'documentLibrary' });
  expect((await get('root')).body).toMatchObject({ root: {}, folder: {} });
  expect((await graph.request('visitor', 'GET', `${SITE}/drive/root/children`)).status).toBe(200);
  expectRefusal(await graph.request('visitor', 'GET', `/drives/b!nothing/root`), 404, 'itemNotFound');
  expectRefusal(await graph.request('visitor', 'GET', '/groups/nobody/drive'), 404);
  expect((await graph.request('visitor', 'GET', `/groups/${GROUP_ID}/drive`)).status).toBe(200);
});

test('a small file is put by path, 201 when new and 200 when replaced, and read back through a redirect', async () => {
  const first = await put('root:/Evidence/2026/minutes.txt:/content', 'first');
  expect(first).toMatchObject({
    status: 201,
    body: { name: 'minutes.txt', size: 5, file: { mimeType: 'text/plain' } },
  });
  expect(first.body.parentReference.path).toBe(`${drive}/root:/Evidence/2026`);
  expect(first.body.webUrl).toMatch(/^https:\/\/contoso\.sharepoint\.com\/sites\/local-area\/Shared%20Documents\/Evid/);
  const second = await put('root:/Evidence/2026/minutes.txt:/content', 'the second');
  expect(second).toMatchObject({ status: 200, body: { id: first.body.id, size: 10 } });
  expect(second.body.eTag).not.toBe(first.body.eTag);
  const redirect = await fetch(`${graph.url}${drive}/items/${first.body.id}/content`, {
    headers: { Authorization: `Bearer ${tokenOf('visitor')}` },
    redirect: 'manual',
  });
  expect(redirect.status).toBe(302);
  expect(await read('root:/evidence/2026/MINUTES.txt:/content')).toBe('the second');
  expect(await (await fetch(second.body['@microsoft.graph.downloadUrl'])).text()).toBe('the second');
});

test('a file goes into a folder by its id, and the folder lists it, page after page', async () => {
  const folder = await graph.request<DriveItem>('member', 'POST', `${drive}/root/children`, {
    name: 'Minutes & papers #1',
    folder: {},
    '@microsoft.graph.conflictBehavior': 'fail',
  });
  expect(folder.status).toBe(201);
  const names = ['a.txt', 'b 100%.txt', 'c+d.txt'];
  for (const name of names)
    expect((await put(`items/${folder.body.id}:/${encodeURIComponent(name)}:/content`, name)).status).toBe(201);
  const seen: string[] = [];
  let link: string | undefined = `${drive}/items/${folder.body.id}/children?$top=2`;
  while (link) {
    const page: TestAnswer<Page<DriveItem>> = await graph.request('visitor', 'GET', link);
    seen.push(...page.body.value.map(({ name }) => name));
    link = page.body['@odata.nextLink'];
  }
  expect(seen).toEqual(names);
  expect(await read(`items/${folder.body.id}:/${encodeURIComponent('b 100%.txt')}:/content`)).toBe('b 100%.txt');
  const again = await graph.request('member', 'POST', `${drive}/root/children`, {
    name: 'MINUTES & papers #1',
    folder: {},
  });
  expectRefusal(again, 409, 'nameAlreadyExists');
});

test('conflictBehavior decides what becomes of a name that is taken', async () => {
  await put('root:/taken.txt:/content', 'one');
  const fail = await put('root:/taken.txt:/content?@microsoft.graph.conflictBehavior=fail', 'two');
  expectRefusal(fail, 409, 'nameAlreadyExists');
  const renamed = await put('root:/taken.txt:/content?@microsoft.graph.conflictBehavior=rename', 'three');
  expect(renamed).toMatchObject({ status: 201, body: { name: 'taken 1.txt' } });
  expect(await read('root:/taken.txt:/content')).toBe('one');
});

test('If-Match guards a replacement and a deletion', async () => {
  const { body } = await put('root:/guarded.txt:/content', 'one');
  await put('root:/guarded.txt:/content', 'two');
  const stale = { 'If-Match': body.eTag };
  expectRefusal(await put('root:/guarded.txt:/content', 'three', 'member', stale), 412, 'resourceModified');
  const path = `${drive}/items/${body.id}`;
  expectRefusal(await graph.request('member', 'DELETE', path, undefined, stale), 412);
  const fresh = { 'If-Match': (await get('root:/guarded.txt')).body.eTag };
  expect((await graph.request('member', 'DELETE', path, undefined, fresh)).status).toBe(204);
  expectRefusal(await get('root:/guarded.txt'), 404, 'itemNotFound');
});

test('a folder is deleted with all that is in it, and no bytes are left behind', async () => {
  const before = readdirSync(`${graph.dataFile}.files`).length;
  await put('root:/Old/deep/a.txt:/content', 'a');
  await put('root:/Old/b.txt:/content', 'b');
  await put('root:/Old/b.txt:/content', 'b replaced');
  expect(readdirSync(`${graph.dataFile}.files`)).toHaveLength(before + 2);
  const { body } = await get('root:/Old');
  expect((await graph.request('member', 'DELETE', `${drive}/items/${body.id}`)).status).toBe(204);
  expectRefusal(await get('root:/Old/deep/a.txt'), 404);
  expect(readdirSync(`${graph.dataFile}.files`)).toHaveLength(before);
});

test.each(['a:b', 'a*b', 'a?b', 'a<b', 'a>b', 'a|b', 'a"b', 'a\\b', ' a', 'a ', '.', 'CON', '~$open.docx', 'a.'])(
  'the name "%s" is refused',
  async (name) => {
    expectRefusal(await put(`root:/${encodeURIComponent(name)}:/content`, 'x'), 400, 'invalidRequest');
    const folder = await graph.request('member', 'POST', `${drive}/root/children`, { name, folder: {} });
    expectRefusal(folder, 400, 'invalidRequest');
  },
);

test('more than the limit is refused in words, and leaves nothing', async () => {
  await graph.control('switches', { simpleUploadMegabytes: 1 });
  const url = `${graph.url}${drive}/root:/large.bin:/content`;
  expectRefusal(await send('member', 'PUT', url, bytesOf(1_048_577)), 413, undefined, /1048576/);
  expect((await send('member', 'PUT', url, bytesOf(1_048_576))).status).toBe(201);
  await graph.control('switches', { simpleUploadMegabytes: 250 });
});

test('a session takes a file in parts, tells what is missing, and ends with 201', async () => {
  const file = bytesOf(2 * STEP + 1000);
  const { status, body: session } = await open('root:/large.pdf', { '@microsoft.graph.conflictBehavior': 'fail' });
  expect(status).toBe(200);
  const first = await part(session.uploadUrl, file.slice(0, STEP), 0, file.length);
  expect(first).toMatchObject({ status: 202, body: { nextExpectedRanges: [`${STEP}-`] } });
  expectRefusal(await part(session.uploadUrl, file.slice(0, STEP), 0, file.length), 416, 'invalidRange');
  expectRefusal(await part(session.uploadUrl, file.slice(2 * STEP), 2 * STEP, file.length), 416);
  expectRefusal(await part(session.uploadUrl, file.slice(STEP, STEP + 1000), STEP, file.length), 400, 'invalidRequest');
  expectRefusal(await part(session.uploadUrl, file.slice(STEP, 2 * STEP), STEP, file.length + 1), 400);
  expectRefusal(await part(session.uploadUrl, file.slice(STEP, 2 * STEP), STEP, file.length, 'member'), 401);
  const status2 = await send<Session>(null, 'PUT', session.uploadUrl, 'x', { 'Content-Range': 'bytes x' });
  expectRefusal(status2, 400);
  const asked = (await (await fetch(session.uploadUrl)).json()) as Session;
  expect(asked.nextExpectedRanges).toEqual([`${STEP}-`]);
  expectRefusal(await get('root:/large.pdf'), 404);
  expect((await part(session.uploadUrl, file.slice(STEP, 2 * STEP), STEP, file.length)).status).toBe(202);
  const last = await part(session.uploadUrl, file.slice(2 * STEP), 2 * STEP, file.length);
  expect(last).toMatchObject({ status: 201, body: { name: 'large.pdf', size: file.length } });
  const back = await fetch(last.body['@microsoft.graph.downloadUrl']);
  expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(file))).toBe(true);
  expectRefusal(await part(session.uploadUrl, file.slice(0, STEP), 0, file.length), 404, 'itemNotFound');
});

test('a session minds names that are taken, at its start and at its end', async () => {
  await put('root:/name.txt:/content', 'there');
  expectRefusal(await open('root:/name.txt'), 409, 'nameAlreadyExists');
  const late = await open('root:/late.txt', { '@microsoft.graph.conflictBehavior': 'fail' });
  await put('root:/late.txt:/content', 'quicker');
  expectRefusal(await part(late.body.uploadUrl, bytesOf(10), 0, 10), 409, 'nameAlreadyExists');
  expect(await read('root:/late.txt:/content')).toBe('quicker');
  const rename = await open('root:/name.txt', { '@microsoft.graph.conflictBehavior': 'rename' });
  expect((await part(rename.body.uploadUrl, bytesOf(10), 0, 10)).body.name).toBe('name 1.txt');
  const replace = await open('root:/name.txt', { '@microsoft.graph.conflictBehavior': 'replace' });
  expect((await part(replace.body.uploadUrl, bytesOf(10), 0, 10)).status).toBe(200);
  const stale = await open(
    'root:/name.txt',
    { '@microsoft.graph.conflictBehavior': 'replace' },
    { 'If-Match': '"{0},1"' },
  );
  expectRefusal(stale, 412);
});

test('a session is cancelled, and is lost after its time', async () => {
  const one = await open('root:/cancelled.txt');
  expect((await fetch(one.body.uploadUrl, { method: 'DELETE' })).status).toBe(204);
  expectRefusal(await part(one.body.uploadUrl, bytesOf(10), 0, 10), 404);
  const two = await open('root:/lost.txt');
  await graph.control('clock', { now: new Date(Date.parse(two.body.expirationDateTime) + 1000).toISOString() });
  expectRefusal(await part(two.body.uploadUrl, bytesOf(10), 0, 10), 404);
});

test('odd parts, a token on an uploadUrl and the life of a session are what the switches say', async () => {
  await graph.control('switches', { oddPartsRefused: false, uploadRefusesAuthorization: false, uploadSessionHours: 1 });
  const { body: session } = await open('root:/odd.txt');
  const { body: clock } = await graph.control<{ now: string }>('clock');
  expect(Date.parse(session.expirationDateTime) - Date.parse(clock.now)).toBeLessThanOrEqual(3_600_000);
  expect((await part(session.uploadUrl, bytesOf(10), 0, 25, 'member')).status).toBe(202);
  expect((await part(session.uploadUrl, bytesOf(15), 10, 25)).status).toBe(201);
  await graph.control('switches', { oddPartsRefused: true, uploadRefusesAuthorization: true, uploadSessionHours: 24 });
});

test('createLink makes one link of a kind, once', async () => {
  const { body } = await put('root:/shared.txt:/content', 'x');
  const link = (type: string, scope: string, as = 'member') =>
    graph.request<Permission>(as, 'POST', `${drive}/items/${body.id}/createLink`, { type, scope });
  const first = await link('view', 'organization');
  expect(first).toMatchObject({
    status: 201,
    body: { roles: ['read'], link: { type: 'view', scope: 'organization' } },
  });
  expect(await link('view', 'organization')).toMatchObject({ status: 200, body: { id: first.body.id } });
  expect(await link('edit', 'anonymous')).toMatchObject({ status: 201, body: { roles: ['write'] } });
  expect((await link('view', 'users')).status).toBe(201);
  expectRefusal(await link('own', 'organization'), 400, 'invalidRequest');
  expectRefusal(await link('view', 'everybody'), 400, 'invalidRequest');
  expectRefusal(await link('view', 'organization', 'visitor'), 403, 'accessDenied');
  await graph.control('switches', { anonymousLinks: false, linksForUsers: false });
  expectRefusal(await link('view', 'anonymous'), 403);
  expectRefusal(await link('edit', 'users'), 400);
  await graph.control('switches', { anonymousLinks: true, linksForUsers: true });
});

test("a channel's files stand in a folder of the drive", async () => {
  const team = `/teams/${GROUP_ID}`;
  const channels = await graph.request<Page<{ id: string; displayName: string }>>('member', 'GET', `${team}/channels`);
  const general = channels.body.value.find(({ displayName }) => displayName === 'General')?.id ?? '';
  const path = `${team}/channels/${encodeURIComponent(general)}/filesFolder`;
  const folder = await graph.request<DriveItem>('member', 'GET', path);
  expect(folder).toMatchObject({ status: 200, body: { name: 'General', createdDateTime: '0001-01-01T00:00:00Z' } });
  expect(`/drives/${folder.body.parentReference.driveId}`).toBe(drive);
  expect((await put(`items/${folder.body.id}:/minutes.txt:/content`, 'x')).status).toBe(201);
  expectRefusal(await graph.request('member', 'GET', `${team}/channels/19:none@thread.tacv2/filesFolder`), 404);
});

test('rights decide: visitors read, members write, the app by its grant', async () => {
  const file = 'root:/rights.txt';
  await put(`${file}:/content`, 'x');
  const reads = async (as: string) => (await get(file, as)).status;
  const writes = async (as: string) => [
    (await put(`${file}:/content`, 'y', as)).status,
    (await open('root:/rights 2.txt', {}, {}, as)).status,
    (await graph.request(as, 'DELETE', `${drive}/root:/nothing`)).status,
  ];
  expect([await reads('visitor'), ...(await writes('visitor'))]).toEqual([200, 403, 403, 403]);
  expect([await reads('member'), ...(await writes('member'))]).toEqual([200, 200, 200, 404]);
  await grantApp(graph, 'read');
  expect([await reads('app'), ...(await writes('app'))]).toEqual([200, 403, 403, 403]);
  await grantApp(graph, 'none');
  expect(await reads('app')).toBe(403);
  await grantApp(graph, 'write');
  expect([await reads('app'), ...(await writes('app'))]).toEqual([200, 200, 200, 404]);
  const anonymous = await send(null, 'PUT', `${graph.url}${drive}/${file}:/content`, 'z');
  expectRefusal(anonymous, 401);
});

test('bytes cannot be sent inside a $batch, and a download there is its address', async () => {
  await put('root:/batched.txt:/content', 'x');
  const requests = [{ id: '1', method: 'GET', url: `${drive}/root:/batched.txt:/content` }];
  const answer = await graph.request<{ responses: { status: number; headers: Record<string, string> }[] }>(
    'member',
    'POST',
    '/$batch',
    { requests },
  );
  const [one] = answer.body.responses;
  expect(one?.status).toBe(302);
  expect(await (await fetch(one?.headers['Location'] ?? '')).text()).toBe('x');
});

test('a part whose answer was lost is not sent again: the session tells that it is there', async () => {
  const file = bytesOf(STEP + 10);
  const { body } = await open('root:/broken off.bin');
  await graph.control('faults', [{ method: 'PUT', path: '^/upload/', when: 'after', times: 1 }]);
  await expect(part(body.uploadUrl, file.slice(0, STEP), 0, file.length)).rejects.toThrow('fetch failed');
  const { nextExpectedRanges } = (await (await fetch(body.uploadUrl)).json()) as Session;
  expect(nextExpectedRanges).toEqual([`${STEP}-`]);
  expect((await part(body.uploadUrl, file.slice(STEP), STEP, file.length)).status).toBe(201);
});

test('a client that goes away in the middle of a file leaves nothing', async () => {
  const blobs = (): number => readdirSync(`${graph.dataFile}.files`).length;
  const before = blobs();
  const headers = { Authorization: `Bearer ${tokenOf('member')}`, 'Content-Length': '1000000' };
  const sending = request(`${graph.url}${drive}/root:/half.bin:/content`, { method: 'PUT', headers });
  sending.on('error', () => undefined);
  sending.write(bytesOf(400_000));
  await vi.waitFor(() => expect(blobs()).toBe(before + 1));
  sending.destroy();
  await vi.waitFor(() => expect(blobs()).toBe(before));
  expectRefusal(await get('root:/half.bin'), 404);
});

test('files cost what the throttling page says: 1 to fetch, 2 to send, 5 to share', async () => {
  await graph.control('switches', { rateLimitHeadersFromPercent: 0 });
  const { body } = await put('root:/cost.txt:/content', 'x');
  const session = await open('root:/cost 2.txt');
  let left = Number(session.headers.get('ratelimit-remaining'));
  const cost = ({ headers }: { headers: Headers }): number => {
    const before = left;
    left = Number(headers.get('ratelimit-remaining'));
    return before - left;
  };
  const link = { type: 'view', scope: 'organization' };
  const asked = { headers: { Authorization: `Bearer ${tokenOf('visitor')}` }, redirect: 'manual' as const };
  expect(cost(await put('root:/cost.txt:/content', 'y'))).toBe(2);
  expect(cost(await get('root:/cost.txt'))).toBe(1);
  expect(cost(await fetch(`${graph.url}${drive}/items/${body.id}/content`, asked))).toBe(1);
  expect(cost(await part(session.body.uploadUrl, bytesOf(10), 0, 10))).toBe(2);
  expect(cost(await graph.request('member', 'POST', `${drive}/items/${body.id}/createLink`, link))).toBe(5);
  await graph.control('switches', { rateLimitHeadersFromPercent: 80 });
});

test('a part of 60 MiB is too large, and the session goes on', async () => {
  const { body } = await open('root:/too large a part.bin');
  const large = new Uint8Array(60 * 2 ** 20);
  expectRefusal(await part(body.uploadUrl, large, 0, 2 * large.length), 413, 'requestEntityTooLarge');
  expect((await part(body.uploadUrl, bytesOf(STEP), 0, 2 * large.length)).status).toBe(202);
});
