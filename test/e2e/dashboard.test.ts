import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DUMMIES, violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { OFFICER, openStore } from '../setup/store.ts';
import { themesLookedAt } from '../setup/themes.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  await unsettle();
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

/** Two actions move down, one of them is overdue and its lead was asked, and a sub-group owns three. */
async function unsettle(): Promise<void> {
  const store = openStore(new URL(product.graphUrl).origin, OFFICER, { now: () => new Date() });
  const said = () => ({
    key: crypto.randomUUID(),
    madeAt: new Date().toISOString(),
    saidBy: 'Programme officer',
    source: 'tab' as const,
  });
  const named = async (ref: string) => {
    const { actions } = await store.openBoard();
    const found = actions.find((action) => action.ref === ref);
    if (!found) throw new Error(`There is no ${ref}.`);
    return found;
  };
  const rate = async (ref: string, to: string) =>
    store.send({ ...said(), kind: 'rating', action: await named(ref), to, reason: 'Nobody in post', isAgreed: true });
  await rate('1.1 B', 'R');
  await rate('1.2 A', 'A');
  const due = { dueText: '31 October 2019', date: '2019-10-31', reason: 'As agreed', agreedBy: 'The chair' };
  await store.send({ ...said(), kind: 'extension', action: await named('1.1 B'), ...due });
  const actions = await Promise.all(['1.1 A', '1.1 B', '1.1 C'].map(named));
  await store.send({ ...said(), kind: 'subGroup', actions, subGroup: 'Early Years' });
  const { people } = await store.openBoard();
  const lead = people.filter(({ name }) => name === 'Lynsey Bissell');
  await store.send({ ...said(), kind: 'ask', action: await named('1.1 B'), people: lead });
}

async function openDashboard({ query = '', width = 1280 }: { query?: string; width?: number } = {}): Promise<Page> {
  const page = await openPage(browser, { width, height: 900 });
  await page.goto(`${product.url}/?as=${OFFICER}&view=dashboard${query}`);
  await partOf(page, 'Ratings by review date').getByText('Today:', { exact: false }).waitFor();
  return page;
}

const partOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const listOf = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const isFocused = (place: Locator) => place.evaluate((element) => element === document.activeElement);

test('the dashboard says in words and large figures how the plan stands, by the legend’s flags and ranks', async () => {
  const page = await openDashboard();
  const board = page.getByRole('region', { name: 'Dashboard', exact: true });
  await board.getByText('10 actions: 1 Red, 1 Amber and 8 Green. Since Dec-21: 2 moved down.').waitFor();
  const figures = await page.getByRole('list', { name: 'Figures' }).getByRole('listitem').allInnerTexts();
  expect(figures.map((words) => words.replaceAll(/\s+/g, ' ').trim())).toEqual([
    '1 Red',
    '2 Moved down since Dec-21',
    '0 Moved up since Dec-21',
    '0 Would like a word',
    '1 Past their date',
    '1 Wait for an answer',
  ]);
});

test('each figure opens the actions behind it; an action opened from there gives the list back, and Escape the figure', async () => {
  const page = await openDashboard();
  const figure = page.getByRole('button', { name: '2 Moved down since Dec-21' });
  await figure.press('Enter');
  const list = listOf(page, 'Moved down since Dec-21');
  expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^1\.1 B\s+Red\s+Green to Red[^]*Lynsey Bissell$/),
    expect.stringMatching(/^1\.2 A\s+Amber\s+Green to Amber[^]*Wendy Tompson$/),
  ]);
  const line = list.getByRole('button', { name: /^1\.2 A/ });
  await line.press('Enter');
  await page.getByRole('complementary', { name: '1.2 A' }).waitFor();
  await list.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await list.waitFor();
  await expect.poll(() => isFocused(line)).toBe(true);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(figure)).toBe(true);
});

test('ratings stand by review date as bars whose parts are pressed; dates that came with the file are unsigned', async () => {
  const page = await openDashboard();
  const bars = partOf(page, 'Ratings by review date');
  expect(await bars.getByRole('button', { name: /: (Dec-19|Today)$/ }).allInnerTexts()).toHaveLength(5);
  expect(await bars.getByText('unsigned').count()).toBe(4);
  await bars.getByRole('button', { name: '6 Amber: Dec-19' }).click();
  await listOf(page, '6 Amber: Dec-19').getByText('6 actions').waitFor();
  await page.keyboard.press('Escape');
  await bars.getByRole('button', { name: 'Show as table' }).click();
  const table = bars.getByRole('table', { name: 'Ratings by review date, as a table' });
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Review date',
    'Red',
    'Amber',
    'Green',
    'Grey',
    'All',
  ]);
  await table
    .getByRole('row', { name: /^Today/ })
    .getByRole('button', { name: /^1 .*Red: Today/ })
    .click();
  await listOf(page, '1 Red: Today')
    .getByRole('button', { name: /^1\.1 B/ })
    .waitFor();
});

test('the heat map leads each focus area with what is furthest from done, as counts or percentages', async () => {
  const page = await openDashboard();
  const heat = partOf(page, 'Focus areas by review date');
  await heat.getByText('Most Red today: 1 in 1.1 Roles and responsibilities').waitFor();
  const cell = heat.getByRole('button', { name: /^1 Red, 4 Green\. 1\.1 .*: Today/ });
  expect((await cell.innerText()).replaceAll(/\s+/g, ' ')).toContain('1 Red');
  await heat.getByRole('button', { name: 'Show percentages' }).click();
  await cell.getByText('20% Red').waitFor();
  await cell.click();
  const first = page.getByRole('dialog').getByRole('listitem').first();
  expect(await first.innerText()).toContain('Today: Red');
});

test('who was asked and has not answered stands by name, and figures stand by sub-group beside the whole plan', async () => {
  const page = await openDashboard();
  const asked = partOf(page, 'Asked and not answered yet');
  await asked.getByText('Lynsey Bissell').waitFor();
  await asked.getByRole('button', { name: '1 action' }).click();
  await listOf(page, 'Lynsey Bissell')
    .getByRole('button', { name: /^1\.1 B/ })
    .waitFor();
  await page.keyboard.press('Escape');
  const table = page.getByRole('table', { name: 'By sub-group' });
  await table.waitFor();
  const lines = await table.getByRole('row').allInnerTexts();
  expect(lines.slice(1).map((line) => line.replaceAll(/\s+/g, ' ').split(/ (?=\d)/)[0])).toEqual([
    'Early Years',
    'No sub-group yet',
    'The whole plan',
  ]);
  await page.goto(`${product.url}/?as=${OFFICER}&view=dashboard&group=Early+Years`);
  await page.getByText('3 actions: 1 Red and 2 Green.').waitFor();
  await expect.poll(() => table.getByRole('row').count()).toBe(3);
});

describe('it is for everyone', () => {
  test.each(themesLookedAt('light'))('in the %s theme, with a list open and the charts as tables', async (theme) => {
    const page = await openDashboard({ query: `&theme=${theme}` });
    expect(await violationsOf(page)).toEqual([]);
    for (const button of await page.getByRole('button', { name: 'Show as table' }).all()) await button.click();
    await page.getByRole('button', { name: '1 Past their date', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsOf(page, { without: [DUMMIES] })).toEqual([]);
  });

  test.each([320, 1920])('%i px wide it never scrolls sideways, and its words grow with the screen', async (width) => {
    const page = await openDashboard({ width });
    const [inner, size] = await page.evaluate(() => {
      const board = document.querySelector('[data-board]');
      return [document.documentElement.scrollWidth, board ? parseFloat(getComputedStyle(board).fontSize) : 0];
    });
    expect(inner).toBeLessThanOrEqual(width);
    expect(size).toBeGreaterThanOrEqual(width === 320 ? 14 : 20);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('on paper the charts stand with their tables, and what is pressed is left out', async () => {
    const page = await openDashboard({ query: '&theme=dark' });
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('table', { name: 'Ratings by review date, as a table' }).waitFor();
    expect(await partOf(page, 'Ratings by review date').getByRole('list').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Show as table' }).count()).toBe(0);
    const ink = await partOf(page, 'Dashboard').evaluate((element) => getComputedStyle(element).color);
    expect(ink).toBe('rgb(0, 0, 0)');
  });
});

test('without the ratings of earlier dates it shows today and can be tried again; the rest stands', async () => {
  const page = await openPage(browser, {});
  await page.route(/\$batch/, async (route) => {
    const isRecord = route.request().postData()?.includes('Plan%20ratings');
    await (isRecord ? route.abort() : route.continue());
  });
  await page.goto(`${product.url}/?as=${OFFICER}&view=dashboard`);
  await page.getByText('The ratings of earlier review dates could not be read', { exact: false }).waitFor();
  await page.getByRole('button', { name: '2 Moved down since Dec-21' }).waitFor();
  const bars = partOf(page, 'Ratings by review date');
  expect(await bars.getByText('Dec-19').count()).toBe(0);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await bars.getByRole('button', { name: '6 Amber: Dec-19' }).waitFor();
});
