import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { cardOf, columnOf, moveByKeyboard } from './board-page.ts';

// The tab in hosts that can less than today's Teams, or other things.

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

async function openIn(host: string, query = ''): Promise<{ page: Page; tab: Frame }> {
  const page = await openPage(browser);
  await page.goto(`${product.hostUrl}/?host=${host}${query}`);
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  const tab = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!tab) throw new Error('The host page frames nothing.');
  return { page, tab };
}

const boardOf = (tab: Frame) => tab.getByRole('region', { name: 'Board', exact: true });

test('in Outlook whoever opens the tab chooses a plan, works on it, and copies a link for which no host has a dialog', async () => {
  const { page, tab } = await openIn('outlook');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.getByRole('button', { name: /^local-area/ }).click();
  await boardOf(tab).waitFor();
  await moveByKeyboard(tab, '1.1 B', 'Red', 'Written in Outlook');
  await cardOf(columnOf(tab, /^Red, 1 action$/), '1.1 B').waitFor();
  await tab.getByRole('button', { name: 'More', exact: true }).click();
  await tab.getByRole('menuitem', { name: 'Copy a link to this view' }).click();
  await tab.getByText(/^The link .*copied/).waitFor();
  expect(await tab.getByRole('navigation', { name: 'View' }).getByRole('button').allTextContents()).toContain(
    'Meeting',
  );
});

test('an older Teams shows the board, follows its theme, and opens the tab anew for whoever comes back', async () => {
  const { page, tab } = await openIn('older');
  await boardOf(tab).waitFor();
  await page.getByLabel('Theme').selectOption('Dark');
  await tab.locator('[data-theme=dark]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Chat', exact: true }).click();
  await page.locator('iframe').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'The tab', exact: true }).click();
  await page.frameLocator('iframe').getByRole('region', { name: 'Board', exact: true }).waitFor();
});

test('on a phone the board and the side panel of a meeting are read without sideways scrolling, and nothing is shared', async () => {
  const { page, tab } = await openIn('mobile');
  await boardOf(tab).waitFor();
  expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByLabel('Shown in').selectOption('Meeting');
  const panel = page.frameLocator('iframe');
  await panel.getByRole('button', { name: 'Begin the meeting' }).waitFor();
  expect(await page.getByRole('button', { name: 'Share to stage' }).count()).toBe(0);
  expect(await panel.getByRole('button', { name: 'Share to stage' }).count()).toBe(0);
});
