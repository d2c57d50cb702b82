import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { leadsOf } from '../../../src/domain/leads.ts';
import type { ServerSettings } from '../../../src/start/settings/server-settings.ts';
import { packFiles } from '../../../src/start/pack-files.ts';
import { startTenantServer, type EndTimes, type TenantServer } from '../../../src/start/tenant-server.ts';
import { askForUpdate } from '../../setup/acts.ts';
import { startConnector, type TestConnector } from '../../setup/connector.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { freePorts } from '../../setup/product.ts';
import { OFFICER, openStore } from '../../setup/store.ts';
import { createTokenAuthority, type TokenAuthority } from '../../setup/token-authority.ts';
import { startTokenIssuer, toPart, type TokenIssuer } from '../../setup/token-issuer.ts';

const site = preparedSite();

const TENANT = '6e1f2a34-0000-4000-8000-00000000000a';
const TAB = '6e1f2a34-0000-4000-8000-00000000000b';
const BOT = '6e1f2a34-0000-4000-8000-00000000000c';
const RECORDED = {
  key: 'local-area',
  url: 'https://contoso.sharepoint.com/sites/local-area',
  groupId: null,
  tenant: 'contoso.onmicrosoft.com',
};
const PAGE = `export const words = ${JSON.stringify('the plan '.repeat(200))};`;
const METRICS = 'm'.repeat(32);

let graph: TestGraph;
let connector: TestConnector;
let issuer: TokenIssuer;
let authority: TokenAuthority;
let folder: string;
let said: string[];
let running: TenantServer[];

beforeEach(async () => {
  [graph, connector, issuer] = await Promise.all([site.start(), startConnector(), startTokenIssuer()]);
  authority = createTokenAuthority({ tenantId: TENANT, clientId: BOT, clientSecret: 'hush', tokenFor });
  folder = mkdtempSync(join(tmpdir(), 'apm-tab-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>The tab</title>');
  writeFileSync(join(folder, 'sign-in.html'), '<!doctype html><title>Signing in</title>');
  writeFileSync(join(folder, 'assets', 'page-1.js'), PAGE);
  await packFiles(folder);
  said = [];
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.close()));
  await Promise.all([graph.stop(), connector.stop(), issuer.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const inAnHour = () => Math.floor(Date.now() / 1_000) + 3_600;

/** The local Graph server's token for the bot; any of three parts for the chat service. */
const tokenFor = (audience: string): string =>
  audience === 'https://graph.microsoft.com'
    ? 'local.app'
    : `${toPart({ alg: 'RS256' })}.${toPart({ exp: inAnHour(), aud: audience })}.signed`;

const at = (port: number, path: string): string => `http://127.0.0.1:${port}${path}`;

async function start(more: Partial<ServerSettings> = {}, endTimes: Partial<EndTimes> = {}): Promise<number> {
  const [port = 0] = await freePorts(1);
  const settings: ServerSettings = {
    publicUrl: 'https://plans.example.org',
    listen: '127.0.0.1',
    port,
    tenantId: TENANT,
    tab: { clientId: TAB, sites: 'selected', people: false },
    bot: { clientId: BOT, proof: { kind: 'secret', secret: 'hush' } },
    sites: { given: [RECORDED] },
    noticesSecret: 'n'.repeat(32),
    metricsToken: METRICS,
    ...more,
  };
  const server = await startTenantServer(settings, {
    folder,
    say: (line) => said.push(line),
    services: {
      graphOrigin: `${graph.origin}/graph`,
      chatServiceUrl: connector.serviceUrl,
      openIdMetadataUrl: issuer.openIdMetadataUrl,
      network: authority.network,
    },
    endTimes: { drained: () => Promise.resolve(), settleMs: 20_000, answerMs: 20_000, ...endTimes },
    times: { pollMs: 100, leaseMs: 2_000 },
  });
  running.push(server);
  return port;
}

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 25 });

const roleAt = async (port: number): Promise<string | undefined> => {
  const answer = await fetch(at(port, '/readyz'));
  return ((await answer.json()) as { sites: { role: string }[] }).sites[0]?.role;
};

/** Asks the leads of an action for an update, as the tab does. */
async function ask(ref: string): Promise<void> {
  const store = openStore(graph.origin, OFFICER);
  const { people, actions } = await store.openBoard();
  const action = actions.find((one) => one.ref === ref);
  if (!action) throw new Error(`There is no ${ref}.`);
  await askForUpdate(store, { action, people: leadsOf(action, people), askedBy: 'Chris Chair' });
}

const idOf = (name: string): string => graph.graph.people().find(({ displayName }) => displayName === name)?.id ?? name;

const cardsOf = (name: string, ref: string) =>
  connector.messages.filter(
    ({ kind, conversationId, card }) =>
      kind === 'sent' && conversationId === `chat:${idOf(name)}` && JSON.stringify(card).includes(ref),
  );

/** Writes to the bot as Teams passes it on. */
function write(port: number, name: string, text: string): Promise<Response> {
  const claims = { iss: 'https://api.botframework.com', aud: BOT, serviceurl: connector.serviceUrl, exp: inAnHour() };
  const id = idOf(name);
  return fetch(at(port, '/api/messages'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${issuer.sign(claims)}` },
    body: JSON.stringify({
      type: 'message',
      id: crypto.randomUUID(),
      text,
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: `29:${id}`, aadObjectId: id },
      conversation: { id: `chat:${id}`, conversationType: 'personal', tenantId: TENANT },
      recipient: { id: `28:${BOT}`, name: 'Action Plan Monitor' },
      channelData: { tenant: { id: TENANT } },
    }),
  });
}

it('one server serves the tab and a bot that signs in by itself, writes to leads and lets nobody else in', async () => {
  const file = join(folder, 'sites.json');
  writeFileSync(file, JSON.stringify({ sites: [RECORDED] }));
  const port = await start({ sites: { file } });
  expect(await (await fetch(at(port, '/'))).text()).toContain('The tab');
  expect(await (await fetch(at(port, '/config.json'))).json()).toEqual({
    graphOrigin: null,
    site: 'contoso.sharepoint.com:/sites/local-area',
    local: null,
    signIn: { tenantId: TENANT, clientId: TAB, sites: 'selected', people: false },
  });
  await until(async () => expect((await fetch(at(port, '/readyz'))).status).toBe(200));
  await ask('2.1 A');
  await until(() => expect(cardsOf('Ada Park', '2.1 A')).toHaveLength(1));
  expect(JSON.stringify(cardsOf('Ada Park', '2.1 A')[0]?.card)).toContain(
    'https://plans.example.org/?site=contoso.sharepoint.com',
  );
  expect((await fetch(at(port, '/api/messages'), { method: 'POST' })).status).toBe(401);
  expect((await write(port, 'Ada Park', 'help')).status).toBe(200);
  const metrics = { headers: { Authorization: `Bearer ${METRICS}` } };
  expect((await fetch(at(port, '/metrics'))).status).toBe(401);
  expect((await fetch(at(port, '/metrics'), metrics)).status).toBe(200);
  expect(authority.requests.map(({ form }) => form.get('scope')?.split(' ')[0])).toEqual(
    expect.arrayContaining(['https://graph.microsoft.com/.default', 'https://api.botframework.com/.default']),
  );
  expect(said.join('\n')).not.toMatch(/hush|mmmm|nnnn|Ada|signed/);
});

it('every answer has the headers that keep the page to itself, and Teams alone may frame it', async () => {
  const port = await start();
  const headersOf = async (path: string) => Object.fromEntries((await fetch(at(port, path))).headers);
  const page = await headersOf('/');
  const policy = Object.fromEntries(
    (page['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
  expect(policy).toMatchObject({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'connect-src': [
      "'self'",
      'https://graph.microsoft.com',
      'https://*.sharepoint.com',
      'https://login.microsoftonline.com',
      'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json',
    ],
    'frame-src': ["'self'", 'https://login.microsoftonline.com'],
    'frame-ancestors': [
      "'self'",
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
      'https://*.microsoft365.com',
      'https://*.office.com',
      'https://outlook.office365.com',
    ],
  });
  expect(page['content-security-policy']).not.toMatch(/unsafe-|localhost|127\.0\.0\.1|http:/);
  for (const path of ['/', '/assets/page-1.js', '/config.json', '/healthz', '/nowhere', '/api/messages'])
    expect(await headersOf(path), path).toMatchObject({
      'content-security-policy': page['content-security-policy'],
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
      'strict-transport-security': 'max-age=31536000',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    });
  expect(page['x-powered-by']).toBeUndefined();
  expect((await headersOf('/assets/page-1.js'))['cross-origin-resource-policy']).toBe('same-origin');
  // Microsoft's sign-in page could not come back to one that is cut off from who opened it.
  expect((await headersOf('/sign-in.html'))['cross-origin-opener-policy']).toBeUndefined();
});

it('what the page is made of comes packed to whoever can unpack it, and is kept for good by its name', async () => {
  const port = await start();
  const get = async (path: string, encodings: string) => {
    const answer = await fetch(at(port, path), { headers: { 'Accept-Encoding': encodings } });
    const [encoding, kept] = ['content-encoding', 'cache-control'].map((name) => answer.headers.get(name));
    return { encoding, kept, text: await answer.text() };
  };
  const kept = 'public, max-age=31536000, immutable';
  expect(await get('/assets/page-1.js', 'gzip, deflate, br')).toEqual({ encoding: 'br', kept, text: PAGE });
  expect(await get('/assets/page-1.js', 'gzip')).toEqual({ encoding: 'gzip', kept, text: PAGE });
  expect(await get('/assets/page-1.js', 'identity')).toEqual({ encoding: null, kept, text: PAGE });
  expect(await get('/', 'br')).toMatchObject({ encoding: null, kept: 'no-cache' });
});

it('told to end, it says so at once, answers whoever still writes, and the one that stands by goes on', async () => {
  let drain = (): void => undefined;
  const drained = new Promise<void>((resolve) => void (drain = resolve));
  const first = await start({}, { drained: () => drained });
  await until(async () => expect(await roleAt(first)).toBe('serving'));
  const second = await start();
  await until(async () => expect(await roleAt(second)).toBe('standing by'));
  await ask('2.1 A');
  await until(() => expect(cardsOf('Ada Park', '2.1 A')).toHaveLength(1));

  const closed = running[0]?.close();
  expect((await fetch(at(first, '/readyz'))).status).toBe(503);
  expect((await fetch(at(first, '/readyz/server'))).status).toBe(503);
  await until(async () => expect(await roleAt(second)).toBe('serving'));
  await ask('2.1 B');
  await until(() => expect(cardsOf('Ben Ode', '2.1 B').length).toBeGreaterThan(0));

  expect((await fetch(at(first, '/'))).status).toBe(200);
  const before = connector.messages.length;
  await write(first, 'Ada Park', 'help');
  await until(() => expect(connector.messages.length).toBeGreaterThan(before));

  const slow = await beginPost(first);
  drain();
  await until(() => expect(fetch(at(first, '/healthz'))).rejects.toThrow());
  slow.finish();
  expect(await slow.answer).toMatch(/^HTTP\/1\.1 400/);
  await closed;
  running.shift();
  expect(cardsOf('Ada Park', '2.1 A')).toHaveLength(1);
  expect((await fetch(at(second, '/readyz'))).status).toBe(200);
});

it('a request that never ends is cut off', async () => {
  const port = await start({}, { answerMs: 50 });
  const slow = await beginPost(port);
  await running.shift()?.close();
  expect(await slow.answer).toBe('');
});

it('a refused secret is told in the log by its number; the tab is served all the same', async () => {
  authority.refuse('AADSTS7000222');
  const port = await start();
  await until(() => expect(said.join('\n')).toContain('AADSTS7000222'));
  expect((await fetch(at(port, '/'))).status).toBe(200);
  expect((await fetch(at(port, '/readyz'))).status).toBe(503);
  expect((await fetch(at(port, '/readyz/server'))).status).toBe(200);
});

it('sites of another tenant are counted and not served, and without any the page finds its plan by itself', async () => {
  const other = { ...RECORDED, key: 'other', url: 'https://fabrikam.sharepoint.com/sites/send', tenant: TAB };
  const port = await start({ sites: { given: [other, { ...RECORDED, tenant: 'local' }] } });
  expect(said.slice(0, 2)).toEqual([
    expect.stringContaining('2 of the recorded sites are of another tenant'),
    expect.stringContaining('No site is recorded for this tenant'),
  ]);
  expect(await (await fetch(at(port, '/config.json'))).json()).toMatchObject({ site: null });
});

/** A POST of JSON whose last byte waits. */
async function beginPost(port: number) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const head =
    'POST /api/notifications HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{';
  socket.write(head);
  // An answer to what is sent behind it shows that the server has it.
  await until(async () => expect((await fetch(at(port, '/healthz'))).status).toBe(200));
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(answer)));
  return { answer: ended, finish: () => void socket.write('}') };
}
