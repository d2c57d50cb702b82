import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../setup/browser.ts';
import { comeBackTo, leavePages } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { cardOf, columnOf, moveByKeyboard, openAction, openBoard } from './board-page.ts';

const LIST = 'sites/contoso.sharepoint.com:/sites/local-area:/lists/Plan%20actions/items';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

/** What the group member does in SharePoint's own list view, where nobody asks for a reason. */
async function rateInSharePoint(ref: string, rating: string): Promise<void> {
  const as = { Authorization: 'Bearer local.member@contoso.onmicrosoft.com', 'Content-Type': 'application/json' };
  const answer = await fetch(`${product.graphUrl}/${LIST}?$expand=fields($select=Ref)`, { headers: as });
  const { value } = (await answer.json()) as { value: { id: string; fields: { Ref?: string } }[] };
  const row = value.find(({ fields }) => fields.Ref === ref);
  const body = JSON.stringify({ Rating: rating });
  const done = await fetch(`${product.graphUrl}/${LIST}/${row?.id}/fields`, { method: 'PATCH', headers: as, body });
  expect(done.status).toBe(200);
}

test('one press tells who gave a rating, when, why and on what evidence, and what was changed around the app', async () => {
  const { page, complaints } = await openBoard(browser, product.url);
  const panel = await openAction(page, '1.2 A');
  const press = panel.getByRole('button', { name: 'Why this rating?' });
  await press.click();
  await panel.getByText('At the review Dec-21').waitFor();

  await page.keyboard.press('Escape');
  await moveByKeyboard(page, '1.2 A', 'Amber', 'The needs analysis waits for health data');
  await page.getByText('1.2 A is now Amber. Saved.').waitFor();
  await openAction(page, '1.2 A');
  await press.click();
  const answer = panel.getByRole('region', { name: 'Rating', exact: true });
  await answer.getByText('Programme officer, in the tab').waitFor();
  await answer.getByText('SharePoint’s versions of this action show the same change.').waitFor();
  const words = await answer.textContent();
  for (const part of ['“The needs analysis waits for health data”', 'Evidence', 'Before', 'Green'])
    expect(words).toContain(part);

  await rateInSharePoint('1.2 A', 'G');
  await comeBackTo(page);
  const around = /Changed directly in SharePoint by Group member on .* from Amber to Green\. No reason was recorded\./;
  await cardOf(columnOf(page, /^Green/), '1.2 A').waitFor();
  await answer.getByText(around).first().waitFor();
  await panel.getByRole('region', { name: 'History' }).getByText('Directly in SharePoint, around the app').waitFor();
  await page.getByText('1.2 A is now Green, changed directly in SharePoint.').waitFor();
  expect(complaints).toEqual([]);
});
