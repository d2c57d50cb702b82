import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { startProduct } from '../setup/product.ts';
import type { RunningProduct } from '../setup/product.ts';

let product: RunningProduct;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

it('shows the board in the Teams host and follows its theme', async () => {
  await page.goto(product.hostUrl);
  const tab = page.frameLocator('iframe');
  const board = tab.getByRole('region', { name: 'Board', exact: true });
  await board.waitFor();
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  const background = () =>
    board.evaluate((part) => getComputedStyle(part).getPropertyValue('--colorNeutralBackground1').trim());
  const light = await background();
  await page.getByLabel('Theme').selectOption('Dark');
  await expect.poll(background).not.toBe(light);
});

it('gives a link to the view by the dialog of Teams, and the link leads there', async () => {
  await page.goto(product.hostUrl);
  const tab = page.frameLocator('iframe');
  await tab.getByRole('region', { name: 'Board', exact: true }).waitFor();
  await tab.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Plan' }).click();
  await tab.getByRole('button', { name: 'More', exact: true }).click();
  let link = '';
  page.once('dialog', (dialog) => {
    link = dialog.defaultValue();
    void dialog.dismiss();
  });
  await tab.getByRole('menuitem', { name: 'Copy a link to this view' }).click();
  await expect.poll(() => link).not.toBe('');
  await page.goto('about:blank');
  await page.goto(link);
  await tab.getByText('Evidence (Impact)').first().waitFor();
});
