import { parseArgs } from 'node:util';
import { openBrowser } from '../setup/browser.ts';
import { measure } from './tab/measure.ts';
import { PAGES, servePages } from './tab/pages.ts';
import { goalsOf } from './tab/goals.ts';
import { tableOf, type Side } from './tab/table.ts';

const WHOLE = { counts: [100, 1000, 5000, 20_000], slower: [1, 4], repeats: 5, scrollMs: 5000 };
const SMALL = { counts: [100], slower: [1], repeats: 1, scrollMs: 500 };

/** What of the whole is measured: `--counts 5000,20000 --slower 1 --repeats 3`, or as little as there is by `--small`. */
function planOf(args: readonly string[]): typeof WHOLE {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const whole = values.small ? SMALL : WHOLE;
  return {
    counts: values.counts?.split(',').map(Number) ?? whole.counts,
    slower: values.slower?.split(',').map(Number) ?? whole.slower,
    repeats: Number(values.repeats ?? whole.repeats),
    scrollMs: whole.scrollMs,
  };
}

const OPTIONS = {
  small: { type: 'boolean' },
  counts: { type: 'string' },
  slower: { type: 'string' },
  repeats: { type: 'string' },
} as const;

/**
 * The board in Chromium, side by side with a page by hand that draws only what can be seen of the same rows, and with one
 * that only boots teams-js, React and Fluent. What counts are the ratios: each machine has its own times.
 */
export async function runBench(args: readonly string[], say: (line: string) => void): Promise<void> {
  const plan = planOf(args);
  const pages = await servePages(PAGES);
  const browser = await openBrowser();
  const sides = new Map<string, Side>();
  try {
    for (const slower of plan.slower)
      for (const count of plan.counts) {
        const side = await measure(browser, { ...plan, url: pages.url, count, slower });
        sides.set(`${count} ${slower}`, side);
        for (const line of tableOf(count, slower, side)) say(line);
      }
  } finally {
    await browser.close();
    await pages.close();
  }
  for (const line of goalsOf((count, slower) => sides.get(`${count} ${slower}`))) say(line);
}
