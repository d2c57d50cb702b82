import { createLocalClock } from '../../../src/local/clock.ts';
import { startLocalGraph } from '../../../src/local/graph/server.ts';

// A server in a process of its own, so that a test can kill it. It says its port on standard output.
const [dataFile = ''] = process.argv.slice(2);
const graph = await startLocalGraph({ dataFile, port: 0, clock: createLocalClock(), people: [] });
process.stdout.write(`${graph.port}\n`);
