import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalClock } from '../local/clock.ts';
import { startLocalGraph } from '../local/graph/server.ts';
import { namesIn } from '../store/import/people-rows.ts';
import { readEnvironment } from './environment.ts';
import { describeFault } from './fault.ts';
import { checkPorts } from './port.ts';
import { readOptions } from './command-options.ts';
import { readSample } from './sample.ts';

const USAGE = `Usage:
  npm run graph

Starts the local Graph server alone, on APM_GRAPH_PORT (53010), with its data in APM_DATA (.local), until Ctrl-C.`;

const MISUSED = 2;

/** `npm run graph`: the local Graph server alone, with a site of its own that starts empty and is kept between runs. */
export async function run(argv: string[], root: string): Promise<void> {
  const { given, faults } = readOptions(argv, { command: 'graph', withValue: [], alone: ['help'] });
  if (given.help !== undefined) return void process.stdout.write(`${USAGE}\n`);
  if (faults.length > 0) {
    process.stderr.write(`${[...faults, '--help says how this is used.'].join('\n')}\n`);
    return void (process.exitCode = MISUSED);
  }
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
