import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DUMMIES, violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { madeUpAction, madeUpPlan } from '../setup/made-up-plan.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER, openStore } from '../setup/store.ts';
import { themesLookedAt } from '../setup/themes.ts';
import { boardOf } from './board-page.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ env: { APM_SAMPLE: 'none' } }), openBrowser()]);
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

const store = (person = OFFICER) => openStore(new URL(product.graphUrl).origin, person);

test('an empty plan is set up step by step: each can be skipped, where it stands survives a reload, and what is saved is in the lists', async () => {
  const page = await open('');
  await page.getByText('Step 1 of 8').waitFor();
  await page.getByRole('button', { name: /^Make \d+ lists$/ }).press('Enter');
  await page.getByText('Step 2 of 8').waitFor();
  await page.getByRole('button', { name: 'Start empty' }).press('Enter');
  await page.getByText('Please give the plan a title first.').waitFor();
  await page.getByRole('textbox', { name: 'Title of the plan' }).fill('SEND improvement plan');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sub-groups' }).waitFor();
  await page.getByText('Step 3 of 8').waitFor();

  await addsSubGroup(page);
  await next(page, 'People');
  // The chair that was named is not typed again.
  await page.getByRole('button', { name: 'Add Group member' }).press('Enter');
  const person = page.getByRole('form', { name: 'Group member' });
  await person.getByRole('searchbox', { name: 'Account' }).press('Enter');
  await person.getByRole('combobox', { name: 'Choose who it is' }).selectOption({ index: 1 });
  await person.getByText(MEMBER).waitFor();
  await save(person);
  await page.getByText('Group member is saved.').waitFor();

  await page.reload();
  await page.getByRole('heading', { name: 'People' }).waitFor();
  await page.getByRole('button', { name: 'Go on later, show the board' }).press('Enter');
  await page.getByText('Setting up goes on with step 4 of 8: People.').waitFor();
  await page.getByRole('button', { name: 'Go on setting up' }).press('Enter');
  await next(page, 'Officers and agreement');
  await next(page, 'Review dates');
  await page.getByRole('button', { name: 'Open a review date' }).press('Enter');
  const review = page.getByRole('form', { name: 'Open a review date' });
  await review.getByLabel('Day', { exact: true }).fill('2027-03-31');
  expect(await review.getByRole('textbox', { name: 'Column head' }).inputValue()).toBe('March 2027');
  await save(review);
  await page.getByText('Open, on 31 March 2027').waitFor();
  await next(page, 'Legends');
  await next(page, 'Reminders');
  await save(page.getByRole('form', { name: 'Reminders' }));
  await page.getByText('The reminders are saved.').waitFor();
  await page.getByRole('button', { name: 'Done, show the board' }).press('Enter');
  await page.getByRole('button', { name: 'More', exact: true }).waitFor();
  expect(await page.getByText('Setting up goes on').count()).toBe(0);

  const { subGroups, people, reviews, settings } = await store().openBoard();
  expect(subGroups).toMatchObject([{ name: 'Early Years', chair: 'Group member', reportsTo: ['Partnership board'] }]);
  expect(people).toMatchObject([{ name: 'Group member', account: MEMBER }]);
  expect(reviews).toMatchObject([{ label: 'March 2027', date: '2027-03-31', state: 'open' }]);
  expect(settings.schedule.daysBefore).toEqual([28, 14, 3]);
});

test('officers change the settings later, others read them and who may; a clash is said and saved over knowingly', async () => {
  const page = await open('&settings=roles');
  await page.getByRole('button', { name: 'Name me first' }).press('Enter');
  await page.getByText(`${OFFICER} is an officer now.`).waitFor();
  await page.getByRole('switch', { name: 'Leads’ ratings wait for agreement before they count' }).press('Space');
  await page.getByText('Leads’ ratings now wait for agreement.').waitFor();

  const reading = await open('&settings=groups', MEMBER);
  await reading.getByText(/^The programme officer changes these settings: .*You can read them\.$/).waitFor();
  await reading.getByText('Chair: Group member.').waitFor();
  expect(await reading.getByRole('button', { name: /^(Edit|Add)/ }).count()).toBe(0);

  await page.getByRole('button', { name: 'Sub-groups' }).press('Enter');
  await page.getByRole('button', { name: 'Edit Early Years' }).press('Enter');
  const form = page.getByRole('form', { name: 'Early Years' });
  await form.getByRole('textbox', { name: 'Meets' }).fill('on Mondays');
  await meanwhile();
  await save(form);
  await form
    .getByRole('alert')
    .getByText(/somebody else changed this while you had it open/)
    .waitFor();
  expect(await form.getByRole('textbox', { name: 'Meets' }).inputValue()).toBe('on Mondays');
  await form.getByRole('button', { name: 'Save mine all the same' }).press('Enter');
  await page.getByText('Meets on Mondays.').waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: 'Edit Early Years' }).evaluate((it) => it === document.activeElement))
    .toBe(true);
});

test('a legend keeps the codes that are in use, and says in figures how its shapes stand out', async () => {
  await beginWithPlan();
  const page = await open('&settings=legends');
  const legend = page.getByRole('region', { name: 'Ratings of actions' });
  await legend.getByRole('button', { name: /^Edit G/ }).press('Enter');
  await legend.getByText('G is on the plan, so it stays and keeps its code.').waitFor();
  expect(await legend.getByRole('button', { name: 'Remove this status' }).count()).toBe(0);
  await legend.getByRole('button', { name: 'Cancel' }).press('Enter');
  await legend.getByRole('button', { name: 'Add a status' }).press('Enter');
  const form = legend.getByRole('form', { name: 'Add a status' });
  await form.getByRole('textbox', { name: 'Code' }).fill('P');
  await form.getByRole('textbox', { name: 'Label' }).fill('Paused');
  await save(form);
  await page.getByText('Paused is saved.').waitFor();
  for (const theme of ['Light', 'Dark', 'High contrast'])
    await page
      .getByRole('region', { name: theme, exact: true })
      .getByText(/Paused: \d+\.\d and \d+\.\d to 1$/)
      .waitFor();
  await legend.getByRole('button', { name: 'Edit P – Paused' }).press('Enter');
  await legend.getByRole('button', { name: 'Remove this status' }).press('Enter');
  await page.getByText('Paused is removed.').waitFor();
});

test.each(themesLookedAt('dark'))(
  'in the %s theme axe finds nothing on any page, and 360 px are enough',
  async (theme) => {
    const page = await open(`&theme=${theme}&settings=groups`);
    await page.setViewportSize({ width: 360, height: 800 });
    for (const head of ['Sub-groups', 'People', 'Officers and agreement', 'Review dates', 'Legends', 'Reminders']) {
      await page.getByRole('button', { name: head, exact: true }).press('Enter');
      const heading = page.getByRole('heading', { name: head, level: 2 });
      await heading.waitFor();
      const edit = page.getByRole('button', { name: /^Edit / }).first();
      if ((await edit.count()) > 0) await edit.click();
      expect(await violationsOf(page, { without: [DUMMIES] }), `${theme} ${head}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), head).toBeLessThanOrEqual(360);
    }
  },
);

async function addsSubGroup(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a sub-group' }).press('Enter');
  const form = page.getByRole('form', { name: 'Add a sub-group' });
  const name = form.getByRole('textbox', { name: 'Name', exact: true });
  await expect.poll(() => name.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.type('Early Years');
  await form.getByRole('combobox', { name: 'Chair' }).fill('Group member');
  await form.getByRole('textbox', { name: 'Reports to' }).fill('Partnership board');
  await save(form);
  await page.getByText('Early Years is saved.').waitFor();
}

/** Another officer changes when Early Years meets. */
async function meanwhile(): Promise<void> {
  const board = await store().openBoard();
  const [group] = board.subGroups;
  if (!group) throw new Error('There is no sub-group.');
  const act = { key: crypto.randomUUID(), saidBy: 'Somebody else' };
  await store().saveSubGroup(board, { ...group, meets: 'on Fridays' }, act);
}

async function next(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: `Next: ${step}` }).press('Enter');
  const head = page.getByRole('heading', { name: step, level: 2 });
  await head.waitFor();
  await expect.poll(() => head.evaluate((it) => it === document.activeElement)).toBe(true);
}

const save = (form: Locator): Promise<void> => form.getByRole('button', { name: 'Save', exact: true }).press('Enter');

async function open(query: string, person = OFFICER): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(`${product.url}/?as=${person}${query}`);
  return page;
}

/** A plan with actions, ratings and leads, in the place of what is there. */
async function beginWithPlan(): Promise<void> {
  await emptyTheSite();
  await store().provision();
  const underWay = madeUpAction('2.1 B', { ratings: { 'Mar-26': 'A', 'Sep-26': 'A' }, status: 'A' });
  await store().importPlan(madeUpPlan([madeUpAction('2.1 A'), underWay]));
  const board = await store().openBoard();
  const ada = board.people.find(({ name }) => name === 'Ada Park');
  if (ada) await store().savePerson(board, { ...ada, account: MEMBER });
  const page = await open('');
  await boardOf(page).waitFor();
}

async function emptyTheSite(): Promise<void> {
  const headers = { Authorization: `Bearer local.${OFFICER}` };
  const lists = `${product.graphUrl}/sites/contoso.sharepoint.com:/sites/local-area:/lists`;
  const { value } = (await (await fetch(lists, { headers })).json()) as {
    value: { id: string; displayName: string }[];
  };
  for (const { id, displayName } of value)
    if (displayName.startsWith('Plan ')) await fetch(`${lists}/${id}`, { method: 'DELETE', headers });
}
