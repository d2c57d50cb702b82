import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../../setup/axe.ts';
import { openBrowser } from '../../setup/browser.ts';
import { leavePages, openPage } from '../../setup/pages.ts';
import { teamsThemesLookedAt } from '../../setup/themes.ts';
import { PLACE } from '../../../src/local/host/place.ts';
import { bundleFramedPage, openStand, PEOPLE } from './stand.ts';
import type { Stand } from './stand.ts';

let browser: Browser;
let script: string;
let stand: Stand;
let other: Stand | undefined;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), bundleFramedPage()]);
  stand = await openStand(script);
});
afterAll(async () => {
  await stand.close();
});

beforeEach(async () => openOn(await openPage(browser)));

/** Listens to a page before anything is opened on it. */
function openOn(opened: Page): void {
  page = opened;
  context = page.context();
  complaints = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
}

afterEach(async () => {
  await leavePages(browser);
  await other?.close();
  other = undefined;
  expect(complaints).toEqual([]);
});

/** Starts a stand for one test, which ends after the browser has left it. */
async function openOther(ask: string, people?: readonly object[]): Promise<Stand> {
  other = await openStand(script, ask, people);
  return other;
}

/** Opens the host and waits until the framed page has said that it is ready. */
async function open(query = ''): Promise<Frame> {
  await page.goto(`${stand.hostUrl}/${query}`);
  return framed();
}

async function framed(): Promise<Frame> {
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The host page frames nothing.');
  await frame.waitForFunction(() => window.teams);
  return frame;
}

const OTHER_CHANNEL = PLACE.channels[1]?.id ?? '';

/** What a configuration page does: it says that it may be saved, and gives its settings when Teams asks. */
function offerToSave(contentUrl: string): void {
  const { config } = window.teams.pages;
  config.registerOnSaveHandler((saving) => {
    const settings = { contentUrl, entityId: 'action-plan', suggestedDisplayName: 'IPG board' };
    config.setConfig(settings).then(
      () => saving.notifySuccess(),
      (failure: unknown) => saving.notifyFailure(String(failure)),
    );
  });
  config.setValidityState(true);
}

const getContext = (frame: Frame) => frame.evaluate(() => window.teams.app.getContext());

describe('the Teams host with a page that uses teams-js', () => {
  it('lets the page initialise and tells it who, where and how', async () => {
    const frame = await open();
    expect(new URL(frame.url()).origin).not.toBe(new URL(page.url()).origin);
    expect(await getContext(frame)).toMatchObject({
      app: { locale: 'en-GB', theme: 'default', host: { name: 'Teams', clientType: 'web' } },
      page: { frameContext: 'content', id: 'action-plan' },
      user: {
        id: PEOPLE[1]?.id,
        userPrincipalName: 'officer@contoso.onmicrosoft.com',
        displayName: 'Programme officer',
        tenant: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
      team: { internalId: expect.stringMatching(/^19:/), groupId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      channel: { id: expect.stringMatching(/^19:/), displayName: 'General' },
    });
  });

  it('starts as its address says', async () => {
    const frame = await open('?theme=dark&frame=meetingStage&as=Member@contoso.onmicrosoft.com&sub=action/1.1');
    expect(await getContext(frame)).toMatchObject({
      app: { theme: 'dark' },
      page: { frameContext: 'meetingStage', subPageId: 'action/1.1' },
      user: { id: PEOPLE[0]?.id },
      meeting: { id: expect.any(String) },
    });
    expect(await page.getByLabel('Theme').inputValue()).toBe('dark');
    expect(await page.getByLabel('You are').inputValue()).toBe('member@contoso.onmicrosoft.com');
  });

  it('falls back to Light, the channel and the owner when the address says what nobody knows', async () => {
    const frame = await open('?theme=pink&frame=moon&as=nobody@elsewhere.example');
    expect(await getContext(frame)).toMatchObject({
      app: { theme: 'default' },
      page: { frameContext: 'content' },
      user: { userPrincipalName: 'officer@contoso.onmicrosoft.com' },
    });
  });

  it('switches the theme under the running page, and in the address', async () => {
    const frame = await open();
    for (const [label, theme] of [
      ['High contrast', 'contrast'],
      ['Dark', 'dark'],
      ['Light', 'default'],
    ] as const) {
      await page.getByLabel('Theme').selectOption(label);
      await frame.waitForSelector(`body[data-theme=${theme}]`);
      expect(new URL(page.url()).searchParams.get('theme')).toBe(theme);
    }
    expect(await frame.evaluate(() => window.teams.themes)).toEqual(['contrast', 'dark', 'default']);
    expect((await getContext(frame)).app.theme).toBe('default');
  });

  it('opens the page anew, 320 px wide, in the side panel', async () => {
    await open();
    await page.getByLabel('Shown in').selectOption('Meeting');
    await page.frameLocator('iframe').getByText('officer@contoso.onmicrosoft.com in sidePanel').waitFor();
    const frame = await framed();
    expect(await frame.evaluate(() => innerWidth)).toBe(320);
    expect(await frame.evaluate(() => window.teams.themes)).toEqual([]);
    expect(new URL(page.url()).searchParams.get('frame')).toBe('meeting');
  });

  it('opens the page anew for somebody else', async () => {
    await open();
    await page.getByLabel('You are').selectOption('Group member (member)');
    await page.frameLocator('iframe').getByText('member@contoso.onmicrosoft.com in content').waitFor();
    expect(new URL(page.url()).searchParams.get('as')).toBe('member@contoso.onmicrosoft.com');
    await page.reload();
    expect((await getContext(await framed())).user?.id).toBe(PEOPLE[0]?.id);
  });

  it('takes the page to one of its own sub-pages', async () => {
    const frame = await open();
    const reopened = page.waitForEvent('framenavigated', (one) => one.parentFrame() !== null);
    await frame.evaluate(
      () => void window.teams.pages.currentApp.navigateTo({ pageId: 'action-plan', subPageId: 'board/all' }),
    );
    await reopened;
    expect(new URL(page.url()).searchParams.get('sub')).toBe('board/all');
    expect((await getContext(await framed())).page.subPageId).toBe('board/all');
  });

  it('tells the page its own settings', async () => {
    const frame = await open();
    expect(await frame.evaluate(() => window.teams.pages.getConfig())).toMatchObject({
      contentUrl: `${stand.tabUrl}/`,
      entityId: 'action-plan',
    });
  });

  it('adds a tab in another channel: the button waits until the page allows it, and the tab shows what the page gave', async () => {
    const frame = await open(`?frame=settings&channel=${encodeURIComponent(OTHER_CHANNEL)}`);
    expect(await getContext(frame)).toMatchObject({
      page: { frameContext: 'settings' },
      channel: { id: OTHER_CHANNEL },
    });
    expect(new URL(frame.url()).search).toBe('?configure=tab');
    const save = page.getByRole('button', { name: 'Save' });
    expect(await save.isDisabled()).toBe(true);
    await frame.evaluate(offerToSave, 'https://elsewhere.example/');
    await save.click();
    await page.getByText(/^The tab was not saved: .*domain that the app’s manifest names/).waitFor();
    await frame.evaluate(offerToSave, `${stand.tabUrl}/?group=IPG`);
    await save.click();
    await page.frameLocator('iframe').getByText('officer@contoso.onmicrosoft.com in content').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'IPG board' }).waitFor();
    const tab = await framed();
    expect(tab.url()).toBe(`${stand.tabUrl}/?group=IPG`);
    expect(await tab.evaluate(() => window.teams.pages.getConfig())).toMatchObject({
      contentUrl: `${stand.tabUrl}/?group=IPG`,
      suggestedDisplayName: 'IPG board',
    });
  });

  it('has no team, channel or site beside all teams', async () => {
    const { team, channel, sharePointSite, page: shown } = await getContext(await open('?frame=personal'));
    expect(shown.frameContext).toBe('content');
    expect([team, channel, sharePointSite]).toEqual([undefined, undefined, undefined]);
  });

  it('opens web links beside itself and refuses other links with a reason', async () => {
    const frame = await open();
    const opened = context.waitForEvent('page');
    await frame.evaluate((link) => window.teams.app.openLink(link), `${stand.strangerUrl}/?silent`);
    expect((await opened).url()).toBe(`${stand.strangerUrl}/?silent`);
    const refused = frame.evaluate(() => window.teams.app.openLink('file:///etc/hostname'));
    await expect(refused).rejects.toThrow('opens links to the tab itself and to http and https addresses only');
  });

  it('says that it is too old for what it does not know', async () => {
    const frame = await open();
    const asked = await frame.evaluate(() => ({ navigate: window.teams.pages.tabs.isSupported() }));
    expect(asked).toEqual({ navigate: false });
    const cross = frame.evaluate(() => window.teams.pages.navigateCrossDomain('https://example.org'));
    await expect(cross).rejects.toThrow('This stand-in for Teams has no navigateCrossDomain.');
    expect(await frame.evaluate(askUnknown)).toEqual([
      { errorCode: 9000, message: 'This stand-in for Teams has no chat.flyToTheMoon.' },
    ]);
  });

  it('shows why the page could not start, and tries again', async () => {
    const failing = await openOther('?fail');
    await page.goto(failing.hostUrl);
    await page.getByText('The tab says that it could not start: Timeout: no lists.').waitFor();
    const reopened = page.waitForEvent('framenavigated', (one) => one.parentFrame() !== null);
    await page.getByRole('button', { name: 'Try again' }).click();
    await reopened;
    await page.getByText('The tab says that it could not start: Timeout: no lists.').waitFor();
  });

  it('says so when there is nobody to be', async () => {
    const empty = await openOther('', []);
    await page.goto(empty.hostUrl);
    await page.getByText('This page could not learn who there is').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('says so when a page keeps silent for 30 seconds', async () => {
    const silent = await openOther('?silent');
    openOn(await browser.newPage());
    await page.clock.install();
    await page.goto(silent.hostUrl);
    await page.getByText('Loading the tab…').waitFor();
    await page.clock.fastForward(30_001);
    await page.getByText('The tab has not said that it is ready.').waitFor();
  });
});

describe('the Teams host and strangers', () => {
  it.each(['stranger', 'tab'] as const)(
    'neither answers nor obeys a window of the %s that it does not frame',
    async (who) => {
      await page.goto(`${who === 'tab' ? stand.tabUrl : stand.strangerUrl}/?silent`);
      const [host] = await Promise.all([context.waitForEvent('page'), page.evaluate(openHost, stand.hostUrl)]);
      await host.getByText('Loading the tab…').waitFor({ state: 'hidden' });
      await expectNoAnswer(host, page.mainFrame());
    },
  );

  it('neither answers nor obeys another origin that its frame went to', async () => {
    openOn(await browser.newPage({ bypassCSP: true }));
    const frame = await open();
    await frame.goto(`${stand.strangerUrl}/?silent`);
    await frame.evaluate(openHost, '');
    await expectNoAnswer(page, frame);
  });
});

/** The host's own last word, posted after it has heard all three, must be the first that the stranger gets. */
async function expectNoAnswer(host: Page, stranger: Frame): Promise<void> {
  await host.evaluate(sayLastWord, new URL(stranger.url()).origin);
  await stranger.evaluate(bother);
  await stranger.waitForFunction(() => document.body.dataset['got'] !== undefined);
  expect(await stranger.evaluate(() => document.body.dataset['got'])).toBe('that was all');
  expect(await host.getByRole('status').isVisible()).toBe(false);
}

describe('the Teams host for everyone', () => {
  it.each(teamsThemesLookedAt('light'))('has no axe violation in %s, wherever the tab is shown', async (theme) => {
    await open(`?theme=${theme}&frame=settings`);
    // In an order in which the frame never says twice what it said before.
    for (const [place, told] of [
      ['content', 'content'],
      ['meeting', 'sidePanel'],
      ['details', 'content'],
      ['meetingStage', 'meetingStage'],
      ['personal', 'content'],
      ['settings', 'settings'],
    ] as const) {
      await page.getByLabel('Shown in').selectOption(place);
      await page.frameLocator('iframe').getByText(`officer@contoso.onmicrosoft.com in ${told}`).waitFor();
      await framed();
      expect(await violationsOf(page, { without: ['iframe'] })).toEqual([]);
    }
  });

  it('says what it is', async () => {
    await open();
    await page.getByRole('heading', { level: 1, name: 'A local stand-in for Teams' }).waitFor();
    expect(await page.title()).toContain('local stand-in for Teams');
  });
});

/** Asks the host for a function that no Teams has, as teams-js would. */
function askUnknown(): Promise<unknown> {
  return new Promise((resolve) => {
    addEventListener('message', ({ data }) => data.id === 9999 && resolve(data.args));
    window.parent.postMessage(
      { id: 9999, uuidAsString: crypto.randomUUID(), func: 'chat.flyToTheMoon', args: [] },
      '*',
    );
  });
}

/** Answers a stranger's third message; the host's own listener was there first and has done by then. */
function sayLastWord(stranger: string): void {
  let heard = 0;
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== stranger || typeof data.id !== 'number' || data.id < 7000) return;
    heard += 1;
    if (heard === 3) source?.postMessage('that was all', { targetOrigin: stranger });
  });
}

/** Opens the host beside the stranger, or takes the one that frames it, and keeps the first thing that it says. */
function openHost(hostUrl: string): void {
  addEventListener('message', ({ data }) => {
    document.body.dataset['got'] ??= typeof data === 'string' ? data : JSON.stringify(data);
  });
  Object.assign(window, { host: hostUrl === '' ? window.parent : window.open(hostUrl) });
}

function bother(): void {
  const host: unknown = Reflect.get(window, 'host');
  for (const [index, func] of ['initialize', 'getContext', 'appInitialization.failure'].entries()) {
    (host as Window).postMessage({ id: 7000 + index, func, args: ['Other', 'hijacked'] }, '*');
  }
}
