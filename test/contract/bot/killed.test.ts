import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Prompt } from '../../../src/domain/prompt.ts';
import type { PromptStore } from '../../../src/store/prompt-store.ts';
import { bundleProgram } from '../../setup/bundle-program.ts';
import { startConnector, type ConnectorMessage, type TestConnector } from '../../setup/connector.ts';
import { howOften, patience } from '../../setup/how-often.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { movedClock, type MovedClock } from '../../setup/moved-clock.ts';
import { bringIn } from '../../setup/store.ts';
import type { KilledBotFacts } from './killed-bot.ts';
import { TENANT } from './site-of.ts';
import { fromPerson, hasButton, wordsOf } from './stand.ts';

const LEADS = howOften(50, 200);
const KILLS = howOften(2, 5);
const TWO_WEEKS_BEFORE = '2026-11-24T09:05:00Z';
/** A bot is killed so long after its first message at most: somewhere in what it then does. */
const LONGEST_LIFE_MS = 2_500;

const PROGRAM = new URL('./killed-bot.ts', import.meta.url);
const names = Array.from({ length: LEADS }, (_, at) => `Lead ${String(at + 1).padStart(3, '0')}`);

const folder = mkdtempSync(join(tmpdir(), 'apm-killed-'));
let program: string;
beforeAll(async () => void (program = await bundleProgram(PROGRAM, folder)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let graph: TestGraph;
let connector: TestConnector;
let clock: MovedClock;
let bot: ChildProcess | null = null;
afterEach(async () => {
  bot?.kill('SIGKILL');
  await connector.stop();
  await graph.stop();
});

async function prepare(): Promise<PromptStore> {
  graph = await startTestGraph({ people: names });
  await graph.control('switches', { throttling: false });
  connector = await startConnector();
  clock = movedClock(TWO_WEEKS_BEFORE);
  const under = { status: 'A', ratings: { 'Mar-26': 'A', 'Sep-26': 'A' } } as const;
  const plan = madeUpPlan(
    names.map((name, at) => madeUpAction(`2.${at + 1} A`, { ...under, leads: [name], leadsText: name })),
  );
  const store = await bringIn(graph.origin, plan);
  const act = { key: crypto.randomUUID(), saidBy: 'Programme officer' };
  const review = { key: crypto.randomUUID(), label: 'Dec-26', date: '2026-12-08' };
  await store.saveReview(await store.openBoard(), review, act);
  return store;
}

/** Starts a bot as a process of its own; its port. */
async function startBot(): Promise<number> {
  const facts: KilledBotFacts = {
    graphOrigin: graph.origin,
    serviceUrl: connector.serviceUrl,
    at: clock.date().toISOString(),
  };
  bot = spawn(process.execPath, [program, JSON.stringify(facts)], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [port] = (await once(bot.stdout ?? bot, 'data')) as [Buffer];
  return Number(String(port));
}

async function kill(): Promise<void> {
  const ended = bot && once(bot, 'exit');
  bot?.kill('SIGKILL');
  await ended;
}

/** Ends when the bot has sent something more, or `ms` are over: it may have nothing left to send. */
async function untilItSends(ms: number): Promise<void> {
  const before = connector.messages.length;
  const end = Date.now() + ms;
  while (connector.messages.length === before && Date.now() < end) await wait(10);
}

const asks = async (store: PromptStore): Promise<Prompt[]> =>
  (await store.readPromptsOfWeeks(['2026-W48'])).filter(({ kind }) => kind === 'ask');

/** A person opens the chat: their client tells the bot which messages it shows. */
async function look(port: number, message: ConnectorMessage): Promise<void> {
  const action = message.card.refresh?.action as { verb: string; data: object };
  const id = message.conversationId.replace(/^chat:/, '');
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId: message.activityId, value: { action } };
  await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...fromPerson(connector, id), ...invoke, channelData: { tenant: { id: TENANT } } }),
  });
}

const isCard = ({ card }: ConnectorMessage): boolean => hasButton(card, 'noChange');

it(
  'a bot that is killed at random in a round, again and again, leaves every lead with exactly one card',
  async () => {
    for (let round = 0; round < howOften(1, 6); round++) {
      const store = await prepare();
      for (let kills = 0; kills < KILLS; kills++) {
        await startBot();
        await untilItSends(6_000);
        await wait(Math.random() * LONGEST_LIFE_MS);
        await kill();
      }
      const port = await startBot();
      await expect
        .poll(async () => (await asks(store)).filter(({ state }) => state === 'sent').length, { timeout: 90_000 })
        .toBe(LEADS);
      const sent = connector.standing().filter(isCard);
      for (const message of sent) await look(port, message);
      const cards = connector.standing().filter(isCard);
      const chats = new Set(cards.map(({ conversationId }) => conversationId));
      expect([cards.length, chats.size]).toEqual([LEADS, LEADS]);
      const pointers = connector.standing().filter(({ card }) => wordsOf(card).includes('stands further down'));
      expect(pointers).toHaveLength(sent.length - LEADS);
      expect((await asks(store)).length).toBe(LEADS);
      process.stdout.write(
        `${JSON.stringify({ round, kills: KILLS, leads: LEADS, sent: sent.length, replacedByAPointer: pointers.length, throttled: connector.counts.throttled })}\n`,
      );
      await kill();
      if (round + 1 < howOften(1, 6)) await Promise.all([connector.stop(), graph.stop()]);
    }
  },
  patience(180_000, 1_200_000),
);
