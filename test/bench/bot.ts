import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { noticeCard } from '../../src/cards/notice-card.ts';
import { someTrouble } from '../setup/connector-faults.ts';
import { prepareSimulatedBot } from '../setup/simulated-bot.ts';
import { sendRound, startSimulatedService, type SimulatedService } from '../setup/simulated-round.ts';

const SIZES = [200, 5_000];
const SMALL = [50];
const LEAST_PERCENT = 95;
const HOUR_MS = 3_600_000;

/** How fast a round goes out to leads in simulated time over real HTTP, against the most that the limits of Teams allow. */
export async function runBench(args: readonly string[], say: (line: string) => void): Promise<void> {
  const isSmall = args.includes('--small');
  const sizes = isSmall ? SMALL : SIZES;
  for (const leads of sizes) await benchRound(leads, say);
  const [few = 0] = sizes;
  await benchAnswers(few, say);
  await benchTrouble(few, say);
  if (!isSmall) await benchWhole(few, say);
}

async function benchRound(leads: number, say: (line: string) => void): Promise<void> {
  const collect = collector();
  const service = await startSimulatedService();
  await sendRound(service, 20);
  const throttledBefore = service.connector.counts.throttled;
  const before = collect();
  const round = await sendRound(service, leads);
  const percent = (round.leastMs / round.ms) * 100;
  say(`\na round of ${figure(leads)} leads, each a chat to open and a card to send`);
  say(
    `  ${figure(round.requests)} requests in ${seconds(round.ms)}; the limits allow them in ${seconds(round.leastMs)}`,
  );
  say(`  ${percent.toFixed(1)} % of the throughput that the limits allow (at least ${LEAST_PERCENT} %)`);
  say(
    `  answers of 429: ${round.throttled - throttledBefore} (0); lost ${round.lost} (0), doubled ${round.doubled} (0)`,
  );
  await benchMemory({ service, leads, before, collect }, say);
}

interface Memory {
  service: SimulatedService;
  leads: number;
  before: number;
  collect: () => number;
}

/** What stays in the sender once its stand-in is gone: in the hour that counts for the limits, and after it. */
async function benchMemory({ service, leads, before, collect }: Memory, say: (line: string) => void): Promise<void> {
  service.connector.forget();
  const held = collect();
  const each = (held - before) / leads;
  say(
    `  heap ${megabytes(before)} before, ${megabytes(held)} after: ${figure(Math.max(0, each))} bytes a lead for an hour`,
  );
  await service.clock.run(service.clock.wait(HOUR_MS + 1));
  await sendRound(service, 1);
  service.connector.forget();
  say(`  and ${megabytes(collect())} when the hour is over`);
  await service.stop();
}

/** How long people who answer while a round goes out wait for their card to change. */
async function benchAnswers(leads: number, say: (line: string) => void): Promise<void> {
  const service = await startSimulatedService();
  const { clock, sender } = service;
  const message = await clock.run(sender.send('chat:ada', CARD));
  const round = sendRound(service, leads);
  const waits: number[] = [];
  const answer = async (): Promise<void> => {
    for (let chat = 0; chat < ANSWERS; chat += 1) {
      await clock.wait(300);
      const begun = clock.now();
      await sender.replace({ ...message, conversationId: `chat:${chat}` }, CARD);
      waits.push(clock.now() - begun);
    }
  };
  await clock.run(answer());
  await round;
  say(`\n${ANSWERS} answers while a round of ${figure(leads)} goes out`);
  say(
    `  their cards change after ${figure(Math.max(...waits))} ms at most, of which 4 to 16 are the way and 40 to 250 the work`,
  );
  await service.stop();
}

/** A round while a fifth of all requests goes wrong. */
async function benchTrouble(leads: number, say: (line: string) => void): Promise<void> {
  const service = await startSimulatedService((_, random) => ({ trouble: () => someTrouble(random()) }));
  const { lost, doubled, unknown, failed, throttled, ms } = await sendRound(service, leads);
  say(
    `\na round of ${figure(leads)} leads while a fifth of all requests is answered 412, 429, 502, 503 or 504, or lost`,
  );
  say(
    `  in ${seconds(ms)}; lost ${lost} (0), doubled ${doubled} (0), given up ${failed} (0), too many at once ${throttled} (0)`,
  );
  say(`  ${unknown} told as not known, to be settled by a card that says it replaces another`);
  await service.stop();
}

/** The same with all that the bot does about it: it finds who is due, writes, takes and settles each row over a Graph server that takes no time. */
async function benchWhole(leads: number, say: (line: string) => void): Promise<void> {
  const bot = await prepareSimulatedBot(leads);
  const { clock, connector, meter } = bot;
  const standing = async (count: number): Promise<void> => {
    while (connector.standing().length < count) await clock.wait(50);
  };
  bot.start();
  await clock.run(standing(1));
  const [begun, before] = [connector.counts.lastAt, connector.counts.requests];
  await clock.run(standing(leads));
  const { requests, lastAt, throttled } = connector.counts;
  const [ms, leastMs] = [lastAt - begun, Math.floor(((requests - before - 1) * 1_000) / 30)];
  await clock.run(clock.wait(5_000));
  const chats = new Set(connector.messages.map(({ conversationId }) => conversationId));
  say(`\na round of ${figure(leads)} leads by the whole bot, from the rows to the rows`);
  say(
    `  ${((leastMs / ms) * 100).toFixed(1)} % of 30 requests a second (at least ${LEAST_PERCENT} %) between its first card and its last`,
  );
  say(
    `  answers of 429: ${throttled} (0); lost ${leads - chats.size} (0), doubled ${connector.messages.length - chats.size} (0)`,
  );
  say(`  ${(await meter.read()).match(/^apm_prompts_sent_total \d+$/m)?.[0]}`);
  await bot.stop();
}

const ANSWERS = 20;
const CARD = noticeCard({ title: 'Recorded', text: 'Thank you.', boardUrl: 'http://localhost/' });

/** Collects garbage, and says what of the heap is in use. */
function collector(): () => number {
  setFlagsFromString('--expose_gc');
  const gc = runInNewContext('gc') as () => void;
  return () => {
    gc();
    return process.memoryUsage().heapUsed;
  };
}

const figure = (value: number): string => Math.round(value).toLocaleString('en-GB');
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
