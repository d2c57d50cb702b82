import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../setup/browser.ts';
import { leavePages, openPage } from '../../setup/pages.ts';
import { clearStage } from './stage-page.ts';
import { bundleFramedPage, openStand, type Stand } from './stand.ts';

// What the tab makes of its place in Teams, told by the stand-in with the real teams-js between them.

let browser: Browser;
let stand: Stand;
let page: Page;

beforeAll(async () => {
  const [opened, script] = await Promise.all([
    openBrowser(),
    bundleFramedPage(new URL('./our-page.ts', import.meta.url)),
  ]);
  browser = opened;
  stand = await openStand(script);
});
afterEach(async () => {
  await leavePages(browser);
  await clearStage(stand);
});
afterAll(() => stand?.close());

async function open(query: string): Promise<Frame> {
  page = await openPage(browser);
  await page.goto(`${stand.hostUrl}/?${query}`);
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  if (!frame) throw new Error('The host page frames nothing.');
  return frame;
}

it.each([
  ['content', 'tab', null],
  ['details', 'details', expect.any(String)],
  ['personal', 'tab', null],
  ['settings', 'tab', null],
  ['meeting', 'sidePanel', expect.any(String)],
  ['sidePanel', 'sidePanel', expect.any(String)],
  ['meetingStage', 'stage', expect.any(String)],
])('in %s the tab takes its place for %s', async (shown, frame, id) => {
  const ours = await (await open(`frame=${shown}`)).evaluate(() => window.ours);
  expect({ frame: ours.frame, meeting: ours.meeting }).toEqual({ frame, meeting: id && { id } });
});

it.each([
  ['frame=content', ''],
  ['frame=settings', '?configure=tab'],
  ['frame=details', '?view=meeting'],
  ['frame=meeting', '?view=meeting'],
  ['frame=meetingStage', '?view=meeting'],
  ['frame=meeting&content={tab}/?group=IPG', '?view=meeting&group=IPG'],
  ['frame=meeting&content={tab}/?view=board', '?view=board'],
  ['frame=meeting&sub=1.1', ''],
])('opened with %s the tab is at "%s"', async (query, search) => {
  const frame = await open(query.replace('{tab}', stand.tabUrl));
  expect(await frame.evaluate(() => location.search)).toBe(search);
});

it('the side panel shares an address of its own to the stage, and is told why another is refused', async () => {
  const frame = await open('frame=meeting');
  expect(await frame.evaluate(() => window.ours.canShareToStage())).toBe(true);
  const refused = await frame.evaluate(() => window.ours.shareToStage('https://elsewhere.example'));
  expect(refused).toEqual({ outcome: 'refused', code: 'failed' });
  expect(await frame.evaluate(() => window.ours.shareToStage(`${location.origin}/?view=meeting`))).toEqual({
    outcome: 'shared',
  });
  const stage = page.frameLocator('iframe[title="Action plan, stage"]').locator('html');
  expect(await stage.evaluate(() => location.search)).toBe('?view=meeting');
});

it('an attendee can share nothing', async () => {
  const frame = await open('frame=meeting&as=visitor@contoso.onmicrosoft.com');
  expect(await frame.evaluate(() => window.ours.canShareToStage())).toBe(false);
  const shared = await frame.evaluate(() => window.ours.shareToStage(location.href));
  expect(shared).toEqual({ outcome: 'refused', code: 'notAllowed' });
});

it('outside a running meeting nothing can be shared, which is an answer and no error', async () => {
  const frame = await open('frame=content');
  expect(await frame.evaluate(() => window.ours.canShareToStage())).toBe(false);
  const shared = await frame.evaluate(() => window.ours.shareToStage(location.href));
  expect(shared).toEqual({ outcome: 'refused', code: 'notHere' });
});

it.each([
  ['teams', true],
  ['mobile', true],
  ['outlook', false],
  ['m365', false],
])('in %s the tab has a dialog of its host’s for a link: %s', async (host, has) => {
  const frame = await open(`host=${host}`);
  expect(await frame.evaluate(() => window.ours.shareLink !== null)).toBe(has);
});

it.each(['older', 'mobile'])(
  'in %s the side panel of a meeting is opened at it, and can share nothing',
  async (host) => {
    const frame = await open(`host=${host}&frame=meeting`);
    expect((await frame.evaluate(() => window.ours)).frame).toBe('sidePanel');
    expect(await frame.evaluate(() => location.search)).toBe('?view=meeting');
    expect(await frame.evaluate(() => window.ours.canShareToStage())).toBe(false);
    const shared = await frame.evaluate(() => window.ours.shareToStage(location.href));
    expect(shared).toEqual({ outcome: 'refused', code: 'tooOld' });
  },
);
