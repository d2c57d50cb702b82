import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PLACE } from '../../../src/local/host/place.ts';
import { violationsOf } from '../../setup/axe.ts';
import { openBrowser } from '../../setup/browser.ts';
import { leavePages, openPage } from '../../setup/pages.ts';
import { teamsThemesLookedAt } from '../../setup/themes.ts';
import type { Outcome } from './sign-in-page.ts';
import { bundleFramedPage, openStand, PEOPLE, type Stand } from './stand.ts';

// Nested app authentication: msal-browser on teams-js's bridge, as the tab signs in.

const OFFICER = 'officer@contoso.onmicrosoft.com';
const USUAL = ['User.Read', 'Sites.Selected'];
const CHALLENGE = JSON.stringify({ access_token: { nbf: { essential: true, value: '1795700000' } } });
const ID = PEOPLE[1]?.id ?? '';

let browser: Browser;
let stand: Stand;
let page: Page;

beforeAll(async () => {
  const bundled = bundleFramedPage(new URL('./sign-in-page.ts', import.meta.url));
  const [opened, script] = await Promise.all([openBrowser(), bundled]);
  browser = opened;
  stand = await openStand(script, `?client=${PLACE.app.clientId}&tenant=${PLACE.tenantId}`);
});
beforeEach(async () => {
  page = await openPage(browser);
});
afterEach(() => leavePages(browser));
afterAll(() => stand?.close());

async function open(query: string): Promise<Frame> {
  await page.goto(`${stand.hostUrl}/?${query}`);
  return framed();
}

async function framed(): Promise<Frame> {
  await page.getByText('Loading the tab…').waitFor({ state: 'hidden' });
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The host page frames nothing.');
  return frame;
}

interface More {
  scopes?: string[];
  claims?: string;
  authority?: string;
  forceRefresh?: boolean;
}

function ask(frame: Frame, how: 'silent' | 'popup', { scopes = USUAL, ...more }: More = {}): Promise<Outcome> {
  return frame.evaluate(([kind, request]) => window.ask(kind, request), [how, { scopes, ...more }] as const);
}

/** Answers the dialog of a request that may ask, and gives what came of it. */
async function askAndPress(frame: Frame, button: string, more: More = {}): Promise<Outcome> {
  const asked = ask(frame, 'popup', more);
  await page.getByRole('dialog').getByRole('button', { name: button }).press('Enter');
  return asked;
}

const GRANTED = { accessToken: `local.${OFFICER}/User.Read,Sites.Selected`, username: OFFICER };
const interaction = (number: string) => ({
  error: 'InteractionRequiredAuthError',
  message: expect.stringContaining(`${number}: `),
});

describe('signing in through Teams', () => {
  it('is not offered where the host is not of that kind, and the client is an ordinary one', async () => {
    const frame = await open('');
    expect(await frame.evaluate(() => [window.isRecommended, window.hasBridge])).toEqual([false, false]);
  });

  it('gives whoever sits there a token with what was asked for, and another once that has ended', async () => {
    const frame = await open('signIn=on&as=officer@contoso.onmicrosoft.com');
    expect(await frame.evaluate(() => [window.isRecommended, window.hasBridge])).toEqual([true, true]);
    const token = await ask(frame, 'silent');
    expect(token).toMatchObject({ ...GRANTED, fromCache: false, secondsLeft: expect.closeTo(3600, -1) });
    expect(token).toMatchObject({
      scopes: expect.arrayContaining(USUAL),
      claims: {
        aud: PLACE.app.clientId,
        oid: ID,
        tid: PLACE.tenantId,
        preferred_username: OFFICER,
        name: 'Programme officer',
      },
    });
    expect(await ask(frame, 'silent')).toMatchObject({ ...GRANTED, fromCache: true });
    stand.tokens[OFFICER] = `local.${OFFICER};2`;
    expect(await ask(frame, 'silent', { forceRefresh: true })).toMatchObject({
      accessToken: `local.${OFFICER};2/User.Read,Sites.Selected`,
    });
    stand.tokens[OFFICER] = `local.${OFFICER}`;
    expect(await ask(frame, 'popup', { scopes: ['https://graph.microsoft.com/user.readbasic.all'] })).toMatchObject({
      accessToken: `local.${OFFICER}/User.Read,User.ReadBasic.All,Sites.Selected`,
    });
  });

  it('gives tokens that are good for as long as the address says', async () => {
    const frame = await open('signIn=on&lasts=2');
    expect(await ask(frame, 'silent')).toMatchObject({ secondsLeft: expect.closeTo(2, -1) });
    expect(await ask(frame, 'silent')).toMatchObject({ fromCache: false });
  });
});

describe('consent', () => {
  it('is asked of the person with the permissions by their words, and remembered for them', async () => {
    const frame = await open('signIn=consent');
    expect(await ask(frame, 'silent')).toMatchObject({ ...interaction('AADSTS65001'), code: 'invalid_grant' });
    const asked = ask(frame, 'popup');
    const dialog = page.getByRole('dialog', { name: 'Permissions requested' });
    await dialog.waitFor();
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual([
      'Sign you in and read your profile',
      'Access selected sites, on your behalf',
    ]);
    await dialog.getByText(OFFICER).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await dialog.getByRole('button', { name: 'Accept' }).click();
    expect(await asked).toMatchObject(GRANTED);
    await page.getByLabel('Shown in').selectOption('Personal app');
    const again = await framed();
    expect(await ask(again, 'silent')).toMatchObject(GRANTED);
    expect(await ask(again, 'silent', { scopes: ['User.ReadBasic.All'] })).toMatchObject(interaction('AADSTS65001'));
    await page.getByLabel('You are').selectOption('Group member (member)');
    expect(await ask(await framed(), 'silent')).toMatchObject(interaction('AADSTS65001'));
  });

  it('may be declined, and its window may be closed, which are two answers', async () => {
    const frame = await open('signIn=consent');
    expect(await askAndPress(frame, 'Cancel')).toMatchObject({
      ...interaction('AADSTS65004'),
      code: 'consent_required',
    });
    const asked = ask(frame, 'popup');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await asked).toMatchObject({ error: 'ClientAuthError', code: 'user_canceled' });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is an administrator’s where the choice says so, and always for what only they may grant', async () => {
    const frame = await open('signIn=admin');
    expect(await ask(frame, 'silent')).toMatchObject(interaction('AADSTS65001'));
    expect(await askAndPress(frame, 'Return without consent')).toMatchObject(interaction('AADSTS90094'));
    await page.getByLabel('Sign-in').selectOption('Asks for consent');
    const all = { scopes: ['Sites.FullControl.All'] };
    expect(await askAndPress(await framed(), 'Return without consent', all)).toMatchObject(interaction('AADSTS90094'));
  });
});

describe('a tenant’s policies', () => {
  it('may refuse', async () => {
    const frame = await open('signIn=refused');
    expect(await ask(frame, 'silent')).toMatchObject(interaction('AADSTS53003'));
    expect(await askAndPress(frame, 'Close')).toMatchObject({ code: 'user_canceled' });
  });

  it('may want somebody to sign in again, once', async () => {
    const frame = await open('signIn=expired');
    expect(await ask(frame, 'silent')).toMatchObject(interaction('AADSTS70043'));
    expect(await askAndPress(frame, 'Sign in')).toMatchObject(GRANTED);
    expect(await ask(frame, 'silent', { forceRefresh: true })).toMatchObject(GRANTED);
  });

  it('may challenge a token, which what a client is capable of is not', async () => {
    const frame = await open('signIn=claims');
    const capable = JSON.stringify({ access_token: { xms_cc: { values: ['cp1'] } } });
    expect(await ask(frame, 'silent', { claims: capable })).toMatchObject(GRANTED);
    expect(await ask(frame, 'silent', { claims: CHALLENGE })).toMatchObject(interaction('AADSTS50076'));
    // The local Graph server is told behind the permissions that the challenge was met.
    const proved = { ...GRANTED, accessToken: `${GRANTED.accessToken},claims` };
    expect(await askAndPress(frame, 'It is me', { claims: CHALLENGE })).toMatchObject(proved);
    expect(await ask(frame, 'silent', { claims: CHALLENGE })).toMatchObject(proved);
  });
});

describe('what Entra would not give', () => {
  it('is refused: an unknown permission or resource, another tenant, an account of somebody else', async () => {
    const frame = await open('signIn=on');
    const refused = (number: string) => ({ error: 'ServerError', message: expect.stringContaining(`${number}: `) });
    expect(await ask(frame, 'silent', { scopes: ['Sites.Everything'] })).toMatchObject(refused('AADSTS650053'));
    expect(await ask(frame, 'silent', { scopes: ['api://elsewhere/read'] })).toMatchObject(refused('AADSTS70011'));
    const authority = 'https://login.microsoftonline.com/elsewhere.example';
    expect(await ask(frame, 'silent', { authority })).toMatchObject(refused('AADSTS50020'));
    const other = await frame.evaluate(() => {
      const account = {
        homeAccountId: 'other.tenant',
        environment: 'x',
        tenantId: 't',
        username: 'u',
        localAccountId: 'l',
      };
      return window.ask('popup', { scopes: ['User.Read'], account });
    });
    expect(other).toMatchObject({ error: 'ClientAuthError', code: 'no_account_found' });
  });

  it('is refused to an application that the tenant does not know', async () => {
    await page.goto(`${stand.hostUrl}/?signIn=on&content=${encodeURIComponent(`${stand.tabUrl}/?client=${ID}`)}`);
    expect(await ask(await framed(), 'silent')).toMatchObject({ message: expect.stringContaining('AADSTS700016: ') });
  });

  it('is refused where a request cannot be read, with its id where it has one', async () => {
    const frame = await open('signIn=on');
    const told = await frame.evaluate(postAll, [
      '{',
      JSON.stringify({ messageType: 'NestedAppAuthRequest', method: 'GetToken' }),
      JSON.stringify({ messageType: 'NestedAppAuthRequest', method: 'GetCookie', requestId: 'a' }),
      JSON.stringify({ messageType: 'NestedAppAuthRequest', method: 'GetToken', requestId: 'b', tokenParams: {} }),
    ]);
    expect(told.slice(0, 2)).toEqual([
      [{ errorCode: 4000, message: 'This is no NestedAppAuthRequest.' }],
      [{ errorCode: 4000, message: 'The request has no requestId.' }],
    ]);
    expect(told.slice(2).map((args) => JSON.parse(String(args[1])))).toMatchObject([
      { requestId: 'a', success: false, error: { status: 'PERSISTENT_ERROR', code: 'invalid_request' } },
      { requestId: 'b', success: false, error: { status: 'PERSISTENT_ERROR', code: 'invalid_request' } },
    ]);
  });
});

it.each(teamsThemesLookedAt('dark'))(
  'the dialog has no axe violation in %s, nor sideways scrolling on a phone',
  async (theme) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const frame = await open(`signIn=consent&theme=${theme}`);
    const asked = ask(frame, 'popup');
    await page.getByRole('dialog').waitFor();
    expect(await violationsOf(page, { without: ['iframe'] })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.keyboard.press('Escape');
    await asked;
  },
);

/** Posts what the bridge would, one after the other, and gives the arguments of each answer. */
async function postAll(texts: readonly string[]): Promise<unknown[][]> {
  const answers: unknown[][] = [];
  for (const [index, data] of texts.entries()) {
    const id = 9000 + index;
    const answered = new Promise<unknown[]>((resolve) =>
      addEventListener('message', ({ data: told }) => told.id === id && resolve(told.args)),
    );
    window.parent.postMessage(
      { id, uuidAsString: crypto.randomUUID(), func: 'nestedAppAuth.execute', args: [], data },
      '*',
    );
    answers.push(await answered);
  }
  return answers;
}
