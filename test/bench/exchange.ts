import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import ExcelJs from '@mui/x-internal-exceljs-fork';
import { readPlan } from '../../src/exchange/read-plan.ts';
import { syntheticPlan } from '../../src/start/synthetic-plan.ts';
import { planWorkbook } from './exchange/plan-workbook.ts';

const BOOTSTRAP = fileURLToPath(new URL('../../src/start/bootstrap.mjs', import.meta.url));
/** The first size is held against the bare reader, the second against a memory of 1 GiB. */
const SIZES = [5000, 50_000];
const SMALL = [100];
const RUNS = 4;
const HEAP_MB = 700;
const MOST_TIMES = 2;
const MOST_MB = 1024;

/** What one way of reading took: the fastest of its runs, since a machine is busy with other things too, and the most memory that its process ever had. */
interface Taken {
  milliseconds: number;
  megabytes: number;
  actions: number;
}

/** What reading a workbook as a plan costs, each time in a process of its own, against a reader that only opens it. */
export async function runBench(args: readonly string[], say: (line: string) => void): Promise<void> {
  const [kind, way, file] = args;
  if (kind === '--one' && file !== undefined) return say(JSON.stringify(await readOne(way === 'bare', file)));
  const folder = await mkdtemp(join(tmpdir(), 'apm-bench-'));
  try {
    for (const size of args.includes('--small') ? SMALL : SIZES) await benchSize(size, folder, say);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchSize(size: number, folder: string, say: (line: string) => void): Promise<void> {
  const file = join(folder, `${size}.xlsx`);
  const bytes = planWorkbook(syntheticPlan(size));
  await writeFile(file, bytes);
  say(`\na workbook of ${figure(size)} actions, ${figure(bytes.length / 1024)} KB`);
  const bare = await inOwnProcess('bare', file);
  say(`  a bare reader, which only opens it   ${inWords(bare)}`);
  const ours = await inOwnProcess('ours', file);
  say(`  from its bytes to the plan as JSON   ${inWords(ours)}, ${figure(ours.actions)} actions found`);
  const times = ours.milliseconds / bare.milliseconds;
  say(
    `  ${times.toFixed(2)} times the bare reader (at most ${MOST_TIMES}); most memory ${figure(ours.megabytes)} MB (at most ${figure(MOST_MB)})`,
  );
}

const figure = (value: number): string => Math.round(value).toLocaleString('en-GB');

const inWords = ({ milliseconds, megabytes }: Taken): string =>
  `${figure(milliseconds).padStart(7)} ms ${figure(megabytes).padStart(6)} MB`;

/** A process of its own tells its memory apart, and has no more of it than a small machine. */
function inOwnProcess(way: 'bare' | 'ours', file: string): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${HEAP_MB}`, BOOTSTRAP, 'bench', 'exchange', '--one', way, file],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(said) as Taken);
      else reject(new Error(`Reading ${file} (${way}) ended with ${code}: it ran out of memory or failed.`));
    });
  });
}

async function readOne(isBare: boolean, file: string): Promise<Taken> {
  const bytes = await readFile(file);
  const times: number[] = [];
  let actions = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    if (isBare)
      await new ExcelJs.Workbook().xlsx.load(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
      );
    else actions = readAsJson(bytes);
    times.push(performance.now() - start);
  }
  return { milliseconds: Math.min(...times), megabytes: process.resourceUsage().maxRSS / 1024, actions };
}

function readAsJson(bytes: Uint8Array): number {
  const outcome = readPlan({ name: 'bench.xlsx', bytes });
  JSON.stringify(outcome, null, 2);
  const areas = outcome.plan?.priorities.flatMap(({ focusAreas }) => focusAreas) ?? [];
  return areas.reduce((sum, area) => sum + area.actions.length, 0);
}
