import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../../setup/axe.ts';
import { openBrowser } from '../../setup/browser.ts';
import { leavePages } from '../../setup/pages.ts';
import { contextOf, frameOf, openHost } from './stage-page.ts';
import { bundleFramedPage, openStand, PEOPLE, type Stand } from './stand.ts';

// What Teams opens over the tab when the tab asks: dialogs and its people picker.

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

async function open(query = ''): Promise<Frame> {
  await page.goto(`${stand.hostUrl}/?${query}`);
  return frameOf(page, 'Action plan');
}

const DIALOG = 'Action plan, dialog';
const size = { height: 300, width: 400 };

/** Opens a dialog as a tab does; what came of it and what the dialog said are kept in the page. */
const openDialog = (frame: Frame, url: string): Promise<void> =>
  frame.evaluate(
    ([address, dimensions]) => {
      window.told = [];
      const { dialog } = window.teams;
      const say = (what: unknown) => window.told.push(what);
      dialog.url.open({ url: address, title: 'Choose one', size: dimensions }, say, say);
    },
    [url, size] as const,
  );
const told = (frame: Frame) => frame.evaluate(() => window.told);

describe('a dialog of the tab', () => {
  it('shows a page of the tab in its size, which speaks with the page that opened it and hands its result over', async () => {
    const frame = await open();
    await openDialog(frame, `${stand.tabUrl}/?inside`);
    const dialog = page.getByRole('dialog', { name: 'Choose one' });
    const inside = await frameOf(page, DIALOG);
    expect((await contextOf(inside)).page.frameContext).toBe('task');
    expect(await inside.evaluate(() => [innerWidth, innerHeight])).toEqual([400, 300]);
    await inside.evaluate(() => {
      window.told = [];
      const { parentCommunication } = window.teams.dialog.url;
      parentCommunication.registerOnMessageFromParent((message) => window.told.push(message));
      parentCommunication.sendMessageToParentFromDialog('from the dialog');
      window.teams.dialog.update.resize({ height: 200, width: 300 });
    });
    await frame.waitForFunction(() => window.told.length === 1);
    expect(await told(frame)).toEqual(['from the dialog']);
    await frame.evaluate(() => window.teams.dialog.url.parentCommunication.sendMessageToDialog('to the dialog'));
    await inside.waitForFunction(() => window.told.length === 1);
    expect(await told(inside)).toEqual(['to the dialog']);
    await inside.waitForFunction(() => innerWidth === 300 && innerHeight === 200);
    await inside.evaluate(() => window.teams.dialog.url.submit({ chosen: 1 }));
    await dialog.waitFor({ state: 'detached' });
    await frame.waitForFunction(() => window.told.length === 2);
    expect((await told(frame))[1]).toEqual({ err: null, result: { chosen: 1 } });
  });

  it('is closed by its person, which is told, and opens no dialog of its own', async () => {
    const frame = await open();
    await openDialog(frame, `${stand.tabUrl}/`);
    const inside = await frameOf(page, DIALOG);
    const tried = inside.evaluate(
      (url) => window.teams.dialog.url.open({ url, title: '', size: { height: 1, width: 1 } }),
      stand.tabUrl,
    );
    await expect(tried).rejects.toThrow('only allowed in following contexts');
    expect(await inside.evaluate(post, ['tasks.startTask', [{ url: stand.tabUrl }]] as const)).toEqual([
      { errorCode: 501, message: 'tasks.startTask is not for a frame in "task".' },
    ]);
    expect(await violationsOf(page, { without: ['iframe'] })).toEqual([]);
    await page.keyboard.press('Escape');
    await frame.waitForFunction(() => window.told.length === 1);
    expect(await told(frame)).toEqual([{ err: 'User cancelled/closed the task module.', result: null }]);
  });

  it('is of the tab’s own domain, and no card', async () => {
    const frame = await open();
    await openDialog(frame, 'https://elsewhere.example/');
    await frame.waitForFunction(() => window.told.length === 1);
    expect(await told(frame)).toEqual([{ err: expect.stringContaining('manifest names'), result: null }]);
    const [error] = await frame.evaluate(post, ['tasks.startTask', [{ card: '{}' }]] as const);
    expect(error).toMatch(/no cards/);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is told to be a tab on a phone, as Teams has it', async () => {
    const frame = await open('host=mobile');
    await openDialog(frame, `${stand.tabUrl}/`);
    const inside = await frameOf(page, DIALOG);
    expect((await contextOf(inside)).page.frameContext).toBe('content');
    await inside.evaluate(() => window.teams.dialog.url.submit('done'));
    await frame.waitForFunction(() => window.told.length === 1);
    expect(await told(frame)).toEqual([{ err: null, result: 'done' }]);
  });
});

describe('the people picker', () => {
  const pick = (frame: Frame, wish: object): Promise<unknown> =>
    frame.evaluate((inputs) => window.teams.people.selectPeople(inputs).catch((failure: unknown) => failure), wish);

  it('offers who is in the tenant, and hands over whom somebody chose', async () => {
    const frame = await open();
    const picked = pick(frame, { title: 'Who leads?', setSelected: [PEOPLE[0]?.id] });
    const dialog = page.getByRole('dialog', { name: 'Who leads?' });
    await dialog.waitFor();
    expect(await violationsOf(page, { without: ['iframe'] })).toEqual([]);
    expect(await dialog.getByRole('checkbox', { name: 'Group member' }).isChecked()).toBe(true);
    await dialog.getByRole('searchbox', { name: 'Search' }).fill('officer');
    expect(await dialog.getByRole('checkbox').count()).toBe(1);
    await dialog.getByRole('checkbox', { name: 'Programme officer' }).check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await picked).toEqual(
      PEOPLE.slice(0, 2).map(({ id, displayName, userPrincipalName }) => ({
        objectId: id,
        displayName,
        email: userPrincipalName,
      })),
    );
  });

  it('hands over one where one is wanted, and an error where somebody closes it', async () => {
    const frame = await open();
    const one = pick(frame, { singleSelect: true });
    await page.getByRole('radio', { name: 'Group member' }).check();
    await page.getByRole('radio', { name: 'Site visitor' }).check();
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await one).toMatchObject([{ objectId: PEOPLE[2]?.id }]);
    const none = pick(frame, {});
    await page.getByRole('dialog', { name: 'Choose people' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await none).toMatchObject({ errorCode: 8000 });
  });
});

it('a window for signing in cannot be opened, since the tab on one’s own machine has no https address', async () => {
  const frame = await open();
  const asked = ['authentication.authenticate', [stand.tabUrl, 600, 500]] as const;
  expect(await frame.evaluate(post, asked)).toEqual([false, 'FailedToOpenWindow']);
});

/** Posts what teams-js would have refused to post, and gives the arguments of the answer. */
function post([func, args]: readonly [string, readonly unknown[]]): Promise<unknown[]> {
  return new Promise((resolve) => {
    const id = Math.round(performance.now() * 1000);
    addEventListener('message', ({ data }) => data.id === id && resolve(data.args));
    window.parent.postMessage({ id, uuidAsString: crypto.randomUUID(), func, args }, '*');
  });
}
