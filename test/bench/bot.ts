import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { noticeCard } from '../../src/cards/notice-card.ts';
import { someTrouble } from '../setup/connector-faults.ts';
import { sendRound, startSimulatedService, type SimulatedService } from '../setup/simulated-round.ts';

const SIZES = [200, 5_000];
const SMALL = [50];
const LEAST_PERCENT = 95;
const HOUR_MS = 3_600_000;

/** How fast a round goes out to leads in simulated time over real HTTP, against the most that the limits of Teams allow. */
export async function runBench(args: readonly string[], say: (line: string) => void): Promise<void> {
  const sizes = args.includes('--small') ? SMALL : SIZES;
  for (const leads of sizes) await benchRound(leads, say);
  const [few = 0] = sizes;
  await benchAnswers(few, say);
  await benchTrouble(few, say);
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
  for (let answer = 0; answer < ANSWERS; answer += 1) {
    await clock.wait(300);
    const begun = clock.now();
    await sender.replace({ ...message, conversationId: `chat:${answer}` }, CARD);
    waits.push(clock.now() - begun);
  }
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
