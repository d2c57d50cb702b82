import { expect, it } from 'vitest';
import { runBench as benchExchange } from '../../bench/exchange.ts';
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

it('the bench of reading finds every action of its workbook and says how it stands to a bare reader', async () => {
  const lines: string[] = [];
  await benchExchange(['--small'], (line) => lines.push(line));
  const text = lines.join('\n');
  expect(text).toContain('100 actions found');
  expect(text).toMatch(/\d\.\d\d times the bare reader \(at most 2\); most memory \d+ MB/);
});
