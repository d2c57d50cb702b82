import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import express from 'express';
import { createBot, type Bot } from '../../../src/bot/bot.ts';
import { bundleProgram } from '../../setup/bundle-program.ts';
import { patience } from '../../setup/how-often.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { BOT, openStore } from '../../setup/store.ts';
import type { KilledBotFacts } from './killed-bot.ts';
import { CLIENT, siteOf, TENANT } from './site-of.ts';
import { startStand, type Stand } from './stand.ts';

// Two bots over one site: one serves it, the other stands by.

const NOON = '2026-11-23T12:00:00Z';
/** Long enough that a busy machine takes it again in time. */
const LEASE_MS = 6_000;
const PROGRAM = new URL('./killed-bot.ts', import.meta.url);
/** So much of it the bot that stands by waits out; the rest is skipped. */
const LAST_OF_LEASE_MS = 1_000;

const site = preparedSite();
const folder = mkdtempSync(join(tmpdir(), 'apm-lease-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let stand: Stand;
let others: Bot[];
let program: ChildProcess | null = null;

beforeEach(async () => {
  stand = await startStand({ site, isStarted: false, at: NOON, leaseMs: LEASE_MS });
  others = [];
});
afterEach(async () => {
  program?.kill('SIGKILL');
  program = null;
  await Promise.all(others.map((bot) => bot.stop()));
  await stand.stop();
});

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 25 });
const isServing = (bot: Bot): boolean => bot.standings().every((one) => one.isServing);

async function another(): Promise<Bot> {
  const bot = await createBot({
    express: express(),
    sites: [siteOf(openStore(stand.graph.origin, BOT, { now: () => stand.clock.date() }))],
    clock: stand.clock,
    clientId: CLIENT,
    tenantId: TENANT,
    serviceUrl: stand.connector.serviceUrl,
    credentials: 'local',
    log: () => undefined,
    times: { pollMs: 100, leaseMs: LEASE_MS },
  });
  others.push(bot);
  return bot;
}

/** Resolves when a bot has looked so often that it would have taken what it may take. */
async function looks(bot: Bot, times: number): Promise<void> {
  for (let look = 0; look < times; look++) {
    const before = bot.standings()[0]?.lookedAt ?? 0;
    await until(() => expect(bot.standings()[0]?.lookedAt ?? 0).toBeGreaterThan(before));
  }
}

it(
  'of two one serves and the other stands by; stopped, it hands over at once, with nothing sent twice',
  { timeout: patience(60_000, 120_000) },
  async () => {
    stand.bot.start();
    await until(() => expect(isServing(stand.bot)).toBe(true));
    const second = await another();
    second.start();
    await looks(second, 5);
    expect([isServing(stand.bot), isServing(second)]).toEqual([true, false]);
    await stand.ask('2.1 A');
    await stand.card('Ada Park');
    await stand.bot.stop();
    await until(() => expect(isServing(second)).toBe(true));
    await stand.ask('2.1 B');
    await until(async () => expect(await stand.store.promptsInState('requested')).toEqual([]));
    await until(async () => expect(await stand.store.promptsInState('claimed')).toEqual([]));
    await looks(second, 2);
    const asked = stand.connector.messages.filter(
      ({ kind, conversationId, card }) =>
        kind === 'sent' &&
        conversationId === `chat:${stand.idOf('Ada Park')}` &&
        JSON.stringify(card).includes('2.1 A'),
    );
    expect(asked).toHaveLength(1);
  },
);

it(
  'killed without a word, its site is taken over once the lease has lapsed, and never before',
  { timeout: patience(60_000, 120_000) },
  async () => {
    const facts: KilledBotFacts = {
      graphOrigin: stand.graph.origin,
      serviceUrl: stand.connector.serviceUrl,
      aheadMs: stand.clock.now() - Date.now(),
      leaseMs: LEASE_MS,
    };
    program = spawn(process.execPath, [await bundleProgram(PROGRAM, folder), JSON.stringify(facts)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await until(async () => expect(await stand.store.readLease()).not.toBeNull());
    const first = await stand.store.readLease();
    stand.bot.start();
    await looks(stand.bot, 5);
    expect(isServing(stand.bot)).toBe(false);
    const ended = once(program, 'exit');
    program.kill('SIGKILL');
    await ended;
    const lapses = Date.parse((await stand.store.readLease())?.until ?? '');
    const later = Math.max(stand.clock.now(), lapses - LAST_OF_LEASE_MS);
    stand.clock.moveTo(new Date(later).toISOString());
    await until(() => expect(isServing(stand.bot)).toBe(true));
    expect((await stand.store.readLease())?.owner).not.toBe(first?.owner);
    expect(stand.clock.now()).toBeGreaterThanOrEqual(lapses);
    await stand.ask('2.1 A');
    await stand.card('Ada Park');
  },
);
