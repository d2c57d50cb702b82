import type { Browser, CDPSession, Page } from 'playwright-core';
import { PAGES, type PageName } from './pages.ts';
import type { Side } from './table.ts';

/** What one page did with one plan; times in milliseconds, null where a page has no such thing. */
export interface Measured {
  cold: number;
  warm: number;
  filter: number | null;
  move: number | null;
  worstFrame: number | null;
  framesOver34: number | null;
  heap: number;
  nodes: number;
}

/** What is measured, and how. */
export interface Trial {
  url: string;
  count: number;
  /** How many times slower the processor is made. */
  slower: number;
  repeats: number;
  scrollMs: number;
}

/** A page that is measured, with the browser's tools for it. */
interface Measuring {
  name: PageName;
  page: Page;
  tools: CDPSession;
}

const PATIENCE_MS = 60_000;
const SLOW_FRAME_MS = 34;
const NOTHING_TO_DO = { filter: null, move: null, worstFrame: null, framesOver34: null };
const WORDS = ['pathway', 'quality', 'graduated'];

/**
 * Measures the pages with one plan, turn by turn: what else the machine does meanwhile then slows them all, and how they stand
 * to each other holds.
 */
export async function measure(browser: Browser, trial: Trial): Promise<Side> {
  const cold = await inTurns(PAGES, trial.repeats, (name) => coldPaint(browser, name, trial));
  const open = await Promise.all(PAGES.map((name) => openPage(browser, name)));
  try {
    for (const each of open) await paint(each, trial);
    // What was read is kept behind the paint.
    await open.find(({ name }) => name === 'board')?.page.waitForFunction(() => window.isKept);
    const slow = slowedBy(trial.slower);
    const warm = await inTurns(
      open,
      trial.repeats,
      slow((each) => paint(each, trial)),
    );
    const atRest = new Map<PageName, Awaited<ReturnType<typeof rest>>>();
    for (const each of open) atRest.set(each.name, await rest(each));
    const busy = open.filter(({ name }) => name !== 'boot');
    const frames = await inTurns(
      busy,
      1,
      slow(({ page }) => page.evaluate(scroll, trial.scrollMs)),
    );
    const filters = await inTurns(
      busy,
      WORDS.length,
      slow(({ page }, turn) => page.evaluate(filter, WORDS[turn] ?? '')),
    );
    await inTurns(busy, 1, ({ page }) => page.evaluate(filter, ''));
    const moves = await inTurns(
      busy,
      trial.repeats,
      slow(({ page }) => page.evaluate(move)),
    );
    const sideOf = (each: Measuring): Measured => {
      const times = { cold: median(cold.get(each.name)), warm: median(warm.get(each)), ...atRest.get(each.name) };
      const lengths = frames.get(each)?.flat();
      if (!lengths) return { ...times, ...NOTHING_TO_DO } as Measured;
      return {
        ...times,
        filter: median(filters.get(each)),
        move: median(moves.get(each)),
        worstFrame: Math.max(...lengths),
        framesOver34: lengths.filter((frame) => frame > SLOW_FRAME_MS).length / lengths.length,
      } as Measured;
    };
    return Object.fromEntries(open.map((each) => [each.name, sideOf(each)])) as Side;
  } finally {
    for (const { page } of open) await page.context().close();
  }
}

/** What each came to, so many times over, one after the other in each turn. */
async function inTurns<One, Found>(
  all: readonly One[],
  turns: number,
  find: (one: One, turn: number) => Promise<Found>,
): Promise<Map<One, Found[]>> {
  const found = new Map<One, Found[]>(all.map((one) => [one, []]));
  for (let turn = 0; turn < turns; turn++) for (const one of all) found.get(one)?.push(await find(one, turn));
  return found;
}

/** Slows a page in its own turn alone: one that is slowed takes the time of the others too. */
const slowedBy =
  (rate: number) =>
  <Found>(find: (one: Measuring, turn: number) => Promise<Found>) =>
  async (one: Measuring, turn: number): Promise<Found> => {
    await one.tools.send('Emulation.setCPUThrottlingRate', { rate });
    try {
      return await find(one, turn);
    } finally {
      await one.tools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
  };

async function openPage(browser: Browser, name: PageName): Promise<Measuring> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  // What runs these programs names each function by a helper that a page does not have.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  await context.addInitScript(watchPaint);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const tools = await context.newCDPSession(page);
  return { name, page, tools };
}

async function coldPaint(browser: Browser, name: PageName, trial: Trial): Promise<number> {
  const measuring = await openPage(browser, name);
  try {
    return await slowedBy(trial.slower)((each: Measuring) => paint(each, trial))(measuring, 0);
  } finally {
    await measuring.page.context().close();
  }
}

/** From the start of navigation until the first card, or a page that has none, can be seen. */
async function paint({ name, page }: Measuring, { url, count }: Trial): Promise<number> {
  const data = encodeURIComponent(`${url}/data/${count}.json`);
  await page.goto(`${url}/${name}/?data=${data}&keep`, { waitUntil: 'commit' });
  const painted = await page.waitForFunction(() => window.paintedAt);
  return painted.jsonValue() as Promise<number>;
}

async function rest({ page, tools }: Measuring): Promise<Pick<Measured, 'heap' | 'nodes'>> {
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return { heap: usedSize / 1024 / 1024, nodes: await page.evaluate(() => document.querySelectorAll('*').length) };
}

const median = (times: readonly number[] = []): number =>
  times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;

declare global {
  interface Window {
    paintedAt?: number;
    /** What was read is in the browser's database. */
    isKept?: boolean;
    bench: { move(id: string, rag: string): void };
  }
}

/** Runs in the page before anything else: marks when the first of the page can be seen. */
function watchPaint(): void {
  const look = () => {
    if (!document.querySelector('[data-card],[data-booted]')) return;
    watch.disconnect();
    // A task after the frame's own: the frame is drawn by then.
    requestAnimationFrame(() => setTimeout(() => (window.paintedAt = performance.now())));
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
}

/** Runs in the page: scrolls down for a while, and answers with the length of each frame. */
function scroll(length: number): Promise<number[]> {
  const scroller = [...document.querySelectorAll<HTMLElement>('*')].find(
    (element) =>
      element.scrollHeight > element.clientHeight + 50 &&
      element.querySelector('[data-card]') &&
      (element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowY)),
  );
  const frames: number[] = [];
  return new Promise((resolve) => {
    const start = performance.now();
    let last = start;
    const step = () => {
      const now = performance.now();
      if (now > start) frames.push(now - last);
      last = now;
      if (now - start > length) return resolve(frames);
      scroller?.scrollBy(0, 120);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** Runs in the page: types words, and answers with the time until the cards that can be seen are those that have them. */
function filter(words: string): Promise<number> {
  scrollTo(0, 0);
  const input = document.querySelector<HTMLInputElement>('[data-filter]');
  const cards = () => [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const before = cards().map(({ dataset }) => dataset['card']);
  const isDone = () => {
    const now = cards();
    const hasWords = now.every((card) => card.textContent?.toLowerCase().includes(words));
    return now.length > 0 && hasWords && now.some(({ dataset }, at) => dataset['card'] !== before[at]);
  };
  return new Promise((resolve) => {
    const start = performance.now();
    // A framework keeps the value for its own; this sets it as typing does.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    const step = () => (isDone() ? setTimeout(() => resolve(performance.now() - start)) : requestAnimationFrame(step));
    requestAnimationFrame(step);
  });
}

/** Runs in the page: moves the first card to another column, and answers with the time until it is seen to have gone. */
function move(): Promise<number> {
  scrollTo(0, 0);
  const card = document.querySelector<HTMLElement>('[data-card]');
  const { card: id = '', rag } = card?.dataset ?? {};
  const to = rag === 'Amber' ? 'Green' : 'Amber';
  return new Promise((resolve) => {
    const start = performance.now();
    window.bench.move(id, to);
    const isDone = () => {
      const now = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
      return !now || now.dataset['rag'] === to;
    };
    const step = () => (isDone() ? setTimeout(() => resolve(performance.now() - start)) : requestAnimationFrame(step));
    requestAnimationFrame(step);
  });
}
