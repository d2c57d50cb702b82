import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';

const MEMBER = 'member@contoso.onmicrosoft.com';

let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterEach(() => leavePages(browser));
afterAll(() => product?.stop());

interface InTeams {
  page: Page;
  tab: FrameLocator;
}

async function openInTeams(signIn: string, as = MEMBER): Promise<InTeams> {
  const page = await openPage(browser);
  await page.goto(`${product.hostUrl}/?signIn=${signIn}&as=${as}`);
  return { page, tab: page.frameLocator('iframe[name=embedded-page-container]') };
}

const board = ({ tab }: InTeams) => tab.getByRole('region', { name: 'Board', exact: true });
const tell = (body: object) =>
  fetch(`${product.controlsUrl}/tokens`, { method: 'PUT', body: JSON.stringify(body) }).then(({ status }) =>
    expect(status).toBe(200),
  );

async function note(teams: InTeams, words: string): Promise<void> {
  await teams.tab.getByRole('article').first().press('Enter');
  const box = teams.tab.getByRole('textbox', { name: 'Add a note' });
  await box.fill(words);
  await box.press('Control+Enter');
}

const isRecorded = async (words: string): Promise<number> => {
  const path = '/sites/contoso.sharepoint.com:/sites/local-area:/lists/Plan%20updates/items?$expand=fields&$top=500';
  const answer = await fetch(product.graphUrl + path, {
    headers: { Authorization: 'Bearer local.officer@contoso.onmicrosoft.com' },
  });
  const { value } = (await answer.json()) as { value: { fields: { Text?: string } }[] };
  return value.filter(({ fields }) => fields.Text === words).length;
};

test('in Teams nobody is asked who they are, and the tab may what it was granted and no more', async () => {
  const teams = await openInTeams('on');
  await board(teams).waitFor();
  await note(teams, 'Written from Teams');
  await expect.poll(() => isRecorded('Written from Teams')).toBe(1);
  expect(await teams.tab.getByRole('combobox', { name: 'You are' }).count()).toBe(0);
});

test('who has not allowed the app is asked by Teams, and may first say no', async () => {
  const teams = await openInTeams('consent');
  await teams.tab.getByRole('heading', { name: 'May this app open the plan for you?' }).waitFor();
  const ask = teams.tab.getByRole('button', { name: 'See what it asks for' });
  await ask.click();
  const dialog = teams.page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Permissions requested' }).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await ask.click();
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await board(teams).waitFor();
});

test('where an administrator has to allow it, or a rule keeps somebody out, the page says which', async () => {
  const waiting = await openInTeams('admin');
  await waiting.tab.getByRole('button', { name: 'See what it asks for' }).click();
  await waiting.page.getByRole('dialog').getByRole('button', { name: 'Return without consent' }).click();
  await waiting.tab.getByRole('heading', { name: 'An administrator has to allow this app' }).waitFor();
  expect(await waiting.tab.locator('code').textContent()).toContain('/v2.0/adminconsent?');
  const refused = await openInTeams('refused');
  await refused.tab.getByRole('heading', { name: 'Your organisation does not let you in here' }).waitFor();
});

test('whose session ended signs in at a press, in Teams’ own dialog', async () => {
  const teams = await openInTeams('expired');
  await teams.tab.getByRole('heading', { name: 'Please sign in again' }).waitFor();
  await teams.tab.getByRole('button', { name: 'Sign in' }).click();
  await teams.page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
  await board(teams).waitFor();
});

test('a challenge in the middle of work is answered at a press, and what was written meanwhile is sent once', async () => {
  const teams = await openInTeams('claims');
  await board(teams).waitFor();
  await tell({ challenge: [MEMBER] });
  await note(teams, 'Written under a challenge');
  const signIn = teams.tab.getByRole('alert').getByRole('button', { name: 'Sign in' });
  await signIn.click();
  await teams.page.getByRole('dialog').getByRole('button', { name: 'It is me' }).click();
  await signIn.waitFor({ state: 'hidden' });
  await expect.poll(() => isRecorded('Written under a challenge')).toBe(1);
  await tell({ expire: [MEMBER] });
});

test('people are chosen from Teams’ own list, for the tab may not read the directory', async () => {
  const teams = await openInTeams('on', 'officer@contoso.onmicrosoft.com');
  await board(teams).waitFor();
  await teams.tab.getByRole('button', { name: 'More', exact: true }).click();
  await teams.tab.getByRole('menuitem', { name: 'Settings of the plan …' }).click();
  await teams.tab.getByText('Officers and agreement').first().click();
  await teams.tab
    .getByRole('button', { name: /Choose in Teams/ })
    .first()
    .click();
  const list = teams.page.getByRole('dialog', { name: 'Who is it?' });
  await list.getByLabel('Tim Moss').check();
  await list.getByRole('button', { name: 'Done' }).click();
  await teams.tab.getByText('tim.moss@contoso.onmicrosoft.com is an officer now.').waitFor();
});
