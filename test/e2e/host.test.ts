import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PLACE } from '../../src/local/host/place.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { startProduct } from '../setup/product.ts';
import type { RunningProduct } from '../setup/product.ts';

let product: RunningProduct;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

it('has the plan know its own team once it is opened there, and not where it is opened in a browser alone', async () => {
  const alone = await browser.newPage();
  await alone.goto(product.url);
  await alone.getByRole('region', { name: 'Board', exact: true }).waitFor();
  await alone.waitForLoadState('networkidle');
  expect(await groupsOfPlan()).toEqual([]);
  await page.goto(product.hostUrl);
  await expect.poll(groupsOfPlan, { timeout: 15_000 }).toEqual([PLACE.team.groupId]);
});

it('shows the board in the Teams host and follows its theme', async () => {
  await page.goto(product.hostUrl);
  const tab = page.frameLocator('iframe');
  const board = tab.getByRole('region', { name: 'Board', exact: true });
  await board.waitFor();
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  const background = () =>
    board.evaluate((part) => getComputedStyle(part).getPropertyValue('--colorNeutralBackground1').trim());
  const light = await background();
  await page.getByLabel('Theme').selectOption('Dark');
  await expect.poll(background).not.toBe(light);
});

it('gives a link to the view by the dialog of Teams, and the link leads there', async () => {
  await page.goto(product.hostUrl);
  const tab = page.frameLocator('iframe');
  await tab.getByRole('region', { name: 'Board', exact: true }).waitFor();
  await tab.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Plan' }).click();
  await tab.getByRole('button', { name: 'More', exact: true }).click();
  let link = '';
  page.once('dialog', (dialog) => {
    link = dialog.defaultValue();
    void dialog.dismiss();
  });
  await tab.getByRole('menuitem', { name: 'Copy a link to this view' }).click();
  await expect.poll(() => link).not.toBe('');
  await page.goto('about:blank');
  await page.goto(link);
  await tab.getByText('Evidence (Impact)').first().waitFor();
});

async function groupsOfPlan(): Promise<string[]> {
  const answer = await fetch(
    `${product.graphUrl}/sites/contoso.sharepoint.com:/sites/local-area:/lists/Plan%20settings/items?$expand=fields`,
    { headers: { Authorization: 'Bearer local.officer@contoso.onmicrosoft.com' } },
  );
  const { value } = (await answer.json()) as { value: { fields: { Key?: string; Value?: string } }[] };
  return value.flatMap(({ fields }) => (fields.Key === 'GroupId' ? (fields.Value ?? '') : []));
}
