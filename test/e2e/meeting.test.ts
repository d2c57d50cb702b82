import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ensureOffice } from '../../src/start/office.ts';
import { DUMMIES, violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, setOffline } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, VISITOR } from '../setup/store.ts';
import { themesLookedAt } from '../setup/themes.ts';
import { comesTo, moveByKeyboard, openBoard } from './board-page.ts';
import { agendaOf, begin, decide, end, giveActions, goOn, itemOf, openMeeting, orderOf } from './meeting-page.ts';
import { bytesOf } from '../setup/downloads.ts';

const run = promisify(execFile);
const LEAD = 'tim.moss@contoso.onmicrosoft.com';

let product: RunningProduct;
let browser: Browser;

/** Sub-groups of their own, so that no meeting meets another. */
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  await giveActions(product.graphUrl, {
    IPG: ['1.1 A', '1.1 B', '1.1 C'],
    'JC Group': ['1.2 A', '1.2 B'],
    'Early Years': ['1.1 D', '1.2 C'],
    Strategy: ['1.2 D', '1.3 A'],
  });
}, 120_000);
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

test('a chair orders the agenda, goes item by item, writes decisions down; others follow, and at the end the minutes are there', async () => {
  const chair = await openMeeting(browser, product.url, { group: 'IPG' });
  const { page } = chair;
  await agendaOf(page)
    .getByRole('button', { name: /^\d+ 1\.1 C/ })
    .press('Alt+ArrowUp');
  await expect.poll(() => orderOf(page)).toEqual(['1.1 A', '1.1 C', '1.1 B']);
  await page.getByRole('button', { name: 'More for 1.1 A' }).click();
  await page.getByRole('menuitem', { name: 'Move down' }).click();
  await expect.poll(() => orderOf(page)).toEqual(['1.1 C', '1.1 A', '1.1 B']);
  await begin(page);
  await itemOf(page, '1.1 C').waitFor();
  await page.getByText('You lead the meeting. 0 of 3 items done or skipped.').waitFor();

  const member = await openMeeting(browser, product.url, { as: MEMBER, group: 'IPG' });
  await itemOf(member.page, '1.1 C').waitFor();
  expect(await member.page.getByRole('button', { name: /^Next: / }).count()).toBe(0);

  const form = page.getByRole('form', { name: 'Decision about 1.1 C' });
  await form.getByRole('button', { name: 'Record' }).press('Enter');
  await form.getByText('Write what was decided, or a next step.').waitFor();
  await form.getByRole('combobox', { name: 'Who' }).fill('Tim Moss');
  await form.getByText('Say what is to be done, too.').waitFor();
  await decide(page, '1.1 C', { decision: 'Sub-groups report monthly', step: 'Write to the chairs', due: 'someday' });
  await form.getByText('This is no date that can be read.').waitFor();
  await decide(page, '1.1 C', { due: '12 Dec 2026' });
  await page.getByText('The decision is recorded.').waitFor();
  expect(await form.getByRole('textbox', { name: 'Decision' }).inputValue()).toBe('');

  await goOn(page);
  await itemOf(page, '1.1 A').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('1.1 A');
  await comesTo(member.page, itemOf(member.page, '1.1 A'));
  await goOn(page);
  await itemOf(page, '1.1 B').waitFor();
  await page.getByRole('button', { name: 'Skip' }).press('Enter');
  await page.getByRole('heading', { name: 'End of the meeting' }).waitFor();

  const late = await openMeeting(browser, product.url, { as: LEAD, group: 'IPG' });
  await late.page.getByRole('heading', { name: 'End of the meeting' }).waitFor();
  await late.page.getByText('Sub-groups report monthly').waitFor();
  await late.page.getByText('Next step: Write to the chairs (Tim Moss, by 12 December 2026).').waitFor();

  const there = page.getByRole('form', { name: 'Who was there' });
  await there.getByRole('textbox', { name: 'Present' }).fill('Ada Park, Tim Moss');
  await there.getByRole('button', { name: 'Save who was there' }).press('Enter');
  await page.getByText('Who was there is saved.').waitFor();
  await end(page);
  const minutes = page.getByRole('article', { name: /^Minutes: IPG, / });
  await minutes.getByRole('heading', { name: '1.1 C' }).waitFor();
  const text = await minutes.textContent();
  for (const part of [
    'Present: Ada Park, Tim Moss',
    'Sub-groups report monthly',
    '1.1 B (skipped)',
    '12 December 2026',
  ])
    expect(text).toContain(part);
  await comesTo(late.page, late.page.getByRole('article', { name: /^Minutes: IPG, / }));
  expect([...chair.complaints, ...member.complaints, ...late.complaints]).toEqual([]);
});

test('the minutes open in a word processor with their heads, list and table of next steps', async () => {
  const office = ensureOffice((line) => process.stderr.write(`${line}\n`));
  const folder = await mkdtemp(join(tmpdir(), 'apm-minutes-'));
  try {
    const { page } = await openMeeting(browser, product.url, { group: 'IPG' });
    await page.getByRole('button', { name: /^Minutes of / }).press('Enter');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download for Word' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Minutes IPG, \d{1,2} \w+ \d{4}\.docx$/);
    const file = join(folder, 'minutes.docx');
    await writeFile(file, await bytesOf(download));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run(office.soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const { stdout } = await run(office.pdftotext, ['-layout', join(folder, 'minutes.pdf'), '-']);
    for (const part of ['Minutes: IPG', 'Present: Ada Park, Tim Moss', '1.1 C', 'Decision: Sub-groups report monthly'])
      expect(stdout).toContain(part);
    expect(stdout).toMatch(/Next step\s+Who\s+By when\s+Action/);
    expect(stdout).toMatch(
      /Write to the chairs\s+Tim Moss\s+12 December\s+2026\s+1\.1 C|Write to the chairs\s+Tim Moss\s+12 December 2026\s+1\.1 C/,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);

test('after a meeting its leads see what was decided about theirs, and before the next everybody sees what changed since', async () => {
  const lead = await openMeeting(browser, product.url, { as: LEAD, group: 'IPG' });
  await lead.page.getByRole('heading', { name: /^Decided about your actions, / }).waitFor();
  const board = await openBoard(browser, product.url, { as: MEMBER, query: '&group=IPG' });
  await moveByKeyboard(board.page, '1.1 B', 'Amber', 'The framework waits for its data');
  await board.page.getByText('Saved.').waitFor({ state: 'attached' });
  const chair = await openMeeting(browser, product.url, { group: 'IPG' });
  const since = chair.page.getByRole('region').filter({ hasText: 'The framework waits for its data' }).first();
  await since.or(chair.page.getByText('The framework waits for its data')).first().waitFor();
  await expect.poll(() => orderOf(chair.page)).toEqual(['1.1 B', '1.1 A', '1.1 C']);
  await agendaOf(chair.page).getByText('changed').waitFor();
});

test('chair and note-taker do not tread on each other: words stay under the hand that types them, and the chair hands over', async () => {
  const chair = await openMeeting(browser, product.url, { group: 'JC Group' });
  await begin(chair.page);
  const taker = await openMeeting(browser, product.url, { as: LEAD, group: 'JC Group' });
  const form = taker.page.getByRole('form', { name: 'Decision about 1.2 A' });
  await form.getByRole('textbox', { name: 'Decision' }).fill('The JSNA is shared');
  await goOn(chair.page);
  await comesTo(taker.page, taker.page.getByText('The meeting is at 1.2 B.'));
  expect(await form.getByRole('textbox', { name: 'Decision' }).inputValue()).toBe('The JSNA is shared');
  await form.getByRole('button', { name: 'Record' }).press('Enter');
  await taker.page.getByText('The decision is recorded.').waitFor();
  await taker.page.getByRole('button', { name: 'Go there' }).press('Enter');
  await itemOf(taker.page, '1.2 B').waitFor();

  await chair.page.getByRole('button', { name: 'Hand over' }).press('Enter');
  const handing = chair.page.getByRole('form', { name: 'Hand over' });
  await handing.getByRole('combobox', { name: 'Who leads the meeting from here?' }).selectOption('Tim Moss');
  await handing.getByRole('button', { name: 'Hand over' }).press('Enter');
  await chair.page.getByText('Tim Moss leads the meeting. 1 of 2').waitFor();
  await comesTo(taker.page, taker.page.getByText('You lead the meeting. 1 of 2'));
  await taker.page.getByRole('button', { name: 'Back' }).press('Enter');
  await itemOf(taker.page, '1.2 A').waitFor();
  await comesTo(chair.page, itemOf(chair.page, '1.2 A'));
  await chair.page.getByRole('button', { name: 'Lead from here' }).press('Enter');
  await comesTo(taker.page, taker.page.getByText('Programme officer leads the meeting.'));
  await chair.page.getByRole('button', { name: 'Stop for today' }).press('Enter');
  await comesTo(taker.page, taker.page.getByText('This meeting was stopped.'));
  await chair.page.getByRole('button', { name: 'Go on with the meeting' }).press('Enter');
  await comesTo(taker.page, itemOf(taker.page, '1.2 A'));
  await chair.page.getByText('The JSNA is shared').first().waitFor();
  expect([...chair.complaints, ...taker.complaints]).toEqual([]);
});

test('a chair whose connection drops goes on with the meeting, and what was said reaches everybody once it is back', async () => {
  const chair = await openMeeting(browser, product.url, { group: 'Early Years', hasWorker: true });
  await begin(chair.page);
  await itemOf(chair.page, '1.1 D').waitFor();
  await chair.page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  const member = await openMeeting(browser, product.url, { as: MEMBER, group: 'Early Years' });
  await itemOf(member.page, '1.1 D').waitFor();
  await setOffline(chair.page.context(), true);
  await decide(chair.page, '1.1 D', { decision: 'Ask for two more posts' });
  await chair.page.getByText(/It is not lost/).waitFor();
  await goOn(chair.page);
  await itemOf(chair.page, '1.2 C').waitFor();
  await chair.page
    .getByRole('form', { name: 'Decision about 1.2 C' })
    .getByRole('textbox', { name: 'Decision' })
    .fill('Half a thought');
  expect(await itemOf(member.page, '1.1 D').count()).toBe(1);
  await expect.poll(() => chair.page.evaluate(keptWords)).toContain('Half a thought');
  // A laptop that is closed and opened again in the same tunnel.
  await chair.page.reload();
  await itemOf(chair.page, '1.2 C').waitFor();
  const kept = chair.page.getByRole('form', { name: 'Decision about 1.2 C' });
  await expect.poll(() => kept.getByRole('textbox', { name: 'Decision' }).inputValue()).toBe('Half a thought');
  await setOffline(chair.page.context(), false);
  await comesTo(member.page, itemOf(member.page, '1.2 C'));
  await member.page.reload();
  await itemOf(member.page, '1.2 C').waitFor();
  await member.page.getByText('Ask for two more posts').waitFor();
  expect(await member.page.getByText('Ask for two more posts').count()).toBe(1);

  await chair.page.reload();
  const form = chair.page.getByRole('form', { name: 'Decision about 1.2 C' });
  await expect.poll(() => form.getByRole('textbox', { name: 'Decision' }).inputValue()).toBe('Half a thought');
});

/** Everything that the browser keeps beside boards and edits. */
const keptWords = (): Promise<string> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('action-plan-monitor');
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('facts').objectStore('facts').getAll();
      all.addEventListener('success', () => {
        opening.result.close();
        resolve(JSON.stringify(all.result));
      });
    });
  });

test('whoever may only read follows the meeting and is offered nothing that writes', async () => {
  const { page } = await openMeeting(browser, product.url, { as: VISITOR, group: 'Early Years' });
  await itemOf(page, '1.2 C').waitFor();
  expect(await page.getByRole('button', { name: /^Next: |Lead from here|Stop for today/ }).count()).toBe(0);
});

describe.each(themesLookedAt('contrast'))('in the %s theme axe finds nothing', (theme) => {
  test('before, during and after a meeting, on the stage, and at 320 px nothing scrolls sideways', async () => {
    const group = 'Strategy';
    const query = `&theme=${theme}`;
    const { page } = await openMeeting(browser, product.url, { group, query, width: theme === 'dark' ? 1280 : 320 });
    const look = async (what: string) => {
      expect([what, await violationsOf(page, { without: [DUMMIES] })]).toEqual([what, []]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([what, over]).toEqual([what, 0]);
    };
    await page.getByRole('button', { name: 'Begin the meeting' }).waitFor();
    await look('before');
    await begin(page);
    await itemOf(page, '1.2 D').waitFor();
    await page.getByText('Nobody recorded why').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await look('during');
    await page.getByRole('button', { name: 'Show large' }).press('Enter');
    await page.getByRole('heading', { name: '1.2 D', level: 1 }).waitFor();
    await look('stage');
    await page.getByRole('button', { name: 'Back to the meeting' }).press('Enter');
    await goOn(page);
    await itemOf(page, '1.3 A').waitFor();
    await goOn(page);
    await page.getByRole('heading', { name: 'End of the meeting' }).waitFor();
    await look('end');
    await end(page);
    await page.getByRole('article', { name: /^Minutes/ }).waitFor();
    await look('minutes');
  });
});
