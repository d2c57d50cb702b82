import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { TAB_APP } from '../../src/local/graph/application.ts';
import { TENANT_ID } from '../../src/local/graph/site.ts';
import { buildTab } from '../../src/start/tab-build.ts';
import { createTabServer, serveBuilt, type TabServer } from '../../src/start/tab-server.ts';
import { violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { standInForEntra, type Entra } from '../setup/entra.ts';
import { comeBackTo, leavePages, openPage } from '../setup/pages.ts';
import { freePorts, startProduct, type RunningProduct } from '../setup/product.ts';
import { boardOf, cardOf, columnOf, comesTo, moveByKeyboard } from './board-page.ts';
import { setOffline } from '../setup/pages.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = 'contoso.sharepoint.com:/sites/local-area';
const OFFICER = 'officer@contoso.onmicrosoft.com';
const MEMBER = 'member@contoso.onmicrosoft.com';

let product: RunningProduct;
let browser: Browser;
let tab: TabServer;
let url: string;
let context: BrowserContext;
let entra: Entra;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const folder = await buildTab(ROOT, () => undefined);
  const [port = 0] = await freePorts(1);
  url = `http://localhost:${port}`;
  const signIn = { tenantId: TENANT_ID, clientId: TAB_APP.id, sites: 'selected', people: false } as const;
  const config = { graphOrigin: null, site: SITE, local: null, signIn };
  tab = createTabServer({ listen: '127.0.0.1', port, config: () => config, serveTab: serveBuilt(folder) });
  await tab.listen();
  await grantTab();
});
beforeEach(() => begin());
afterEach(() => leavePages(browser));
afterAll(async () => {
  await leavePages(browser);
  await tab?.close();
  await product?.stop();
});

/** Nobody has signed in in this browser yet. */
async function begin({ hasWorker = false } = {}): Promise<void> {
  page = await openPage(browser, { hasWorker });
  context = page.context();
  const graph = new URL(product.graphUrl).origin;
  const redirectUri = `${url}/sign-in.html`;
  entra = await standInForEntra(context, { tenantId: TENANT_ID, clientId: TAB_APP.id, redirectUri, graph });
}

/** As an administrator does with `npm run grant`: without it Sites.Selected opens nothing. */
async function grantTab(): Promise<void> {
  const answer = await fetch(`${product.graphUrl}/sites/${SITE}:/permissions`, {
    method: 'POST',
    headers: { Authorization: `Bearer local.${OFFICER}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ roles: ['write'], grantedToV2: { application: TAB_APP } }),
  });
  expect(answer.status).toBe(201);
}

const signInAs = async (name: string): Promise<void> => {
  await page.getByRole('link', { name: `Sign in as ${name}` }).click();
  await boardOf(page).waitFor();
};
const tell = (body: object) =>
  fetch(`${product.controlsUrl}/tokens`, { method: 'PUT', body: JSON.stringify(body) }).then(({ status }) =>
    expect(status).toBe(200),
  );

test('whoever opens a link signs in with Microsoft, comes back to it, and is not asked again', async () => {
  await page.goto(`${url}/?find=needs`);
  await signInAs('Programme officer');
  expect(page.url()).toBe(`${url}/?find=needs`);
  expect(entra.asked[0]?.scopes.map((scope) => scope.split('/').at(-1))).toEqual(['User.Read', 'Sites.Selected']);
  await page.goto(url);
  await cardOf(page, '1.2 B').waitFor();
  expect(entra.asked).toHaveLength(1);
});

test('whoever signed in once has their plan without a network too, and is asked for nothing', async () => {
  await begin({ hasWorker: true });
  await page.goto(url);
  await signInAs('Programme officer');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(keptBoards).toHaveLength(1);
  await setOffline(context, true);
  // What a test answers in Microsoft's place would be answered without a network too.
  for (const host of ['graph.microsoft.com', 'login.microsoftonline.com'])
    await context.route(`https://${host}/**`, (route) => route.abort('internetdisconnected'));
  await page.reload();
  await cardOf(page, '1.2 B').waitFor();
  await page
    .getByText(/You are offline/)
    .first()
    .waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('where a session ends in the middle, what was done is kept, and sent once after signing in again', async () => {
  await page.goto(url);
  await signInAs('Programme officer');
  entra.renews = 'no';
  await tell({ expire: [OFFICER] });
  await moveByKeyboard(page, '1.2 B', 'Amber', 'The panel met');
  const notice = page.getByRole('alert').filter({ hasText: 'Please sign in again' });
  await notice.waitFor();
  // The plan stays in view.
  await comesTo(page, page.getByText('It is looked at again once you have signed in.'));
  await cardOf(columnOf(page, /^Amber, 1/), '1.2 B').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const popup = page.waitForEvent('popup');
  await notice.getByRole('button', { name: 'Sign in' }).click();
  await popup;
  await notice.waitFor({ state: 'hidden' });
  await page.getByText('1.2 B is now Amber').first().waitFor();
  await expect.poll(() => wordsOfRecord('The panel met')).toBe(1);
});

test('a token that ended is renewed without a word, and a challenge is answered with its claims', async () => {
  await page.goto(url);
  await signInAs('Programme officer');
  await tell({ expire: [OFFICER] });
  await moveByKeyboard(page, '1.1 B', 'Amber', 'Waits for data');
  await page.getByText('1.1 B is now Amber. Saved.').waitFor();
  await tell({ challenge: [OFFICER] });
  await moveByKeyboard(page, '1.1 C', 'Amber', 'Waits for people');
  await expect.poll(() => comeBackTo(page).then(() => wordsOfRecord('Waits for people'))).toBe(1);
  expect(entra.asked.at(-1)?.claims).toContain('nbf');
  expect(await page.getByRole('alert').count()).toBe(0);
  await tell({ expire: [OFFICER] });
});

test('where only an administrator may allow the app, the page says so with the link to Microsoft’s page', async () => {
  entra.consent = 'administrator';
  await page.goto(url);
  await page.getByRole('link', { name: 'Sign in as Programme officer' }).click();
  await page.getByRole('heading', { name: 'An administrator has to allow this app' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const link = new URL((await page.locator('code').textContent()) ?? '');
  expect(link.pathname).toBe(`/${TENANT_ID}/v2.0/adminconsent`);
  expect(link.searchParams.get('client_id')).toBe(TAB_APP.id);
  expect(link.searchParams.get('scope')).toContain('Sites.Selected');
  entra.consent = 'given';
  await page.getByRole('button', { name: 'Try again' }).click();
  await boardOf(page).waitFor();
});

test('people who may allow the app themselves do, and who declines is told what it is about', async () => {
  entra.consent = 'ask';
  await page.goto(url);
  await page.getByRole('link', { name: 'Sign in as Programme officer' }).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'May this app open the plan for you?' }).waitFor();
  await page.getByRole('button', { name: 'See what it asks for' }).click();
  await page.getByRole('link', { name: 'Accept' }).click();
  await boardOf(page).waitFor();
});

test('a rule of the tenant that keeps somebody out is named, and the plan that they had in view stays', async () => {
  await page.goto(url);
  await signInAs('Programme officer');
  entra.renews = 53003;
  await tell({ expire: [OFFICER] });
  await moveByKeyboard(page, '1.2 A', 'Amber', 'From a café');
  const notice = page.getByRole('alert').filter({ hasText: 'does not let you in here' });
  await notice.getByText(/AADSTS53003/).waitFor();
  await boardOf(page).waitFor();
  entra.renews = 'yes';
});

test('who signs out leaves no plan in the browser, and somebody else signs in to their own', async () => {
  await page.goto(url);
  await signInAs('Programme officer');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Sign out …' }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  expect(await keptBoards()).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await signInAs('Group member');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Use another account …' }).click();
  await signInAs('Programme officer');
  const boards = await keptBoards();
  expect(boards.length).toBeGreaterThan(0);
  expect(boards.every((place) => place.includes(TENANT_ID))).toBe(true);
});

test('the page does not open inside another site', async () => {
  context = await browser.newContext();
  page = await context.newPage();
  // As an old browser would that does not know frame-ancestors.
  await context.route(`${url}/`, async (route) => {
    const answer = await route.fetch();
    const { ['content-security-policy']: _policy, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  await context.route('https://elsewhere.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${url}/" width="900" height="600"></iframe>` }),
  );
  // Teams would be waited for, which nobody has to here.
  await page.clock.install();
  await page.goto('https://elsewhere.example/');
  const framed = page.frameLocator('iframe');
  const refusal = framed.getByRole('heading', { name: 'This page does not open inside another site' });
  await expect.poll(() => page.clock.runFor(10_000).then(() => refusal.isVisible())).toBe(true);
  expect(await framed.getByRole('article').count()).toBe(0);
});

test('making the lists asks for the right to make them, at the press and not before', async () => {
  await emptyTheSite();
  entra.consent = 'ask';
  await page.goto(url);
  await page.getByRole('link', { name: 'Sign in as Programme officer' }).click();
  await page.getByRole('link', { name: 'Accept' }).click();
  await page.getByRole('heading', { name: 'Nothing is set up on this site yet' }).waitFor();
  expect(JSON.stringify(entra.asked)).not.toContain('Sites.Manage.All');
  const window = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Make 12 lists' }).click();
  await (await window).getByRole('link', { name: 'Accept' }).click();
  await page.getByRole('heading', { name: 'There is no plan here yet' }).waitFor();
  expect(entra.asked.at(-1)?.scopes.join()).toContain('Sites.Manage.All');
});

async function emptyTheSite(): Promise<void> {
  const at = `${product.graphUrl}/sites/${SITE}:/lists`;
  // Their first token was ended by the tests before.
  const tokens = (await (await fetch(`${product.controlsUrl}/tokens`)).json()) as Record<string, string>;
  const headers = { Authorization: `Bearer ${tokens[OFFICER]}` };
  const { value } = (await (await fetch(at, { headers })).json()) as { value: { id: string; displayName: string }[] };
  for (const { id, displayName } of value)
    if (displayName.startsWith('Plan ')) await fetch(`${at}/${id}`, { method: 'DELETE', headers });
}

const keptBoards = (): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('action-plan-monitor');
        opening.addEventListener('error', () => reject(new Error('No database.')));
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction('boards').objectStore('boards').getAllKeys();
          asking.addEventListener('success', () => {
            opening.result.close();
            resolve(asking.result.map(String));
          });
        });
      }),
  );

async function wordsOfRecord(words: string): Promise<number> {
  const path = `/sites/${SITE}:/lists/Plan%20updates/items?$expand=fields&$top=500`;
  const answer = await fetch(product.graphUrl + path, { headers: { Authorization: `Bearer local.${MEMBER}` } });
  const { value } = (await answer.json()) as { value: { fields: { Text?: string } }[] };
  return value.filter(({ fields }) => fields.Text === words).length;
}
