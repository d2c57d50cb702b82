import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { OfflineError, BusyError } from '../../../src/store/store-error.ts';
import { howOften } from '../../setup/how-often.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { OFFICER, openStore } from '../../setup/store.ts';
import { faultAt, habits, type Fault } from './sequences/scenario.ts';
import { askForFaults, rowsOf, turn } from './wire.ts';

const LISTS = [
  'structure',
  'actions',
  'legends',
  'reviews',
  'ratings',
  'updates',
  'evidence',
  'people',
  'settings',
].map((list) => `Plan ${list}`);
const PLACES = [
  { method: 'POST', path: '/\\$batch$' },
  { method: 'POST', path: 'Plan%20(actions|updates|ratings)/items$' },
  { method: 'POST', path: 'Plan%20settings/items$' },
  { method: 'PATCH', path: 'Plan%20people/items' },
  { method: 'GET', path: '/items$' },
];
const RUNS = howOften(6, 150);
const MOST_TRIES = 12;

/** Each try of an import meets some weather, and may be cut off after so many requests. */
const day = fc.record({
  habits,
  tries: fc.array(
    fc.record({
      faults: fc.array(faultAt(PLACES), { maxLength: 3 }),
      cutOffAfter: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const plan = () => madeUpPlan('ABCDEFGH'.split('').map((letter) => madeUpAction(`2.1 ${letter}`)));

it(
  'an import that is cut off, throttled and answered by nobody writes what an undisturbed one writes',
  async () => {
    const expected = await importOn(async () => undefined, [{ faults: [], cutOffAfter: null }]);
    const drawn = { imports: 0, tries: 0 };
    const property = fc.asyncProperty(day, async ({ habits: service, tries }) => {
      expect(await importOn((graph) => turn(graph, { ...service }), tries)).toEqual(expected);
      drawn.imports++;
      drawn.tries += tries.length;
    });
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
    console.info(`imports: ${JSON.stringify(drawn)}`);
    expect(drawn.imports).toBe(RUNS);
  },
  howOften(120_000, 1_200_000),
);

interface Try {
  faults: Fault[];
  cutOffAfter: number | null;
}

/** Imports on a fresh site until it is done, and answers with what the lists hold then. */
async function importOn(prepare: (graph: TestGraph) => Promise<void>, tries: readonly Try[]): Promise<unknown> {
  const graph = await startTestGraph({ people: ['Ada Park', 'Ben Ode'] });
  try {
    await openStore(graph.origin, OFFICER).provision();
    await prepare(graph);
    for (let round = 0; !(await attempt(graph, tries[round])); round++) expect(round).toBeLessThan(MOST_TRIES);
    return Object.fromEntries(await Promise.all(LISTS.map(async (list) => [list, await contentOf(graph, list)])));
  } finally {
    await graph.stop();
  }
}

async function attempt(graph: TestGraph, { faults, cutOffAfter }: Try = { faults: [], cutOffAfter: null }) {
  await askForFaults(graph, faults);
  const page = new AbortController();
  let sent = 0;
  const store = openStore(graph.origin, OFFICER, {
    fetch: (address, init) => {
      if (cutOffAfter !== null && ++sent > cutOffAfter) page.abort();
      return fetch(address, { ...init, signal: page.signal });
    },
    time: { now: () => Date.now(), pause: () => new Promise((done) => setImmediate(done)) },
  });
  try {
    await store.importPlan(plan());
    return true;
  } catch (thrown) {
    if (thrown instanceof OfflineError || thrown instanceof BusyError) return false;
    throw thrown;
  }
}

/** The rows of a list without what differs from import to import: keys are compared by which rows share them. */
async function contentOf(graph: TestGraph, list: string): Promise<unknown[]> {
  const rows = await rowsOf(graph, list);
  return rows
    .map((row) =>
      Object.entries(row)
        .filter(([name, value]) => !isOfTheRun(name) && !isOfTheRun(String(row['Key'] ?? '')) && value !== null)
        .map(([name, value]) => `${name}: ${String(value)}`)
        .toSorted()
        .join(' | '),
    )
    .toSorted();
}

const isOfTheRun = (name: string): boolean =>
  /Key$|^id$|@odata|^(Created|Modified)$|LookupId$|^_|^import:|EntraId/.test(name) && name !== 'Key';
