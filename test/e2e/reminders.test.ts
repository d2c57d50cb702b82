import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Board, PlanPerson } from '../../src/domain/board.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/plan-settings.ts';
import type { Prompt, Why } from '../../src/domain/prompt.ts';
import { DUMMIES, violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { madeUpAction, madeUpPlan } from '../setup/made-up-plan.ts';
import { leavePages, openPage, setOffline } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER, openStore } from '../setup/store.ts';
import { themesLookedAt } from '../setup/themes.ts';

/** A Wednesday, before the bot's working day begins: it sends nothing by the clock while a test looks. */
const NOW = '2026-12-02T07:30:00.000Z';
const REVIEW = { key: '5e7b0c1e-0000-4000-8000-000000000001', label: 'Dec-26', date: '2026-12-18' };
const WHY: Why = { kind: 'review', day: REVIEW.date, label: REVIEW.label };

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ env: { APM_SAMPLE: 'none', APM_NOW: NOW } }), openBrowser()]);
  await prepare();
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

const store = (as = OFFICER) => openStore(new URL(product.graphUrl).origin, as, { now: () => new Date(NOW) });
const act = () => ({ key: crypto.randomUUID(), saidBy: 'Officer' });

// First, while nothing changes in the plan: a change would have the requests read again without a press.
test('without a network it says so and goes on where there is one again', async () => {
  const page = await open('&settings=groups');
  await page.getByRole('button', { name: 'Reminders' }).press('Enter');
  await page.getByRole('heading', { name: '4 December 2026 at 09:00' }).waitFor();
  await setOffline(page.context(), true);
  await page.getByRole('button', { name: 'Requests' }).press('Enter');
  await page.getByRole('alert').getByText('Who was asked could not be read.').waitFor();
  await setOffline(page.context(), false);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByRole('region', { name: '28 days before Dec-26' }).waitFor();
});

test('the rules are said in words, what they would ask is seen before they are saved, and what cannot be is named', async () => {
  const page = await open('&settings=reminders');
  const form = page.getByRole('form', { name: 'Reminders' });
  const coming = page.getByRole('region', { name: 'What goes out in the next seven days' });
  await coming.getByRole('heading', { name: '4 December 2026 at 09:00: 3 cards' }).waitFor();
  const ada = coming.getByRole('list', { name: '4 December 2026' }).getByRole('listitem', { name: 'Ada Park' }).first();
  expect(await ada.innerText()).toContain('Review date Dec-26, on 18 December 2026: 2.1 A and 2.1 B');
  await coming.getByText('Ada Park, in the place of Cy Roe, who is away').waitFor();
  await coming.getByText('Ben Ode has no account, so no card reaches them.').waitFor();

  await form.getByRole('textbox', { name: 'Days before the review date' }).fill('12, soon');
  await form.getByText('“soon” is no number of days up to 366.').waitFor();
  await form.getByRole('textbox', { name: 'Days before the review date' }).fill('12');
  await form.getByLabel('End of the working day').fill('08:00');
  await form.getByText(/^The working day ends at 08:00, before some cards go out/).waitFor();
  await form.getByLabel('End of the working day').fill('16:30');
  await coming.getByText('These rules are not saved yet.').waitFor();
  // 12 days before is a Sunday.
  await coming.getByRole('heading', { name: '7 December 2026 at 09:00: 3 cards' }).waitFor();
  expect(await coming.getByRole('button', { name: /^(Ask|Hold|Skip)/ }).count()).toBe(0);
  await form.getByRole('textbox', { name: 'Quiet days' }).fill('7 December 2026');
  await coming.getByRole('heading', { name: '8 December 2026 at 09:00: 3 cards' }).waitFor();
  await form.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByText('The reminders are saved.').waitFor();
  await coming.getByRole('button', { name: 'Hold the card to Ben Ode' }).waitFor();
  expect((await store().openBoard()).settings.schedule).toMatchObject({
    daysBefore: [12],
    until: '16:30',
    quietDays: [{ from: '2026-12-07', to: '2026-12-07' }],
  });
  await setSchedule();
});

test('a card that is to go out is held, put back, skipped or sent now, by keyboard', async () => {
  const page = await open('&settings=reminders');
  const coming = page.getByRole('region', { name: 'What goes out in the next seven days' });
  const ben = coming.getByRole('listitem', { name: 'Ben Ode' });
  await ben.getByRole('button', { name: 'Hold' }).press('Enter');
  await ben.getByText('Held by Programme officer').waitFor();
  await expect.poll(() => ben.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await stateOf('Ben Ode')).toBe('held');
  await coming.getByRole('heading', { name: '4 December 2026 at 09:00: 2 cards' }).waitFor();
  await ben.getByRole('button', { name: 'Put back' }).press('Enter');
  await coming.getByRole('heading', { name: '4 December 2026 at 09:00: 3 cards' }).waitFor();
  expect(await stateOf('Ben Ode')).toBeUndefined();
  await ben.getByRole('button', { name: 'Skip' }).press('Enter');
  await ben.getByText('Skipped by Programme officer').waitFor();
  await page.reload();
  await ben.getByText('Skipped by Programme officer').waitFor();
  await ben.getByRole('button', { name: 'Ask Ben Ode now' }).press('Enter');
  await ben.waitFor({ state: 'detached' });
  expect(['requested', 'claimed', 'failed']).toContain(await stateOf('Ben Ode'));
});

test('of those who were asked it says who answered and whom no message reached; that is sent again, or written as a mail', async () => {
  const page = await open('&settings=requests');
  const round = page.getByRole('region', { name: '28 days before Dec-26' });
  await round.getByText('3 people asked, 1 answered, 1 still to answer, 1 not reached.').waitFor();
  const dee = round.getByRole('listitem', { name: 'Dee Lund' });
  await dee.getByText(/could not be reached in chat: the app is not installed/).waitFor();
  await round.getByText('1 person answered').click();
  await round.getByRole('listitem', { name: 'Eve Marsh' }).getByText('Asked 11 days ago, and answered.').waitFor();

  await dee.getByRole('button', { name: 'Write a mail to Dee Lund' }).press('Enter');
  const mail = dee.getByRole('textbox', { name: 'Message' });
  const text = await mail.inputValue();
  expect(text).toContain('Dear Dee Lund,');
  expect(text).toContain('2.1 D: Agree the pathway\nRated now: Amber (A)');
  expect(text).toContain('“No change” is an answer too.');
  await dee.getByRole('button', { name: 'Record the reply to 2.1 D' }).press('Enter');
  await page.getByRole('complementary', { name: /2\.1 D/ }).waitFor();
  await page.goBack();

  await dee.getByRole('button', { name: 'Send the card to Dee Lund again' }).press('Enter');
  await page.getByText('The card to Dee Lund is sent again.').waitFor();
});

test.each(themesLookedAt('contrast'))('in the %s theme axe finds nothing, and 320 px are enough', async (theme) => {
  const page = await open(`&theme=${theme}&settings=reminders`);
  await page.setViewportSize({ width: 320, height: 800 });
  await page
    .getByRole('button', { name: /^Hold the card/ })
    .first()
    .waitFor();
  await looksWhole(page, 'Reminders');
  await page.getByRole('button', { name: 'Requests' }).press('Enter');
  const mail = page.getByRole('button', { name: /^Write a mail/ }).first();
  if ((await mail.count()) > 0) await mail.press('Enter');
  await page.getByRole('region', { name: '28 days before Dec-26' }).waitFor();
  await looksWhole(page, 'Requests');
});

test('who may answer for any lead is named beside the officers; others read the rules in sentences', async () => {
  const page = await open('&settings=roles');
  const part = page.getByRole('region', { name: 'Contributors' });
  await part.getByText('Nobody is named.').waitFor();
  await part.getByRole('searchbox', { name: 'Add a contributor' }).fill('Group');
  await page.keyboard.press('Enter');
  await part.getByRole('combobox', { name: 'Choose who it is' }).selectOption({ index: 1 });
  await page.getByText(`${MEMBER} may now answer for any lead.`).waitFor();
  await page.getByRole('button', { name: 'Name me first' }).press('Enter');
  await page.getByText(`${OFFICER} is an officer now.`).waitFor();
  expect((await store().openBoard()).settings).toMatchObject({ contributors: [MEMBER], officers: [OFFICER] });

  const reading = await open('&settings=reminders', MEMBER);
  const rules = reading.getByRole('list', { name: 'Reasons to ask' });
  await rules.getByText('Leads are asked 14 days before the review date.').waitFor();
  const hours = 'Cards go out on Monday, Tuesday, Wednesday, Thursday and Friday at 09:00, until 17:00 at the latest.';
  await rules.getByText(hours).waitFor();
  await reading.getByRole('heading', { name: '4 December 2026 at 09:00' }).waitFor();
  expect(await reading.getByRole('button', { name: /^(Ask|Hold|Skip|Save)/ }).count()).toBe(0);
});

test('a review date without its day says on the dashboard and beside the rules that nobody is reminded', async () => {
  await store().saveReview(await store().openBoard(), { ...REVIEW, date: null }, act());
  const page = await open('&view=dashboard');
  await page.getByText('The review date “Dec-26” has no day yet, so nobody is reminded of it.').waitFor();
  await page.getByRole('button', { name: 'Set its day' }).press('Enter');
  await page.getByRole('heading', { name: 'Review dates', level: 2 }).waitFor();
  await page.getByRole('button', { name: 'Reminders' }).press('Enter');
  await page.getByText('The review date “Dec-26” has no day yet, so nobody is reminded of it.').waitFor();
  await page.getByText('Nothing goes out in the next two months.').waitFor();
});

async function looksWhole(page: Page, name: string): Promise<void> {
  expect(await violationsOf(page, { without: [DUMMIES] }), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
}

async function open(query: string, as = OFFICER): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(`${product.url}/?as=${as}${query}`);
  return page;
}

/** Where the request to somebody about the coming review stands; undefined where none was made or planned. */
async function stateOf(name: string): Promise<Prompt['state'] | undefined> {
  const [board, prompts] = await Promise.all([store().openBoard(), store().readPromptsOfWeeks(['2026-W49'])]);
  return prompts.find(({ personKey }) => personKey === person(board, name).key)?.state;
}

/** Six leads with an action or two each; a round of 12 days ago, and one that is to go out the day after tomorrow. */
async function prepare(): Promise<void> {
  await store().provision();
  await store().importPlan(
    madeUpPlan([
      underWay('2.1 A', 'Ada Park/Ben Ode'),
      underWay('2.1 B', 'Ada Park'),
      underWay('2.1 C', 'Cy Roe'),
      underWay('2.1 D', 'Dee Lund'),
      underWay('2.1 E', 'Eve Marsh'),
    ]),
  );
  const account = await store(MEMBER).me();
  const entraId = account.id.toLowerCase();
  await savePerson('Ada Park', { account: MEMBER, entraId });
  await savePerson('Cy Roe', {
    account: 'cy@contoso.onmicrosoft.com',
    entraId,
    awayUntil: '2026-12-10',
    deputy: 'Ada Park',
  });
  // What they were asked before is of a time when they were not left in peace.
  for (const name of ['Dee Lund', 'Eve Marsh']) await savePerson(name, { quietUntil: '2027-01-31' });
  await store().saveReview(await store().openBoard(), REVIEW, act());
  await setSchedule();
  await wasAsked('Ada Park', '2.1 A', { state: 'sent' });
  await wasAsked('Eve Marsh', '2.1 E', { state: 'answered' });
  const lastError = 'Dee Lund could not be reached in chat: the app is not installed for them in Teams.';
  await wasAsked('Dee Lund', '2.1 D', { state: 'failed', lastError });
}

const underWay = (ref: string, leadsText: string) =>
  madeUpAction(ref, { leads: leadsText.split('/'), leadsText, ratings: { 'Mar-26': 'A', 'Sep-26': 'A' }, status: 'A' });

async function setSchedule(): Promise<void> {
  const schedule = { ...DEFAULT_SETTINGS.schedule, daysBefore: [14], redMonthly: false };
  await store().saveSettings(await store().openBoard(), { schedule }, act());
}

async function savePerson(name: string, more: Partial<PlanPerson>): Promise<void> {
  const board = await store().openBoard();
  await store().savePerson(board, { ...person(board, name), ...more });
}

/** The round of 28 days before, as the bot has left it. */
async function wasAsked(
  name: string,
  ref: string,
  change: { state: Prompt['state']; lastError?: string },
): Promise<void> {
  const board = await store().openBoard();
  const lead = person(board, name);
  const actions = board.actions.filter((action) => action.ref === ref).map((action) => ({ action, why: WHY }));
  const round = `review ${REVIEW.key} 28`;
  const by = { name: '', at: '2026-11-20T09:00:00.000Z' };
  await store().settlePrompt(await store().planPrompt({ round, lead, asked: lead, actions }, 'held', by), change);
}

function person({ people }: Board, name: string): PlanPerson {
  const found = people.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}
