import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { changeRating } from '../setup/acts.ts';
import { openBrowser } from '../setup/browser.ts';
import { leaveOutWorker, leavePages, setOffline, setShown } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER, openStore } from '../setup/store.ts';
import { boardOf, cardOf, columnOf, comesTo, moveByKeyboard, openAction, openBoard } from './board-page.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterEach(async () => {
  await putControl('faults', []);
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

test('two quiet tabs look once in 15 seconds between them, hidden ones never, and both see what happens', async () => {
  const context = await newContext();
  await leaveOutWorker(context);
  await context.clock.install();
  const asked = requestsOf(context);
  const [one, two] = [await open(context), await open(context)];
  await context.clock.pauseAt(new Date(Date.now() + 1000));
  await pass(context, 65);

  asked.length = 0;
  await pass(context, 120);
  expect(asked.filter((address) => !address.includes('/items/delta'))).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(8);
  expect(asked.length).toBeGreaterThanOrEqual(5);

  await moveByOther('1.1 B', 'R');
  await pass(context, 16);
  await Promise.all([one, two].map((page) => cardOf(columnOf(page, /^Red/), '1.1 B').waitFor()));

  // No look succeeds now, so what the second shows was told by the first.
  await putControl('faults', [{ method: 'GET', path: '/items/delta', status: 400, times: 500, when: 'before' }]);
  await context.clock.resume();
  await moveByKeyboard(one, '1.1 C', 'Amber', 'The lead is away');
  await cardOf(columnOf(two, /^Amber/), '1.1 C').waitFor();
  await putControl('faults', []);
  await context.clock.pauseAt((await one.evaluate(() => Date.now())) + 1000);

  await setShown(one, false);
  await setShown(two, false);
  // A look that was under way ends.
  await pass(context, 1);
  asked.length = 0;
  await pass(context, 120);
  expect(asked).toEqual([]);

  await moveByOther('1.1 B', 'G');
  await setShown(two, true);
  await pass(context, 1);
  await cardOf(columnOf(two, /^Green/), '1.1 B').waitFor();

  // The one that looked is gone, and the other goes on where it stopped.
  await setShown(one, true);
  await pass(context, 1);
  await two.close();
  await moveByOther('1.1 B', 'A');
  await pass(context, 16);
  await cardOf(columnOf(one, /^Amber/), '1.1 B').waitFor();
});

test('a warm open paints the board while every server is silent, and then looks with one request', async () => {
  const context = await newContext();
  await openAndClose(context);
  const asked = requestsOf(context);
  const page = await context.newPage();
  const held: (() => void)[] = [];
  await page.route(/\/(graph|_local)\/|config\.json/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto(addressOf(OFFICER));
  await cardOf(page, '1.2 A').waitFor();
  await expect.poll(() => held.length).toBe(3);
  await page.unroute(/./);
  for (const release of held) release();
  await page.getByText('up to date just now').waitFor();
  expect(asked.map((address) => new URL(address).pathname.split('/').at(-1))).toEqual(['delta']);
});

test('what the servers say behind a warm open counts more than what the browser kept', async () => {
  const context = await newContext();
  await openAndClose(context);
  const page = await context.newPage();
  await page.route(/_local\/people/, async (route) => {
    const people = (await (await route.fetch()).json()) as { userPrincipalName: string }[];
    await route.fulfill({ json: people.filter(({ userPrincipalName }) => userPrincipalName !== OFFICER) });
  });
  await page.goto(addressOf(OFFICER));
  await page.getByRole('heading', { name: 'Nobody here has this name' }).waitFor();
});

test('without a network the page starts with the board of its person alone, says how old it is, and opens what was opened', async () => {
  const context = await newContext();
  await context.clock.install();
  const page = await open(context);
  await openAction(page, '1.2 A');
  await page.getByRole('region', { name: 'History' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.keyboard.press('Escape');

  await setOffline(context, true);
  await page.getByText(/^As it was .* ago\. You are offline: changes wait here/).waitFor();
  await context.clock.fastForward('03:00:00');
  await page.reload();
  await boardOf(page).waitFor();
  // Chromium's emulation forgets at a reload that the page is offline, and then no answer is all that it knows.
  await page.getByText(/^As it was 3 hours ago, \d+ \w+ \d{4} at \d\d:\d\d\. .*: changes wait here/).waitFor();
  const panel = await openAction(page, '1.2 A');
  await panel.getByRole('region', { name: 'History' }).waitFor();

  await page.goto(addressOf(MEMBER));
  await page.getByRole('heading', { name: 'The plan could not be read' }).waitFor();
  expect(await page.getByRole('article').count()).toBe(0);

  await page.goto(addressOf(OFFICER));
  await boardOf(page).waitFor();
  await setOffline(context, false);
  await page.getByText(/^up to date/).waitFor();
});

test('a link that Graph forgot means a whole read, under which no card leaves the board', async () => {
  const { page } = await openBoard(browser, product.url);
  await page.evaluate(() => {
    const seen = { least: Number.POSITIVE_INFINITY };
    Object.assign(globalThis, { seen });
    const count = () => (seen.least = Math.min(seen.least, document.querySelectorAll('article').length));
    new MutationObserver(count).observe(document.body, { subtree: true, childList: true });
  });
  await moveByOther('1.2 C', 'A');
  await putControl('faults', [{ method: 'GET', path: '/items/delta', status: 410, times: 1, when: 'before' }]);
  await comesTo(page, cardOf(columnOf(page, /^Amber/), '1.2 C'));
  expect(await page.evaluate(() => (globalThis as unknown as { seen: { least: number } }).seen.least)).toBe(10);
});

test('who may no longer read the plan keeps nothing of it', async () => {
  const { page } = await openBoard(browser, product.url, { as: MEMBER });
  await openAction(page, '1.2 A');
  await page.getByRole('region', { name: 'History' }).waitFor();
  await putControl('faults', [{ path: '/v1.0', status: 403, times: 100, when: 'before' }]);
  await comesTo(page, page.getByRole('heading', { name: 'You may not read this plan' }));
  expect(await kept(page)).not.toContain('1.2');
  await putControl('faults', []);
  await page.getByRole('button', { name: 'Try again' }).click();
  await boardOf(page).waitFor();
  expect(await kept(page)).toContain('1.2');
});

const newContext = (): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const addressOf = (person: string): string => `${product.url}/?as=${person}`;

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(addressOf(OFFICER));
  await boardOf(page).waitFor();
  return page;
}

/** Lets seconds pass for the pages, and after each gives their requests the time to be answered. */
async function pass(context: BrowserContext, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await context.clock.runFor(1000);
    await fetch(`${product.controlsUrl}/clock`);
  }
}

/** The addresses that the pages of a browser ask Graph for from now on. */
function requestsOf(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (request.url().startsWith(product.graphUrl)) asked.push(request.url());
  });
  return asked;
}

async function putControl(name: string, body: unknown): Promise<void> {
  const answer = await fetch(`${product.controlsUrl}/${name}`, { method: 'PUT', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

async function moveByOther(ref: string, to: string): Promise<void> {
  const store = openStore(new URL(product.graphUrl).origin, MEMBER);
  const action = (await store.openBoard()).actions.find((one) => one.ref === ref);
  if (!action) throw new Error(`The seed has ${ref}.`);
  await changeRating(store, { action, to, reason: 'Seen by somebody else', saidBy: 'Group member', source: 'tab' });
}

/** Shows the board once, until the browser keeps it. */
async function openAndClose(context: BrowserContext): Promise<void> {
  const page = await open(context);
  await expect.poll(() => kept(page)).toContain('1.2 A');
  await page.close();
}

/** All that the page's database holds, as text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('action-plan-monitor');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const all = ['boards', 'facts'].map((store) => opened.result.transaction(store).objectStore(store).getAll());
    const values = await Promise.all(
      all.map(
        (request) => new Promise((resolve) => request.addEventListener('success', () => resolve(request.result))),
      ),
    );
    opened.result.close();
    return JSON.stringify(values);
  });
}
