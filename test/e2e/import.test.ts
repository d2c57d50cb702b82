import { readFile } from 'node:fs/promises';
import ExcelJs from '@mui/x-internal-exceljs-fork';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findTables } from '../../src/exchange/find-tables.ts';
import { councilDocument } from '../fixtures/plans/council-document.ts';
import { madeUpPlan } from '../setup/made-up-plan.ts';
import { DUMMIES, violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER, openStore, SITE, VISITOR } from '../setup/store.ts';
import { themesLookedAt } from '../setup/themes.ts';
import { boardOf, cardOf, columnOf, moveByKeyboard, openAction } from './board-page.ts';

const SAMPLE = new URL('../../src/start/sample/send-wsoa-priority-1.tsv', import.meta.url);

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

test('first day: lists are made, the spreadsheet is dropped in, its questions are answered, a cut is gone over, the board is there', async () => {
  const page = await open(OFFICER);
  await page.getByRole('button', { name: 'Make 12 lists' }).click();
  await page.getByRole('heading', { name: 'There is no plan here yet' }).waitFor();
  await drop(page, { name: 'Priority 1.xlsx', bytes: await sampleAsWorkbook() });
  await page.getByRole('heading', { name: '5 questions to answer' }).waitFor();

  // What a finding speaks of comes into view, and the cell leads back to what is asked about it.
  await finding(page, 'homoglyph')
    .getByRole('button', { name: /row 12, Jan-20$/i })
    .press('Enter');
  const outlined = page.locator('td[data-current]');
  await outlined.getByRole('button').press('Enter');
  await page.getByRole('heading', { name: 'About this cell' }).waitFor();
  await finding(page, 'homoglyph').getByRole('button', { name: 'Yes, A' }).press('Enter');
  await page.getByRole('heading', { name: '4 questions to answer' }).waitFor();
  expect(await outlined.textContent()).toBe('A');
  await finding(page, 'as-above')
    .getByRole('button', { name: /^As in row 5/ })
    .press('Enter');
  await finding(page, 'review-date-doubtful').getByRole('button', { name: 'Keep it as written' }).press('Enter');
  await finding(page, 'missing-letter').getByRole('button', { name: 'It is an action of its own' }).press('Enter');
  await namesLead(page);
  await page.getByRole('heading', { name: 'Every question is answered' }).waitFor();

  await page.reload();
  await page.getByRole('heading', { name: 'Every question is answered' }).waitFor();
  await correctsAndTakesBack(page);
  await leavesAndComesBack(page);

  await page.getByRole('button', { name: 'Next: Who is who' }).press('Enter');
  const tim = page.getByRole('listitem', { name: 'Tim Moss' });
  await tim.getByRole('combobox', { name: 'Who Tim Moss is' }).selectOption('Look for somebody …');
  await tim.getByRole('searchbox').fill('member');
  await tim.getByRole('searchbox').press('Enter');
  await tim.getByRole('combobox', { name: 'Found for Tim Moss' }).selectOption({ index: 1 });
  await page.getByRole('listitem', { name: 'Wendy Tompson' }).getByRole('combobox').first().selectOption('A role');
  await page.getByRole('button', { name: 'Next: Sub-groups' }).press('Enter');
  await page.getByRole('button', { name: 'Use JC Group' }).press('Enter');
  await page.getByText('1 of 10 actions have one.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByText('0 of 10 actions have one.').waitFor();
  await page.getByRole('button', { name: 'Use JC Group' }).press('Enter');
  await page.getByText('1 of 10 actions have one.').waitFor();
  await page.getByRole('button', { name: 'Next: Bring it in' }).press('Enter');
  for (const line of ['1 priority', '3 focus areas', '10 actions', '5 leads'])
    await page.getByText(line, { exact: true }).waitFor();
  await page.getByText('1 action has one: JC Group').waitFor();
  await page.getByText(/1 found in the directory, 1 role, 1 group, 2 not matched with anybody yet/).waitFor();
  await page.getByText('Look through the plan as it was read').click();
  await page.getByText('1.3 Effective communication to drive improvement (1 action)').click();
  await page.getByRole('listitem').filter({ hasText: '1.3 A' }).getByText('Dec-21: G').waitFor();

  await cutOff(page);
  await page.getByRole('button', { name: 'Bring it in', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await page.unroute(BATCH);
  // Who is who was settled before: what was cut off goes on, however long the directory is silent.
  await page.route(BATCH, (route) => (asksDirectory(route) ? undefined : route.continue()));
  await page.reload();
  await page.getByText('This import was cut off.').waitFor();
  await page.getByRole('button', { name: 'Go on' }).press('Enter');
  await boardOf(page).waitFor();
  await page.unroute(BATCH);
  await takesItBack(page);
  await setsUpTheRest(page);
  await cardOf(columnOf(page, /^Green/), '1.2 A').waitFor();
  expect(await page.getByRole('article').count()).toBe(10);
  const panel = await openAction(page, '1.2 A');
  expect(await panel.getByRole('combobox', { name: 'Sub-group of 1.2 A' }).inputValue()).toBe('group:JC Group');
  const people = (await store(OFFICER).openBoard()).people;
  expect(people.find(({ name }) => name === 'Tim Moss')).toMatchObject({
    kind: 'person',
    account: MEMBER,
  });
  expect(people.find(({ name }) => name === 'Wendy Tompson')).toMatchObject({ kind: 'role' });
});

test('the report goes out in the file’s own layout with today’s ratings, with names or without', async () => {
  const page = await open(OFFICER);
  await boardOf(page).waitFor();
  await moveByKeyboard(page, '1.2 C', 'Red', 'The strategy waits for the board');
  await page.getByText('1.2 C is now Red. Saved.').waitFor();
  const own = await exported(page, {});
  expect(own.name).toMatch(/^Priority 1 as at 2026-\d\d-\d\d\.xlsx$/);
  const sheet = await rowsOf(own.bytes);
  const before = await sampleRows();
  expect(sheet[0]?.[0]).toBe(before[0]?.[0]);
  const row = sheet.find((cells) => cells.some((cell) => cell.startsWith('C. Co-produce a SEND Strategy'))) ?? [];
  expect(row).toContain('R');
  expect(row).toContain('Tim Moss/Lynn Tolley');
  // The look-alike letter was settled, so it goes out settled.
  expect(sheet.flat().filter((cell) => cell === '\u0410')).toEqual([]);
  const document = await exported(page, { as: 'Word (.docx)', isWithoutNames: true });
  const words = strFromU8(unzipSync(document.bytes)['word/document.xml'] ?? new Uint8Array());
  expect(words).toContain('Develop and agree a shared SEND JSNA');
  expect(words).not.toContain('Tolley');
});

test('a newer spreadsheet shows what is new, changed and gone, merges by choice, and the history survives', async () => {
  const page = await open(OFFICER);
  await boardOf(page).waitFor();
  await moveByKeyboard(page, '1.1 A', 'Amber', 'The descriptors are being redrafted');
  await page.getByText('1.1 A is now Amber. Saved.').waitFor();
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Bring in a plan file …' }).press('Enter');
  await drop(page, { name: 'Priority 1 newer.xlsx', bytes: await sampleAsWorkbook(newer) });
  await page.getByRole('button', { name: 'A newer version of the plan’s file' }).press('Enter');
  await namesLead(page);
  await settleAll(page);
  await page.getByRole('button', { name: '3 What it changes' }).press('Enter');
  for (const head of ['2 new', '3 changed', '1 gone'])
    await page.getByRole('heading', { name: head, exact: true }).waitFor();
  await page.getByRole('listitem', { name: '1.1 B' }).getByText('The file: Ada Byrne').waitFor();
  const kept = page.getByRole('listitem', { name: '1.2 C' });
  await kept.getByRole('radio', { name: 'The plan: Tim Moss/Lynn Tolley' }).check();
  expect(await violationsOf(page)).toEqual([]);
  const gone = page.getByRole('listitem', { name: '1.2 D' });
  await gone.getByRole('radio', { name: 'Keep it on the plan' }).check();
  await page.getByRole('button', { name: 'Next: Bring it in' }).press('Enter');
  for (const line of ['2 new actions come in', '2 fields are taken from the file'])
    await page.getByText(line, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Bring it in', exact: true }).press('Enter');
  await boardOf(page).waitFor();
  for (const ref of ['1.3 B', '1.3 C', '1.2 D']) await cardOf(page, ref).waitFor();
  for (const ref of ['1.1 B', '1.1 C']) await cardOf(page, ref).getByText('Ada Byrne').waitFor();
  await cardOf(page, '1.2 C').getByText('Tim Moss, Lynn Tolley').waitFor();
  // What was done here since the first file stands.
  await cardOf(columnOf(page, /^Amber/), '1.1 A').click();
  const panel = page.getByRole('complementary', { name: '1.1 A', exact: true });
  await panel.getByText('The descriptors are being redrafted').first().waitFor();
});

test('a file of another plan is not taken for a newer version, and one that came in before is known by its words', async () => {
  const page = await open(OFFICER);
  await boardOf(page).waitFor();
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Bring in a plan file …' }).press('Enter');
  await drop(page, { name: 'Warm homes.docx', bytes: await councilDocument() });
  await page.getByText('None of its 4 actions is on the plan, so it seems to be another priority.').waitFor();
  await page.getByRole('button', { name: 'A newer version of the plan’s file' }).press('Enter');
  await page.getByRole('button', { name: '3 What it changes' }).press('Enter');
  await page
    .getByRole('alert')
    .getByText(/^None of the plan’s \d+ actions is in this file/)
    .waitFor();
  await page.getByRole('button', { name: 'Add it as another priority' }).press('Enter');
  await page.getByRole('button', { name: '3 Sub-groups' }).press('Enter');
  // The sub-groups that the plan has are offered for the new priority too.
  await page.getByRole('combobox', { name: 'Sub-group' }).click();
  await page.getByRole('option', { name: 'JC Group' }).waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Another file …' }).press('Enter');
  await drop(page, { name: 'Priority 1 newer.xlsx', bytes: await sampleAsWorkbook(newer) });
  await page.getByText(/^11 actions of 11 are on the plan word for word, so it seems to be a newer version/).waitFor();
});

test('an import that was cut off in one browser can be taken back from another', async () => {
  await beginAnew();
  const page = await open(OFFICER);
  await choose(page, { name: 'long.csv', bytes: new TextEncoder().encode(longPlan(60)) });
  await answerLegend(page);
  await page.getByRole('button', { name: '4 Bring it in' }).click();
  await cutOff(page);
  await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
  await page.getByRole('button', { name: 'Take back what was written …' }).waitFor();

  const other = await open(OFFICER);
  await other.getByText(/^The import of “long.csv”, begun by Programme officer on .*, was cut off/).waitFor();
  expect(await violationsOf(other)).toEqual([]);
  await choose(other, { name: 'short.csv', bytes: new TextEncoder().encode(longPlan(3)) });
  await answerLegend(other);
  await other.getByRole('button', { name: '4 Bring it in' }).click();
  await other.getByRole('button', { name: 'Bring it in', exact: true }).click();
  await other.getByRole('button', { name: 'Take back the import of long.csv …' }).click();
  const dialog = other.getByRole('dialog', { name: 'Take the last import back' });
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await other.getByText('long.csv was taken back.').waitFor();
  await other.getByRole('button', { name: 'Bring it in', exact: true }).click();
  await boardOf(other).waitFor();
  expect(await other.getByRole('article').count()).toBe(3);
});

/** What the export dialog hands to the browser. */
async function exported(
  page: Page,
  { as, isWithoutNames = false }: { as?: string; isWithoutNames?: boolean },
): Promise<{ name: string; bytes: Uint8Array }> {
  const dialog = page.getByRole('dialog', { name: 'Export the report' });
  if ((await dialog.count()) === 0) {
    await page.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Export the report …' }).press('Enter');
    await dialog.getByText('as they came').waitFor();
    expect(await violationsOf(page, { without: [DUMMIES] })).toEqual([]);
  }
  if (as) await dialog.getByRole('radio', { name: as }).check();
  if (isWithoutNames) await dialog.getByRole('radio', { name: 'Names become roles' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const found = findTables({ name: 'report.xlsx', bytes });
  return 'refusal' in found ? [] : (found.tables[0]?.rows ?? []).map(({ cells }) => cells);
}

/** Says who leads what has "N/A" for a lead. */
async function namesLead(page: Page): Promise<void> {
  const lead = finding(page, 'lead-nobody');
  await lead.getByRole('button', { name: 'Something else …' }).press('Enter');
  await lead.getByRole('textbox').fill('Group lead');
  await lead.getByRole('textbox').press('Enter');
  await lead.waitFor({ state: 'hidden' });
}

/** One press takes the import back, and what was said of the file is there for bringing it in once more. */
async function takesItBack(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: 'Take this import back …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Take the last import back' });
  await dialog.getByRole('button', { name: 'Take it back' }).press('Enter');
  await page.getByRole('heading', { name: 'There is no plan here yet' }).waitFor();
  await page.getByRole('button', { name: 'Go on with it' }).press('Enter');
  await page.getByRole('heading', { name: 'Every question is answered' }).waitFor();
  await page.getByRole('button', { name: '4 Bring it in' }).press('Enter');
  await page.getByText('1 action has one: JC Group').waitFor();
  await page.getByRole('button', { name: 'Bring it in', exact: true }).press('Enter');
  await boardOf(page).waitFor();
}

/** What the import learned is there already; a chair, a review date and the reminders are what is left to say. */
async function setsUpTheRest(page: Page): Promise<void> {
  await page.getByText('Setting up goes on with step 3 of 8: Sub-groups.').waitFor();
  await page.getByRole('button', { name: 'Go on setting up' }).press('Enter');
  await page.getByRole('button', { name: 'Edit JC Group' }).press('Enter');
  const group = page.getByRole('form', { name: 'JC Group' });
  await group.getByRole('combobox', { name: 'Chair' }).click();
  await page.getByRole('option', { name: 'Tim Moss' }).click();
  await group.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('Chair: Tim Moss. Owns 1 action.').waitFor();
  await page.getByRole('button', { name: 'Next: People' }).press('Enter');
  await page.getByRole('listitem', { name: 'Tim Moss' }).getByText(MEMBER).waitFor();
  await page.getByRole('button', { name: 'Next: Officers and agreement' }).press('Enter');
  await page.getByRole('button', { name: 'Next: Review dates' }).press('Enter');
  await page.getByRole('button', { name: 'Open a review date' }).press('Enter');
  await page.getByLabel('Day', { exact: true }).fill('2027-03-31');
  // The column is called as the file calls its others.
  expect(await page.getByRole('textbox', { name: 'Column head' }).inputValue()).toBe('Mar-27');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('Open, on 31 March 2027').waitFor();
  await page.getByRole('button', { name: 'Next: Legends' }).press('Enter');
  await page.getByRole('button', { name: 'Next: Reminders' }).press('Enter');
  // Everything is green, so nobody would be bothered.
  const preview = page.getByRole('region', { name: 'What goes out in the next seven days' });
  await preview.getByText(/^Nothing goes out in the next/).waitFor();
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('The reminders are saved.').waitFor();
  await page.getByRole('button', { name: 'Done, show the board' }).press('Enter');
  await boardOf(page).waitFor();
}

/** A file that is dropped on an open one is not taken; one that is left for another one waits with all that was said of it. */
async function leavesAndComesBack(page: Page): Promise<void> {
  await page.evaluate(() => document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true })));
  await page.getByText('A file is open already.').waitFor();
  await page.getByRole('button', { name: 'Another file …' }).press('Enter');
  await page.getByRole('button', { name: 'Go on with it' }).press('Enter');
  await page.getByRole('heading', { name: 'Every question is answered' }).waitFor();
  await page.getByText('What you said (5)').click();
  await page.getByRole('button', { name: /row 13, Lead “N\/A” became “Group lead”$/ }).press('Enter');
  await page.getByRole('heading', { name: '1 question to answer' }).waitFor();
  await page.getByRole('button', { name: '1 Table and questions (1 left)' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByRole('heading', { name: 'Every question is answered' }).waitFor();
}

/** A column is said to be something else, which shows at once, and that is taken back; so is what a row is. */
async function correctsAndTakesBack(page: Page): Promise<void> {
  const column = (name: RegExp) => page.getByRole('columnheader', { name });
  await page.getByRole('list', { name: 'Recognised columns' }).getByRole('button', { name: 'Lead C' }).press('Enter');
  await column(/^Lead/).getByRole('button').press('Enter');
  await page.getByRole('menuitemradio', { name: 'Kept as it is' }).click();
  await column(/^Kept as it is.*you said so/).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await column(/^Lead.*sure/).waitFor();
  await page.getByRole('button', { name: /^Row 6, action/ }).press('Enter');
  await page.getByRole('menuitemradio', { name: /leave it out/ }).click();
  await page.getByRole('button', { name: /^Row 6, left out/ }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByRole('button', { name: /^Row 6, action/ }).waitFor();
}

test('a paste and a Word document come in too, what is no plan is refused with a sentence, and axe finds nothing on any step', async () => {
  await beginAnew();
  const page = await open(OFFICER);
  await page.getByRole('heading', { name: 'There is no plan here yet' }).waitFor();
  await drop(page, { name: 'photo.xlsx', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) });
  await page
    .getByRole('alert')
    .getByText(/picture|image|text/i)
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);

  await choose(page, { name: 'Plan.docx', bytes: await councilDocument() });
  await page.getByRole('table').getByText('Visit each home').first().waitFor();
  await page.getByRole('button', { name: 'Another file …' }).click();
  const html = await sampleAsHtml();
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/html', words);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, html);
  await page.getByRole('heading', { name: /questions to answer$/ }).waitFor();

  for (const theme of themesLookedAt('light')) {
    for (const bring of theme === 'light' ? ['table', 'people', 'groups', 'last'] : ['table', 'groups']) {
      await page.goto(`${product.url}/?as=${OFFICER}&theme=${theme}&bring=${bring}`);
      await page.getByRole('heading', { name: 'Pasted table.html' }).waitFor();
      await expect.poll(() => page.getByText('Looking in the directory').count()).toBe(0);
      expect(await violationsOf(page), `${theme} ${bring}`).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        bring,
      ).toBe(0);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  }
});

test('one press takes an import back, once somebody was told what people did since', async () => {
  await beginAnew();
  await store(OFFICER).importPlan(madeUpPlan());
  const page = await open(OFFICER);
  await boardOf(page).waitFor();
  await moveByKeyboard(page, '2.1 A', 'Red', 'The panel has not met');
  await page.getByText('2.1 A is now Red. Saved.').waitFor();
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Take the last import back …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Take the last import back' });
  await dialog.getByText(/came in on .*, by Programme officer/).waitFor();
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await dialog.getByText(/written about these actions since/).waitFor();
  await dialog.getByRole('button', { name: 'Delete them too and take it back' }).click();
  await page.getByRole('heading', { name: 'There is no plan here yet' }).waitFor();
});

test('five thousand rows can be stopped while they are read, are corrected without losing the place, and a visitor is told who may', async () => {
  await beginAnew();
  const page = await open(OFFICER);
  const bytes = new TextEncoder().encode(longPlan(5000));
  await choose(page, { name: 'long.csv', bytes });
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Choose a file …' }).waitFor();
  await choose(page, { name: 'long.csv', bytes });
  await page.getByText('5,001 rows').waitFor();
  expect(await page.getByRole('row').count()).toBeLessThan(100);
  await page.getByRole('button', { name: /^Row 1,/ }).press('ArrowDown');
  const scroller = page.locator('div:has(> table)');
  await scroller.evaluate((element) => element.scrollTo({ top: 60_000 }));
  // Rows are measured as they come into view, so a place is a row, not a number of pixels.
  await expect.poll(() => rowInView(scroller)).not.toBeNull();
  const place = await rowInView(scroller);
  await page.getByRole('columnheader', { name: /^Lead/ }).getByRole('button').press('Enter');
  await page.getByRole('menuitemradio', { name: 'Accountable' }).click();
  await page.getByRole('columnheader', { name: /^Accountable.*you said so/ }).waitFor();
  expect(await rowInView(scroller)).toBe(place);

  const visiting = await open(VISITOR);
  await choose(visiting, { name: 'short.csv', bytes: new TextEncoder().encode(longPlan(3)) });
  await answerLegend(visiting);
  await visiting.getByRole('button', { name: '4 Bring it in' }).click();
  await visiting.getByRole('button', { name: 'Bring it in', exact: true }).click();
  await visiting.getByText(/You may read this plan but not change it/).waitFor();
});

/** The name of the row that is in the middle of what is seen of a table; null while none is drawn there. */
const rowInView = (scroller: Locator): Promise<string | null> =>
  scroller.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect();
    const row = document.elementFromPoint(left + 20, top + height / 2)?.closest('tr');
    return row?.querySelector('button')?.getAttribute('aria-label') ?? null;
  });

/** Says what the ratings mean, where the file has no key to them. */
async function answerLegend(page: Page): Promise<void> {
  await finding(page, 'legend-missing').getByRole('button', { name: 'Say what they mean …' }).click();
  const dialog = page.getByRole('dialog', { name: 'What the ratings mean' });
  await dialog.getByRole('listitem', { name: 'G' }).getByRole('checkbox', { name: 'Done' }).check();
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await page.getByRole('heading', { name: 'Every question is answered' }).waitFor();
}

const finding = (page: Page, code: string): Locator => page.locator(`li[data-finding=${code}]`).first();
const store = (person: string) => openStore(new URL(product.graphUrl).origin, person);

async function open(person: string): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(`${product.url}/?as=${person}`);
  return page;
}

interface Chosen {
  name: string;
  bytes: Uint8Array;
}

const choose = (page: Page, { name, bytes }: Chosen): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

async function drop(page: Page, { name, bytes }: Chosen): Promise<void> {
  await page.getByRole('button', { name: 'Choose a file …' }).waitFor();
  const dataTransfer = await page.evaluateHandle(
    ([file, data]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(data), (letter) => letter.codePointAt(0) ?? 0)], file));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

async function sampleRows(): Promise<string[][]> {
  const found = findTables({ name: 'sample.tsv', bytes: await readFile(SAMPLE) });
  return 'refusal' in found ? [] : (found.tables[0]?.rows ?? []).map(({ cells }) => cells);
}

async function sampleAsWorkbook(change: (rows: string[][]) => string[][] = (rows) => rows): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  book.addWorksheet('Priority 1').addRows(change(await sampleRows()));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function sampleAsHtml(): Promise<string> {
  const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rows = (await sampleRows()).map(
    (cells) => `<tr>${cells.map((cell) => `<td>${plain(cell)}</td>`).join('')}</tr>`,
  );
  return `<html><body><table>${rows.join('')}</table></body></html>`;
}

const longPlan = (count: number): string =>
  [
    'Ref,Action,Lead,RAG,By when',
    ...Array.from(
      { length: count },
      (_, at) => `1.${at + 1},Visit the homes of street ${at + 1},Ada Byrne,${at % 2 ? 'G' : 'A'},31/03/2027`,
    ),
  ].join('\n');

/** The file as somebody worked on it elsewhere: three other leads, one action less, two more. */
function newer(rows: string[][]): string[][] {
  const isOther = /^(B\. Co-produce a comprehensive|C\. Establish SEND|C\. Co-produce a SEND)/;
  const changed = rows.map((cells) => (isOther.test(cells[1] ?? '') ? cells.with(2, 'Ada Byrne') : cells));
  const last = changed.at(-1) ?? [];
  const added = ['B. Ask families each term what they read', 'C. Tell schools what families said'].map((text) =>
    last.with(0, '').with(1, text).with(9, 'Survey'),
  );
  return [...changed.filter((cells) => !cells[1]?.startsWith('D. Roll out')), ...added];
}

/** Keeps everything as it is written. */
async function settleAll(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Questions and notes' });
  await panel.getByRole('heading', { name: /to answer$/ }).waitFor();
  for (let left = await questionsIn(panel); left > 0; left = await questionsIn(panel)) {
    const first = panel.getByRole('listitem').first();
    await first
      .getByRole('button', { name: /^(Keep it as written|Nobody leads it|It is an action of its own)$/ })
      .press('Enter');
    await expect.poll(() => questionsIn(panel)).toBe(left - 1);
  }
}

async function questionsIn(panel: Locator): Promise<number> {
  const words = await panel.getByRole('heading', { level: 2 }).textContent();
  return Number(words?.match(/^\d+/)?.[0] ?? 0);
}

interface PlanList {
  id: string;
  displayName: string;
}

/** The site with its lists made anew and nothing in them. */
async function beginAnew(): Promise<void> {
  const headers = { Authorization: `Bearer local.${OFFICER}` };
  const lists = `${product.graphUrl}/sites/${SITE}:/lists`;
  const { value } = (await (await fetch(lists, { headers })).json()) as { value: PlanList[] };
  for (const { id } of value.filter(({ displayName }) => displayName.startsWith('Plan ')))
    await fetch(`${lists}/${id}`, { method: 'DELETE', headers });
  await store(OFFICER).provision();
}

const BATCH = /\$batch$/;

/** Lets a page write no row of an action. */
const asksDirectory = (route: Route): boolean => route.request().postData()?.includes('/users?') ?? false;

const cutOff = (page: Page): Promise<unknown> =>
  page.route(BATCH, (route) =>
    route.request().postData()?.includes('"ActionKey"') ? route.abort() : route.continue(),
  );
