import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sendRound, startSimulatedService, type SimulatedService } from '../setup/simulated-round.ts';

const SIZES = [200, 5_000];
const SMALL = [50];
const LEAST_PERCENT = 95;
const HOUR_MS = 3_600_000;

/** How fast a round goes out to leads in simulated time over real HTTP, against the most that the limits of Teams allow. */
export async function runBench(args: readonly string[], say: (line: string) => void): Promise<void> {
  for (const leads of args.includes('--small') ? SMALL : SIZES) await benchRound(leads, say);
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
