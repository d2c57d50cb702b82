import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../../setup/axe.ts';
import { openBrowser } from '../../setup/browser.ts';
import { leavePages } from '../../setup/pages.ts';
import { teamsThemesLookedAt } from '../../setup/themes.ts';
import { contextOf, frameOf, openHost } from './stage-page.ts';
import { bundleFramedPage, openStand, type Stand } from './stand.ts';

// Hosts that can less than today's Teams, or other things, and what each refuses.

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
afterEach(() => leavePages(browser));
afterAll(() => stand?.close());

async function open(query: string, title = 'Action plan'): Promise<Frame> {
  await page.goto(`${stand.hostUrl}/?${query}`);
  return frameOf(page, title);
}

/** What the page is told that it may use. */
const supported = (frame: Frame) =>
  frame.evaluate(() => {
    const { dialog, nestedAppAuth, pages, people, teamsCore } = window.teams;
    return {
      dialogs: dialog.url.isSupported(),
      people: people.isSupported(),
      currentApp: pages.currentApp.isSupported(),
      caching: teamsCore.isSupported(),
      signIn: nestedAppAuth.isNAAChannelRecommended(),
      bridge: 'nestedAppAuthBridge' in window,
    };
  });

const ALL = { dialogs: true, people: true, currentApp: true, caching: true, signIn: true, bridge: true };

describe('a kind of host', () => {
  it.each([
    ['teams', 'Teams', 'web', ALL],
    [
      'older',
      'Teams',
      'web',
      { dialogs: false, people: false, currentApp: false, caching: false, signIn: false, bridge: false },
    ],
    ['mobile', 'Teams', 'android', { ...ALL, currentApp: false }],
    ['outlook', 'Outlook', 'web', { ...ALL, caching: false }],
    ['m365', 'Office', 'web', { ...ALL, caching: false }],
  ])('%s says by teams-js what it is and can', async (host, name, clientType, can) => {
    const frame = await open(`host=${host}&signIn=on`);
    expect(await supported(frame)).toEqual(can);
    expect((await contextOf(frame)).app.host).toMatchObject({ name, clientType });
  });

  it('a phone says nothing of what it can where nobody signs in by it, so it is taken for a Teams of before', async () => {
    const frame = await open('host=mobile');
    expect(await supported(frame)).toEqual({ ...ALL, currentApp: false, signIn: false, bridge: false });
    expect(await page.getByTitle('Action plan').evaluate((shown) => shown.clientWidth)).toBeLessThan(420);
  });

  it.each(['outlook', 'm365'])(
    '%s has the tab beside all teams alone, with no channel and no meeting',
    async (host) => {
      const frame = await open(`host=${host}&frame=meeting`);
      const { page: shown, channel, team, meeting, chat, user } = await contextOf(frame);
      expect(shown.frameContext).toBe('content');
      expect([channel, team, meeting, chat]).toEqual([undefined, undefined, undefined, undefined]);
      expect(user?.userPrincipalName).toBe('officer@contoso.onmicrosoft.com');
      expect(new URL(page.url()).searchParams.get('frame')).toBe('personal');
      const place = page.getByLabel('Shown in');
      expect(await place.locator('option:not([disabled])').allTextContents()).toEqual(['Personal app']);
    },
  );

  it('is changed by a control, which keeps the place where the other shows the tab too', async () => {
    await open('frame=details', 'Action plan, details');
    await page.getByLabel('Host').selectOption('Teams on a phone');
    expect((await contextOf(await frameOf(page, 'Action plan, details'))).app.host.clientType).toBe('android');
    await page.getByLabel('Host').selectOption('Outlook');
    expect((await contextOf(await frameOf(page, 'Action plan'))).app.host.name).toBe('Outlook');
  });

  it('that sets nothing aside ends the tab when its person goes elsewhere', async () => {
    const frame = await open('host=older');
    await frame.evaluate(async () => {
      const { lifecycle, getContext } = window.teams.app;
      lifecycle.registerBeforeSuspendOrTerminateHandler(() => Promise.resolve());
      lifecycle.registerOnResumeHandler(() => undefined);
      await getContext();
    });
    await page.getByRole('button', { name: 'Chat', exact: true }).click();
    await page.getByTitle('Action plan').waitFor({ state: 'detached' });
  });

  it.each(teamsThemesLookedAt('contrast'))('has no axe violation in %s on a phone', async (theme) => {
    await open(`host=mobile&theme=${theme}`);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await violationsOf(page, { without: ['iframe'] })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

describe('what is refused', () => {
  const NO = [false, expect.any(String)];
  const code = (errorCode: number) => [{ errorCode, message: expect.any(String) }];

  // Whatever teams-js lets it, and in the shape that the function's caller reads.
  it.each<[string, Record<string, unknown[]>]>([
    [
      '',
      {
        'settings.setValidityState': code(501),
        'meeting.shareAppContentToStage': code(501),
        messageForParent: code(501),
        'settings.setSettings': NO,
      },
    ],
    ['frame=settings', { 'tasks.startTask': code(501), shareDeepLink: code(501) }],
    [
      'host=older&signIn=on',
      {
        'people.selectPeople': code(9000),
        'pages.currentApp.navigateTo': code(9000),
        'nestedAppAuth.execute': code(9000),
        'pages.navigateToApp': NO,
      },
    ],
    ['host=mobile', { 'meeting.shareAppContentToStage': code(100) }],
    ['host=outlook', { 'meeting.getAppContentStageSharingState': code(100) }],
  ])('opened with "%s" a page is told what it may not call', async (query, answers) => {
    const frame = await open(query);
    for (const [func, args] of Object.entries(answers)) expect(await frame.evaluate(post, func)).toEqual(args);
  });

  it('nothing is heard of a page before it says hello', async () => {
    await page.goto(`${stand.hostUrl}/?content=${encodeURIComponent(`${stand.tabUrl}/?silent`)}`);
    const frame = await (await page.getByTitle('Action plan').elementHandle())?.contentFrame();
    const answers = await frame?.evaluate(askInTurn, ['getContext', 'initialize', 'getContext']);
    expect(answers?.map(([id]) => id)).toEqual([1, 2]);
  });
});

/** Posts what teams-js would have refused to post, and gives the arguments of the answer. */
function post(func: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    const id = Math.round(performance.now() * 1000);
    addEventListener('message', ({ data }) => data.id === id && resolve(data.args));
    window.parent.postMessage({ id, uuidAsString: crypto.randomUUID(), func, args: [] }, '*');
  });
}

/** Asks one thing after the other, and gives the number and the arguments of each that is answered before the last is. */
function askInTurn(funcs: readonly string[]): Promise<[number, unknown[]][]> {
  return new Promise((resolve) => {
    const heard: [number, unknown[]][] = [];
    addEventListener('message', ({ data }) => {
      heard.push([data.id, data.args]);
      if (data.id === funcs.length - 1) resolve(heard);
    });
    for (const [id, func] of funcs.entries())
      window.parent.postMessage({ id, uuidAsString: crypto.randomUUID(), func, args: [] }, '*');
  });
}
