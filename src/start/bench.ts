import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A program of `test/bench`: prints its lines as it goes. */
interface Bench {
  runBench(args: readonly string[], say: (line: string) => void): Promise<void>;
}

/** `npm run bench -- store`: runs a program of `test/bench`, or names those that there are. */
export async function run([name, ...args]: string[], root: string): Promise<void> {
  const folder = join(root, 'test', 'bench');
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => entry.name.slice(0, -'.ts'.length));
  if (name === undefined || !names.includes(name)) {
    process.stderr.write(`Usage: npm run bench -- NAME, which is one of: ${names.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const { runBench } = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as Bench;
  await runBench(args, (line) => process.stdout.write(`${line}\n`));
}
