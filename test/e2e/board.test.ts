import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../setup/browser.ts';
import { comeBackTo, leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { boardOf, cardOf, chooseMore, columnOf, comesTo, moveByKeyboard, openAction, openBoard } from './board-page.ts';

const MEMBER = 'member@contoso.onmicrosoft.com';
const VISITOR = 'visitor@contoso.onmicrosoft.com';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterEach(async () => {
  await fetch(`${product.controlsUrl}/faults`, { method: 'PUT', body: '[]' });
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

test('a fresh start shows the ten actions in the columns of the legend and complains of nothing', async () => {
  const { page, complaints } = await openBoard(browser, product.url);
  expect(await page.getByRole('article').count()).toBe(10);
  for (const name of ['Red, 0 actions', 'Amber, 0 actions', 'Green, 10 actions', 'Grey, 0 actions']) {
    await columnOf(page, name).waitFor();
  }
  await cardOf(page, '1.1 (no letter)').waitFor();
  expect(await cardOf(page, '1.2 B').textContent()).toContain('No lead');
  expect(complaints).toEqual([]);
});

test('a card moved by keyboard with a reason is there after a reload, with the reason in its history', async () => {
  const { page } = await openBoard(browser, product.url);
  await moveByKeyboard(page, '1.2 A', 'Amber', 'The needs analysis waits for health data');
  await page.getByText('1.2 A is now Amber. Saved.').waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('article')?.textContent))
    .toContain('1.2 A');

  await page.reload();
  await cardOf(columnOf(page, 'Amber, 1 action'), '1.2 A').waitFor();
  const panel = await openAction(page, '1.2 A');
  await panel.getByRole('region', { name: 'History' }).getByText('The needs analysis waits for health data').waitFor();
  // Whoever is named as an officer agrees a rating by giving it.
  expect(await panel.getByText('Provisional: not yet agreed').count()).toBe(0);
});

test('a card moved by the menu of the open action asks why, and Escape takes the move back with nothing written', async () => {
  const { page } = await openBoard(browser, product.url);
  const panel = await openAction(page, '1.1 B');
  await panel.getByRole('button', { name: 'Change rating' }).click();
  await page.getByRole('menuitem', { name: /^Red/ }).click();
  await cardOf(columnOf(page, /^Red, 1 action/), '1.1 B').waitFor();
  const box = page.getByRole('textbox', { name: 'Why Red?' });
  await box.press('Enter');
  await page.getByText('there must be some').waitFor();
  await box.press('Escape');
  await cardOf(columnOf(page, /^Green/), '1.1 B').waitFor();
  await page.getByText('1.1 B stays Green. Nothing was written.').waitFor();
  await page.reload();
  await cardOf(columnOf(page, /^Green/), '1.1 B').waitFor();
});

test('another member sees a move and its reason, without a reload', async () => {
  const theirs = await openBoard(browser, product.url, { as: MEMBER });
  const panel = await openAction(theirs.page, '1.1 C');
  const { page } = await openBoard(browser, product.url);
  await moveByKeyboard(page, '1.1 C', 'Red', 'Two sub-groups have stopped meeting');
  await comesTo(theirs.page, cardOf(columnOf(theirs.page, /^Red, 1 action/), '1.1 C'));
  await panel.getByText('“Two sub-groups have stopped meeting”').waitFor();
});

test('two people who move the same card are shown both values and choose', async () => {
  const one = await openBoard(browser, product.url);
  await cardOf(one.page, '1.1 D').press('m');
  await one.page.getByRole('menuitem', { name: /^Amber/ }).click();
  await one.page.getByRole('textbox', { name: 'Why Amber?' }).fill('One post is vacant');

  const other = await openBoard(browser, product.url, { as: MEMBER });
  await moveByKeyboard(other.page, '1.1 D', 'Red', 'Two posts are vacant');
  await other.page.getByText('1.1 D is now Red. Saved.').waitFor();

  await one.page.getByRole('textbox', { name: 'Why Amber?' }).press('Enter');
  await one.page.getByText('Group member changed 1.1 D to Red').waitFor();
  expect(await one.page.getByRole('textbox', { name: 'Why Amber?' }).inputValue()).toBe('One post is vacant');
  await one.page.getByRole('button', { name: 'Use mine: Amber' }).click();
  await one.page.getByText('1.1 D is now Amber. Saved.').waitFor();
});

test('a save that SharePoint does not answer is kept, said so, and sent once when there are answers again', async () => {
  const { page } = await openBoard(browser, product.url);
  const fault = { method: 'POST', path: '/\\$batch', status: 503, retryAfter: 0, times: 50, when: 'after' };
  await fetch(`${product.controlsUrl}/faults`, { method: 'PUT', body: JSON.stringify([fault]) });
  await moveByKeyboard(page, '1.3 A', 'Amber', 'The strategy is not approved');
  await page.getByText('1.3 A is now Amber. It is kept here and saved when the connection is back.').waitFor();
  await cardOf(columnOf(page, /^Amber/), '1.3 A').waitFor();
  await page.getByText('1 change waits to be sent.').waitFor();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const entry = page.getByRole('listitem', { name: '1.3 A to Amber' });
  await entry.getByText('“The strategy is not approved”').waitFor();

  await fetch(`${product.controlsUrl}/faults`, { method: 'PUT', body: '[]' });
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByText('Everything is saved in SharePoint.').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  const panel = await openAction(page, '1.3 A');
  const history = panel.getByRole('region', { name: 'History' });
  await history.getByText('The strategy is not approved').waitFor();
  expect(await history.getByText('The strategy is not approved').count()).toBe(1);
});

test('a note is added in one press, and one that is too long is kept and explained', async () => {
  const { page } = await openBoard(browser, product.url);
  await cardOf(page, '1.1 A').press('n');
  const panel = page.getByRole('complementary', { name: '1.1 A', exact: true });
  const box = panel.getByRole('textbox', { name: 'Add a note' });
  await box.fill('Terms of reference agreed <b>today</b>');
  await panel.getByRole('button', { name: 'Add note' }).click();
  await panel.getByRole('region', { name: 'History' }).getByText('Terms of reference agreed <b>today</b>').waitFor();
  await expect.poll(() => box.inputValue()).toBe('');

  await box.fill('x'.repeat(70_000));
  await panel.getByRole('button', { name: 'Add note' }).click();
  await panel.getByText('This note has 70,000 characters').waitFor();
  expect((await box.inputValue()).length).toBe(70_000);
});

test('a note that was begun is still there when its action is opened again', async () => {
  const { page } = await openBoard(browser, product.url);
  const panel = await openAction(page, '1.2 C');
  await panel.getByRole('textbox', { name: 'Add a note' }).fill('Half a thought');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await openAction(page, '1.2 C');
  expect(await panel.getByRole('textbox', { name: 'Add a note' }).inputValue()).toBe('Half a thought');
});

test('Escape closes the action and returns to its card, Back does too, and the address opens it again', async () => {
  const { page } = await openBoard(browser, product.url);
  const card = cardOf(page, '1.2 D');
  await card.press('Enter');
  const panel = page.getByRole('complementary', { name: '1.2 D', exact: true });
  await panel.waitFor();
  const link = page.url();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.goto(link);
  await panel.waitFor();
  await page.goBack();
  await panel.waitFor({ state: 'detached' });
});

test('sub-groups are assigned many at once, and suggested only where a note claims them', async () => {
  const { page } = await openBoard(browser, product.url);
  await chooseMore(page, 'Assign sub-groups');
  const dialog = page.getByRole('dialog', { name: 'Assign sub-groups' });
  await dialog.getByText('is responsibility of JC Group').waitFor();
  expect(await dialog.getByRole('button', { name: /^Use / }).count()).toBe(1);
  await dialog.getByRole('button', { name: 'Use JC Group' }).click();
  await page.getByText('1.2 A belongs to JC Group now. Saved.').waitFor();

  await dialog.getByRole('checkbox', { name: /^1\.1 A/ }).check();
  await dialog.getByRole('checkbox', { name: /^1\.1 B/ }).check();
  await dialog.getByRole('combobox', { name: 'Sub-group' }).fill('Management group');
  await dialog.getByRole('button', { name: 'Assign 2 actions to Management group' }).click();
  await page.getByText('2 actions belong to Management group now. Saved.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  const opener = page.getByRole('button', { name: 'More' });
  await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.getByRole('combobox', { name: 'Sub-group', exact: true }).selectOption('Management group – 2 actions');
  await expect.poll(() => page.getByRole('article').count()).toBe(2);
  await page.reload();
  await boardOf(page).waitFor();
  expect(await page.getByRole('article').count()).toBe(2);
});

test('a visitor reads everything, and a change is refused in a clear sentence with the reason kept', async () => {
  const { page } = await openBoard(browser, product.url, { as: VISITOR });
  await cardOf(page, '1.2 B').press('m');
  await page.getByRole('menuitem', { name: /^Amber/ }).click();
  const box = page.getByRole('textbox', { name: 'Why Amber?' });
  await box.fill('I should not be able to');
  await box.press('Enter');
  await page
    .getByRole('form', { name: /Amber/ })
    .getByText('You may read this plan but not change it. Nothing was changed.')
    .waitFor();
  expect(await box.inputValue()).toBe('I should not be able to');
});

test('whoever was refused is offered nothing that they may not do, on the next page too, until they say that they may', async () => {
  const { page } = await openBoard(browser, product.url, { as: VISITOR });
  await cardOf(page, '1.2 B').press('m');
  await page.getByRole('menuitem', { name: /^Amber/ }).click();
  await page.getByRole('textbox', { name: 'Why Amber?' }).fill('I should not be able to');
  await page.keyboard.press('Enter');
  const line = page.getByText('You may read this plan but not change it, SharePoint says.');
  await line.waitFor();
  const changing = page.getByRole('button', { name: 'Change the rating of 1.2 B, now Green' });
  expect(await changing.count()).toBe(0);

  await page.reload();
  await line.waitFor();
  await cardOf(page, '1.2 B').getByText('Green', { exact: true }).waitFor();
  await cardOf(page, '1.2 B').press('m');
  expect(await page.getByRole('menu').count()).toBe(0);
  const panel = await openAction(page, '1.2 B');
  await panel.getByRole('heading', { name: 'History' }).waitFor();
  const buttons = await panel.getByRole('button').allInnerTexts();
  expect(buttons.filter((words) => /change|add|question|ask|agree/i.test(words))).toEqual([]);
  expect(await panel.getByRole('textbox').count()).toBe(0);
  expect(await panel.getByRole('combobox').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: 'Ask for an update' }).count()).toBe(0);

  await page.getByRole('button', { name: 'I may now' }).click();
  await changing.waitFor();
  expect(await line.count()).toBe(0);
});

test('asking for an update names everyone who is asked, and nobody is asked where nobody leads', async () => {
  const { page } = await openBoard(browser, product.url);
  const panel = await openAction(page, '1.2 C');
  await panel.getByText('Sends Tim Moss and Lynn Tolley a short card in chat.').waitFor();
  await panel.getByRole('button', { name: 'Ask for an update' }).click();
  await panel.getByText(/^Asked Tim Moss just now/).waitFor();
  await panel.getByText(/^Asked Lynn Tolley just now/).waitFor();

  const nobody = await openAction(page, '1.2 B');
  await nobody.getByText('there is nobody to ask').waitFor();
  const ask = nobody.getByRole('button', { name: 'Ask for an update' });
  expect(await ask.getAttribute('aria-disabled')).toBe('true');
});

test('a poll that fails is said in the line of truth, and the board stays', async () => {
  const { page } = await openBoard(browser, product.url);
  const fault = { method: 'GET', path: '/items/delta', status: 400, retryAfter: null, times: 500, when: 'before' };
  await fetch(`${product.controlsUrl}/faults`, { method: 'PUT', body: JSON.stringify([fault]) });
  await comeBackTo(page);
  await page
    .getByText(/^As it was .* ago\. SharePoint would not say what changed\. This page tries again by itself\.$/)
    .waitFor();
  expect(await page.getByRole('article').count()).toBe(10);
  await fetch(`${product.controlsUrl}/faults`, { method: 'PUT', body: '[]' });
  await comesTo(page, page.getByText(/^up to date/));
});

test('somebody whom nobody knows is told so and may choose who to be', async () => {
  const page = await openPage(browser);
  await page.goto(`${product.url}/?as=stranger@contoso.onmicrosoft.com`);
  await page.getByRole('heading', { name: 'Nobody here has this name' }).waitFor();
  await page.getByRole('combobox', { name: 'You are' }).selectOption('Group member');
  await boardOf(page).waitFor();
  expect(page.url()).toContain('as=member');
});
