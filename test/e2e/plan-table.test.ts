import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DUMMIES, violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import type { BoardAction } from '../../src/domain/board.ts';
import { MEMBER, openStore } from '../setup/store.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { themesLookedAt } from '../setup/themes.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

interface Opening {
  as?: string;
  query?: string;
  width?: number;
}

/** The whole plan in a browser of its own. */
async function openPlan({ as = 'officer', query = '', width = 1600 }: Opening = {}): Promise<Page> {
  const page = await openPage(browser, { width, height: 1000 });
  await page.goto(`${product.url}/?as=${as}@contoso.onmicrosoft.com&view=plan${query}`);
  await gridOf(page).waitFor();
  return page;
}

const gridOf = (page: Page): Locator => page.getByRole('treegrid', { name: 'Plan' });
const rowOf = (page: Page, name: string): Locator =>
  gridOf(page).getByRole('row', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) });
const refOf = (page: Page, name: string): Locator => rowOf(page, name).getByRole('rowheader');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Chooses from a row's menu by the keyboard. */
async function choose(page: Page, name: string, item: string): Promise<void> {
  await refOf(page, name).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: item }).click();
}

test('the plan reads as its report does: heads of the council, priority, focus areas, actions, a column for each review', async () => {
  const page = await openPlan();
  const heads = await gridOf(page).getByRole('columnheader').allInnerTexts();
  expect(heads).toEqual([
    'Ref',
    'Actions (Implementation)',
    'Lead',
    'Evidence (Impact)',
    'Dec-19',
    'Jan-20',
    'Apr-21',
    'Dec-21',
    'Rating now',
    'Sub Group Action to date (Implementation)',
    'EVIDENCE (See PR 1 Position Statement)',
  ]);
  const priority = rowOf(page, '1 Leaders in education');
  expect(await priority.getByRole('gridcell').allInnerTexts()).toEqual([
    expect.stringContaining('Develop a clear Governance Structure'),
    expect.stringMatching(/Overall status\s+Green\s+Completed/),
  ]);
  await rowOf(page, '1.2 A').getByRole('gridcell', { name: 'Amber' }).first().waitFor();
  expect(await rowOf(page, '1.2 A').getByRole('gridcell').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('SEND JSNA'), 'Wendy Tompson', 'A\nAmber', 'Green']),
  );
});

test('the keyboard walks the grid, folds a focus area, edits a cell as in a sheet and takes that back', async () => {
  const page = await openPlan();
  await refOf(page, '1.1 B').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'F2']) await page.keyboard.press(key);
  const box = page.getByRole('textbox', { name: 'Lead of 1.1 B' });
  await box.waitFor();
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Lynsey Bissell');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ada Park');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Ada Park');
  await page.getByText('Lead of 1.1 B was changed.').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => focused(page)).toBe('Lynsey Bissell');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  expect(await rowOf(page, '1.1 B').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await rowOf(page, '1.1 B').waitFor();
  await page.keyboard.press('Control+End');
  await expect.poll(() => focused(page)).toBe('Add an action');
});

test('columns are chosen and kept for the person in this browser', async () => {
  const page = await openPlan();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Jan-20' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Due' }).click();
  await page.keyboard.press('Escape');
  const heads = () => gridOf(page).getByRole('columnheader').allInnerTexts();
  await expect.poll(heads).not.toContain('Jan-20');
  await page.reload();
  await gridOf(page).waitFor();
  await expect.poll(heads).not.toContain('Jan-20');
  expect(await heads()).toContain('Due');
});

test('an action is added, moved, split, retired with a reason, and brought back', async () => {
  const page = await openPlan();
  const add = gridOf(page).getByRole('gridcell', { name: 'Add an action' }).first();
  await add.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tell families what was agreed');
  await page.keyboard.press('Enter');
  const added = rowOf(page, '1.1 E');
  await added.getByText('Tell families what was agreed').waitFor();
  await expect.poll(() => focused(page)).toBe('Add an action');
  await page.getByText(/^An action was added/).waitFor();

  const at = async (name: string) => Number(await rowOf(page, name).getAttribute('aria-posinset'));
  await refOf(page, '1.1 E').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => at('1.1 E')).toBe(5);
  await expect.poll(() => focused(page)).toContain('1.1 E');

  await choose(page, '1.1 E', 'Move to');
  await page
    .getByRole('combobox', { name: 'Place' })
    .selectOption({ label: '1.1 Roles and responsibilities to drive improvement: first' });
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.poll(() => at('1.1 E')).toBe(1);

  await choose(page, '1.1 D', 'Split');
  await page.getByRole('checkbox', { name: /LA permanent Lead for Education/ }).check();
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await rowOf(page, '1.1 F').getByText('LA permanent Lead for Education').waitFor();

  await choose(page, '1.1 E', 'Retire');
  await page.getByRole('button', { name: 'Retire', exact: true }).click();
  await page.getByText('A few words are enough, but there must be some.').waitFor();
  await page.getByRole('textbox', { name: 'Why?' }).fill('Done with 1.3');
  await page.keyboard.press('Enter');
  await rowOf(page, '1.1 E').waitFor({ state: 'detached' });
  await page.getByText('1.1 E was retired.').waitFor();

  await page.getByRole('button', { name: 'Retired actions' }).click();
  await page.getByRole('button', { name: 'Bring 1.1 E back' }).click();
  await page.getByRole('textbox', { name: 'Why?' }).fill('It is wanted after all');
  await page.keyboard.press('Enter');
  await rowOf(page, '1.1 E').waitFor();
});

test('a priority’s overall status is changed with a reason, and a due date with who agreed it', async () => {
  const page = await openPlan();
  await gridOf(page)
    .getByRole('gridcell', { name: /^Overall status/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Overall status' }).selectOption('A');
  await page.getByRole('textbox', { name: 'Why?' }).fill('Two actions are late');
  await page.keyboard.press('Enter');
  await gridOf(page)
    .getByRole('gridcell', { name: /^Overall status\s*Amber/ })
    .waitFor();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Due' }).click();
  await page.keyboard.press('Escape');
  await choose(page, '1.1 A', 'Change the due date');
  await page.getByRole('textbox', { name: /New due date/ }).fill('March 2027');
  await page.getByRole('textbox', { name: 'Why this date?' }).fill('A new lead');
  await page.getByRole('textbox', { name: 'Agreed by' }).fill('DfE');
  await page.keyboard.press('Enter');
  await rowOf(page, '1.1 A').getByRole('gridcell', { name: 'March 2027' }).waitFor();
});

test('where somebody else changed the same words meanwhile, both are shown and one is chosen', async () => {
  const page = await openPlan();
  await rowOf(page, '1.2 A').getByRole('gridcell', { name: 'Wendy Tompson' }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Ada Park');
  const store = openStore(new URL(product.graphUrl).origin, MEMBER);
  const action = (await store.openBoard()).actions.find(({ ref }) => ref === '1.2 A') as BoardAction;
  const said = {
    key: crypto.randomUUID(),
    madeAt: new Date().toISOString(),
    saidBy: 'A member',
    source: 'tab',
  } as const;
  await store.send({ kind: 'actionText', action, changes: { leadsText: 'Ben Ode' }, ...said });
  await page.keyboard.press('Enter');
  const problem = page.getByRole('alert');
  await problem.getByText('Theirs: Ben Ode').waitFor();
  await problem.getByText('Yours: Ada Park').waitFor();
  await problem.getByRole('button', { name: 'Use mine' }).click();
  await problem.waitFor({ state: 'detached' });
  await rowOf(page, '1.2 A').getByRole('gridcell', { name: 'Ada Park' }).waitFor();
});

test('a member reads the plan and is told why its words are not theirs to change', async () => {
  const page = await openPlan({ as: 'member' });
  expect(await page.getByRole('button', { name: 'New priority' }).count()).toBe(0);
  expect(await gridOf(page).getByRole('gridcell', { name: 'Add an action' }).count()).toBe(0);
  await rowOf(page, '1.1 B').getByRole('gridcell', { name: 'Lynsey Bissell' }).focus();
  await page.keyboard.press('F2');
  await page.getByText('Only a programme officer, or the chair').waitFor();
  await page.keyboard.press('Shift+F10');
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Open', 'Change the rating …', 'Add a note']);
  await page.keyboard.press('Escape');

  await gridOf(page).getByRole('rowheader', { name: /^1 / }).focus();
  await page.keyboard.press('Shift+F10');
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Open']);
  await page.keyboard.press('Enter');
  const priority = page.getByRole('complementary', { name: 'Priority 1' });
  await priority.getByRole('heading', { name: 'Vision for the future' }).waitFor();
});

describe.each(themesLookedAt('contrast'))('in the %s theme axe finds nothing', (theme) => {
  test('on the table, a cell that is edited, a question and a menu', async () => {
    const page = await openPlan({ query: `&theme=${theme}` });
    await refOf(page, '1.2 A').focus();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Ref of 1.2 A' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await choose(page, '1.2 A', 'Retire');
    await page.getByRole('textbox', { name: 'Why?' }).waitFor();
    await refOf(page, '1.2 A').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Open' }).waitFor();
    expect(await violationsOf(page, { without: [DUMMIES], but: ['region'] })).toEqual([]);
  });
});

test('on a phone the table scrolls in itself, its heads and refs in view', async () => {
  const page = await openPlan({ width: 360 });
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overhang()).toBe(0);
  await refOf(page, '1.1 A').focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await refOf(page, '1.1 A').boundingBox())?.x).toBeLessThan(20);
  const head = await gridOf(page).getByRole('columnheader', { name: 'Ref' }).boundingBox();
  expect(head?.x).toBeLessThan(20);
  expect(await overhang()).toBe(0);
});

test('on paper every row stands with all of its words, in a table of its own on pages that lie across', async () => {
  const page = await openPlan();
  await page.emulateMedia({ media: 'print' });
  const table = page.getByRole('table');
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBeGreaterThan(13);
  expect(await gridOf(page).count()).toBe(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});
