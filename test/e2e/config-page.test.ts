import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { actionName } from '../../src/domain/board.ts';
import { PLACE } from '../../src/local/host/place.ts';
import { violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { assignSubGroup } from '../setup/acts.ts';
import { OFFICER, openStore } from '../setup/store.ts';
import { cardOf } from './board-page.ts';

const SITE_LINK = 'https://contoso.sharepoint.com/sites/local-area/SitePages/Home.aspx';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const store = openStore(new URL(product.graphUrl).origin, OFFICER);
  const { actions, structure } = await store.openBoard();
  const owned = actions.filter((action) => actionName(action, structure) === '1.2 A');
  await assignSubGroup(store, { actions: owned, subGroup: 'Joint commissioning sub-group' });
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

test('somebody who adds the tab to a channel is proposed the sub-group of its name, and the tab shows its board', async () => {
  const channel = PLACE.channels.find(({ name }) => name === 'Joint commissioning')?.id ?? '';
  const page = await openHost(`?frame=settings&channel=${encodeURIComponent(channel)}`);
  const dialog = page.frameLocator('iframe');
  const group = dialog.getByRole('combobox', { name: 'Sub-group' });
  await expect.poll(() => group.inputValue()).toBe('Joint commissioning sub-group');
  await dialog.getByText('Proposed because this channel is called “Joint commissioning”.').waitFor();
  for (const theme of ['Light', 'Dark', 'High contrast']) {
    await page.getByLabel('Theme').selectOption(theme);
    expect(await violations(page), theme).toEqual([]);
  }
  await page.getByRole('button', { name: 'Save' }).click();
  await cardOf(dialog.locator('body'), '1.2 A').waitFor();
  const tab = await tabOf(page);
  expect(await tab.getByRole('article').count()).toBe(1);
  await page.getByRole('listitem').filter({ hasText: 'Joint commissioning sub-group' }).waitFor();
  // The channel says which plan it is, so no site stands in the tab's address.
  expect(new URL(tab.url()).search).not.toContain('site=');

  await page.getByLabel('Shown in').selectOption('Adding the tab');
  await dialog.getByRole('combobox', { name: 'Sub-group' }).selectOption('All sub-groups – 10 actions');
  await dialog.getByText('The tab will be called “Action plan”.').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await tabOf(page)).getByRole('article').count()).toBe(10);
});

test('beside a channel the plan is picked: a link to its site is checked, opened, and remembered', async () => {
  const page = await openHost('?frame=personal');
  const app = page.frameLocator('iframe');
  await app.getByRole('heading', { name: 'Which plan?' }).waitFor();
  await app.getByText('Why can’t I choose from all sites?').press('Enter');
  await app.getByText(/only the sites that an administrator has granted it one by one/).waitFor();
  const link = app.getByRole('textbox', { name: 'Link to the plan’s SharePoint site' });
  await link.fill('https://contoso-my.sharepoint.com/personal/officer');
  await link.press('Enter');
  await app.getByText(/is somebody’s OneDrive/).waitFor();
  expect(await link.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await link.fill(SITE_LINK);
  await link.press('Enter');
  await app.getByRole('article').first().waitFor();

  // The next time it is there at once, and another one can be chosen.
  await page.getByLabel('Theme').selectOption('Dark');
  await page.reload();
  await app.getByRole('article').first().waitFor();
  await app.getByRole('button', { name: 'More', exact: true }).click();
  await app.getByRole('menuitem', { name: 'Change plan …' }).click();
  await app.getByRole('heading', { name: 'Opened before in this browser' }).waitFor();
  await app.getByRole('textbox').fill('https://contoso.sharepoint.com/sites/nowhere');
  await app.getByRole('button', { name: 'Open the plan' }).click();
  await app.getByRole('button', { name: 'Choose another plan' }).click();
  await app.getByRole('button', { name: /https:\/\/contoso\.sharepoint\.com\/sites\/local-area/ }).click();
  await app.getByRole('article').first().waitFor();
});

test('a tab that is added to a meeting of no channel is told its plan, is proposed as the meeting, and opens so', async () => {
  const page = await openHost('?frame=settings&channel=-');
  const dialog = page.frameLocator('iframe');
  await dialog.getByRole('textbox', { name: 'Link to the plan’s SharePoint site' }).fill(SITE_LINK);
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: /^Meeting/ }).waitFor();
  expect(await dialog.getByRole('radio', { name: /^Meeting/ }).isChecked()).toBe(true);
  await dialog.getByRole('combobox', { name: 'Sub-group' }).selectOption('Joint commissioning sub-group');
  await dialog.getByText('The tab will be called “Joint commissioning sub-group meeting”.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('button', { name: 'Begin the meeting' }).waitFor();
  const tab = await tabOf(page);
  expect(Object.fromEntries(new URL(tab.url()).searchParams)).toEqual({
    view: 'meeting',
    group: 'Joint commissioning sub-group',
    site: 'contoso.sharepoint.com:/sites/local-area',
  });

  // The board that somebody chose for it stays a board.
  await page.getByLabel('Shown in').selectOption('Adding the tab');
  await dialog.getByRole('radio', { name: /^Dashboard/ }).check();
  await dialog.getByText('The tab will be called “Action plan dashboard”.').waitFor();
  await dialog.getByRole('radio', { name: /^Board/ }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('article').first().waitFor();
});

async function openHost(query: string): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(`${product.hostUrl}/${query}`);
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  return page;
}

async function tabOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The host page frames nothing.');
  return frame;
}

/** What axe finds in the page and in the frame of another origin that is in it. */
const violations = async (page: Page): Promise<string[]> => [
  ...(await violationsOf(page)),
  ...(await violationsOf(await tabOf(page))),
];
