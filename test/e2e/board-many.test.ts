import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { boardOf, cardOf, columnOf, dragTo, moveByKeyboard, openBoard } from './board-page.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ env: { APM_SAMPLE: 'synthetic:1000' } }), openBrowser()]);
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

/** The card that has the focus, as a screen reader counts it: "3 of 330". */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const card = document.activeElement?.closest('article');
    return `${card?.getAttribute('aria-posinset')} of ${card?.getAttribute('aria-setsize')}`;
  });

const cardsDrawn = (page: Page): Promise<number> => page.getByRole('article').count();

test('a board of a thousand actions draws what can be seen of it, and counts all of it', async () => {
  const { page, complaints } = await openBoard(browser, product.url);
  expect(await cardsDrawn(page)).toBeLessThan(60);
  const green = columnOf(page, /^Green, /);
  const count = /\d+/.exec((await green.getAttribute('aria-label')) ?? '')?.[0];
  expect(await green.getByRole('article').first().getAttribute('aria-setsize')).toBe(count);
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('keys walk over cards that are not drawn yet, to the end of a column and on into the next', async () => {
  const { page } = await openBoard(browser, product.url);
  const red = columnOf(page, /^Red, /);
  const count = Number(await red.getByRole('article').first().getAttribute('aria-setsize'));
  await red.getByRole('article').first().focus();
  for (let step = 0; step < 25; step++) await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(`26 of ${count}`);
  await page.keyboard.press('End');
  expect(await focused(page)).toBe(`${count} of ${count}`);
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toMatch(new RegExp(`^${count} of `));
  await page.keyboard.press('Home');
  expect(await focused(page)).toMatch(/^1 of /);
  expect(await cardsDrawn(page)).toBeLessThan(60);
});

test('a card that is scrolled out of sight keeps the focus, and so does one that is moved to another column', async () => {
  const { page } = await openBoard(browser, product.url);
  const amber = columnOf(page, /^Amber, /);
  await amber.getByRole('article').nth(2).focus();
  const before = await focused(page);
  const main = page.getByRole('main');
  await main.evaluate((element) => element.scrollTo(0, 20_000));
  await expect.poll(() => amber.getByRole('article').nth(1).getAttribute('aria-posinset')).not.toBe('2');
  expect(await focused(page)).toBe(before);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(/^4 of /);

  const name = (await page.locator(':focus').getAttribute('aria-labelledby'))?.split(' ')[0];
  const ref = await page.locator(`[id="${name}"]`).textContent();
  await moveByKeyboard(page, ref ?? '', 'Red', 'The contract ran out');
  await page.getByText(`${ref} is now Red. Saved.`).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('article')?.textContent)).toContain(ref);
  await cardOf(columnOf(page, /^Red, /), ref ?? '').waitFor();
});

test('what is looked for comes up as it is typed, from wherever the board was scrolled', async () => {
  const { page } = await openBoard(browser, product.url);
  await page.getByRole('main').evaluate((element) => element.scrollTo(0, 20_000));
  await page.getByRole('searchbox', { name: 'Find an action' }).fill('2.3 E');
  await cardOf(page, '2.3 E').waitFor();
  expect(await cardsDrawn(page)).toBeLessThan(60);
});

test('in lanes a board draws those in sight, keys walk from lane to lane, and a closed lane is passed over', async () => {
  const { page, complaints } = await openBoard(browser, product.url, { query: '&lanes=focusArea' });
  const lanes = page.getByRole('region', { name: /^\d+\.\d+ Focus area \d+, 10 actions$/ });
  await lanes.first().waitFor();
  expect(await lanes.count()).toBeLessThan(12);
  expect(await violationsOf(page)).toEqual([]);

  const first = page.getByRole('feed', { name: /^Red in 1\.1 Focus area 1, / });
  await first.getByRole('article').last().focus();
  const laneInFocus = () =>
    page.evaluate(() => document.activeElement?.closest('section[aria-label]')?.getAttribute('aria-label'));
  await page.keyboard.press('ArrowDown');
  expect(await laneInFocus()).not.toContain('Focus area 1,');
  for (let step = 0; step < 40; step++) await page.keyboard.press('ArrowDown');
  expect(await laneInFocus()).toMatch(/Focus area \d\d,/);
  expect(await lanes.count()).toBeLessThan(12);

  await page.getByRole('main').evaluate((element) => element.scrollTo(0, 0));
  const second = page.getByRole('button', { name: /^1\.2 Focus area 2 / });
  await second.click();
  expect(await second.getAttribute('aria-expanded')).toBe('false');
  await page
    .getByRole('feed', { name: /in 1\.2 Focus area 2/ })
    .first()
    .waitFor({ state: 'detached' });
  await page
    .getByRole('feed', { name: /^Green in 1\.1 / })
    .getByRole('article')
    .last()
    .focus();
  await page.keyboard.press('ArrowDown');
  expect(await laneInFocus()).not.toMatch(/Focus area [12],/);
  expect(complaints).toEqual([]);
});

test('a card is dragged to another rating of its lane, and no other lane takes it', async () => {
  const { page } = await openBoard(browser, product.url, { query: '&lanes=focusArea' });
  const cell = (rating: string, lane: string) =>
    page.locator('[data-drop]').filter({ has: page.getByRole('feed', { name: new RegExp(`^${rating} in ${lane} `) }) });
  const card = cell('Red', '1\\.1').getByRole('article').first();
  await dragTo(page, card, cell('Amber', '1\\.1'), async () => {
    expect(await cell('Amber', '1\\.2').getAttribute('data-drop-state')).toBeNull();
  });
  await page.getByRole('textbox', { name: 'Why Amber?' }).press('Escape');
  await page.getByText(/ stays Red\. Nothing was written\./).waitFor();
});

test('on a phone a press goes past hundreds of cards to the next rating', async () => {
  const { page } = await openBoard(browser, product.url, { width: 360 });
  await page.getByRole('button', { name: 'Go to Amber' }).click();
  const amber = columnOf(page, /^Amber, /);
  await expect.poll(async () => Math.round((await amber.boundingBox())?.y ?? -1)).toBe(0);
  await amber.getByRole('article').first().waitFor();
  expect(await page.locator(':focus').textContent()).toContain('Amber');
  expect(await cardsDrawn(page)).toBeLessThan(60);
});

test('a printed board says how many more there are and where all of them are printed', async () => {
  const { page } = await openBoard(browser, product.url);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => cardsDrawn(page)).toBe(200);
  await boardOf(page)
    .getByText(/^and \d+ more actions\. The plan view prints every action\.$/)
    .first()
    .waitFor();
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => cardsDrawn(page)).toBeLessThan(60);
});
