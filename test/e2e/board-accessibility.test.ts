import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DUMMIES, violationsOf } from '../setup/axe.ts';
import { PAGES } from '../../src/tab/features/settings/pages.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { cardOf, chooseMore, openAction, openBoard } from './board-page.ts';

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

describe.each(['light', 'dark', 'contrast'])('in the %s theme axe finds nothing', (theme) => {
  test('on the board', async () => {
    const { page } = await openBoard(browser, product.url, { query: `&theme=${theme}` });
    expect(await violationsOf(page)).toEqual([]);
  });

  test('on lanes, of which most cells are empty', async () => {
    const { page } = await openBoard(browser, product.url, { query: `&lanes=focusArea&theme=${theme}` });
    await page.getByRole('group', { name: /^Red in 1\.1 .*, 0 actions$/ }).waitFor({ state: 'attached' });
    expect(await violationsOf(page)).toEqual([]);
  });

  test('on the open action and the question why', async () => {
    const { page } = await openBoard(browser, product.url, { query: `&theme=${theme}` });
    const panel = await openAction(page, '1.2 A');
    await panel.getByText('Joint Comm sub group report is ongoing').waitFor();
    await panel.getByRole('button', { name: 'Why this rating?' }).click();
    expect(await violationsOf(page)).toEqual([]);
    await cardOf(page, '1.2 C').press('m');
    await page.getByRole('menuitem', { name: /^Amber/ }).waitFor();
    // A menu stands over the page, in none of its landmarks.
    expect(await violationsOf(page, { without: [DUMMIES], but: ['region'] })).toEqual([]);
    await page.getByRole('menuitem', { name: /^Amber/ }).click();
    await page.getByRole('textbox', { name: 'Why Amber?' }).press('Enter');
    expect(await violationsOf(page)).toEqual([]);
  });

  test('on assigning sub-groups', async () => {
    const { page } = await openBoard(browser, product.url, { query: `&theme=${theme}` });
    await chooseMore(page, 'Assign sub-groups');
    await page.getByText('is responsibility of JC Group').waitFor();
    expect(await violationsOf(page, { without: [DUMMIES] })).toEqual([]);
  });
});

const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each([320, 360, 768])('nothing has to be scrolled sideways at %i px', async (width) => {
  const { page } = await openBoard(browser, product.url, { width });
  expect(await overhang(page)).toBe(0);
  await openAction(page, '1.2 C');
  expect(await overhang(page)).toBe(0);
});

test('at 400 % zoom lanes, the plan and each page of the settings fit too', async () => {
  const { page } = await openBoard(browser, product.url, { width: 320, query: '&lanes=focusArea' });
  expect(await overhang(page)).toBe(0);
  for (const query of ['view=plan', ...PAGES.map((name) => `settings=${name}`)]) {
    await page.goto(`${product.url}/?${query}`);
    await page.getByRole('main').waitFor();
    await page
      .getByRole('treegrid')
      .or(page.getByRole('heading', { name: 'Settings of the plan' }))
      .first()
      .waitFor();
    expect(await overhang(page), query).toBe(0);
  }
});

test('in forced colours what is chosen, open and has the focus stands out without its colours', async () => {
  const { page } = await openBoard(browser, product.url);
  await page.emulateMedia({ forcedColors: 'active' });
  const look = (of: Locator) =>
    of.evaluate((element) => {
      const { backgroundColor, borderWidth, outlineStyle, outlineWidth } = getComputedStyle(element);
      return [backgroundColor, borderWidth, outlineStyle, outlineWidth].join();
    });
  await openAction(page, '1.1 B');
  expect(await look(cardOf(page, '1.1 B'))).not.toBe(await look(cardOf(page, '1.1 A')));
  const views = page.getByRole('navigation', { name: 'View' }).getByRole('button');
  expect(await look(views.first())).not.toBe(await look(views.last()));
  await cardOf(page, '1.1 A').press('ArrowRight');
  const outlines = await page
    .locator('article:focus-visible, article :focus-visible')
    .evaluate((element) => [undefined, '::after'].map((part) => getComputedStyle(element, part).outlineStyle));
  expect(outlines).toContain('solid');

  await page.goto(`${product.url}/?settings=legends`);
  const pages = page.getByRole('navigation', { name: 'Settings of the plan' });
  await pages.waitFor();
  const [current, other] = ['Legends', 'People'].map((name) => pages.getByRole('button', { name }));
  expect(await look(current as Locator)).not.toBe(await look(other as Locator));
});

test('on a phone the open action covers the board, and closing it brings the board back', async () => {
  const { page } = await openBoard(browser, product.url, { width: 360 });
  const panel = await openAction(page, '1.1 D');
  const box = await panel.boundingBox();
  expect(box).toMatchObject({ x: 0, width: 360 });
  expect(await page.getByRole('main').evaluate((element) => element.hasAttribute('inert'))).toBe(true);
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
  expect(await page.getByRole('main').evaluate((element) => element.hasAttribute('inert'))).toBe(false);
});

test('arrow keys move between cards as they lie', async () => {
  const { page } = await openBoard(browser, product.url);
  await cardOf(page, '1.1 A').press('ArrowRight');
  const focused = () => page.evaluate(() => document.activeElement?.closest('article')?.textContent?.slice(0, 5));
  expect(await focused()).toBe('1.1 B');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('1.1 D');
});
