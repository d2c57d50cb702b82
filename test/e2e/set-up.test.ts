import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER, openStore, SITE } from '../setup/store.ts';
import { madeUpPlan } from '../setup/made-up-plan.ts';
import { boardOf, columnOf, cardOf, comesTo, moveByKeyboard } from './board-page.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ env: { APM_SAMPLE: 'none' } }), openBrowser()]);
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

test('an empty site says what will be made, makes it when told to, goes on after a failure, and then waits for a plan', async () => {
  await emptyTheSite();
  const visiting = await open(MEMBER);
  await visiting.getByRole('button', { name: 'Make 12 lists' }).click();
  await visiting.getByText(/You may not make lists on this site/).waitFor();
  await visiting.getByText('npm run provision -- --site https://contoso.sharepoint.com/sites/local-area').waitFor();

  const page = await open(OFFICER);
  await page.getByRole('heading', { name: 'Nothing is set up on this site yet' }).waitFor();
  await page.getByText('These will be made on this site, and nothing else: 12 lists.').waitFor();
  const list = page.getByRole('list', { name: 'What will be made' }).getByRole('listitem');
  expect(await list.count()).toBe(12);
  const actions = list.filter({ hasText: 'One row for each action' });
  await actions.getByText(/^\d+ columns$/).click();
  await actions.getByText(/ActionKey, StructureKey, Ref/).waitFor();
  expect(await titlesOf()).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);

  await putFault(
    { method: 'POST', path: '/lists$', status: 503, retryAfter: 0, times: 20, when: 'before' },
    async () => {
      await page.getByRole('button', { name: 'Make 12 lists' }).click();
      await page.getByRole('button', { name: 'Go on' }).waitFor();
    },
  );
  await page.getByText('What was made so far is kept. Left to make: 12 lists.').waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'There is no plan here yet' }).waitFor();
  expect(await titlesOf()).toHaveLength(12);

  // The other page learns of it by itself, and of the plan too.
  await comesTo(visiting, visiting.getByRole('heading', { name: 'There is no plan here yet' }));
  await store(OFFICER).importPlan(madeUpPlan());
  await comesTo(page, boardOf(page));
});

test('a column that somebody deleted is named above the board, with what was typed kept, and put back', async () => {
  const page = await open(OFFICER);
  await boardOf(page).waitFor();
  await dropColumn('Plan actions', 'LastUpdateBy');
  await moveByKeyboard(page, '2.1 A', 'Amber', 'The panel has not met');
  const line = page.getByText(/^SharePoint lacks the column LastUpdateBy of “Plan actions”\.Put/);
  await line.waitFor();
  expect(await page.getByRole('article').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Put it back …' }).click();
  const dialog = page.getByRole('dialog', { name: 'What SharePoint lacks' });
  await dialog.getByText('This puts back 1 column, empty:').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Put back 1 column' }).click();
  await dialog.getByText('Everything is there.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => line.count()).toBe(0);
  await page.getByRole('button', { name: 'Try again' }).click();
  await cardOf(columnOf(page, /^Amber/), '2.1 A').waitFor();
});

const store = (person: string) => openStore(new URL(product.graphUrl).origin, person);

async function open(person: string): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(`${product.url}/?as=${person}`);
  return page;
}

interface Named {
  id: string;
  name: string;
  displayName: string;
}

async function asOwner<T>(method: string, path: string): Promise<T | null> {
  const headers = { Authorization: `Bearer local.${OFFICER}` };
  const answer = await fetch(`${product.graphUrl}/sites/${SITE}:${path}`, { method, headers });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.status === 204 ? null : ((await answer.json()) as T);
}

async function plansLists(): Promise<Named[]> {
  const lists = await asOwner<{ value: Named[] }>('GET', '/lists');
  return (lists?.value ?? []).filter(({ displayName }) => displayName.startsWith('Plan '));
}

const titlesOf = async (): Promise<string[]> => (await plansLists()).map(({ displayName }) => displayName);

async function emptyTheSite(): Promise<void> {
  for (const { id } of await plansLists()) await asOwner('DELETE', `/lists/${id}`);
}

async function dropColumn(title: string, column: string): Promise<void> {
  const path = `/lists/${encodeURIComponent(title)}/columns`;
  const columns = await asOwner<{ value: Named[] }>('GET', path);
  await asOwner('DELETE', `${path}/${columns?.value.find(({ name }) => name === column)?.id}`);
}

async function putFault(fault: object, meanwhile: () => Promise<void>): Promise<void> {
  const put = (faults: object[]) =>
    fetch(`${product.controlsUrl}/faults`, { method: 'PUT', body: JSON.stringify(faults) });
  await put([fault]);
  await meanwhile();
  await put([]);
}
