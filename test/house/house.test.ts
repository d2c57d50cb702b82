import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HOUSE_RULES } from '../../src/start/house-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the house stands', () => {
  it.each(HOUSE_RULES)('$name', ({ args }) => {
    const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect(`${done.stdout}${done.status === 0 ? '' : done.stderr}`, `exit ${done.status}`).toSatisfy(
      () => done.status === 0,
    );
  });

  it('the arrows were looked for in the modules there are, not in none', () => {
    const rule = HOUSE_RULES.find(({ name }) => name === 'who imports whom');
    const { stdout } = spawnSync(process.execPath, rule?.args ?? [], { cwd: root, encoding: 'utf8' });
    const modules = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0);
    expect(modules).toBeGreaterThan(100);
  });
});
