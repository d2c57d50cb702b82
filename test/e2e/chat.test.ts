import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { BoardAction } from '../../src/domain/board.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { startProductProcess, type ProductProcess } from '../setup/product-process.ts';
import { OFFICER, openStore } from '../setup/store.ts';

let product: ProductProcess;
let browser: Browser;

beforeAll(async () => {
  product = await startProductProcess({ env: { APM_CHAT: 'on', APM_CHAT_AS: 'Lynn Tolley' } });
  browser = await openBrowser();
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

async function openPage(url: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  return page;
}

/** The button of the open action; the top row has one for all that are in view. */
const askIn = (tab: Page) =>
  tab.getByRole('complementary').getByRole('button', { name: /^Ask (for an update|again)$/ });

const openAction = async (ref: string): Promise<Page> => {
  const tab = await openPage(product.url);
  await tab.getByRole('article', { name: new RegExp(`^${ref}`) }).click();
  await askIn(tab).waitFor();
  return tab;
};

const send = (chat: Page) => chat.getByRole('button', { name: 'Send', exact: true });

it('a lead is asked from the tab, answers in the chat client, and the board shows the answer', async () => {
  const chat = await openPage(product.chatUrl);
  await chat.getByText('Hello, I am Action Plan Monitor').waitFor();
  const tab = await openAction('1.1 C');
  await askIn(tab).click();

  await send(chat).waitFor();
  await chat.getByText('Now: Green (G)').waitFor();
  await send(chat).click();
  await chat.getByText(/^There is nothing to send yet\./).waitFor();

  await chat.getByRole('radio', { name: /^Amber \(A\)/ }).check();
  await send(chat).click();
  await chat.getByText('Please say in a few words why it goes from Green (G) to Amber (A).').waitFor();
  await expect.poll(() => chat.getByRole('radio', { name: /^Amber \(A\)/ }).isChecked()).toBe(true);
  await chat.getByRole('textbox', { name: 'Note on 1.1 C' }).fill('Two sub-groups still report elsewhere');
  await send(chat).click();
  await chat.getByText('Recorded: Amber (A), before Green (G)').waitFor();
  await chat.getByText('Lynn Tolley, ', { exact: false }).first().waitFor();
  expect(await send(chat).count()).toBe(0);

  await tab
    .getByRole('region', { name: /^Amber, 1 action/ })
    .getByRole('article', { name: /^1\.1 C/ })
    .waitFor();
  await tab.getByText('Two sub-groups still report elsewhere').first().waitFor();
});

it('“my actions” lists what the lead leads, with the rating that was just given', async () => {
  const chat = await openPage(product.chatUrl);
  await chat.getByText('Hello, I am Action Plan Monitor').waitFor();
  const box = chat.getByRole('textbox').last();
  await box.fill('my actions');
  await box.press('Enter');
  await chat.getByText(/^You lead \d+ actions$/).waitFor();
  await chat.getByText('Amber (A)').first().waitFor();
});

it('a card that came while no chat page was open is there when one is opened, and still after a reload, once', async () => {
  const tab = await openAction('1.2 D');
  await askIn(tab).click();
  await expect.poll(() => statesOf('1.2 D')).toEqual(['sent', 'sent']);
  const chat = await openPage(product.chatUrl);
  await send(chat).last().waitFor();
  await expect.poll(() => send(chat).count()).toBe(1);

  await chat.reload();
  await send(chat).last().waitFor();
  await expect.poll(() => send(chat).count()).toBe(1);
  await chat.getByRole('button', { name: 'No change', exact: true }).last().click();
  await chat.getByText(/^✓ Recorded: .*, no change/).waitFor();
});

async function statesOf(ref: string): Promise<string[]> {
  const store = openStore(new URL(product.graphUrl).origin, OFFICER);
  const action = (await store.openBoard()).actions.find((one) => one.ref === ref) as BoardAction;
  return (await store.readAction(action)).prompts.map(({ state }) => state);
}
