import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BoardAction } from '../../src/domain/board.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { OFFICER, openStore } from '../setup/store.ts';
import { cardOf, columnOf, comesTo } from './board-page.ts';

// Scenes 3, 4 and 5: a lead in the chat client answers, somebody else's words are recorded, and nobody answers. The clock of
// the local Microsoft 365 is moved by hand; the chat client is the Agents Playground.

const LEAD = 'Lynn Tolley';
const OTHER = 'Tim Moss';
const MORNING = '2026-11-24T09:05:00Z';
const REVIEW = '2026-12-08';

let product: RunningProduct;
let browser: Browser;
let now = MORNING;

beforeAll(async () => {
  const env = { APM_CHAT: 'on', APM_CHAT_AS: LEAD, APM_NOW: MORNING };
  [product, browser] = await Promise.all([startProduct({ env }), openBrowser()]);
  await Promise.all(['1.1 A', '1.1 C', '1.1 D'].map((ref) => putBack(ref)));
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

const store = () => openStore(new URL(product.graphUrl).origin, OFFICER, { now: () => new Date(now) });

/** Moves the clock of the local Microsoft 365, which the bot goes by. */
async function moveTo(moment: string): Promise<void> {
  now = moment;
  await fetch(`${product.controlsUrl}/clock`, { method: 'PUT', body: JSON.stringify({ now }) });
}

async function actionOf(ref: string): Promise<BoardAction> {
  const action = (await store().openBoard()).actions.find((one) => one.ref === ref);
  if (!action) throw new Error(`There is no ${ref}.`);
  return action;
}

/** Makes an action that the seed has done one that is under way, long enough ago to be asked about. */
async function putBack(ref: string): Promise<void> {
  const said = { madeAt: '2026-10-01T10:00:00Z', saidBy: 'Programme officer', source: 'tab' as const };
  const rating = { kind: 'rating' as const, to: 'A', reason: 'Not all of it is done', isAgreed: true };
  await store().send({ key: crypto.randomUUID(), ...said, ...rating, action: await actionOf(ref) });
}

async function openChat(): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(product.chatUrl);
  await page.getByText('Hello, I am Action Plan Monitor').first().waitFor();
  return page;
}

async function openBoard(query = ''): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(`${product.url}/?as=${OFFICER}${query}`);
  return page;
}

/** What a lead is asked on a page of the chat client. */
const noteOn = (chat: Page, ref: string): Locator => chat.getByRole('textbox', { name: `Note on ${ref}` });
const send = (chat: Page): Locator => chat.getByRole('button', { name: 'Send', exact: true }).last();

/** The button beneath an action, which stands after the action's note and before the next. */
const beneath = (chat: Page, at: number, name: string): Locator =>
  chat.getByRole('button', { name, exact: true }).nth(at);

async function choose(chat: Page, ref: string, rating: string): Promise<void> {
  await chat.getByRole('combobox', { name: `New rating of ${ref}` }).click();
  await chat.getByRole('option', { name: rating }).click();
}

test('scene 3: one card, three answers, a slip taken back and sent again; the board agrees each time', async () => {
  const chat = await openChat();
  const review = { key: crypto.randomUUID(), label: 'Dec-26', date: REVIEW };
  await store().saveReview(await store().openBoard(), review, {
    key: crypto.randomUUID(),
    saidBy: 'Programme officer',
  });
  await chat.getByRole('heading', { name: '3 actions would like a word from you' }).waitFor();
  await chat.getByText('The review date Dec-26 (Tuesday 8 December) is coming up.').waitFor();
  expect(await chat.getByRole('combobox', { name: /^New rating of/ }).count()).toBe(3);
  await moveTo('2026-11-24T09:20:00Z');

  await beneath(chat, 0, 'No change').click();
  await chat.getByText('Recorded: Amber (A), no change').waitFor();
  await expect.poll(async () => (await actionOf('1.1 A')).lastUpdate?.by).toBe(LEAD);

  // What turns green must say why, and what was chosen is kept.
  await choose(chat, '1.1 C', 'Green (G)');
  await beneath(chat, 1, 'Change the date').click();
  await chat.getByLabel('New date for 1.1 D').fill('2027-03-31');
  await chat.getByRole('textbox', { name: 'Why the date moves' }).fill('The post is advertised again');
  await send(chat).click();
  await chat.getByText(/Please say in a few words what was done/).waitFor();
  await expect.poll(async () => (await actionOf('1.1 D')).due?.text).toBe('31 March 2027');
  await noteOn(chat, '1.1 C').fill('All four groups report now');
  await send(chat).click();
  await chat.getByText('All four groups report now').first().waitFor();
  await expect.poll(async () => (await actionOf('1.1 C')).rating).toBe('G');

  const board = await openBoard();
  await comesTo(board, cardOf(columnOf(board, /^Green/), '1.1 C'));
  await chat
    .getByRole('button', { name: 'Undo' })
    .nth(await undoOf(chat, '1.1 C'))
    .click();
  await comesTo(board, cardOf(columnOf(board, /^Amber/), '1.1 C'));
  await choose(chat, '1.1 C', 'Red');
  await noteOn(chat, '1.1 C').fill('Two of the four groups do not report');
  await send(chat).click();
  await comesTo(board, cardOf(columnOf(board, /^Red/), '1.1 C'));
  const { updates } = await store().readAction(await actionOf('1.1 C'));
  expect(updates.filter(({ source }) => source === 'chat').map(({ kind, after }) => `${kind} ${after}`)).toEqual([
    'rating G',
    'correction A',
    'rating R',
  ]);
});

/** Which of the Undo buttons is that of an action: records stand in the order of the card. */
async function undoOf(chat: Page, ref: string): Promise<number> {
  const buttons = chat.getByRole('button', { name: 'Undo' });
  for (let at = 0; at < (await buttons.count()); at++)
    if ((await buttons.nth(at).getAttribute('title'))?.includes(ref)) return at;
  return 0;
}

test('scene 4: what a lead says by e-mail is recorded as theirs, and the other lead’s card says so and takes a note', async () => {
  await moveTo('2026-12-01T09:05:00Z');
  await putBack('1.2 C');
  const chat = await openChat();
  await store().planPrompt(await askAbout('1.2 C', LEAD), 'requested', { name: 'Programme officer', at: now });
  await chat.getByRole('textbox', { name: 'Note on 1.2 C' }).last().waitFor();
  await moveTo('2026-12-01T09:30:00Z');

  const board = await openBoard(`&action=${(await actionOf('1.2 C')).key}`);
  await board.locator('[data-note]').first().fill('The group met twice in November');
  await board.getByRole('checkbox', { name: 'I am writing down somebody else’s words' }).first().press('Space');
  await board.getByRole('combobox', { name: 'On behalf of' }).fill(OTHER);
  await board.locator('[data-note]').first().press('Control+Enter');
  await board.getByText(`by e-mail, for ${OTHER}`).first().waitFor();

  await chat.getByText(`Answered by e-mail, for ${OTHER}`).first().waitFor();
  await chat.getByRole('button', { name: 'Add a note' }).last().click();
  await chat.getByRole('textbox', { name: 'Note on 1.2 C' }).last().fill('The minutes are on the site');
  await chat.getByRole('button', { name: 'Send the note' }).last().click();
  await expect
    .poll(async () => (await store().readAction(await actionOf('1.2 C'))).updates.at(-1))
    .toMatchObject({ kind: 'note', text: 'The minutes are on the site', saidBy: LEAD });
});

async function askAbout(ref: string, name: string) {
  const board = await store().openBoard();
  const lead = board.people.find((person) => person.name === name);
  const action = board.actions.find((one) => one.ref === ref);
  if (!lead || !action) throw new Error(`There is no ${name} or ${ref}.`);
  return { round: `test ${ref}`, lead, asked: lead, actions: [{ action, why: { kind: 'asked' as const } }] };
}

test('what is written in chat is understood, confirmed on a card, recorded, and taken back', async () => {
  const chat = await openChat();
  const box = chat.getByRole('textbox').last();
  await box.fill('1.1 D green – the panel met on Tuesday');
  await box.press('Enter');
  await chat.getByRole('heading', { name: 'Shall I record this?' }).waitFor();
  await chat.getByRole('button', { name: 'Record it' }).press('Enter');
  await chat.getByText('Recorded, thank you').last().waitFor();
  await expect.poll(async () => (await actionOf('1.1 D')).rating).toBe('G');
  await chat.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await chat.getByRole('heading', { name: 'Taken back' }).waitFor();
  expect((await actionOf('1.1 D')).rating).toBe('A');
});
