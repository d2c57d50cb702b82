import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../../setup/axe.ts';
import { openBrowser } from '../../setup/browser.ts';
import { leavePages } from '../../setup/pages.ts';
import { teamsThemesLookedAt } from '../../setup/themes.ts';
import { clearStage, contextOf, frameOf, goTo, openHost, PANEL, share, STAGE } from './stage-page.ts';
import { bundleFramedPage, openStand, PEOPLE, type Stand } from './stand.ts';

// Two participants of a meeting: side by side, in two windows, in two browsers.

const MEMBER = 'also=member@contoso.onmicrosoft.com';
const THEIR_STAGE = 'Action plan, stage as Group member';
const THEIR_DETAILS = 'Action plan, details as Group member';

let browser: Browser;
let stand: Stand;
let page: Page;

beforeAll(async () => {
  const [opened, script] = await Promise.all([openBrowser(), bundleFramedPage()]);
  browser = opened;
  stand = await openStand(script);
});
beforeEach(async () => {
  page = await openHost(browser);
});
afterEach(async () => {
  await leavePages(browser);
  await clearStage(stand);
});
afterAll(() => stand?.close());

async function open(query: string, on = page): Promise<void> {
  await on.goto(`${stand.hostUrl}/?${query}`);
}

const tabAt = (query: string): string => `${stand.tabUrl}/?${query}`;

describe('a second participant', () => {
  it('sees the stage at once beside me, as themselves, and no side panel unless they open it', async () => {
    await open(`frame=meeting&${MEMBER}`);
    await page.getByRole('heading', { name: 'Group member' }).waitFor();
    expect(await page.getByText('Nothing is shared.').count()).toBe(2);
    await share(await frameOf(page, PANEL), tabAt('one'));
    const theirs = await frameOf(page, THEIR_STAGE);
    expect(theirs.url()).toBe(tabAt('one'));
    expect((await contextOf(theirs)).user?.id).toBe(PEOPLE[0]?.id);
    expect((await contextOf(await frameOf(page, STAGE))).user?.id).toBe(PEOPLE[1]?.id);
    expect(await page.locator('iframe').count()).toBe(3);

    await page.getByLabel('They have open').selectOption('Stage and side panel');
    const panel = await frameOf(page, 'Action plan, side panel as Group member');
    expect(await contextOf(panel)).toMatchObject({ page: { frameContext: 'sidePanel' }, user: { id: PEOPLE[0]?.id } });
    expect(new URL(page.url()).searchParams.get('alsoIn')).toBe('meeting');
    await page.getByLabel('They have open').selectOption('Meeting details');
    const details = await frameOf(page, THEIR_DETAILS);
    expect((await contextOf(details)).page.frameContext).toBe('content');
    expect(await page.getByTitle(THEIR_STAGE).count()).toBe(0);
  });

  it('comes and goes by a control, while what I have open stays', async () => {
    await open('frame=details');
    const mine = await frameOf(page, 'Action plan, details');
    await page.getByLabel('Also show').selectOption('Group member (member)');
    await frameOf(page, THEIR_DETAILS);
    await page.getByLabel('Theme').selectOption('Dark');
    for (const title of ['Action plan, details', THEIR_DETAILS])
      await (await frameOf(page, title)).waitForSelector('body[data-theme=dark]');
    for (const frame of [mine, await frameOf(page, THEIR_DETAILS)])
      expect(await frame.evaluate(() => window.teams.themes)).toEqual(['dark']);
    await page.getByLabel('You are').selectOption('Site visitor (visitor)');
    await expect
      .poll(async () => (await contextOf(await frameOf(page, 'Action plan, details'))).user?.id)
      .toBe(PEOPLE[2]?.id);
    expect((await contextOf(await frameOf(page, THEIR_DETAILS))).user?.id).toBe(PEOPLE[0]?.id);
    await page.getByLabel('Also show').selectOption('Nobody');
    await page.getByTitle(THEIR_DETAILS).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('also')).toBe(false);
    expect(await page.locator('iframe').count()).toBe(1);
  });

  it('goes to a sub-page of their own, and mine stays', async () => {
    await open(`frame=details&${MEMBER}&sub=mine`);
    await goTo(page, THEIR_DETAILS, 'theirs');
    expect((await contextOf(await frameOf(page, THEIR_DETAILS))).page.subPageId).toBe('theirs');
    expect((await contextOf(await frameOf(page, 'Action plan, details'))).page.subPageId).toBe('mine');
    expect(new URL(page.url()).searchParams.get('sub')).toBe('mine');
  });

  it('is a window away', async () => {
    await open(`frame=meeting&${MEMBER}&theme=dark`);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Open in a new window as Group member' }).click();
    const theirs = await opened;
    const panel = await frameOf(theirs, PANEL);
    expect((await contextOf(panel)).user?.id).toBe(PEOPLE[0]?.id);
    expect(await theirs.getByLabel('Also show').inputValue()).toBe('');
    await share(panel, tabAt('theirs'));
    expect((await frameOf(page, STAGE)).url()).toBe(tabAt('theirs'));
  });

  it('follows in another browser, also who joins late', async () => {
    const theirs = await openHost(browser);
    await open('frame=meeting');
    await open('frame=meeting&as=visitor@contoso.onmicrosoft.com', theirs);
    await frameOf(theirs, PANEL);
    await share(await frameOf(page, PANEL), tabAt('one'));
    expect((await frameOf(theirs, STAGE)).url()).toBe(tabAt('one'));
    const late = await openHost(browser);
    await open('frame=meetingStage&as=member@contoso.onmicrosoft.com', late);
    expect((await frameOf(late, STAGE)).url()).toBe(tabAt('one'));
    await page.getByRole('button', { name: 'Stop sharing' }).click();
    await theirs.getByTitle(STAGE).waitFor({ state: 'detached' });
  });

  it('stands beside me from 1,280 px on, and below me where there is less', async () => {
    await open(`frame=meeting&${MEMBER}`);
    await share(await frameOf(page, PANEL), tabAt('one'));
    await Promise.all([frameOf(page, STAGE), frameOf(page, THEIR_STAGE)]);
    const [mine, theirs] = await boxes();
    expect(theirs.x).toBeGreaterThanOrEqual(mine.x + mine.width);
    expect([mine.width, theirs.width].every((width) => width > 400)).toBe(true);
    await page.setViewportSize({ width: 1000, height: 800 });
    const [above, below] = await boxes();
    expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1000);
  });

  it.each(teamsThemesLookedAt('dark'))('has no axe violation in %s', async (theme) => {
    await open(`frame=meeting&${MEMBER}&alsoIn=meeting&theme=${theme}`);
    await share(await frameOf(page, PANEL), tabAt('one'));
    await Promise.all([frameOf(page, STAGE), frameOf(page, THEIR_STAGE)]);
    expect(await violationsOf(page, { without: ['iframe'] })).toEqual([]);
  });
});

/** Where the two stages are. */
const boxes = async () => {
  const [mine, theirs] = await Promise.all(
    [STAGE, THEIR_STAGE].map((title) => page.getByTitle(title, { exact: true }).boundingBox()),
  );
  if (!mine || !theirs) throw new Error('A stage is not to be seen.');
  return [mine, theirs] as const;
};
