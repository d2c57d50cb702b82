import { App } from '@microsoft/teams.apps';
import { createChatService } from '../../src/bot/chat-service.ts';
import { toProof } from '../../src/bot/credentials.ts';
import { createSdkLogger } from '../../src/bot/sdk-logger.ts';
import { createSender, type Sender } from '../../src/bot/sender/sender.ts';
import { noticeCard } from '../../src/cards/notice-card.ts';
import { startConnector, type ConnectorOptions, type TestConnector } from './connector.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A sender before a stand-in connector, over real HTTP, in a time of its own. */
export interface SimulatedService {
  clock: VirtualClock;
  connector: TestConnector;
  sender: Sender;
  /** From 0 to 1, and the same in every run. */
  random(): number;
  stop(): Promise<void>;
}

/** How long a request is on its way, and how long the service works on it, in milliseconds: least and most. */
const WAY = [4, 16] as const;
const WORK = [40, 250] as const;

/** Starts them. */
export async function startSimulatedService(
  options: (clock: VirtualClock, random: () => number) => ConnectorOptions = () => ({}),
): Promise<SimulatedService> {
  const clock = new VirtualClock();
  const { random, ...times } = requestTimes(clock);
  const connector = await startConnector({ now: () => clock.now(), ...times, ...options(clock, random) });
  const logger = createSdkLogger(() => undefined);
  const app = new App({ clientId: 'client', tenantId: 'tenant', logger, ...toProof('local') });
  const service = clock.watch(createChatService(app, connector.serviceUrl, 'tenant'));
  const sender = createSender(service, { clock, random, onThrottled: () => undefined });
  const stop = async (): Promise<void> => {
    await clock.run(sender.stop());
    await connector.stop();
  };
  return { clock, connector, sender, random, stop };
}

/** How long requests are on their way and are worked on, by a chance that is the same in every run. */
export function requestTimes(clock: VirtualClock) {
  const random = createRandom();
  const between = ([least, most]: readonly [number, number]) => clock.park(least + random() * (most - least));
  return { random, onWay: () => between(WAY), atWork: () => between(WORK) };
}

/** What became of a round of one card to each of so many leads. */
export interface RoundOutcome {
  /** Each request to the service, those among them that were tried again too. */
  requests: number;
  throttled: number;
  /** Until the last request was let in. */
  ms: number;
  /** The time in which the limit of the tenant lets in so many at best: a second's worth at once, and so each second. */
  leastMs: number;
  /** Leads who have no card although nobody was told so; leads who have more than one. */
  lost: number;
  doubled: number;
  /** Cards whose fate the sender said it does not know. */
  unknown: number;
  failed: number;
}

/** As many leads are worked on at once; each holds a card. */
const AT_ONCE = 60;

const A_SECOND = 30;

/** Sends a card to each of so many leads. */
export async function sendRound({ clock, connector, sender }: SimulatedService, leads: number): Promise<RoundOutcome> {
  const [begun, before] = [clock.now(), connector.counts.requests];
  const told = new Map<string, string>();
  const waiting = Array.from({ length: leads }, (_, index) => `lead-${begun}-${index}`).values();
  const work = async (): Promise<void> => {
    for (const lead of waiting) told.set(lead, await sendOne(sender, lead));
  };
  await clock.run(Promise.all(Array.from({ length: AT_ONCE }, work)));
  const requests = connector.counts.requests - before;
  const cards = (lead: string): number => connector.standing(`chat:${lead}`).length;
  const all = [...told.entries()];
  const count = (what: string): number => all.filter(([, outcome]) => outcome === what).length;
  return {
    requests,
    throttled: connector.counts.throttled,
    ms: connector.counts.lastAt - begun,
    leastMs: Math.floor((requests - 1) / A_SECOND) * 1_000,
    lost: all.filter(([lead, outcome]) => outcome === 'sent' && cards(lead) === 0).length + leads - all.length,
    doubled: all.filter(([lead]) => cards(lead) > 1).length,
    unknown: count('OutcomeUnknownError'),
    failed: leads - count('sent') - count('OutcomeUnknownError'),
  };
}

const CARD = noticeCard({
  title: 'One action would like a word from you',
  text: 'x'.repeat(2_000),
  boardUrl: 'http://x/',
});

const sendOne = (sender: Sender, lead: string): Promise<string> =>
  sender.sendToPerson(lead, CARD).then(
    () => 'sent',
    (thrown: unknown) => (thrown instanceof Error ? thrown.name : 'unknown'),
  );

/** Marsaglia's xorshift: good enough for waits, and the same in every run. */
function createRandom(seed = 2_463_534_242): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
