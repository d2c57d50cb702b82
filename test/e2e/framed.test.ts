import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage, setOffline } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { cardOf, columnOf, moveByKeyboard, openAction } from './board-page.ts';

// What people do in the tab, done where they do it: in a frame of another origin, with Teams around it.

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

interface Framed {
  page: Page;
  tab: Frame;
}

async function openFramed({ as, width = 1280 }: { as?: string; width?: number } = {}): Promise<Framed> {
  const page = await openPage(browser, { width });
  await page.goto(product.hostUrl);
  if (as) await page.getByLabel('You are').selectOption({ label: as });
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  const tab = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!tab) throw new Error('The host page frames nothing.');
  await tab.getByRole('region', { name: 'Board', exact: true }).waitFor();
  return { page, tab };
}

const partOf = (panel: Locator, name: string): Locator => panel.getByRole('region', { name, exact: true });

test('in Teams’ frame a card is moved by keyboard with a reason, found by its lead, laid out in lanes, and put back', async () => {
  const { tab } = await openFramed();
  await moveByKeyboard(tab, '1.1 B', 'Red', 'The framework waits for health data');
  await tab.getByText('1.1 B is now Red. Saved.').waitFor();
  await cardOf(columnOf(tab, /^Red, 1 action$/), '1.1 B').waitFor();

  const find = tab.getByRole('searchbox', { name: 'Find an action' });
  await find.fill('bissell');
  await tab.getByRole('status').getByText('1 action is shown of 10.').waitFor();
  expect(await tab.getByRole('article').count()).toBe(1);
  await find.fill('');

  await tab.getByRole('button', { name: 'More', exact: true }).click();
  await tab.getByRole('menuitemradio', { name: 'A lane for each focus area' }).click();
  await tab.getByRole('feed', { name: /^Red in 1\.1 .*, 1 action$/ }).waitFor();

  await tab.getByRole('button', { name: /^Undo/ }).click();
  await tab.getByRole('feed', { name: /^Green in 1\.1 .*, 5 actions$/ }).waitFor();
});

test('in Teams’ frame a cell of the plan is edited, and an action takes a note and evidence that Teams opens', async () => {
  const { page, tab } = await openFramed();
  await tab.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Plan' }).click();
  const row = tab.getByRole('treegrid', { name: 'Plan' }).getByRole('row', { name: /^1\.1 B/ });
  await row.getByRole('gridcell', { name: 'Lynsey Bissell' }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Ada Park');
  await page.keyboard.press('Enter');
  await tab.getByText('Lead of 1.1 B was changed.').waitFor();

  await tab.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Board', exact: true }).click();
  const panel = await openAction(tab, '1.1 B');
  await panel.getByText('Ada Park').first().waitFor();
  await panel.getByRole('textbox', { name: 'Add a note' }).fill('Asked the board on Tuesday');
  await panel.getByRole('button', { name: 'Add note' }).click();
  await partOf(panel, 'History').getByText('Asked the board on Tuesday').waitFor();

  await panel.getByRole('button', { name: 'Add evidence' }).click();
  await panel.getByRole('textbox', { name: 'What it is' }).fill('Framework, signed');
  await panel.getByRole('textbox', { name: 'Where it is' }).fill('https://contoso.sharepoint.com/framework');
  await page.keyboard.press('Enter');
  await page.context().route('https://contoso.sharepoint.com/**', (route) => route.fulfill({ body: 'The framework' }));
  const opened = page.context().waitForEvent('page');
  await panel.getByRole('link', { name: 'Framework, signed' }).click();
  await (await opened).getByText('The framework').waitFor();

  await panel.getByRole('button', { name: 'Priority 1' }).click();
  const priority = tab.getByRole('complementary', { name: 'Priority 1' });
  await priority.getByRole('heading', { name: 'Vision for the future' }).waitFor();
});

test('in Teams’ frame a lead’s rating is agreed, and the settings say who is officer', async () => {
  const lead = await openFramed({ as: 'Wendy Tompson (member)' });
  await moveByKeyboard(lead.tab, '1.2 A', 'Amber', 'The needs analysis waits');
  await lead.tab.getByText('1.2 A is now Amber. Saved.').waitFor();

  const { tab } = await openFramed();
  await cardOf(tab, '1.2 A').getByText('not yet agreed').waitFor();
  const panel = await openAction(tab, '1.2 A');
  await panel.getByRole('button', { name: 'Agree' }).press('Enter');
  await tab.getByText('You agreed Amber.').waitFor();

  await tab.getByRole('button', { name: 'More', exact: true }).click();
  await tab.getByRole('menuitem', { name: 'Settings of the plan' }).click();
  await tab.getByRole('navigation').getByRole('button', { name: 'Officers and agreement' }).click();
  await tab.getByText('officer@contoso.onmicrosoft.com').waitFor();
});

test('in Teams’ frame a visitor is told why a change is refused, and what is written without a network waits', async () => {
  const visiting = await openFramed({ as: 'Site visitor (visitor)' });
  await moveByKeyboard(visiting.tab, '1.3 A', 'Amber', 'I should not be able to');
  await visiting.tab.getByText('You may read this plan but not change it, SharePoint says.').waitFor();

  const { page, tab } = await openFramed({ width: 800 });
  await setOffline(page.context(), true);
  await moveByKeyboard(tab, '1.1 D', 'Amber', 'Written in a tunnel');
  await tab.getByText(/waits/).first().waitFor();
  await setOffline(page.context(), false);
  await cardOf(columnOf(tab, /^Amber/), '1.1 D').waitFor();
});
