import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadOutcome } from '../domain/plan.ts';
import { readPlan } from '../exchange/read-plan.ts';

const USAGE = `Usage:
  npm run -s plan -- read FILE    prints the plan in FILE as one JSON document

FILE is a table as .tsv, .csv or .txt, or - for text on standard input.`;
const REFUSED = 2;

/** What bootstrap calls for "plan". */
export async function run(argv: string[]): Promise<void> {
  process.exitCode = await runPlan(argv);
}

/** Runs the plan command and answers its exit code: 0 where a plan was read, 2 where it was refused or misused. */
export async function runPlan(argv: string[]): Promise<number> {
  const [command, file, ...rest] = argv;
  if (command === 'write') return misused('"plan write" is not available in this version yet.');
  if (command !== 'read' || file === undefined || rest.length > 0) return misused(USAGE);
  const outcome = await readOutcome(file);
  await print(`${JSON.stringify(outcome, null, 2)}\n`);
  return outcome.outcome === 'plan' ? 0 : REFUSED;
}

function misused(message: string): number {
  console.error(message);
  return REFUSED;
}

async function readOutcome(file: string): Promise<ReadOutcome> {
  try {
    const bytes = file === '-' ? await readStandardInput() : await readFile(file);
    return readPlan({ name: file === '-' ? 'pasted text' : basename(file), bytes });
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return { outcome: 'refused', reason: reasonOf(file, String(error.code)), plan: null, findings: [] };
    throw error;
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function reasonOf(file: string, code: string): string {
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder. Choose the file with the plan in it.`;
  return `${file} cannot be read (${code}).`;
}

/** Waits until all of it is written: a pipe takes a long document in pieces. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
