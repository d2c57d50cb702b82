import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BoardAction } from '../../src/domain/board.ts';
import type { PlanStore } from '../../src/store/plan-store.ts';
import { violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { handIn, requestsTo } from '../setup/by-hand.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER, openStore } from '../setup/store.ts';
import { themesLookedAt } from '../setup/themes.ts';

let product: RunningProduct;
let browser: Browser;
let store: PlanStore;
let closedKey: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  store = openStore(new URL(product.graphUrl).origin, OFFICER, { now: () => new Date() });
  await closeOne();
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

const said = () => ({
  key: crypto.randomUUID(),
  madeAt: new Date().toISOString(),
  saidBy: 'Programme officer',
  source: 'tab' as const,
});

async function named(ref: string): Promise<BoardAction> {
  const { actions } = await store.openBoard();
  const found = actions.find((action) => action.ref === ref);
  if (!found) throw new Error(`There is no ${ref}.`);
  return found;
}

const rate = async (ref: string, to: string) =>
  store.send({ ...said(), kind: 'rating', action: await named(ref), to, reason: 'As it is', isAgreed: true });

/** A review date is closed with 1.1 B at Red; after it 1.1 B moves up, 1.2 A is reworded, 1.3 A leaves and one comes. */
async function closeOne(): Promise<void> {
  await rate('1.1 B', 'R');
  const signedBy = { name: 'Ada Park', account: OFFICER };
  const { review } = await store.closeReview({ label: 'Nov-26', date: '2026-11-23', signedBy, meetingKey: null });
  closedKey = review.key;
  await rate('1.1 B', 'A');
  await store.send({
    ...said(),
    kind: 'actionText',
    action: await named('1.2 A'),
    changes: { text: 'Agree one JSNA.' },
  });
  await store.send({ ...said(), kind: 'retire', action: await named('1.3 A'), reason: 'Merged' });
  const { structureKey } = await named('1.1 A');
  const fields = { text: 'Meet the forum every month.', ref: '1.1 Z' };
  await store.send({
    ...said(),
    kind: 'newAction',
    newKey: crypto.randomUUID(),
    structureKey,
    position: 99_000,
    fields,
  });
}

const pageOf = (page: Page, review: string): Locator =>
  page.getByRole('region', { name: `Review date ${review}`, exact: true });

async function openReview({ query = `&review=${closedKey}`, as = OFFICER, width = 1280 } = {}): Promise<Page> {
  const page = await openPage(browser, { width });
  await page.goto(`${product.url}/?as=${as}&view=dashboard${query}`);
  return page;
}

test('a closed review date is read as it stood: who signed it and when, its hash, and the words and ratings of then', async () => {
  const page = await openReview();
  const review = pageOf(page, 'Nov-26');
  await review.getByText(/^Signed by Ada Park on /).waitFor();
  await review.getByText('The kept file is as it was signed.').waitFor();
  const { review: row } = await store.readClosedReview(closedKey);
  await review.getByText(row.closed?.snapshotHash ?? '').waitFor();
  const stood = review.getByRole('region', { name: 'The plan as it stood' });
  expect(await stood.getByRole('listitem').count()).toBe(10);
  expect(await stood.getByRole('listitem', { name: '1.1 B' }).innerText()).toMatch(/^1\.1 B\s+Red/);
  expect(await stood.getByRole('listitem', { name: '1.2 A' }).innerText()).toContain(
    'Develop and agree a shared SEND JSNA',
  );
  await stood.getByRole('listitem', { name: '1.3 A' }).waitFor();
});

test('it is compared with today by rank and by words: moved up, new, no longer there, other words', async () => {
  const page = await openReview();
  const review = pageOf(page, 'Nov-26');
  await review.getByRole('combobox', { name: 'Compare with' }).selectOption('Compare with today');
  const told = review.getByRole('region', { name: 'From Nov-26 to today' });
  await told.getByText('as it was: 7').waitFor();
  const part = (name: string) => told.getByRole('region', { name }).getByRole('listitem');
  expect(await part('Moved up: 1').allInnerTexts()).toEqual([
    expect.stringMatching(/^1\.1 B\s+Amber[^]*Red to Amber$/),
  ]);
  expect(await part('New since Nov-26: 1').allInnerTexts()).toEqual([expect.stringContaining('1.1 Z')]);
  expect(await part('No longer there today: 1').allInnerTexts()).toEqual([expect.stringContaining('1.3 A')]);
  expect(await part('Other words: 1').innerText()).toMatch(/Agree one JSNA\.[^]*before: [^]*Develop and agree/);
  await page.goBack();
  await page.getByRole('region', { name: 'Dashboard', exact: true }).waitFor({ state: 'detached' });
});

test('a review date that came with the file is opened from the dashboard, marked unsigned, and compared with the closed one', async () => {
  const page = await openReview({ query: '' });
  await page.getByRole('button', { name: 'Dec-19', exact: true }).first().click();
  const review = pageOf(page, 'Dec-19');
  await review.getByText('This review date came with the plan’s file, unsigned.', { exact: false }).waitFor();
  expect(new URL(page.url()).searchParams.get('review')).not.toBeNull();
  await review.getByRole('listitem', { name: '1.2 A' }).getByText('Amber').waitFor();
  await review.getByRole('combobox', { name: 'Compare with' }).selectOption('Compare with Nov-26');
  const told = review.getByRole('region', { name: 'From Dec-19 to Nov-26' });
  await told.getByText('whether the wording changed since is not known', { exact: false }).waitFor();
  await told
    .getByRole('region', { name: /^Moved up: / })
    .getByRole('listitem', { name: '1.2 A' })
    .waitFor();
  await review.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('region', { name: 'Dashboard', exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Dec-19');
  await page.getByRole('button', { name: 'Dec-19', exact: true }).first().click();
  await review.waitFor();
  await page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('treegrid', { name: 'Plan' }).waitFor();
});

test('a rating is corrected beside the record, which stays as it was signed; a member is not offered that', async () => {
  const page = await openReview();
  const review = pageOf(page, 'Nov-26');
  const line = review.getByRole('region', { name: 'The plan as it stood' }).getByRole('listitem', { name: '1.1 B' });
  await line.getByRole('button', { name: 'Correct this rating …' }).click();
  const form = page.getByRole('form', { name: 'Correct the rating of 1.1 B' });
  await form.getByRole('combobox', { name: 'It should have been' }).selectOption('Amber');
  await form.getByRole('button', { name: 'Record the correction' }).click();
  await form.getByText('A few words are enough').waitFor();
  await form.getByRole('textbox', { name: 'What was wrong?' }).fill('The post was filled by then.');
  await form.getByRole('button', { name: 'Record the correction' }).click();
  const corrections = review.getByRole('region', { name: 'Corrections' });
  await corrections.getByText('1.1 B: from Red to Amber. The post was filled by then.').waitFor();
  expect(await corrections.innerText()).toContain('Programme officer');
  expect(await line.innerText()).toMatch(/^1\.1 B\s+Red/);
  await store.saveSettings(
    await store.openBoard(),
    { officers: [OFFICER] },
    { key: crypto.randomUUID(), saidBy: 'Officer' },
  );
  const theirs = await openReview({ as: MEMBER });
  await pageOf(theirs, 'Nov-26').getByRole('listitem', { name: '1.1 B' }).waitFor();
  expect(await theirs.getByRole('button', { name: 'Correct this rating …' }).count()).toBe(0);
});

test('what was changed in SharePoint itself since is shown as that, and the signed rating all the same', async () => {
  const hand = handIn({ request: requestsTo(product.graphUrl) });
  const { key } = await named('1.2 B');
  await hand.add('Plan ratings', { RatingKey: 'by hand', SubjectKey: key, ReviewKey: closedKey, Code: 'R' });
  await hand.type('Plan reviews', await hand.find('Plan reviews', 'ReviewKey', closedKey), { ClosedBy: 'Ben Ode' });
  const page = await openReview();
  const review = pageOf(page, 'Nov-26');
  const around = review.getByRole('region', { name: 'Changed around the app' });
  await around.getByText('A rating of 1.2 B was added: Red.').waitFor();
  await around.getByText('Who closed it was changed: from “Ada Park” to “Ben Ode”.').waitFor();
  await review.getByText(/^Signed by Ada Park on /).waitFor();
  await review.getByRole('listitem', { name: '1.2 B' }).getByText('Green').waitFor();
});

test.each(themesLookedAt('dark'))('it is for everyone in the %s theme, read and compared', async (theme) => {
  const page = await openReview({ query: `&review=${closedKey}&theme=${theme}` });
  await page.getByRole('listitem', { name: '1.1 B' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption('Compare with today');
  await page.getByText('as it was: 7').waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

test('on a phone it does not scroll sideways; on paper it stands whole, without what is pressed', async () => {
  const page = await openReview({ width: 320 });
  await page.getByRole('listitem', { name: '1.1 B' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  await page.getByText(/^Signed by Ada Park/).waitFor();
  expect(await page.getByRole('button', { name: 'Correct this rating …' }).count()).toBe(0);
});

test('from the settings a review date is read or compared', async () => {
  const page = await openReview({ query: '&settings=reviews' });
  await page.getByRole('button', { name: 'Compare Dec-21 with today' }).click();
  await page.getByRole('region', { name: 'From Dec-21 to today' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Read Nov-26 as it stood' }).click();
  await pageOf(page, 'Nov-26')
    .getByText(/^Signed by Ada Park/)
    .waitFor();
});
