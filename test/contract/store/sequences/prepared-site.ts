import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestGraph, type TestGraph } from '../../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../../setup/made-up-plan.ts';
import { bringIn } from '../../../setup/store.ts';

/** A site with a plan in it, made once; each run of a test gets a copy of its own. */
export interface PreparedSite {
  start(): Promise<TestGraph>;
  remove(): void;
}

const PEOPLE = ['Ada Park', 'Ben Ode'];

/** Makes the lists and brings a plan of two actions in. */
export async function prepareSite(): Promise<PreparedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'apm-sequences-'));
  const original = join(folder, 'original.db');
  const graph = await startTestGraph({ people: PEOPLE, dataFile: original });
  await bringIn(graph.origin, madeUpPlan([madeUpAction('2.1 A'), madeUpAction('2.1 B')]));
  await graph.stop();
  let runs = 0;
  return {
    start() {
      const dataFile = join(folder, `run-${runs++}.db`);
      // What SQLite has not folded into the file yet stands beside it.
      for (const part of ['', '-wal', '-shm'])
        if (existsSync(`${original}${part}`)) copyFileSync(`${original}${part}`, `${dataFile}${part}`);
      return startTestGraph({ people: PEOPLE, dataFile });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
