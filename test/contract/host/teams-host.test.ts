import type { Browser, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../setup/browser.ts';
import { leavePages, openPage } from '../../setup/pages.ts';
import { bundleFramedPage, openStand, type Stand } from './stand.ts';

// What the tab makes of its place in Teams, told by the stand-in with the real teams-js between them.

let browser: Browser;
let stand: Stand;

beforeAll(async () => {
  const [opened, script] = await Promise.all([openBrowser(), bundleFramedPage('our-page.ts')]);
  browser = opened;
  stand = await openStand(script);
});
afterEach(() => leavePages(browser));
afterAll(() => stand?.close());

async function open(query: string): Promise<Frame> {
  const page = await openPage(browser);
  // teams-js asks Microsoft for the list of hosts that it may talk to, which a test must not depend on.
  await page.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({ json: { validOrigins: [] }, headers: { 'Access-Control-Allow-Origin': '*' } }),
  );
  await page.goto(`${stand.hostUrl}/?${query}`);
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  if (!frame) throw new Error('The host page frames nothing.');
  return frame;
}

it.each([
  ['content', 'tab', null],
  ['personal', 'tab', null],
  ['settings', 'tab', null],
  ['sidePanel', 'sidePanel', expect.any(String)],
  ['meetingStage', 'stage', expect.any(String)],
])('in %s the tab takes its place for %s', async (shown, frame, id) => {
  const ours = await (await open(`frame=${shown}`)).evaluate(() => window.ours);
  expect({ frame: ours.frame, meeting: ours.meeting }).toEqual({ frame, meeting: id && { id } });
});

it('outside a running meeting nothing can be shared, which is an answer and no error', async () => {
  const frame = await open('frame=content');
  expect(await frame.evaluate(() => window.ours.canShareToStage())).toBe(false);
  const shared = await frame.evaluate(() => window.ours.shareToStage(location.href));
  expect(shared).toEqual({ outcome: 'refused', code: 'notHere' });
});
