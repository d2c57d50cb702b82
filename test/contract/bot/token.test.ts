import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { siteOf } from './site-of.ts';
import { createBot, type Bot } from '../../../src/bot/bot.ts';
import { startConnector, type TestConnector } from '../../setup/connector.ts';
import { openStore } from '../../setup/store.ts';
import { startTokenIssuer, toPart, type Claims, type TokenIssuer } from '../../setup/token-issuer.ts';

const TENANT = '7f2d1c54-0c5e-4b7e-9a52-6f4a3b1d2c90';
const CLIENT = '2b8e6f0a-4d3c-4e19-8c7b-51f0a9d3e684';

let issuer: TokenIssuer;
let connector: TestConnector;
let bot: Bot;
let server: Server;
const logged: string[] = [];

beforeAll(async () => {
  [issuer, connector] = await Promise.all([startTokenIssuer(), startConnector()]);
  // The SDK would believe it, and let everyone in.
  vi.stubEnv('DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS', 'true');
  const app = express();
  bot = await createBot({
    express: app,
    sites: [siteOf(openStore('http://127.0.0.1:1', 'app'))],
    clientId: CLIENT,
    tenantId: TENANT,
    serviceUrl: connector.serviceUrl,
    credentials: { tokenFor: () => Promise.reject(new Error('a secret')) },
    openIdMetadataUrl: issuer.openIdMetadataUrl,
    notices: { publicUrl: 'https://plans.example.org', secret: 'another secret' },
    log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
  });
  vi.unstubAllEnvs();
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  await bot.stop();
  server.close();
  server.closeAllConnections();
  await Promise.all([connector.stop(), issuer.stop()]);
});

const now = () => Math.floor(Date.now() / 1_000);

/** As the Bot Framework writes them. */
const claims = (other: Claims = {}): Claims => ({
  iss: 'https://api.botframework.com',
  aud: CLIENT,
  serviceurl: connector.serviceUrl,
  nbf: now() - 60,
  exp: now() + 3_600,
  ...other,
});

/** A button that no card of ours has: the bot answers it without a word to anyone. */
const activity = (other: Record<string, unknown> = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'in-1',
  channelId: 'msteams',
  serviceUrl: connector.serviceUrl,
  from: { id: '29:ada', aadObjectId: '5c32472a-a9a2-4240-addb-e62017ae2325' },
  conversation: { id: 'chat:ada', conversationType: 'personal', tenantId: TENANT },
  recipient: { id: `28:${CLIENT}`, name: 'Action Plan Monitor' },
  channelData: { tenant: { id: TENANT } },
  value: { action: { type: 'Action.Execute', verb: 'sing', data: {} } },
  ...other,
});

async function post(
  authorization: string | null,
  body: unknown = activity(),
): Promise<{ status: number; text: string }> {
  const { port } = server.address() as { port: number };
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(authorization === null ? {} : { Authorization: authorization }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const bearer = (other: Claims = {}, how?: Parameters<TokenIssuer['sign']>[1]): string =>
  `Bearer ${issuer.sign(claims(other), how)}`;

it('the Bot Framework’s own token for this bot is let in', async () => {
  const answer = await post(bearer());
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('could not be read');
});

it('the clocks may differ by some minutes', async () => {
  expect((await post(bearer({ exp: now() - 120 }))).status).toBe(200);
});

const hmac = (text: string): string => createHmac('sha256', 'a secret').update(text).digest('base64url');
const signed = (header: object, sign: (text: string) => string): string => {
  const text = `${toPart(header)}.${toPart(claims())}`;
  return `Bearer ${text}.${sign(text)}`;
};

it.each<[string, () => string | null]>([
  ['no token', () => null],
  ['an empty token', () => 'Bearer '],
  ['a token without “Bearer”', () => issuer.sign(claims())],
  ['what is no token', () => 'Bearer a.b.c'],
  ['another scheme', () => `Basic ${issuer.sign(claims())}`],
  ['another audience', () => bearer({ aud: '00000000-0000-4000-8000-000000000001' })],
  ['no audience', () => bearer({ aud: null })],
  ['another issuer', () => bearer({ iss: 'https://sts.windows.net/evil/' })],
  ['no issuer', () => bearer({ iss: null })],
  ['a token that ended ten minutes ago', () => bearer({ exp: now() - 600 })],
  ['a token that never ends', () => bearer({ exp: null })],
  ['a token that is not valid yet', () => bearer({ nbf: now() + 600 })],
  ['a key that nobody published', () => bearer({}, { key: issuer.strangeKey })],
  ['a key id that nobody published', () => bearer({}, { header: { kid: 'key-2' } })],
  ['no signature', () => signed({ alg: 'none', typ: 'JWT' }, () => 'x')],
  ['an empty signature', () => signed({ alg: 'none', typ: 'JWT' }, () => '')],
  ['a shared secret', () => signed({ alg: 'HS256', typ: 'JWT', kid: 'key-1' }, hmac)],
  ['another service’s URL', () => bearer({ serviceurl: 'https://smba.trafficmanager.net/evil/' })],
  ['no service URL', () => bearer({ serviceurl: null })],
])('%s is refused with 401, and nothing is read', async (_, authorization) => {
  const answer = await post(authorization());
  expect(answer.status).toBe(401);
  expect(answer.text).not.toContain('could not be read');
});

it.each<[string, number, Record<string, unknown>]>([
  ['another tenant', 403, { channelData: { tenant: { id: 'c0ffee00-0000-4000-8000-000000000000' } } }],
  ['another tenant’s conversation', 403, { conversation: { id: 'chat:x', tenantId: 'c0ffee' } }],
  ['no tenant at all', 403, { conversation: { id: 'chat:x' }, channelData: {} }],
  ['another bot', 403, { recipient: { id: '28:00000000-0000-4000-8000-000000000001' } }],
  ['another channel', 403, { channelId: 'directline' }],
  ['no channel', 403, { channelId: undefined }],
  ['no service URL', 400, { serviceUrl: undefined }],
  ['an empty service URL', 400, { serviceUrl: '' }],
])('a valid token does not help %s', async (_, status, other) => {
  const answer = await post(bearer(), activity(other));
  expect(answer.status).toBe(status);
  expect(answer.text).not.toContain('could not be read');
});

it('a valid token of a service outside the allow-list does not help its activity', async () => {
  const serviceUrl = 'https://smba.example.org/teams/';
  const answer = await post(bearer({ serviceurl: serviceUrl }), activity({ serviceUrl }));
  expect(answer.status).toBe(403);
});

it('whether the bot lives and is ready is told to everyone, what it counts to nobody without a token of its own', async () => {
  const { port } = server.address() as { port: number };
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  expect([await status('/healthz'), await status('/readyz'), await status('/metrics')]).toEqual([200, 503, 404]);
});

it('Graph may write to its own address, where it needs no token of the Bot Framework', async () => {
  const { port } = server.address() as { port: number };
  const address = `http://127.0.0.1:${port}/api/notifications?validationToken=hello`;
  const answer = await fetch(address, { method: 'POST' });
  expect([answer.status, await answer.text()]).toEqual([200, 'hello']);
});

it('nothing was sent to anyone, and no token is in the log', () => {
  expect(connector.counts.requests).toBe(0);
  expect(logged.join('\n')).not.toMatch(/eyJ|secret/);
});
