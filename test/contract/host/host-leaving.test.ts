import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../../setup/axe.ts';
import { openBrowser } from '../../setup/browser.ts';
import { leavePages } from '../../setup/pages.ts';
import { teamsThemesLookedAt } from '../../setup/themes.ts';
import { contextOf, frameOf, openHost, share, STAGE, clearStage } from './stage-page.ts';
import { bundleFramedPage, openStand, type Stand } from './stand.ts';

// What becomes of the tab while somebody is elsewhere in Teams.

declare global {
  interface Window {
    told: unknown[];
  }
}

const TAB = 'Action plan';
const LINK = `https://teams.microsoft.com/l/entity/app/page?context=${encodeURIComponent('{"subEntityId":"action/1.1"}')}`;

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

/** Opens the tab, which asks for what is named and keeps what it is told. */
async function open(query: string, wants: Wants = {}, title = TAB): Promise<Frame> {
  await page.goto(`${stand.hostUrl}/?${query}`);
  const frame = await frameOf(page, title);
  await frame.evaluate(register, wants);
  return frame;
}

interface Wants {
  unload?: 'ready' | 'never ready';
  resume?: boolean;
}

/** Registers as an app does. It is told once the host has heard of it, since messages come in order. */
async function register({ unload, resume }: Wants): Promise<void> {
  const { lifecycle, notifySuccess, getContext } = window.teams.app;
  window.told = [];
  if (unload)
    lifecycle.registerBeforeSuspendOrTerminateHandler(() => {
      window.told.push('beforeUnload');
      return unload === 'ready' ? Promise.resolve() : new Promise(() => undefined);
    });
  if (resume)
    lifecycle.registerOnResumeHandler(({ entityId, contentUrl }) => {
      window.told.push({ entityId, contentUrl: contentUrl.href });
      void notifySuccess();
    });
  await getContext();
}

/** Waits until the tab was told so many things. A hidden frame draws nothing, so it is asked. */
const tells = (frame: Frame, count: number) => expect.poll(() => frame.evaluate(() => window.told.length)).toBe(count);

const rail = (name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name });
const leave = () => rail('Chat').click();
const comeBack = () => rail('The tab').click();
const KEEP: Wants = { unload: 'ready', resume: true };

describe('elsewhere in Teams', () => {
  it('a tab that asked for it is set aside, and told when its person is back', async () => {
    const frame = await open('', KEEP);
    await leave();
    await page.getByRole('heading', { name: 'Chat', exact: true }).waitFor();
    expect(await rail('Chat').getAttribute('aria-current')).toBe('page');
    expect(await page.getByTitle(TAB).isVisible()).toBe(false);
    await tells(frame, 1);
    // What happens meanwhile is not told, and what was registered for is forgotten.
    await page.getByLabel('Theme').selectOption('Dark');
    await comeBack();
    await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
    const told = ['beforeUnload', { entityId: 'action-plan', contentUrl: `${stand.tabUrl}/` }];
    expect(await frame.evaluate(() => window.told)).toEqual(told);
    expect((await contextOf(frame)).app.theme).toBe('dark');
    await page.getByLabel('Theme').selectOption('High contrast');
    await frame.evaluate(() =>
      window.teams.app.registerOnThemeChangeHandler((theme) => window.teams.themes.push(theme)),
    );
    await contextOf(frame);
    await page.getByLabel('Theme').selectOption('Light');
    await frame.waitForFunction(() => window.teams.themes.length > 0);
    expect(await frame.evaluate(() => window.teams.themes)).toEqual(['default']);
  });

  it('is come back from by a link to a part of the tab, and by no link to none', async () => {
    const frame = await open('', KEEP);
    await leave();
    await page.getByLabel('A link to the tab').fill('nothing');
    await page.keyboard.press('Enter');
    await page.getByText('This stand-in for Teams cannot open that link.').waitFor();
    await page.getByLabel('A link to the tab').fill(LINK);
    await page.getByRole('button', { name: 'Open the link' }).click();
    await tells(frame, 2);
    expect((await contextOf(frame)).page.subPageId).toBe('action/1.1');
    await leave();
    await comeBack();
    await tells(frame, 4);
    expect((await contextOf(frame)).page.subPageId).toBeUndefined();
  });

  it.each([
    ['asked for nothing', '', {}],
    ['asked only to be told that it goes', '', { unload: 'ready' }],
    ['has become another’s', '', KEEP],
    ['is being added', 'frame=settings', KEEP],
  ] as const)('a tab that %s is ended, and opened anew', async (what, query, wants) => {
    const frame = await open(query, wants);
    await leave();
    if (what === 'has become another’s') await page.getByLabel('You are').selectOption('Group member (member)');
    else await page.getByTitle(TAB).waitFor({ state: 'detached' });
    await comeBack();
    const next = await frameOf(page, TAB);
    expect(next === frame).toBe(false);
    expect(await next.evaluate(() => 'told' in window)).toBe(false);
  });

  it('the stage is left for good, and the side panel is set aside', async () => {
    const panel = await open('frame=meeting', KEEP, 'Action plan, side panel');
    await share(panel, `${stand.tabUrl}/?stage`);
    const stage = await frameOf(page, STAGE);
    await stage.evaluate(register, KEEP);
    await leave();
    await page.getByTitle(STAGE).waitFor({ state: 'detached' });
    await comeBack();
    expect(await (await frameOf(page, STAGE)).evaluate(() => 'told' in window)).toBe(false);
    await tells(panel, 2);
  });

  it('a tab that does not get ready in 30 seconds is ended, and one that does after 30 minutes', async () => {
    page = await browser.newPage();
    await page.clock.install();
    await open('', { unload: 'never ready', resume: true });
    await leave();
    await page.clock.fastForward(29_000);
    expect(await page.getByTitle(TAB).count()).toBe(1);
    await page.clock.fastForward(1500);
    await page.getByTitle(TAB).waitFor({ state: 'detached' });
    await comeBack();
    const frame = await frameOf(page, TAB);
    await frame.evaluate(register, KEEP);
    await leave();
    await tells(frame, 1);
    // The host's answer to a question shows that it has heard what came before.
    await contextOf(frame);
    await page.clock.fastForward(30 * 60_000 + 1);
    await page.getByTitle(TAB).waitFor({ state: 'detached' });
  });

  it.each(teamsThemesLookedAt('contrast'))(
    'has no axe violation in %s, and the rail is below on a phone',
    async (theme) => {
      await open(`theme=${theme}`);
      await leave();
      expect(await violationsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 640 });
      expect((await rail('Chat').boundingBox())?.y).toBeGreaterThan(560);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
  );
});
