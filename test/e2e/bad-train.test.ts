import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanStore } from '../../src/store/plan-store.ts';
import { changeRating } from '../setup/acts.ts';
import { makeProfile, removeProfile, startBrowser, type BrowserProcess } from '../setup/browser-process.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER, openStore } from '../setup/store.ts';
import { boardOf, cardOf, columnOf, moveByKeyboard, openAction } from './board-page.ts';
import { setOffline } from '../setup/pages.ts';

let product: RunningProduct;
let profile: string;
let browser: BrowserProcess;

beforeAll(async () => {
  [product, profile] = await Promise.all([startProduct(), makeProfile()]);
  browser = await startBrowser(profile);
});
afterAll(async () => {
  await browser?.kill();
  await product?.stop();
  await removeProfile(profile);
});

test('a bad train: three edits in a tunnel and a killed browser are sent once each, and the clash among them is asked about', async () => {
  const before = await open(browser.context);
  await openAction(before, '1.2 A');
  await before.getByRole('region', { name: 'History' }).waitFor();
  await before.keyboard.press('Escape');
  await before.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await setOffline(browser.context, true);
  await before.getByText(/^As it was .* ago\. You are offline: changes wait here/).waitFor();
  await moveByKeyboard(before, '1.3 A', 'Amber', 'The strategy is not approved');
  await before.getByText('1 change waits to be sent.').waitFor();
  const moved = await openAction(before, '1.3 A');
  await moved.getByText('“The strategy is not approved” Waits to be sent to SharePoint.').waitFor();
  await before.keyboard.press('Escape');
  const panel = await openAction(before, '1.2 A');
  await panel.getByRole('textbox', { name: 'Add a note' }).fill('The panel met on Tuesday');
  await panel.getByRole('button', { name: 'Add note' }).click();
  await before.getByText('2 changes wait to be sent.').waitFor();
  const kept = panel.getByRole('list', { name: 'Notes that wait to be sent' });
  await kept.getByText('The panel met on Tuesday').waitFor();
  await before.keyboard.press('Escape');
  await moveByKeyboard(before, '1.1 B', 'Red', 'Nobody leads this');
  await before.getByText('3 changes wait to be sent.').waitFor();
  await moveByOther('1.1 B', 'A', 'The deputy has taken it on');
  await browser.kill();

  browser = await startBrowser(profile);
  const page = await open(browser.context, { isOffline: true });
  await page.getByText(/^As it was .* ago/).waitFor();
  await page.getByText('3 changes wait to be sent.').waitFor();
  await cardOf(columnOf(page, /^Amber/), '1.3 A').waitFor();
  await cardOf(columnOf(page, /^Red/), '1.1 B').waitFor();

  await setOffline(browser.context, false);
  await page.getByText('1 change needs your answer.').waitFor();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const entry = page.getByRole('listitem', { name: '1.1 B to Red' });
  await entry.getByText(/^Group member chose Amber .*\. You chose Red\.$/).waitFor();
  await entry.getByText('“The deputy has taken it on”').waitFor();
  await entry.getByText('“Nobody leads this”').waitFor();
  await entry.getByRole('button', { name: 'Use mine: Red' }).click();
  await page.getByText('Everything is saved in SharePoint.').waitFor();

  expect(await saidOf('1.3 A', 'The strategy is not approved')).toEqual([['G', 'A']]);
  expect(await saidOf('1.2 A', 'The panel met on Tuesday')).toHaveLength(1);
  expect(await saidOf('1.1 B', 'The deputy has taken it on')).toEqual([['G', 'A']]);
  expect(await saidOf('1.1 B', 'Nobody leads this')).toEqual([['A', 'R']]);
});

async function open(context: BrowserContext, { isOffline = false } = {}): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await setOffline(context, isOffline);
  await page.goto(`${product.url}/?as=${OFFICER}`);
  await boardOf(page).waitFor();
  return page;
}

const storeOf = (person: string): PlanStore => openStore(new URL(product.graphUrl).origin, person);

async function actionOf(store: PlanStore, ref: string) {
  const action = (await store.openBoard()).actions.find((one) => one.ref === ref);
  if (!action) throw new Error(`The seed has ${ref}.`);
  return action;
}

async function moveByOther(ref: string, to: string, reason: string): Promise<void> {
  const store = storeOf(MEMBER);
  const action = await actionOf(store, ref);
  await changeRating(store, { action, to, reason, saidBy: 'Group member', source: 'tab' });
}

/** What the lists say of an action in these words: the rating before and after, of each entry that there is. */
async function saidOf(ref: string, words: string): Promise<(string | null | undefined)[][]> {
  const store = storeOf(OFFICER);
  const { updates } = await store.readAction(await actionOf(store, ref));
  return updates.filter(({ text }) => text === words).map(({ before, after }) => [before, after]);
}
