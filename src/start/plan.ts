import { parseArgs } from 'node:util';
import type { ReadOutcome } from '../domain/plan.ts';
import { readPlan } from '../exchange/read-plan.ts';
import { openInput } from './plan-input.ts';
import { writeOutput } from './plan-output.ts';

const USAGE = `Usage:
  npm run -s plan -- read FILE            prints the plan in FILE as one JSON document
  npm run -s plan -- write FILE --to OUT  writes the plan in FILE again as OUT (.tsv, .csv, .xlsx, .docx), in FILE's own layout

FILE is .xlsx, .docx, .tsv, .csv, .txt or .html, or - for text or HTML on standard input. What is in it decides, not its name.`;
const REFUSED = 2;

/** What bootstrap calls for "plan". */
export async function run(argv: string[]): Promise<void> {
  process.exitCode = await runPlan(argv);
}

/** Runs the plan command and answers its exit code: 0 where a plan was read or written, 2 where it was refused or misused. */
export async function runPlan(argv: string[]): Promise<number> {
  const asked = readArguments(argv);
  if (asked?.command === 'read') return read(asked.file);
  if (asked?.command === 'write' && asked.to !== undefined) return write(asked.file, asked.to);
  return refused(USAGE);
}

function readArguments(argv: string[]): { command: string; file: string; to: string | undefined } | null {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { to: { type: 'string' } },
    });
    const [command, file, ...rest] = positionals;
    const isRead = command === 'read' && values.to !== undefined;
    return command === undefined || file === undefined || rest.length > 0 || isRead
      ? null
      : { command, file, to: values.to };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function read(file: string): Promise<number> {
  const input = await openInput(file);
  const outcome: ReadOutcome =
    'refusal' in input ? { outcome: 'refused', reason: input.refusal, plan: null, findings: [] } : readPlan(input);
  await print(`${JSON.stringify(outcome, null, 2)}\n`);
  return outcome.outcome === 'plan' ? 0 : REFUSED;
}

async function write(file: string, to: string): Promise<number> {
  const input = await openInput(file);
  const refusal = 'refusal' in input ? input.refusal : await writeOutput(input, to);
  return refusal === null ? 0 : refused(refusal);
}

function refused(message: string): number {
  console.error(message);
  return REFUSED;
}

/** Waits until all of it is written: a pipe takes a long document in pieces. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
