import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { handIn, requestsTo } from '../setup/by-hand.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { cardOf, comesTo, moveByKeyboard, openAction, openBoard } from './board-page.ts';

const LEAD = 'tim.moss@contoso.onmicrosoft.com';
const OTHER_LEAD = 'wendy.tompson@contoso.onmicrosoft.com';

let product: RunningProduct;
let browser: Browser;

/** The sample plan, which names one officer, with ratings that wait for agreement and a Green that wants evidence. */
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const hand = handIn({ request: requestsTo(product.graphUrl) });
  const Key = 'ratings wait for agreement';
  await hand.add('Plan settings', { Title: Key, Key, Value: 'yes' });
  await hand.type('Plan legends', await hand.find('Plan legends', 'Title', 'action: Green'), { NeedsEvidence: true });
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

const partOf = (panel: Locator, name: string): Locator => panel.getByRole('region', { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const firstPart = (panel: Locator) => panel.getByRole('region').first().getAttribute('aria-labelledby');

test('why is this green: without evidence it is provisional, the chair asks from there, and the lead answers beside it', async () => {
  const chair = await openBoard(browser, product.url);
  const panel = await openAction(chair.page, '1.2 D');
  const rating = partOf(panel, 'Rating');
  await rating.getByText('Provisional: no evidence yet').waitFor();
  await rating.getByRole('button', { name: 'Why this rating?' }).click();
  await rating.getByText('No evidence is recorded.').waitFor();

  await rating.getByRole('button', { name: 'Ask for evidence' }).press('Enter');
  const question = rating.getByRole('textbox', { name: 'Your question to the lead' });
  expect(await question.inputValue()).toBe('What evidence shows that this is Green?');
  await question.press('Control+Enter');
  await chair.page.getByText('Your question goes to Tim Moss and Lynn Tolley.').waitFor();
  await expect.poll(() => focused(chair.page)).toContain('Ask for evidence');

  const lead = await openBoard(browser, product.url, { as: LEAD });
  await cardOf(lead.page, '1.2 D').getByText('a question waits').waitFor();
  const theirs = await openAction(lead.page, '1.2 D');
  const asked = partOf(theirs, 'A question about this rating');
  await asked.getByText('What evidence shows that this is Green?').waitFor();
  expect(await firstPart(theirs)).toBe(await asked.getAttribute('aria-labelledby'));
  await addEvidence(theirs, 'SEND strategy, signed', 'https://contoso.sharepoint.com/strategy.docx');
  await asked.getByRole('textbox', { name: 'Your answer' }).fill('It was signed in May');
  await asked.getByRole('button', { name: 'Answer', exact: true }).press('Enter');
  await lead.page.getByText('Your answer stands beside the question.').waitFor();
  await expect.poll(() => cardOf(lead.page, '1.2 D').getByText('a question waits').count()).toBe(0);
  expect(await theirs.getByRole('button', { name: 'Agree' }).count()).toBe(0);

  const answered = partOf(panel, 'A question about this rating');
  await comesTo(chair.page, answered.getByText('It was signed in May'));
  await expect.poll(() => rating.getByText('Provisional: no evidence yet').count()).toBe(0);
  await rating.getByRole('button', { name: 'Agree' }).press('Enter');
  await chair.page.getByText('You agreed Green.').waitFor();
  await answered.waitFor({ state: 'detached' });
  expect(await focused(chair.page)).toContain('Green');
  const history = await partOf(panel, 'History').textContent();
  for (const part of ['Question', 'Answer', 'Agreed']) expect(history).toContain(part);
  expect([...chair.complaints, ...lead.complaints]).toEqual([]);
});

async function addEvidence(panel: Locator, title: string, address: string): Promise<void> {
  await panel.getByRole('button', { name: 'Add evidence' }).click();
  await panel.getByRole('textbox', { name: 'What it is' }).fill(title);
  const box = panel.getByRole('textbox', { name: 'Where it is' });
  await box.fill('https://olivia:secret@contoso.com');
  await box.press('Enter');
  await panel.getByText('This address has a name or password in it').waitFor();
  await box.fill(address);
  await box.press('Enter');
  const link = panel.getByRole('link', { name: title });
  await link.waitFor();
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
}

test('a lead’s rating does not count before it is agreed, and the lead takes it back: the history shows both acts', async () => {
  const { page } = await openBoard(browser, product.url, { as: OTHER_LEAD });
  await moveByKeyboard(page, '1.2 A', 'Amber', 'The needs analysis waits for health data');
  await page.getByText('1.2 A is now Amber. Saved.').waitFor();
  const panel = await openAction(page, '1.2 A');
  const rating = partOf(panel, 'Rating');
  await rating.getByText('Provisional: not yet agreed').waitFor();
  await rating.getByText('Green counts until this is agreed').waitFor();
  await rating.getByText('A chair or officer agrees it.').waitFor();

  const history = partOf(panel, 'History');
  await history.getByRole('button', { name: 'Take back to Green' }).press('Enter');
  await page.getByText('The rating is Green again.').waitFor();
  await history.getByText('The rating was taken back.').waitFor();
  expect(await history.textContent()).toContain('The needs analysis waits for health data');
  expect(await history.getByRole('button', { name: /^Take back/ }).count()).toBe(0);
  expect(await rating.getByText('Provisional: not yet agreed').count()).toBe(0);
});

test('an officer writes down what somebody said by phone, with their rating, and it is shown so', async () => {
  const { page } = await openBoard(browser, product.url);
  const panel = await openAction(page, '1.3 A');
  const note = panel.getByRole('form', { name: 'Add a note' });
  await page.keyboard.press('n');
  await page.keyboard.type('The draft is with the schools');
  await note.getByRole('checkbox', { name: 'I am writing down somebody else’s words' }).press('Space');
  await note.getByRole('button', { name: 'Add note' }).press('Enter');
  await note.getByText('Please say whose words they are.').waitFor();
  await note.getByRole('combobox', { name: 'On behalf of' }).fill('NM');
  await note.getByRole('combobox', { name: 'They said it' }).selectOption({ label: 'by phone' });
  await note.getByRole('combobox', { name: 'Their rating' }).selectOption({ label: 'Amber' });
  await note.getByRole('button', { name: 'Add note' }).press('Enter');
  await page.getByText('Recorded for NM.').waitFor();
  await partOf(panel, 'Rating').getByText('Provisional: not yet agreed').waitFor();
  const entry = partOf(panel, 'History').getByRole('listitem').first();
  await entry.getByText('by phone, for NM').waitFor();
  expect(await entry.textContent()).toContain('recorded by Programme officer');
});
