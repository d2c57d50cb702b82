import { appendFileSync } from 'node:fs';
import { createLocalClock } from '../../../src/local/clock.ts';
import { startLocalGraph, type GraphAnswer, type LocalGraph } from '../../../src/local/graph/server.ts';
import { createFieldChecker } from '../../setup/field-checker.ts';
import { createAnswerChecker } from '../../setup/openapi.ts';

// A server in a process of its own, so that a test can kill it. It says its port on standard output, and writes what Graph
// would not answer to a file, which a kill cannot lose.
const [dataFile = '', wrongFile = ''] = process.argv.slice(2);
const checkers = [createAnswerChecker(), createFieldChecker((path) => graph.look(path))];
let told = 0;
const onAnswer = (answer: GraphAnswer): void => {
  for (const checker of checkers) checker.check(answer);
  const wrong = checkers.flatMap(({ violations }) => violations);
  for (const one of wrong.slice(told)) appendFileSync(wrongFile, `${one}\n`);
  told = wrong.length;
};
const graph: LocalGraph = await startLocalGraph({ dataFile, port: 0, clock: createLocalClock(), people: [], onAnswer });
process.stdout.write(`${graph.port}\n`);
