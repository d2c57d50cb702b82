import type { AddressInfo } from 'node:net';
import express from 'express';
import { createBot } from '../../../src/bot/bot.ts';
import { movedClock } from '../../setup/moved-clock.ts';
import { BOT, openStore } from '../../setup/store.ts';
import { CLIENT, siteOf, TENANT } from './site-of.ts';

/** What it is told as its first argument, in JSON. */
export interface KilledBotFacts {
  graphOrigin: string;
  serviceUrl: string;
  /** Where its clock stands at first. */
  at?: string;
  /** Instead of `at`, where its clock is to agree with another's however long this process takes to begin. */
  aheadMs?: number;
  leaseMs?: number;
}

// A bot of its own process, for the tests that kill it: serves a site until it is ended, and prints its port.
const {
  graphOrigin,
  serviceUrl,
  aheadMs = 0,
  at = new Date(Date.now() + aheadMs).toISOString(),
  leaseMs = 1_500,
} = JSON.parse(process.argv[2] ?? '') as KilledBotFacts;
const clock = movedClock(at);
const app = express();
const bot = await createBot({
  express: app,
  sites: [siteOf(openStore(graphOrigin, BOT, { now: () => clock.date() }))],
  clientId: CLIENT,
  tenantId: TENANT,
  serviceUrl,
  credentials: 'local',
  log: (event, facts) => process.stderr.write(`${JSON.stringify({ event, ...facts })}\n`),
  clock,
  times: { pollMs: 100, leaseMs },
});
const server = app.listen(0, '127.0.0.1', () => {
  bot.start();
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
