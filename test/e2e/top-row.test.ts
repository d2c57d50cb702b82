import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DUMMIES, violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { themesLookedAt } from '../setup/themes.ts';
import { boardOf, cardOf, moveByKeyboard, openBoard } from './board-page.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

test('filters show at once, stand in the address, and are taken away one by one or together', async () => {
  const { page } = await openBoard(browser, product.url);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Show only' });
  await panel.getByRole('combobox', { name: 'Lead' }).selectOption({ value: 'Tim Moss' });
  await panel.getByRole('checkbox', { name: 'No evidence listed' }).check();
  await panel.getByText(/^\d+ actions? (is|are) shown of 10\.$/).waitFor();
  await panel.getByRole('button', { name: 'Close' }).click();
  const filter = page.getByRole('button', { name: 'Filter, 2 are on' });
  await expect.poll(() => filter.evaluate((element) => element === document.activeElement)).toBe(true);
  const some = await page.getByRole('article').count();
  expect(some).toBeLessThan(10);

  await page.reload();
  await boardOf(page).waitFor();
  const chips = page.getByRole('list', { name: 'Filters that are on' });
  expect(await page.getByRole('article').count()).toBe(some);
  await chips.getByRole('button', { name: 'Show all again, not only “No evidence listed”' }).press('Enter');
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(some);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('article').count()).toBe(10);
  expect(await chips.count()).toBe(0);
});

test('what is typed into the find box stands in the address when the field is left, and Back does not take it letter by letter', async () => {
  const { page } = await openBoard(browser, product.url);
  const steps = await page.evaluate(() => history.length);
  await page.keyboard.press('/');
  await page.keyboard.type('1.1');
  await expect.poll(() => page.getByRole('article').count()).toBeLessThan(10);
  const some = await page.getByRole('article').count();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).searchParams.get('find')).toBe('1.1');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.keyboard.type(' A');
  await page.waitForURL((url) => url.searchParams.get('find') === '1.1 A');
  await page.goBack();
  await page.goForward();
  await boardOf(page).waitFor();
  expect(await page.getByRole('searchbox', { name: 'Find an action' }).inputValue()).toBe('1.1 A');
  await page.getByRole('searchbox', { name: 'Find an action' }).fill('1.1');
  await page.getByRole('button', { name: 'Filter', exact: true }).focus();
  await page.reload();
  await boardOf(page).waitFor();
  await expect.poll(() => page.getByRole('article').count()).toBe(some);
});

test('a view without actions says what hides them, and shows everything again', async () => {
  const { page } = await openBoard(browser, product.url);
  await page.keyboard.press('/');
  await page.keyboard.type('no such words');
  await page.getByRole('heading', { name: 'Nothing here has “no such words”' }).waitFor();
  await page.getByRole('button', { name: 'Show everything again' }).click();
  await cardOf(page, '1.1 A').waitFor();
});

test('the plan can be looked at as a table, and Back leads to the board', async () => {
  const { page } = await openBoard(browser, product.url);
  const views = page.getByRole('navigation', { name: 'View' });
  await views.getByRole('button', { name: 'Plan' }).click();
  await page.getByText('Evidence (Impact)').first().waitFor();
  expect(new URL(page.url()).searchParams.get('view')).toBe('plan');
  await page.goBack();
  await boardOf(page).waitFor();
});

test('an officer asks the leads of what is in view, and nobody about what is done', async () => {
  const { page } = await openBoard(browser, product.url);
  await page.getByRole('button', { name: 'Ask for an update' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask for an update' });
  await dialog.getByText('Nobody in this view is left to ask').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await moveByKeyboard(page, '1.2 A', 'Amber', 'The analysis was found to be old');
  await page.getByText('1.2 A is now Amber').first().waitFor();
  await page.getByRole('button', { name: 'Ask for an update' }).click();
  await dialog.getByRole('checkbox', { name: /^Wendy Tompson/ }).waitFor();
  await dialog.getByRole('button', { name: 'Ask 1 person about 1 action' }).click();
  await dialog.getByText('1 person is asked about 1 action.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await cardOf(page, '1.2 A')
    .getByText(/^asked/)
    .waitFor();
});

test('the question mark shows the keys, and Escape goes back', async () => {
  const { page } = await openBoard(browser, product.url);
  await cardOf(page, '1.1 A').focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByText('changes its rating').waitFor();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
});

test('a part that cannot be fetched says so in its place, and is there once it can be', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const parts = /\/assets\/keys-dialog-[^/]*\.js$/;
  await page.route(parts, (route) => route.abort());
  await page.goto(product.url);
  await boardOf(page).waitFor();
  await page.keyboard.press('?');
  await page.getByText('This part of the page could not be fetched.').waitFor();
  await cardOf(page, '1.1 A').waitFor();

  await page.unroute(parts);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
});

describe.each(themesLookedAt('dark'))('in the %s theme axe finds nothing', (theme) => {
  test('on the filters, their chips, asking and the menu', async () => {
    const query = `&theme=${theme}&status=G&lead=Tim%20Moss`;
    const { page } = await openBoard(browser, product.url, { query });
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^Filter,/ }).click();
    await page.getByRole('dialog', { name: 'Show only' }).waitFor();
    // What stands over the page is in none of its landmarks.
    expect(await violationsOf(page, { without: [DUMMIES], but: ['region'] })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ask for an update' }).click();
    await page.getByRole('dialog', { name: 'Ask for an update' }).waitFor();
    expect(await violationsOf(page, { without: [DUMMIES] })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menu').waitFor();
    expect(await violationsOf(page, { without: [DUMMIES], but: ['region'] })).toEqual([]);
  });
});
