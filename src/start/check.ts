import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { weighFirstScreen } from './first-screen.ts';
import { HOUSE_RULES, type Step } from './house-rules.ts';

/** `npm run check`: everything short of the browser; ends at the first step that fails. */
export async function run(_args: string[], root: string): Promise<void> {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const steps: Step[] = [
    ...HOUSE_RULES,
    // The rules above are a test of the house too, which would run each of them once more.
    {
      name: 'words, docs and dependencies',
      args: [vitest, 'run', '--project', 'house', '--exclude', 'test/house/house.test.ts'],
    },
    { name: 'unit and contract tests', args: [vitest, 'run', '--project', 'unit', '--project', 'contract'] },
  ];
  for (const { name, args } of steps) {
    process.stdout.write(`\n── ${name}\n`);
    const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
    if (done.status !== 0) stopAt(name);
  }
  process.stdout.write('\n── build, and what the first screen weighs\n');
  if (!(await weighFirstScreen(root, (line) => process.stdout.write(`${line}\n`))))
    stopAt('what the first screen weighs');
  process.stdout.write('\ncheck passed\n');
}

function stopAt(name: string): never {
  process.stderr.write(`\ncheck stopped at: ${name}\n`);
  process.exit(1);
}
