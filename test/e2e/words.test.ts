import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pseudo } from '../../src/start/pseudo-words.ts';
import { PAGES } from '../../src/tab/features/settings/pages.ts';
import { openBrowser } from '../setup/browser.ts';
import { howOften } from '../setup/how-often.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProductProcess, type ProductProcess } from '../setup/product-process.ts';
import { LIST_ABOUT } from '../../src/store/list-about.ts';
import { LISTS } from '../../src/store/schema.ts';
import { OFFICER, openStore, SITE } from '../setup/store.ts';
import { cardOf } from './board-page.ts';
import { clippedWords, wordsOutside } from './pseudo-page.ts';

const PSEUDO = { APM_WORDS: 'pseudo' };

let browser: Browser;
let product: ProductProcess;
/** What the lists hold, which no catalogue has. */
let data: string[];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProductProcess({ env: PSEUDO }), openBrowser()]);
  data = await dataOf(product);
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

async function dataOf({ graphUrl, controlsUrl }: ProductProcess): Promise<string[]> {
  const store = openStore(new URL(graphUrl).origin, OFFICER);
  const board = await store.openBoard();
  const opened = board.actions.filter(({ ref }) => ref === '1.2 A');
  const details = await Promise.all(opened.map((action) => store.readAction(action)));
  const people: unknown = await (await fetch(`${controlsUrl}/people`)).json();
  return stringsIn([board, details, await store.readRecord(), await store.readPlanNow(), people, LISTS, LIST_ABOUT]);
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? (value instanceof Map ? [...value] : Object.entries(value)).flatMap((pair) => stringsIn(pair[1]))
      : [];

const CATALOGUES = new URL('../../src/tab/words/en-GB/', import.meta.url);

/** What a message without values is on the page. */
function shown(catalogue: string, key: string): string {
  const messages = JSON.parse(readFileSync(new URL(`${catalogue}.json`, CATALOGUES), 'utf8')) as Record<string, string>;
  return pseudo(messages[key] ?? key);
}

async function open(width: number, query = '', url = product.url): Promise<Page> {
  const page = await openPage(browser, { width });
  await page.goto(`${url}/?as=${OFFICER}${query}`);
  return page;
}

const button = (page: Page, catalogue: string, key: string) =>
  page.getByRole('button', { name: shown(catalogue, key), exact: true });

/** Every word comes from a catalogue, and words that are 40 % longer fit. */
async function expectWell(page: Page): Promise<void> {
  expect(await wordsOutside(page, data)).toEqual([]);
  const overhang = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(overhang)).toBeLessThanOrEqual(0);
  expect(await clippedWords(page)).toEqual([]);
}

/** A phone, where words fit least; a long run looks at the desk too. */
const WIDTHS = [360, 1280].slice(0, howOften(1, 2));

describe.each(WIDTHS)('in pseudo words at %i px', (width) => {
  test('the board, its menus and the question why', async () => {
    const page = await open(width);
    await cardOf(page, '1.2 C').waitFor();
    await expectWell(page);
    await button(page, 'page', 'more').click();
    await page.getByRole('menuitem', { name: shown('page', 'export') }).waitFor();
    await expectWell(page);
    await page.keyboard.press('Escape');
    await cardOf(page, '1.2 C').press('m');
    await page.getByRole('menuitem', { name: /Amber/ }).click();
    await page.getByRole('textbox').and(page.locator('[placeholder^="⟦"]')).last().waitFor();
    await expectWell(page);
  });

  test('the open action', async () => {
    const page = await open(width);
    await cardOf(page, '1.2 A').click();
    await page.getByText('Joint Comm sub group report is ongoing').first().waitFor();
    await expectWell(page);
  });

  test('the plan', async () => {
    const page = await open(width, '&view=plan');
    await page.getByRole('table').or(page.getByRole('treegrid')).or(page.getByRole('grid')).first().waitFor();
    await expectWell(page);
  });

  test('the dashboard', async () => {
    const page = await open(width, '&view=dashboard');
    await button(page, 'dashboard', 'asTable').first().waitFor();
    await expectWell(page);
  });

  test('a meeting, its stage and its end', async () => {
    const page = await open(width, '&view=meeting');
    await page.getByRole('list', { name: shown('meeting', 'agenda') }).waitFor();
    await expectWell(page);
    await button(page, 'meeting', 'begin').press('Enter');
    await page.locator('[data-item]').waitFor();
    await expectWell(page);
    await button(page, 'meeting-page', 'showLarge').press('Enter');
    await button(page, 'meeting-page', 'leaveStage').waitFor();
    await expectWell(page);
    await button(page, 'meeting-page', 'leaveStage').press('Enter');
    await button(page, 'meeting', 'endEarly').press('Enter');
    await page.getByRole('heading', { name: shown('meeting', 'endOfMeeting') }).waitFor();
    await expectWell(page);
    await button(page, 'meeting', 'end').press('Enter');
    await button(page, 'meeting', 'endNow').press('Enter');
    await button(page, 'meeting', 'asWord').waitFor();
    await expectWell(page);
  });

  test('the pages of the settings', async () => {
    const page = await open(width, '&settings=groups');
    for (const name of PAGES) {
      await page.goto(`${product.url}/?as=${OFFICER}&settings=${name}`);
      await page.getByRole('heading', { level: 2, name: /^⟦/ }).first().waitFor();
      await expectWell(page);
    }
  });

  test('assigning sub-groups, exporting, and the way in for a file', async () => {
    const page = await open(width);
    await button(page, 'page', 'more').click();
    await page.getByRole('menuitem', { name: shown('page', 'assign') }).click();
    await page.getByText('is responsibility of JC Group').first().waitFor();
    await expectWell(page);
    await page.keyboard.press('Escape');
    await button(page, 'page', 'more').click();
    await page.getByRole('menuitem', { name: shown('page', 'export') }).click();
    await button(page, 'plan-file', 'exportNow').and(page.locator(':not([aria-disabled="true"])')).waitFor();
    await expectWell(page);
    await page.keyboard.press('Escape');
    await page.goto(`${product.url}/?as=${OFFICER}&bring=file`);
    await button(page, 'import-plan', 'chooseFile').waitFor();
    await expectWell(page);
  });
});

test('in pseudo words a site without a plan, at 360 and 1,280 px', async () => {
  await emptyTheSite();
  for (const width of [360, 1280]) {
    const page = await open(width);
    await page.getByRole('heading', { name: shown('set-up', 'notSetUp') }).waitFor();
    await page.getByRole('list', { name: shown('set-up', 'whatWillBeMade') }).waitFor();
    await expectWell(page);
  }
});

async function emptyTheSite(): Promise<void> {
  const lists = `${product.graphUrl}/sites/${SITE}:/lists`;
  const headers = { Authorization: `Bearer local.${OFFICER}` };
  const { value } = (await (await fetch(lists, { headers })).json()) as {
    value: { id: string; displayName: string }[];
  };
  for (const { id, displayName } of value)
    if (displayName.startsWith('Plan ')) await fetch(`${lists}/${id}`, { method: 'DELETE', headers });
}
