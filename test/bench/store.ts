import { performance } from 'node:perf_hooks';
import type { Board, BoardAction } from '../../src/domain/board.ts';
import { syntheticPlan } from '../../src/start/synthetic-plan.ts';
import { planToRows } from '../../src/store/import/plan-to-rows.ts';
import { keyFrom } from '../../src/store/key.ts';
import { nextLook } from '../../src/tab/plan/pace.ts';
import type { PlanStore } from '../../src/store/plan-store.ts';
import { addNote, changeRating } from '../setup/acts.ts';
import { createMeter, type Meter, type Traffic } from '../setup/meter.ts';
import { startTestGraph, type TestGraph } from '../setup/local-graph.ts';
import { MEMBER, OFFICER, openStore } from '../setup/store.ts';
import { ARITHMETIC, leastOf, type Least } from './store/least.ts';
import { heading, line } from './store/table.ts';

const SIZES = [48, 100, 500, 5000];
const SMALL = [48];

/** What the store costs over a local Graph server of its own, in one run, against the least that arithmetic allows. */
export async function runBench(args: readonly string[], say: (line: string) => void): Promise<void> {
  const sizes = args.includes('--small') ? SMALL : SIZES;
  for (const words of ARITHMETIC) say(words);
  const perRow = new Map<number, number>();
  for (const size of sizes) perRow.set(size, await benchPlan(size, say));
  const [few, many] = [100, 5000].map((size) => perRow.get(size));
  if (few && many)
    say(`\ntime for a row of an import of 5,000 actions against one of 100: ${(many / few).toFixed(2)} times`);
}

/** Everything for one size of plan; answers with milliseconds for a row of its import. */
async function benchPlan(size: number, say: (line: string) => void): Promise<number> {
  const graph = await startTestGraph();
  // Nothing may wait here: what throttling would do to an import is arithmetic, and said beside it.
  await graph.control('switches', { throttling: false });
  try {
    for (const words of heading(size)) say(words);
    return await benchStore(graph, size, say);
  } finally {
    await graph.stop();
  }
}

interface Stand {
  graph: TestGraph;
  meter: Meter;
  store: PlanStore;
  least: Least;
  say: (line: string) => void;
}

async function benchStore(graph: TestGraph, size: number, say: (line: string) => void): Promise<number> {
  const meter = createMeter();
  const store = openStore(graph.origin, OFFICER, { fetch: meter.fetch });
  await store.provision();
  const plan = syntheticPlan(size);
  const rows = await planToRows(plan, (...words) => keyFrom('bench', ...words));
  const least = leastOf(size, rows);
  const stand: Stand = { graph, meter, store, least, say };
  const start = performance.now();
  await measure(stand, 'import', () => store.importPlan(plan));
  const perRow = (performance.now() - start) / rows.length;
  say(soonest(least.import.units));
  await benchReading(stand, await measure(stand, 'coldOpen', () => store.openBoard()));
  return perRow;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How often a page that is open and that nobody touches looks, by the tab's own pace, in its first half hour alone. */
function looksIn15Seconds(): number {
  const [from, to] = [2 * MINUTE, 28 * MINUTE];
  let looks = 0;
  for (let at = 0, lookedAt: number | null = null; at < to; lookedAt = at) {
    at = nextLook({ lookedAt, livelyAt: 0, failures: 0, busyUntil: null, remainingShare: null, even: null }, at);
    if (at >= from && at < to) looks++;
  }
  return (looks * 15 * SECOND) / (to - from);
}

const times = (one: Traffic, count: number): Traffic => ({
  requests: one.requests * count,
  units: one.units * count,
  bytesUp: one.bytesUp * count,
  bytesDown: one.bytesDown * count,
});

/** Units that an app may use in a minute in a tenant of up to 1,000 licences (SharePoint throttling page). */
const UNITS_A_MINUTE = 1250;

const soonest = (units: number): string =>
  `  which at ${UNITS_A_MINUTE.toLocaleString('en-GB')} units a minute takes ${Math.ceil(units / UNITS_A_MINUTE)} min at the least`;

async function benchReading(stand: Stand, opened: Board): Promise<void> {
  const { graph, meter, store } = stand;
  const kept = JSON.parse(JSON.stringify(opened)) as Board;
  const returning = openStore(graph.origin, OFFICER, { fetch: meter.fetch });
  const board = await measure(stand, 'warmOpen', () => returning.followBoard(kept));
  meter.take();
  await returning.followBoard(board);
  stand.say(line(times(meter.take(), looksIn15Seconds()), stand.least.idle, null));
  const action = board.actions[0] as BoardAction;
  const said = { saidBy: 'Programme officer', source: 'tab' } as const;
  const to = action.rating === 'A' ? 'G' : 'A';
  const rated = await measure(stand, 'rating', () => changeRating(store, { action, to, reason: 'Why', ...said }));
  const noted = await measure(stand, 'note', () => addNote(store, { action: rated, text: 'What happened', ...said }));
  await measure(stand, 'openAction', () => store.readAction(noted));
  const ours = await store.followBoard(board);
  meter.take();
  const other = { action: board.actions.at(-1) as BoardAction, text: 'Something else', ...said };
  await addNote(openStore(graph.origin, MEMBER), other);
  await measure(stand, 'othersChange', () => store.followBoard(ours));
}

async function measure<T>({ meter, least, say }: Stand, name: keyof Least, work: () => Promise<T>): Promise<T> {
  meter.take();
  const done = await work();
  say(line(meter.take(), least[name], done));
  return done;
}
