import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { changeRating } from '../setup/acts.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, openStore } from '../setup/store.ts';
import { cardOf, columnOf, openAction } from './board-page.ts';

// A tab of Teams whose person goes elsewhere in Teams, and comes back.

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
}, 120_000);
afterEach(() => leavePages(browser));
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

interface Tab {
  page: Page;
  tab: Frame;
  /** How often the tab has asked the lists. */
  asked(): number;
}

async function openTab(): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await context.clock.install();
  const page = await context.newPage();
  let count = 0;
  page.on('request', (request) => {
    if (request.url().startsWith(product.graphUrl)) count += 1;
  });
  await page.goto(product.hostUrl);
  const tab = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!tab) throw new Error('The host page frames nothing.');
  await tab.getByRole('region', { name: 'Board', exact: true }).waitFor();
  // What lets Teams set it aside is fetched when nobody waits for anything.
  await page.waitForLoadState('networkidle');
  await tab.evaluate(() => Object.assign(window, { isTheSame: true }));
  return { page, tab, asked: () => count };
}

const leave = (page: Page) => page.getByRole('button', { name: 'Chat', exact: true }).click();
const isTheSame = (tab: Frame) => tab.evaluate(() => 'isTheSame' in window);

async function rateAsMember(ref: string, to: string): Promise<void> {
  const store = openStore(new URL(product.graphUrl).origin, MEMBER);
  const action = (await store.openBoard()).actions.find((one) => one.ref === ref);
  if (!action) throw new Error(`There is no action ${ref}.`);
  await changeRating(store, { action, to, reason: 'While they were away', saidBy: 'Group member', source: 'tab' });
}

test('a tab that was left and is come back to shows at once what it showed, and what others changed meanwhile', async () => {
  const { page, tab, asked } = await openTab();
  const panel = await openAction(tab, '1.1 B');
  const note = panel.getByRole('textbox', { name: 'Add a note' });
  await note.fill('Half a thought');
  const find = tab.getByRole('searchbox', { name: 'Find an action' });
  await find.fill('1.1');
  await leave(page);
  await page.getByRole('heading', { name: 'Chat', exact: true }).waitFor();
  await page.getByLabel('Theme').selectOption('Dark');
  await rateAsMember('1.1 A', 'R');
  // Nobody sees it, so for a minute it asks for nothing.
  const before = asked();
  await page.clock.runFor(60_000);
  expect(asked()).toBe(before);

  await page.getByRole('button', { name: 'The tab', exact: true }).click();
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  expect(await isTheSame(tab)).toBe(true);
  expect(await note.inputValue()).toBe('Half a thought');
  expect(await find.inputValue()).toBe('1.1');
  await cardOf(columnOf(tab, /^Red, 1 action/), '1.1 A').waitFor();
  await tab.locator('[data-theme=dark]').first().waitFor();
  await page.getByLabel('Theme').selectOption('High contrast');
  await tab.locator('[data-theme=contrast]').first().waitFor();
});

test('a link in a chat leads into the tab that was left, and the tab of another channel is opened anew', async () => {
  const { page, tab } = await openTab();
  await leave(page);
  const context = JSON.stringify({ subEntityId: 'view=plan&find=1.1' });
  const link = `https://teams.microsoft.com/l/entity/app/page?context=${encodeURIComponent(context)}`;
  await page.getByLabel('A link to the tab').fill(link);
  await page.keyboard.press('Enter');
  await tab.getByRole('treegrid', { name: 'Plan' }).waitFor();
  expect(await tab.evaluate(() => location.search)).toBe('?view=plan&find=1.1');
  expect(await isTheSame(tab)).toBe(true);

  await leave(page);
  await page.getByRole('combobox', { name: 'Channel', exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'The tab', exact: true }).click();
  await tab.waitForFunction(() => !('isTheSame' in window));
  await tab.getByRole('region', { name: 'Board', exact: true }).waitFor();
});
