import type { Browser, CDPSession, Page } from 'playwright-core';
import type { PageName } from './pages.ts';

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
  page: PageName;
  count: number;
  /** How many times slower the processor is made. */
  slower: number;
  repeats: number;
  scrollMs: number;
}

const PATIENCE_MS = 60_000;

/** Measures one page with one plan. */
export async function measure(browser: Browser, trial: Trial): Promise<Measured> {
  const cold: number[] = [];
  for (let round = 0; round < trial.repeats; round++) cold.push(await coldPaint(browser, trial));
  const context = await newContext(browser);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const tools = await slowDown(page, trial.slower);
    await paint(page, trial);
    // What was read is kept behind the paint.
    await page.waitForTimeout(SETTLES_MS);
    const warm: number[] = [];
    for (let round = 0; round < trial.repeats; round++) warm.push(await paint(page, trial));
    const atRest = await rest(page, tools);
    const times = { cold: median(cold), warm: median(warm) };
    if (trial.page === 'boot') return { ...times, ...NOTHING_TO_DO, ...atRest };
    const frames = await page.evaluate(scroll, trial.scrollMs);
    const filters: number[] = [];
    for (const words of WORDS) filters.push(await page.evaluate(filter, words));
    await page.evaluate(filter, '');
    const moves: number[] = [];
    for (let round = 0; round < trial.repeats; round++) moves.push(await page.evaluate(move));
    return {
      ...times,
      filter: median(filters),
      move: median(moves),
      worstFrame: Math.max(...frames),
      framesOver34: frames.filter((frame) => frame > SLOW_FRAME_MS).length / frames.length,
      ...atRest,
    };
  } finally {
    await context.close();
  }
}

const SETTLES_MS = 1500;
const SLOW_FRAME_MS = 34;
const NOTHING_TO_DO = { filter: null, move: null, worstFrame: null, framesOver34: null };
const WORDS = ['pathway', 'quality', 'graduated'];

async function newContext(browser: Browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  // What runs these programs names each function by a helper that a page does not have.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  await context.addInitScript(watchPaint);
  return context;
}

async function coldPaint(browser: Browser, trial: Trial): Promise<number> {
  const context = await newContext(browser);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await slowDown(page, trial.slower);
    return await paint(page, trial);
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page, rate: number): Promise<CDPSession> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate });
  return tools;
}

/** From the start of navigation until the first card, or a page that has none, can be seen. */
async function paint(page: Page, { url, page: name, count }: Trial): Promise<number> {
  const data = encodeURIComponent(`${url}/data/${count}.json`);
  await page.goto(`${url}/${name}/?data=${data}&keep`, { waitUntil: 'commit' });
  const painted = await page.waitForFunction(() => window.paintedAt);
  return painted.jsonValue() as Promise<number>;
}

async function rest(page: Page, tools: CDPSession): Promise<Pick<Measured, 'heap' | 'nodes'>> {
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return { heap: usedSize / 1024 / 1024, nodes: await page.evaluate(() => document.querySelectorAll('*').length) };
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;

declare global {
  interface Window {
    paintedAt?: number;
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
