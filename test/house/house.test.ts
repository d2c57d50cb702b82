import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { HOUSE_RULES } from '../../src/start/house-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A step's code of exit and all that it printed. */
const runStep = (args: readonly string[]): Promise<{ code: number | string; printed: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, printed: `${stdout}${stderr}` });
    });
  });

/** As many at a time as the machine has cores: each step is one process that keeps one busy. */
describe.concurrent('the house stands', () => {
  it.each(HOUSE_RULES)('$name', async ({ args }) => {
    const { code, printed } = await runStep(args);
    if (code !== 0) throw new Error(`exit ${code}\n${printed}`);
  });

  it('the arrows were looked for in the modules there are, not in none', async ({ expect }) => {
    const rule = HOUSE_RULES.find(({ name }) => name === 'who imports whom');
    const { printed } = await runStep(rule?.args ?? []);
    expect(Number(/(\d+) modules/.exec(printed)?.[1] ?? 0)).toBeGreaterThan(100);
  });
});
