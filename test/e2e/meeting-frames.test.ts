import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER, openStore } from '../setup/store.ts';
import { begin, end, giveActions, goOn, itemOf } from './meeting-page.ts';

// A meeting in the frames that Teams has for it: the side panel, the stage, and the details before and after.

const PANEL = 'Action plan, side panel';
const STAGE = 'Action plan, stage';
const DETAILS = 'Action plan, details';
const AT_ONCE_MS = 3000;
const SOON_MS = 10_000;

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  await giveActions(product.graphUrl, { IPG: ['1.1 A', '1.1 B'], Strategy: ['1.2 D', '1.3 A'] });
}, 120_000);
afterEach(async () => {
  await leavePages(browser);
  await fetch(`${product.hostUrl}/meeting/stage`, { method: 'DELETE', headers: { Origin: product.hostUrl } });
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

/** Opens the stand-in for Teams in a browser of its own, with the tab set to the meetings of a sub-group. */
async function openTeams(group: string, query: string): Promise<Page> {
  const page = await openPage(browser, { width: 1600 });
  const content = `${product.url}/?view=meeting&group=${group}`;
  await page.goto(`${product.hostUrl}/?content=${encodeURIComponent(content)}&${query}`);
  return page;
}

async function frameOf(page: Page, title: string): Promise<Frame> {
  const frame = await (await page.getByTitle(title, { exact: true }).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`There is no frame "${title}".`);
  return frame;
}

const stageAt = (stage: Frame, ref: string, timeout: number): Promise<void> =>
  stage.getByRole('heading', { level: 1, name: ref, exact: true }).waitFor({ timeout });

test('a chair shares from the side panel, and the stage of everybody in the meeting follows from item to item', async () => {
  const page = await openTeams('IPG', `frame=meeting&also=${MEMBER}`);
  const panel = await frameOf(page, PANEL);
  await begin(panel);
  // What is said last takes the place of what was said before, so the share waits for the meeting's own words.
  await panel.getByText('The meeting has begun. You lead it.').waitFor();
  await itemOf(panel, '1.1 A').waitFor();
  await panel.getByRole('button', { name: 'Share to stage' }).press('Enter');
  await panel.getByText('Everybody in the meeting sees it on the stage.').waitFor();
  const [mine, theirs] = await Promise.all([frameOf(page, STAGE), frameOf(page, `${STAGE} as Group member`)]);
  await Promise.all([mine, theirs].map((stage) => stageAt(stage, '1.1 A', SOON_MS)));

  // Another browser, whose person has nothing but the stage, and joins late.
  const other = await openTeams('IPG', 'frame=meetingStage&as=visitor@contoso.onmicrosoft.com');
  const late = await frameOf(other, STAGE);
  await stageAt(late, '1.1 A', SOON_MS);

  await goOn(panel);
  await itemOf(panel, '1.1 B').waitFor();
  await stageAt(mine, '1.1 B', AT_ONCE_MS);
  await Promise.all([theirs, late].map((stage) => stageAt(stage, '1.1 B', SOON_MS)));

  await page.getByRole('button', { name: 'Stop sharing' }).first().click();
  for (const title of [STAGE, `${STAGE} as Group member`])
    await page.getByTitle(title, { exact: true }).waitFor({ state: 'detached' });
  await itemOf(panel, '1.1 B').waitFor();
});

test('who may not share is offered no stage: an attendee follows in the side panel, and the details show it large', async () => {
  const page = await openTeams('IPG', 'frame=meeting&as=visitor@contoso.onmicrosoft.com');
  const panel = await frameOf(page, PANEL);
  await itemOf(panel, '1.1 B').waitFor();
  expect(await panel.getByRole('button', { name: /^(Share to stage|Show large)$/ }).count()).toBe(0);
  await page.getByLabel('Shown in').selectOption('Meeting details');
  const details = await frameOf(page, DETAILS);
  await details.getByRole('button', { name: 'Show large' }).press('Enter');
  await stageAt(details, '1.1 B', SOON_MS);
  await details.getByRole('button', { name: 'Back to the meeting' }).press('Enter');
  await itemOf(details, '1.1 B').waitFor();
});

async function hasEnded(): Promise<boolean> {
  const meetings = await openStore(new URL(product.graphUrl).origin, OFFICER).readMeetings();
  return meetings.some(({ subGroup, state }) => subGroup === 'Strategy' && state === 'ended');
}

test('the details show what the next meeting speaks of, and its minutes when it is over', async () => {
  const page = await openTeams('Strategy', 'frame=details');
  const details = await frameOf(page, DETAILS);
  await details.getByRole('button', { name: 'Begin the meeting' }).waitFor();
  await page.getByLabel('Shown in').selectOption('Meeting');
  const panel = await frameOf(page, PANEL);
  await begin(panel);
  await itemOf(panel, '1.2 D').waitFor();
  await goOn(panel);
  await itemOf(panel, '1.3 A').waitFor();
  await goOn(panel);
  await end(panel);
  await panel.getByRole('article', { name: /^Minutes: Strategy, / }).waitFor();
  // A frame that is left while that is on its way still shows the minutes of a meeting, and no list of them.
  await expect.poll(hasEnded).toBe(true);

  await page.getByLabel('Shown in').selectOption('Meeting details');
  const after = await frameOf(page, DETAILS);
  await after.getByRole('button', { name: /^Minutes of / }).press('Enter');
  await after.getByRole('article', { name: /^Minutes: Strategy, / }).waitFor();
});

test.each(['Light', 'Dark', 'High contrast'])('side panel and stage are for everyone in %s', async (theme) => {
  const page = await openTeams('IPG', 'frame=meeting');
  const panel = await frameOf(page, PANEL);
  await panel.getByRole('heading', { name: 'Meeting', level: 1 }).waitFor({ state: 'attached' });
  await page.getByLabel('Theme').selectOption(theme);
  await page.getByRole('button', { name: 'Share to stage' }).click();
  const stage = await frameOf(page, STAGE);
  await stage.getByRole('heading', { level: 1 }).waitFor();
  expect(await panel.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
  expect(await violationsOf(panel)).toEqual([]);
  expect(await violationsOf(stage)).toEqual([]);
});
