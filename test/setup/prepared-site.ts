import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createLocalClock, type LocalClock } from '../../src/local/clock.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { ImportOptions } from '../../src/store/import/import-source.ts';
import type { PromptStore } from '../../src/store/prompt-store.ts';
import { startTestGraph, type TestGraph } from './local-graph.ts';
import { madeUpPlan } from './made-up-plan.ts';
import { bringIn } from './store.ts';

/** A site with a plan in its lists, made once for a file of tests; each test gets a copy of its own. */
export interface PreparedSite {
  start(clock?: LocalClock): Promise<TestGraph>;
}

interface Prepared {
  /** Null where only the lists are made. */
  plan?: Plan | null;
  /** How it comes in. */
  options?: ImportOptions;
  people?: readonly string[];
  /** The time at which the plan came in; the machine's own where it is left out. */
  at?: string;
  /** What is done as the officer once the plan is in, and every test begins with. */
  arrange?: (store: PromptStore) => Promise<void>;
}

/** Makes the lists and brings a plan in before the tests of a file; to be called at its top. */
export function preparedSite({
  plan = madeUpPlan(),
  options,
  people = ['Ada Park', 'Ben Ode'],
  at,
  arrange,
}: Prepared = {}): PreparedSite {
  let folder: string;
  let copies = 0;
  const original = () => join(folder, 'original.db');
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'apm-site-'));
    const graph = await startTestGraph({ people, dataFile: original(), clock: createLocalClock(at) });
    const store = await bringIn(graph.origin, plan, options);
    await arrange?.(store);
    await graph.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    start(clock = createLocalClock()) {
      const dataFile = join(folder, `copy-${copies++}.db`);
      // What SQLite has not folded into the file yet stands beside it, and so do the files of the site.
      for (const part of ['', '-wal', '-shm', '.files'])
        if (existsSync(`${original()}${part}`))
          cpSync(`${original()}${part}`, `${dataFile}${part}`, { recursive: true });
      return startTestGraph({ people, dataFile, clock });
    },
  };
}
