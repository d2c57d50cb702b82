import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PLACE } from '../../../src/local/host/place.ts';
import { openBrowser } from '../../setup/browser.ts';
import { leavePages } from '../../setup/pages.ts';
import {
  askStage,
  clearStage,
  contextOf,
  frameOf,
  goTo,
  openHost,
  PANEL,
  share,
  STAGE,
  stageNow,
} from './stage-page.ts';
import { bundleFramedPage, openStand, PEOPLE, type Stand } from './stand.ts';

// The frames of a meeting and its stage.

const SITE = `${PLACE.site.domain}:${PLACE.site.path}`;

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

/** Asks what teams-js would not even send from where the frame stands. */
const askRaw = (frame: Frame, func: string, args: unknown[]): Promise<unknown> =>
  frame.evaluate(
    ([name, given]) =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => data.id === 9999 && resolve(data.args));
        window.parent.postMessage({ id: 9999, uuidAsString: crypto.randomUUID(), func: name, args: given }, '*');
      }),
    [func, args] as const,
  );

describe('the frames of a meeting', () => {
  it('the details are a tab with a meeting and a chat; a meeting of no channel has no team, and its tab says which plan', async () => {
    await open('frame=details');
    const ofChannel = await contextOf(await frameOf(page, 'Action plan, details'));
    const meeting = { id: PLACE.meeting.id };
    expect(ofChannel).toMatchObject({ page: { frameContext: 'content' }, meeting, chat: { id: PLACE.meeting.chatId } });
    expect(ofChannel.channel?.displayName).toBe('General');
    await page.getByRole('combobox', { name: 'Channel', exact: true }).selectOption('None, a meeting of its own');
    const frame = await frameOf(page, 'Action plan, details');
    const { team, channel, sharePointSite, ...own } = await contextOf(frame);
    expect([team, channel, sharePointSite]).toEqual([undefined, undefined, undefined]);
    expect(own).toMatchObject({ page: { frameContext: 'content' }, meeting, chat: { id: PLACE.meeting.chatId } });
    expect(new URL(frame.url()).searchParams.get('site')).toBe(SITE);
  });

  it('a tab that is added to a meeting of no channel is then among its details', async () => {
    await open('frame=settings&channel=-');
    const frame = await frameOf(page, 'Action plan');
    const context = await contextOf(frame);
    expect(context).toMatchObject({ page: { frameContext: 'settings' }, meeting: { id: PLACE.meeting.id } });
    expect(context.channel).toBeUndefined();
    await frame.evaluate((contentUrl) => {
      const { config } = window.teams.pages;
      config.registerOnSaveHandler((saving) => {
        const settings = { contentUrl, entityId: 'action-plan', suggestedDisplayName: 'IPG' };
        void config.setConfig(settings).then(() => saving.notifySuccess());
      });
      config.setValidityState(true);
    }, tabAt('group=IPG'));
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await frameOf(page, 'Action plan, details')).url()).toBe(tabAt('group=IPG'));
    await page.getByRole('listitem').filter({ hasText: 'IPG' }).waitFor();
  });

  it('what is shared stands in the middle as the same person sees it, beside the side panel, until it is stopped', async () => {
    await open('frame=meeting&as=member@contoso.onmicrosoft.com&sub=action/1.1');
    const panel = await frameOf(page, PANEL);
    expect(await askStage(panel, 'getAppContentStageSharingState')).toEqual([null, { isAppSharing: false }]);
    expect(await askStage(panel, 'getAppContentStageSharingCapabilities')).toEqual([
      null,
      { doesAppHaveSharePermission: true },
    ]);
    await page.getByText('Nothing is shared.').waitFor();
    expect(await share(panel, tabAt('view=meeting'))).toEqual([null, true]);
    const stage = await frameOf(page, STAGE);
    expect(stage.url()).toBe(tabAt('view=meeting'));
    const context = await contextOf(stage);
    expect(context).toMatchObject({
      page: { frameContext: 'meetingStage' },
      user: { id: PEOPLE[0]?.id },
      meeting: { id: PLACE.meeting.id },
    });
    // The tab's own sub-page is none of the stage's.
    expect(context.page.subPageId).toBeUndefined();
    expect(await panel.evaluate(() => innerWidth)).toBe(320);
    expect(await stage.evaluate(() => innerWidth)).toBeGreaterThan(800);
    expect(await askStage(panel, 'getAppContentStageSharingState')).toEqual([null, { isAppSharing: true }]);
    await page.getByText('Group member shares the action plan.').waitFor();

    await page.getByRole('button', { name: 'Stop sharing' }).click();
    await page.getByTitle(STAGE).waitFor({ state: 'detached' });
    expect(await askStage(panel, 'getAppContentStageSharingState')).toEqual([null, { isAppSharing: false }]);
  });

  it('the tab shares another address instead, and stops sharing', async () => {
    await open('frame=meeting');
    const panel = await frameOf(page, PANEL);
    await share(panel, tabAt('one'));
    await frameOf(page, STAGE);
    await share(panel, tabAt('two'));
    await expect.poll(async () => (await frameOf(page, STAGE)).url()).toBe(tabAt('two'));
    expect(await page.getByTitle(STAGE).count()).toBe(1);
    expect(await askStage(panel, 'stopSharingAppContentToStage')).toEqual([null, true]);
    await page.getByTitle(STAGE).waitFor({ state: 'detached' });
  });

  it('the side panel goes to a sub-page and leaves the stage as it is', async () => {
    await open('frame=meeting');
    await share(await frameOf(page, PANEL), tabAt('one'));
    const stage = await frameOf(page, STAGE);
    await stage.evaluate(() => (document.body.dataset['mark'] = 'here'));
    await goTo(page, PANEL, 'a/1');
    expect((await contextOf(await frameOf(page, PANEL))).page.subPageId).toBe('a/1');
    expect(await stage.evaluate(() => document.body.dataset['mark'])).toBe('here');
  });

  it('Teams’ own button shares the tab, or what the tab wishes, and goes where the tab wants none', async () => {
    await open('frame=meeting');
    const button = page.getByRole('button', { name: 'Share to stage' });
    await frameOf(page, PANEL);
    await button.click();
    expect((await frameOf(page, STAGE)).url()).toBe(`${stand.tabUrl}/`);
    const wish = (contentUrl: string, isVisible = true): Promise<void> =>
      frameOf(page, PANEL).then((panel) =>
        panel.evaluate((options) => window.teams.meeting.appShareButton.setOptions(options), { contentUrl, isVisible }),
      );
    await wish(tabAt('wished'));
    await wish('https://elsewhere.example/');
    await button.click();
    await expect.poll(async () => (await frameOf(page, STAGE)).url()).toBe(tabAt('wished'));
    await wish(tabAt('wished'), false);
    await button.waitFor({ state: 'hidden' });
  });

  it('the stage alone shows what is shared, and the tab itself while nothing is', async () => {
    await open('frame=meetingStage');
    const stage = await frameOf(page, STAGE);
    expect(stage.url()).toBe(`${stand.tabUrl}/`);
    // The answer may come after the frame that asked has gone.
    await stage.evaluate((url) => window.teams.meeting.shareAppContentToStage(() => undefined, url), tabAt('two'));
    await expect.poll(async () => (await frameOf(page, STAGE)).url()).toBe(tabAt('two'));
    expect(await page.locator('iframe').count()).toBe(1);
  });
});

describe('the stage refuses', () => {
  it('what is not of the tab’s domain', async () => {
    await open('frame=meeting');
    const panel = await frameOf(page, PANEL);
    const refused = [{ errorCode: 4000, message: expect.stringContaining('manifest names') }, null];
    expect(await share(panel, `${stand.strangerUrl}/`)).toEqual(refused);
    expect(await share(panel, 'nowhere')).toEqual(refused);
    expect(await page.getByTitle(STAGE).count()).toBe(0);
  });

  it('attendees, who see it all the same', async () => {
    await open('frame=meeting&as=visitor@contoso.onmicrosoft.com');
    const panel = await frameOf(page, PANEL);
    const refused = [{ errorCode: 1000, message: 'Attendees of a meeting share nothing.' }, null];
    expect(await share(panel, tabAt('one'))).toEqual(refused);
    expect(await askStage(panel, 'stopSharingAppContentToStage')).toEqual(refused);
    expect(await askStage(panel, 'getAppContentStageSharingCapabilities')).toEqual([
      null,
      { doesAppHaveSharePermission: false },
    ]);
    expect(await page.getByRole('button', { name: 'Share to stage' }).count()).toBe(0);
    const presenter = await openHost(browser);
    await open('frame=meeting', presenter);
    await share(await frameOf(presenter, PANEL), tabAt('one'));
    await frameOf(page, STAGE);
    expect(await page.getByRole('button', { name: 'Stop sharing' }).count()).toBe(0);
  });

  it.each(['content', 'details', 'personal'])('whoever is in no running meeting: %s', async (shown) => {
    await open(`frame=${shown}`);
    const frame = await frameOf(page, shown === 'details' ? 'Action plan, details' : 'Action plan');
    const refused = [{ errorCode: 501, message: expect.stringContaining('is not for a frame in "content"') }];
    expect(await askRaw(frame, 'meeting.shareAppContentToStage', [tabAt('one')])).toEqual(refused);
    expect(await askRaw(frame, 'meeting.stopSharingAppContentToStage', [])).toEqual(refused);
    expect(await askRaw(frame, 'meeting.getAppContentStageSharingState', [])).toEqual(refused);
    expect(await stageNow(stand)).toEqual({ stage: null });
  });

  it('with the reason of the host’s server, which the page shows too', async () => {
    await open('frame=meeting');
    const panel = await frameOf(page, PANEL);
    await page.route('**/meeting/stage', (route) => route.fulfill({ status: 500, body: 'No room.' }));
    const refused = [{ errorCode: 500, message: 'Error: No room.' }, null];
    expect(await share(panel, tabAt('one'))).toEqual(refused);
    await page.getByRole('button', { name: 'Share to stage' }).click();
    await page.getByText('The stage stays as it is: Error: No room.').waitFor();
  });
});
