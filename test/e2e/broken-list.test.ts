import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DUMMIES, violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { handIn, requestsTo, type Hand } from '../setup/by-hand.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, SITE } from '../setup/store.ts';
import { themesLookedAt } from '../setup/themes.ts';
import { boardOf, cardOf, columnOf, moveByKeyboard, openAction, openBoard } from './board-page.ts';
import { setOffline } from '../setup/pages.ts';

const ACTIONS = 'Plan actions';

let product: RunningProduct;
let browser: Browser;
let hand: Hand;
let aroundTheApp: ReturnType<typeof requestsTo>;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  aroundTheApp = requestsTo(product.graphUrl);
  hand = handIn({ request: aroundTheApp });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function renameColumn(name: string, displayName: string): Promise<void> {
  const columns = `/sites/${SITE}:/lists/${encodeURIComponent(ACTIONS)}/columns`;
  const { body } = await aroundTheApp<{ value: { id: string; name: string }[] }>(OWNER, 'GET', columns);
  const column = body.value.find((one) => one.name === name);
  expect((await aroundTheApp(OWNER, 'PATCH', `${columns}/${column?.id}`, { displayName })).status).toBe(200);
}

const OWNER = 'officer@contoso.onmicrosoft.com';
const line = (page: Page): Locator => page.locator('[data-status=repair]');
const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Rows that need attention' });

async function lookAtThem(page: Page): Promise<Locator> {
  await line(page).getByRole('button').click();
  await dialogOf(page).waitFor();
  await expect.poll(() => dialogOf(page).getByText('Asking SharePoint').count()).toBe(0);
  return dialogOf(page);
}

/** What a browser itself says where there is no network, of a request and of the worker's newer script. */
const OFFLINE = /ERR_INTERNET_DISCONNECTED|An unknown error occurred when fetching the script/;

test('a site owner renames a column and breaks two rows: they are named, mended with consent, and nothing is lost', async () => {
  const { page, complaints } = await openBoard(browser, product.url);
  const [key, rating] = [await hand.find(ACTIONS, 'Ref', '1.2 A'), await hand.find(ACTIONS, 'Ref', '1.1 B')];
  await renameColumn('Rating', 'RAG status');
  await renameColumn('Text', 'What we will do');
  await moveByKeyboard(page, '1.2 A', 'Amber', 'The needs analysis waits for health data');
  await page.getByText('1.2 A is now Amber. Saved.').waitFor();
  const panel = await openAction(page, '1.2 A');
  await panel.getByRole('region', { name: 'History' }).getByText('The needs analysis waits').waitFor();
  const entries = await panel.getByRole('region', { name: 'History' }).getByRole('listitem').count();

  // What somebody typed in a tunnel, before they could know of the key.
  await setOffline(page.context(), true);
  await panel.locator('[data-note]').fill('Health data promised for January');
  await panel.locator('[data-note]').press('Control+Enter');
  await page.getByText(/kept here and saved when the connection is back/).waitFor();
  await hand.type(ACTIONS, key, { ActionKey: null });
  await hand.type(ACTIONS, rating, { Rating: 'on holiday' }, MEMBER);
  await setOffline(page.context(), false);

  await line(page).getByText('2 rows in SharePoint need attention.').waitFor();
  await page.getByText('1 change needs your answer.').waitFor();
  await cardOf(columnOf(page, /^on holiday/), '1.1 B').waitFor();
  await columnOf(page, 'To be mended, 1 action').getByText('Develop and agree a shared SEND JSNA').waitFor();

  const dialog = await lookAtThem(page);
  const lost = dialog.getByRole('listitem', { name: 'Action 1.2 A' });
  const strange = dialog.getByRole('listitem', { name: 'Action 1.1 B' });
  expect(await lost.textContent()).toMatch(
    /Its key is gone.*Changed by Programme officer on .*Mending puts back its key/,
  );
  expect(await strange.textContent()).toMatch(
    /“on holiday”.*Changed by Group member on .*the rating Green, as SharePoint/,
  );
  expect(await lost.getByRole('link').getAttribute('href')).toMatch(/\/DispForm\.aspx\?ID=\d+$/);
  await lost.getByRole('button', { name: 'Mend Action 1.2 A' }).click();
  await dialog.getByText('1 row is mended. 1 row needs attention still.').waitFor();
  await strange.getByRole('button', { name: 'Mend Action 1.1 B' }).press('Enter');
  await dialog.getByText('2 rows are mended. Nothing in SharePoint needs attention now.').waitFor();
  await page.getByText('1.1 B is now Green again, as its row was mended.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.locator('[data-status=waiting]').getByRole('button', { name: 'Show' }).click();
  const waiting = page.getByRole('dialog', { name: 'What waits to be sent' });
  await waiting.getByText('“Health data promised for January”').waitFor();
  await waiting.getByRole('button', { name: 'Try again' }).click();
  await waiting.getByText('Everything is saved in SharePoint.').waitFor();
  await waiting.getByRole('button', { name: 'Close' }).click();

  await page.reload();
  await boardOf(page).waitFor();
  const history = panel.getByRole('region', { name: 'History' });
  for (const words of [
    'The needs analysis waits',
    'Health data promised for January',
    'What was wrong in SharePoint: its key is gone',
  ])
    await history.getByText(words).first().waitFor();
  expect(await history.getByRole('listitem').count()).toBe(entries + 2);
  await cardOf(columnOf(page, /^Green/), '1.1 B').waitFor();
  expect(await line(page).count()).toBe(0);
  expect(complaints.filter((words) => !OFFLINE.test(words))).toEqual([]);
  await page.context().close();
});

test('what needs a choice asks for it, what can be put back is mended with one press, and who may not is told', async () => {
  const added = await hand.add(ACTIONS, { Title: 'Ask the families', Ref: '1.2 Z' }, MEMBER);
  await hand.type(ACTIONS, await hand.find(ACTIONS, 'Ref', '1.3 A'), { Rating: 'x' });
  await hand.type(ACTIONS, await hand.find(ACTIONS, 'Ref', '1.1 C'), { StructureKey: 'nowhere' });

  const visitor = await openBoard(browser, product.url, { as: 'visitor@contoso.onmicrosoft.com', width: 360 });
  const told = await lookAtThem(visitor.page);
  const rightEdge = await told.evaluate((dialog) =>
    Math.max(...[...dialog.querySelectorAll('li *')].map((one) => one.getBoundingClientRect().right)),
  );
  expect(rightEdge).toBeLessThan(360);
  await told.getByRole('button', { name: 'Mend Action 1.3 A' }).click();
  await told.getByText('You may read this plan but not change it').waitFor();
  expect(await told.getByRole('button', { name: /^Mend/ }).count()).toBe(0);
  await visitor.page.context().close();

  const pages: Page[] = [];
  for (const theme of themesLookedAt('light')) {
    const { page: themed } = await openBoard(browser, product.url, { query: `&theme=${theme}` });
    pages.push(themed);
    await lookAtThem(themed);
    expect(await violationsOf(themed, { without: [DUMMIES] })).toEqual([]);
  }
  const [page, ...others] = pages as [Page, ...Page[]];
  for (const other of others) await other.context().close();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Put back all 2' }).click();
  await dialog.getByText('2 rows are mended. 1 row needs attention still.').waitFor();
  const typed = dialog.getByRole('listitem', { name: 'Action 1.2 Z' });
  await typed.getByText('Somebody typed this action into the list').waitFor();
  await typed.getByRole('button', { name: /^Mend/ }).click();
  await typed.getByText('Please choose where it belongs.').last().waitFor();
  await typed.getByRole('combobox').selectOption({ index: 2 });
  await typed.getByRole('button', { name: /^Mend/ }).click();
  await dialog.getByText('Nothing in SharePoint needs attention now.').waitFor();
  await page.keyboard.press('Escape');
  await cardOf(columnOf(page, /^No rating/), '1.2 Z').waitFor();
  expect(await hand.find(ACTIONS, 'Ref', '1.2 Z')).toBe(added);
});
