import express from 'express';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createBot } from '../../../src/bot/bot.ts';
import { BotStartError } from '../../../src/bot/credentials.ts';
import { openStore } from '../../setup/store.ts';
import { siteOf, TENANT } from './site-of.ts';
import { fromPerson, startStand, type Stand } from './stand.ts';

let stand: Stand;
let message: Record<string, unknown>;

beforeAll(async () => {
  stand = await startStand({ plan: null, isStarted: false });
  message = { ...fromPerson(stand.connector, stand.idOf('Ada Park')), type: 'message', text: 'hi' };
});
afterAll(() => stand.stop());

it.each([
  ['what is no JSON', 400, () => 'hello'],
  ['JSON that is no activity', 400, () => ({ hello: 'there' })],
  ['an activity without a service URL', 400, () => ({ ...message, serviceUrl: undefined })],
  ['mentions that are no list', 400, () => ({ ...message, entities: 'all' })],
  ['another service’s conversation', 403, () => ({ ...message, serviceUrl: 'http://127.0.0.1:1/teams' })],
  ['another tenant', 403, () => ({ ...message, conversation: { id: 'chat:x', tenantId: 'c0ffee' } })],
  ['an invoke that the bot does not know', 501, () => ({ ...message, type: 'invoke', name: 'fileConsent/invoke' })],
  ['a body of two megabytes', 413, () => ({ ...message, text: 'x'.repeat(2_000_000) })],
])('%s is refused in a sentence, and nothing is sent anywhere', async (_, status, activity) => {
  const answer = await stand.post(activity());
  expect(answer.status).toBe(status);
  expect(answer.body.error?.message).toMatch(/\.$/);
  expect(stand.connector.messages).toEqual([]);
});

it('a bot without credentials does not start in production, and says what to set', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const made = createBot({
    express: express(),
    sites: [siteOf(openStore(stand.graph.origin, 'app'))],
    clientId: 'client',
    tenantId: TENANT,
    serviceUrl: stand.connector.serviceUrl,
    credentials: 'local',
    log: () => undefined,
  });
  await expect(made).rejects.toThrow(BotStartError);
  await expect(made).rejects.toThrow(/NODE_ENV is production.*start:production/);
  vi.unstubAllEnvs();
});
