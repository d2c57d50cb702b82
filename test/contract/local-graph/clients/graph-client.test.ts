import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  FileUpload,
  LargeFileUploadTask,
  PageIterator,
  ResponseType,
  type BatchRequestStep,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestGraph, tokenOf, type TestGraph } from '../../../setup/local-graph.ts';
import { LIST, makeList, SITE, type Item, type Page } from '../ask.ts';
import { rewritingFetch } from './rewriting-fetch.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await makeList(graph);
  // The SDK's own handlers call the global `fetch`.
  vi.stubGlobal('fetch', rewritingFetch(graph));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await graph.stop();
});

/** The SDK as its own default makes it: authentication, retries, redirects, telemetry. */
const client = (name = 'member'): Client =>
  Client.init({ authProvider: (done) => done(null, tokenOf(name)), defaultVersion: 'v1.0' });

/** Without the version, which BatchRequestContent 3.0.7 would leave in the address (msgraph-sdk-javascript#1178). */
const ITEMS = `https://graph.microsoft.com${LIST}/items`;
const DRIVE = `${SITE}/drive`;
const steps = (...all: BatchRequestStep[]) => new BatchRequestContent(all);
const adding = (id: string, fields: object, dependsOn?: string[]): BatchRequestStep => ({
  id,
  request: new Request(ITEMS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields }),
  }),
  ...(dependsOn ? { dependsOn } : {}),
});

async function run(content: BatchRequestContent): Promise<BatchResponseContent> {
  const answer = (await client()
    .api('/$batch')
    .post(await content.getContent())) as ConstructorParameters<typeof BatchResponseContent>[0];
  return new BatchResponseContent(answer);
}

test('PageIterator hands over every item of every page once, and stops and resumes where it was told to', async () => {
  await graph.request('officer', 'POST', '/sites/contoso.sharepoint.com:/sites/local-area:/lists', {
    displayName: 'Long list',
  });
  const rows = Array.from({ length: 530 }, (_, at) => ({ Title: `row ${at}` }));
  graph.graph.insertItems('Long list', rows, 'member@contoso.onmicrosoft.com');
  const first = (await client()
    .api(`${LIST.replace('Plan%20actions', 'Long%20list')}/items`)
    .expand('fields($select=Title)')
    .get()) as PageCollection;
  const seen: string[] = [];
  const iterator = new PageIterator(client(), first, (item: Item) => {
    seen.push(item.fields['Title'] as string);
    return seen.length !== 210;
  });
  await iterator.iterate();
  expect(seen).toHaveLength(210);
  await iterator.resume();
  expect(iterator.isComplete()).toBe(true);
  expect(seen).toEqual(rows.map(({ Title }) => Title));
});

test('PageIterator over delta ends with the link for next time', async () => {
  const first = (await client().api(`${LIST}/items/delta`).get()) as PageCollection;
  const iterator = new PageIterator(client(), first, () => true);
  await iterator.iterate();
  const link = iterator.getDeltaLink() ?? '';
  const added = (await client()
    .api(`${LIST}/items`)
    .post({ fields: { Title: 'after the link' } })) as Item;
  const next = (await client().api(link).get()) as Page;
  expect(next.value.map(({ id }) => id)).toEqual([added.id]);
});

test('a batch made by BatchRequestContent is answered as BatchResponseContent reads it', async () => {
  const content = steps(
    adding('first', { Title: 'batched', ActionKey: 'b1' }),
    { id: 'second', request: new Request(`${ITEMS}?$expand=fields`, { method: 'GET' }), dependsOn: ['first'] },
    adding('bad', { NoSuchColumn: 'x' }, ['second']),
  );
  const answers = await run(content);
  expect(answers.getResponseById('first').status).toBe(201);
  const read = (await answers.getResponseById('second').json()) as Page;
  expect(read.value.map(({ fields }) => fields['ActionKey'])).toContain('b1');
  expect(answers.getResponseById('bad').status).toBe(400);
});

test('a version in the address of a step is refused as Graph refuses it', async () => {
  const request = new Request('https://graph.microsoft.com/v1.0/me', { method: 'GET' });
  const answer = (await run(steps({ id: '1', request }))).getResponseById('1');
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Resource not found for the segment 'v1.0'.");
});

test('what depends on a step that failed is answered with 424 and not done', async () => {
  const answers = await run(
    steps(adding('bad', { NoSuchColumn: 'x' }), adding('after', { Title: 'never', ActionKey: 'b2' }, ['bad'])),
  );
  expect(answers.getResponseById('after').status).toBe(424);
  const { value } = (await client().api(`${LIST}/items`).expand('fields').get()) as Page;
  expect(value.map(({ fields }) => fields['ActionKey'])).not.toContain('b2');
});

test('a refusal reaches the caller as a GraphError with status, code and request id', async () => {
  const asking = client('visitor')
    .api(`${LIST}/items`)
    .post({ fields: { Title: 'no' } });
  await expect(asking).rejects.toMatchObject({
    statusCode: 403,
    code: 'accessDenied',
    requestId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
  });
});

test('LargeFileUploadTask sends a file of several megabytes in parts, and goes on where it was', async () => {
  // The SDK takes only https for a whole address, so the upload stands where Microsoft has it, at a SharePoint host.
  await graph.control('switches', { fileUrlsOf: 'sharepoint' });
  const bytes = Uint8Array.from({ length: 3_500_000 }, (_, at) => (at * 7) % 251);
  const session = await LargeFileUploadTask.createUploadSession(
    client(),
    `${DRIVE}/root:/Plan.pdf:/createUploadSession`,
    {
      item: { '@microsoft.graph.conflictBehavior': 'rename' },
    },
  );
  expect(session.url).toMatch(/^https:\/\/contoso\.sharepoint\.com\/upload\//);
  const ranges: number[] = [];
  const rangeSize = 4 * 327_680;
  const uploadEventHandlers = { progress: (range?: { maxValue: number }) => void ranges.push(range?.maxValue ?? 0) };
  const options = { rangeSize, uploadEventHandlers };
  const begin = new LargeFileUploadTask(client(), new FileUpload(bytes, 'Plan.pdf', bytes.length), session, options);
  await begin.uploadSlice(bytes.buffer.slice(0, rangeSize), begin.getNextRange(), bytes.length);
  const task = new LargeFileUploadTask(client(), new FileUpload(bytes, 'Plan.pdf', bytes.length), session, options);
  const { responseBody } = (await task.resume()) as { responseBody: unknown };
  expect(ranges).toEqual([2 * rangeSize - 1, bytes.length - 1]);
  expect(responseBody).toMatchObject({ name: 'Plan.pdf', size: bytes.length });
  await graph.control('switches', { fileUrlsOf: 'here' });
  const stream = (await client()
    .api(`${DRIVE}/root:/Plan.pdf:/content`)
    .responseType(ResponseType.ARRAYBUFFER)
    .get()) as ArrayBuffer;
  expect(Buffer.from(stream).equals(Buffer.from(bytes))).toBe(true);
});

test('LargeFileUploadTask cancels an upload', async () => {
  await graph.control('switches', { fileUrlsOf: 'sharepoint' });
  const url = `${DRIVE}/root:/Dropped.pdf:/createUploadSession`;
  const session = await LargeFileUploadTask.createUploadSession(client(), url, {});
  const task = new LargeFileUploadTask(client(), new FileUpload(new Uint8Array(10), 'Dropped.pdf', 10), session);
  expect(await task.cancel()).toMatchObject({ status: 204 });
  await expect(task.getStatus()).rejects.toMatchObject({ statusCode: 404 });
});
