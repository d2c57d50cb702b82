import { expect, it } from 'vitest';
import { runBench as benchBot } from '../../bench/bot.ts';
import { runBench as benchExchange } from '../../bench/exchange.ts';
import { runBench } from '../../bench/store.ts';
import { goalsOf } from '../../bench/tab/goals.ts';
import type { Measured } from '../../bench/tab/measure.ts';
import { tableOf, type Side } from '../../bench/tab/table.ts';

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

it('the bench of the bot sends a round and says what the limits allow, what was lost and what it weighs', async () => {
  const lines: string[] = [];
  await benchBot(['--small'], (line) => lines.push(line));
  const text = lines.join('\n');
  expect(text).toMatch(/100 requests in \d\.\d s; the limits allow them in 3\.0 s/);
  expect(text).toContain('answers of 429: 0 (0); lost 0 (0), doubled 0 (0)');
  expect(text).toMatch(/\d bytes a lead for an hour/);
});

// Building and measuring the pages of the tab takes a browser and a minute; what is made of the figures is tested here.
it('the bench of the tab judges what it measured, and nothing that takes a size which it did not', () => {
  const measured: Measured = {
    cold: 300,
    warm: 120,
    filter: 30,
    move: 12,
    worstFrame: 30,
    framesOver34: 0.04,
    heap: 6,
    nodes: 900,
  };
  const side: Side = {
    board: measured,
    'by-hand': { ...measured, warm: 100, move: 4 },
    boot: { ...measured, warm: 50, heap: 2 },
  };
  const few = goalsOf((count, slower) => (count === 5000 && slower === 1 ? side : undefined));
  expect(few.filter(Boolean)).toEqual([
    'missed   5,000 actions kept: navigation to paint, to (b): 2.4 ×, at most 1.2 ×',
    'reached  5,000 actions: typing in the filter to paint, to (a): 1.0 ×, at most 1.5 ×',
    'missed   5,000 actions: moving a card to paint, to (a): 3.0 ×, at most 1.5 ×',
    'reached  5,000 actions: longest frame of a scroll: 30.0 ms, at most 34 ms',
  ]);
  const all = goalsOf(() => side).join('\n');
  expect(all).toContain('reached  its growth from 5,000 to 20,000, to that of (a): 1.0 ×');
  expect(all).toContain('reached  20,000 actions: heap above (b): 4.0 MB');
  expect(tableOf(5000, 1, side).join('\n')).toMatch(/kept +120 ms +100 ms +50 ms +1\.20 × +2\.40 ×/);
});
