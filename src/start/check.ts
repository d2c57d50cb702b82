import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HOUSE_RULES, type Step } from './house-rules.ts';

/** `npm run check`: everything short of the browser; ends at the first step that fails. */
export async function run(_args: string[], root: string): Promise<void> {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const steps: Step[] = [
    ...HOUSE_RULES,
    { name: 'unit and contract tests', args: [vitest, 'run', '--project', 'unit', '--project', 'contract'] },
    {
      name: 'build',
      args: [
        join('node_modules', 'vite', 'bin', 'vite.js'),
        'build',
        '--config',
        'vite.config.ts',
        'src/tab',
        '--logLevel',
        'warn',
      ],
    },
  ];
  for (const { name, args } of steps) {
    process.stdout.write(`\n── ${name}\n`);
    const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
    if (done.status !== 0) {
      process.stderr.write(`\ncheck stopped at: ${name}\n`);
      process.exit(1);
    }
  }
  process.stdout.write('\ncheck passed\n');
}
