import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalClock } from '../local/clock.ts';
import { startLocalGraph } from '../local/graph/server.ts';
import { namesIn } from '../store/import/people-rows.ts';
import { readEnvironment } from './environment.ts';
import { describeFault } from './fault.ts';
import { checkPorts } from './port.ts';
import { readSample } from './sample.ts';

/** `npm run graph`: the local Graph server alone, with a site of its own that starts empty and is kept between runs. */
export async function run(_args: string[], root: string): Promise<void> {
  try {
    const environment = readEnvironment(root);
    await checkPorts({ APM_GRAPH_PORT: environment.graphPort });
    await mkdir(environment.data, { recursive: true });
    const sample = await readSample(environment.sample);
    const graph = await startLocalGraph({
      dataFile: join(environment.data, 'graph-alone.sqlite'),
      port: environment.graphPort,
      clock: createLocalClock(environment.now ?? undefined),
      people: sample ? namesIn(sample.plan) : [],
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => void graph.close().then(() => process.exit(0)));
    process.stdout.write(`ready ${graph.url}\n`);
  } catch (error) {
    process.stderr.write(`${describeFault(error)}\n`);
    process.exit(1);
  }
}
