import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { cardOf, columnOf, comesTo, dragTo, moveByKeyboard, openAction, openBoard } from './board-page.ts';

const MEMBER = 'member@contoso.onmicrosoft.com';
const REASON = 'The needs analysis waits for health data';

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

test('scene 2: a member drags a card, says why, is seen by another, and undoes it; the history shows both', async () => {
  const theirs = await openBoard(browser, product.url);
  const { page, complaints } = await openBoard(browser, product.url, { as: MEMBER });
  await dragTo(page, cardOf(page, '1.2 A'), columnOf(page, /^Amber, /));
  await cardOf(columnOf(page, 'Amber, 1 action'), '1.2 A').waitFor();
  const box = page.getByRole('textbox', { name: 'Why Amber?' });
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type(REASON);
  await page.keyboard.press('Enter');
  await page.getByText('1.2 A is now Amber. Saved.').waitFor();

  await comesTo(theirs.page, cardOf(columnOf(theirs.page, 'Amber, 1 action'), '1.2 A'));
  await theirs.page.getByText('1.2 A is now Amber, says Group member.').waitFor();

  await page.getByRole('button', { name: 'Undo: 1.2 A back to Green' }).click();
  await page.getByText('1.2 A is Green again.').waitFor();
  await cardOf(columnOf(page, /^Green, /), '1.2 A').waitFor();
  await comesTo(theirs.page, cardOf(columnOf(theirs.page, /^Green, /), '1.2 A'));

  const panel = await openAction(page, '1.2 A');
  const history = panel.getByRole('region', { name: 'History' });
  await history.getByText(REASON).waitFor();
  await history.getByText('The rating was taken back.').waitFor();
  expect(complaints).toEqual([]);
});

test('a rating can be taken back by keys alone, and the offer goes by itself', async () => {
  const { page } = await openBoard(browser, product.url, { as: MEMBER });
  await moveByKeyboard(page, '1.1 C', 'Red', 'Two sub-groups have stopped meeting');
  const undo = page.getByRole('button', { name: 'Undo: 1.1 C back to Green' });
  await undo.waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('article')?.textContent))
    .toContain('1.1 C');
  await page.keyboard.press('Control+z');
  await page.getByText('1.1 C is Green again.').waitFor();
  await cardOf(columnOf(page, /^Green, /), '1.1 C').waitFor();
  await undo.waitFor({ state: 'detached' });

  await moveByKeyboard(page, '1.1 D', 'Amber', 'One post is vacant');
  const offer = page.getByRole('button', { name: 'Undo: 1.1 D back to Green' });
  await offer.waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const timeLeft = () =>
    page.evaluate(
      () => document.getAnimations().find(({ effect }) => effect?.getTiming().duration === 10_000)?.playState,
    );
  expect(await timeLeft()).toBe('running');
  await offer.hover();
  expect(await timeLeft()).toBe('paused');
  await page.mouse.move(5, 5);
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await offer.waitFor({ state: 'detached' });
});

test('a reason that was given before is one press away', async () => {
  const { page } = await openBoard(browser, product.url, { as: MEMBER });
  await moveByKeyboard(page, '1.2 C', 'Amber', 'Waits for the new contract');
  await page.getByText('1.2 C is now Amber. Saved.').waitFor();
  await cardOf(page, '1.2 D').press('m');
  await page.getByRole('menuitem', { name: /^Amber/ }).click();
  await page.getByRole('button', { name: 'Use as the reason: Waits for the new contract' }).click();
  const box = page.getByRole('textbox', { name: 'Why Amber?' });
  expect(await box.inputValue()).toBe('Waits for the new contract');
  await box.press('Enter');
  await page.getByText('1.2 D is now Amber. Saved.').waitFor();
});
