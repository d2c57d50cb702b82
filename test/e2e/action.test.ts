import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { handIn, requestsTo, type Hand } from '../setup/by-hand.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { themesLookedAt } from '../setup/themes.ts';
import { cardOf, openAction, openBoard } from './board-page.ts';

let product: RunningProduct;
let browser: Browser;
let hand: Hand;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  await fetch(`${product.controlsUrl}/switches`, { method: 'PUT', body: JSON.stringify({ throttling: false }) });
  hand = handIn({ request: requestsTo(product.graphUrl) });
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

const partOf = (panel: Locator, name: string): Locator => panel.getByRole('region', { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function moveDate(panel: Locator, date: string, reason: string, agreedBy: string): Promise<void> {
  await partOf(panel, 'Due').getByRole('button').press('Enter');
  await panel.getByRole('textbox', { name: 'New date' }).fill(date);
  await panel.getByRole('textbox', { name: 'Why it moves' }).fill(reason);
  const who = panel.getByRole('textbox', { name: 'Who agreed it' });
  await who.fill(agreedBy);
  await who.press('Enter');
  await partOf(panel, 'Due').getByRole('listitem').getByText(reason).waitFor();
}

test('a date that is moved keeps the first one and who agreed each move, by keyboard alone', async () => {
  const { page, complaints } = await openBoard(browser, product.url);
  const panel = await openAction(page, '1.1 B');
  const due = partOf(panel, 'Due');
  await due.getByRole('button', { name: 'Give it a date' }).press('Enter');
  await page.keyboard.type('when it is ready');
  await page.keyboard.press('Enter');
  await due.getByText('No date could be read in this.').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Give it a date');
  expect(await panel.isVisible()).toBe(true);

  await moveDate(panel, '31 December 2026', 'The panel meets later', 'the board');
  await moveDate(panel, '28 February 2027', 'Health data is late', 'the board');
  await moveDate(panel, 'end of March 2027', 'Term begins', 'the Department');
  await page.getByText('It is due March 2027 now.').waitFor();
  await due.getByText('First due 31 December 2026, moved twice').waitFor();
  await due.getByText('From 28 February 2027 to March 2027').waitFor();
  await due.getByText('Agreed by the Department, just now, recorded by Programme officer').waitFor();
  await expect.poll(() => focused(page)).toBe('Move the date');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('article')?.textContent))
    .toContain('1.1 B');
  expect(complaints).toEqual([]);
});

test('a priority opens from its action, by its address, and takes a new status with a reason', async () => {
  const { page, complaints } = await openBoard(browser, product.url);
  const panel = await openAction(page, '1.2 B');
  await panel.getByRole('button', { name: 'Priority 1' }).press('Enter');
  const priority = page.getByRole('complementary', { name: 'Priority 1', exact: true });
  const status = partOf(priority, 'Overall Status of the Priority Area');
  await status.getByText('Nobody recorded why.').waitFor();
  await priority.getByText('Develop a clear Governance Structure').waitFor();
  await partOf(priority, 'Focus areas').getByText('4 actions').waitFor();

  await status.getByRole('button', { name: 'Change the status' }).press('Enter');
  await status.getByRole('combobox', { name: 'New status' }).selectOption({ label: 'Amber' });
  await status.getByRole('textbox', { name: 'Why it changes' }).fill('Two sub-groups have no chair');
  await status.getByRole('button', { name: 'Save the status' }).press('Enter');
  await page.getByText('The overall status is Amber now.').waitFor();
  await status.getByText('“Two sub-groups have no chair”').waitFor();
  await partOf(priority, 'History').getByText('Two sub-groups have no chair').waitFor();

  await page.reload();
  await status.getByText('“Two sub-groups have no chair”').waitFor();
  await priority.getByRole('button', { name: 'Close' }).click();
  await priority.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('a very long text is folded, one from right to left stands so, and nothing has to be scrolled sideways on a phone', async () => {
  const row = await hand.find('Plan actions', 'Ref', '1.1 D');
  const words = 'يجب أن يكون هناك فريق واحد. '.repeat(100);
  await hand.type('Plan actions', row, { Text: words, Leads: 'Наталія Шевченко/Tim Moss', Measure: 'x'.repeat(400) });
  const { page } = await openBoard(browser, product.url, { width: 360 });
  const panel = await openAction(page, '1.1 D');
  const asked = partOf(panel, 'What is asked');
  const fold = asked.getByRole('button', { name: 'Show all of it' });
  const text = asked.getByText('يجب أن يكون');
  const height = async () => (await panel.evaluate((element) => element.scrollHeight)) ?? 0;
  const folded = await height();
  await fold.press('Enter');
  expect(await height()).toBeGreaterThan(folded);
  expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await overhang(page)).toBe(0);
  expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test('on a phone the note is a thumb away, and what is pressed is large enough', async () => {
  const { page } = await openBoard(browser, product.url, { width: 360 });
  const panel = await openAction(page, '1.1 A');
  await panel.getByRole('button', { name: 'Add a note' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-note'))).toBe(true);
  const small = await panel.getByRole('button').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24) ? [button.textContent] : [];
    }),
  );
  // A link in a line of words is as high as they are.
  expect(small.filter((words) => words !== 'Priority 1')).toEqual([]);
});

test('on paper an open action stands alone, with nothing to press', async () => {
  const { page } = await openBoard(browser, product.url);
  const panel = await openAction(page, '1.1 A');
  await partOf(panel, 'History').waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.getByRole('article').first().isVisible()).toBe(false);
  expect(await panel.isVisible()).toBe(true);
  expect(await panel.getByRole('button').allInnerTexts()).toEqual(['Priority 1']);
  const box = await panel.boundingBox();
  expect(box?.width).toBeGreaterThan(1200);
});

describe.each(themesLookedAt('contrast'))('in the %s theme axe finds nothing', (theme) => {
  test('on the forms of the open action', async () => {
    const { page } = await openBoard(browser, product.url, { query: `&theme=${theme}` });
    const panel = await openAction(page, '1.3 A');
    await panel.getByRole('button', { name: 'Why this rating?' }).click();
    for (const name of ['Question it', 'Give it a date', 'Add evidence']) {
      await panel.getByRole('button', { name }).click();
      await panel.getByRole('textbox').first().press('Enter');
    }
    await panel.getByRole('checkbox', { name: 'I am writing down somebody else’s words' }).press('Space');
    expect(await violationsOf(page)).toEqual([]);
  });

  test('on an open priority', async () => {
    const { page } = await openBoard(browser, product.url, { query: `&theme=${theme}` });
    await cardOf(page, '1.2 A').click();
    await page.getByRole('button', { name: 'Priority 1' }).click();
    await page.getByRole('button', { name: 'Change the status' }).click();
    await page.getByRole('button', { name: 'Save the status' }).click();
    await page.getByText('Please choose the new status.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
