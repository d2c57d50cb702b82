import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HOUSE_RULES, type Step } from '../../src/start/house-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Outcome {
  code: number | string;
  printed: string;
}

const begun = new Map<Step, Promise<Outcome>>();

/** A step's code of exit and all that it printed. Each step runs once. */
function runStep(step: Step): Promise<Outcome> {
  const running = begun.get(step) ?? start(step);
  begun.set(step, running);
  return running;
}

const start = ({ args }: Step): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, printed: `${stdout}${stderr}` });
    });
  });

/** As many at a time as the machine has cores: each step is one process that keeps one busy. */
describe.concurrent('the house stands', () => {
  it.each(HOUSE_RULES)('$name', async (step) => {
    const { code, printed } = await runStep(step);
    if (code !== 0) throw new Error(`exit ${code}\n${printed}`);
  });

  it.each([
    ['types', /(\d+) files checked/, 1000],
    ['who imports whom', /(\d+) modules/, 100],
  ] as const)('%s: looked for in the files there are, not in none', async (name, count, least) => {
    const step = HOUSE_RULES.find((rule) => rule.name === name);
    const { printed } = await runStep(step as Step);
    expect(Number(count.exec(printed)?.[1] ?? 0)).toBeGreaterThan(least);
  });
});
