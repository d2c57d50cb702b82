import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { inTime } from './in-time.ts';

interface PageOptions {
  width?: number;
  height?: number;
  /** Whether it is to start without a network once it was open. */
  hasWorker?: boolean;
}

interface Left {
  page: Page;
  /** Where it has been, so that what was kept there can be taken away. */
  origins: Set<string>;
}

/** Pages by their contexts that a next test may take over. */
const known = new WeakMap<BrowserContext, Left>();
const free = new WeakMap<Browser, BrowserContext[]>();

const PATIENCE = 30_000;

/**
 * A page of nobody, with nothing kept in it, in a context of its own. It may be one that an earlier test has left: a new
 * one takes four times as long to show a board, since its process has to learn the program first. Who sets its clock or
 * adds scripts to it opens one without this, since that cannot be taken back.
 */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { width = 1280, height = 900, hasWorker = false } = options;
  const left = hasWorker ? undefined : free.get(browser)?.pop();
  const page = left ? known.get(left)?.page : undefined;
  if (page && !page.isClosed()) await page.setViewportSize({ width, height });
  const opened = page && !page.isClosed() ? page : await newPage(browser, { width, height, hasWorker });
  watchPolicy(browser, opened);
  return opened;
}

const refusals = new WeakMap<Browser, string[]>();

/** Hears what a page asks for that its policy does not let it have. */
function watchPolicy(browser: Browser, page: Page): void {
  const heard = refusals.get(browser) ?? [];
  refusals.set(browser, heard);
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) heard.push(message.text());
  });
}

async function newPage(browser: Browser, { hasWorker, ...viewport }: Required<PageOptions>): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  if (hasWorker) return context.newPage();
  await leaveOutWorker(context);
  const page = await context.newPage();
  const origins = new Set<string>();
  page.on('framenavigated', (frame) => {
    if (frame.url().startsWith('http')) origins.add(new URL(frame.url()).origin);
  });
  known.set(context, { page, origins });
  return page;
}

/**
 * Has a browser without service workers, as some are in private windows. The one of the page fetches and compiles all of its
 * program anew for everybody whom nobody was before, for which a processor works longer than for most tests.
 */
export const leaveOutWorker = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));

/**
 * Leaves every page of a browser: those of `openPage` to a next test, as if nobody had been there; all others are closed.
 * @throws where the policy of one of the former refused it something
 */
export async function leavePages(browser: Browser | undefined): Promise<void> {
  if (!browser) return;
  const cleared = (free.get(browser) ?? []).filter((context) => browser.contexts().includes(context));
  for (const context of browser.contexts()) {
    if (cleared.includes(context)) continue;
    const left = known.get(context);
    if (left && !left.page.isClosed() && (await canClear(context, left))) cleared.push(context);
    else await close(context);
  }
  free.set(browser, cleared);
  const refused = refusals.get(browser)?.splice(0) ?? [];
  if (refused.length > 0) throw new Error(`The page wanted what its policy refuses:\n${refused.join('\n')}`);
}

const HEARD = [
  'console',
  'dialog',
  'download',
  'pageerror',
  'request',
  'requestfinished',
  'response',
  'weberror',
] as const;

/** False where something of it would not go, or the browser says nothing any more. */
const canClear = (context: BrowserContext, left: Left): Promise<boolean> =>
  inTime('clearing a page', clear(context, left)).then(
    () => true,
    () => false,
  );

/** A context that does not close goes with its browser, and the next file opens another. */
const close = (context: BrowserContext): Promise<void> =>
  inTime('closing a page', context.close()).catch(() =>
    inTime('closing a browser', Promise.resolve(context.browser()?.close())),
  );

async function clear(context: BrowserContext, { page, origins }: Left): Promise<void> {
  for (const event of HEARD) for (const one of [page, context]) one.removeAllListeners(event);
  for (const other of context.pages()) if (other !== page) await other.close();
  await Promise.all([page.unrouteAll({ behavior: 'ignoreErrors' }), context.unrouteAll({ behavior: 'ignoreErrors' })]);
  await context.setOffline(false);
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: 'reduce' });
  // A mouse that rests somewhere would hover over what a next test opens.
  await page.mouse.move(-1, -1);
  await goNowhere(page);
  const session = await context.newCDPSession(page);
  for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  origins.clear();
}

/** The page goes by itself: one that is sent gets a new process, which has to learn the program first. */
async function goNowhere(page: Page): Promise<void> {
  const went = page.waitForURL('about:blank');
  // It may be gone before it has answered.
  await Promise.all([went, page.evaluate(() => location.replace('about:blank')).catch(() => undefined)]);
}

/**
 * Takes the network away from all pages of a context, or gives it back. In a few runs of all tests one after the other Chromium
 * was not heard to answer, and Playwright waits for that without an end: what follows shows whether it did.
 */
export const setOffline = (context: BrowserContext, isOffline: boolean): Promise<void> =>
  inTime(`offline: ${isOffline}`, context.setOffline(isOffline), 15_000).catch(({ message }: Error) =>
    console.warn(message),
  );

/** What a browser does when a tab comes to the front or goes to the back. */
export function setShown(page: Page | Frame, isShown: boolean): Promise<void> {
  return page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    isShown ? 'visible' : 'hidden',
  );
}

/**
 * Somebody opens their laptop again: the page is seen, and the network is back, at which it looks at once for what happened, and
 * sends what waits, instead of after some seconds.
 */
export async function comeBackTo(page: Page | Frame): Promise<void> {
  await setShown(page, false);
  await setShown(page, true);
  await page.evaluate(() => dispatchEvent(new Event('online')));
}
