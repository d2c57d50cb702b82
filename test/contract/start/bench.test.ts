import { expect, it } from 'vitest';
import { runBench } from '../../bench/store.ts';

it('the bench of the store prints its arithmetic and a line of figures for each act', async () => {
  const lines: string[] = [];
  await runBench(['--small'], (line) => lines.push(line));
  const text = lines.join('\n');
  expect(text).toContain('The least, by arithmetic:');
  for (const act of ['import, 351 rows', 'cold open', 'warm open', 'one rating', 'one note', 'an opened action'])
    expect(text).toMatch(new RegExp(`^${act} +\\d`, 'm'));
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
});
