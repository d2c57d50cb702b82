import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJs from '@mui/x-internal-exceljs-fork';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_CORRECTIONS } from '../../src/exchange/corrections.ts';
import { readPlan } from '../../src/exchange/read-plan.ts';
import { ensureOffice, type OfficePrograms } from '../../src/start/office.ts';
import { councilWorkbook } from '../fixtures/plans/council-workbook.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, setOffline } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { OFFICER, openStore, SITE } from '../setup/store.ts';
import { moveByKeyboard, openBoard } from './board-page.ts';
import { bytesOf } from '../setup/downloads.ts';

const run = promisify(execFile);

let product: RunningProduct;
let browser: Browser;
let office: OfficePrograms;
let folder: string;

beforeAll(async () => {
  office = ensureOffice((line) => process.stderr.write(`${line}\n`));
  [product, browser, folder] = await Promise.all([
    startProduct({ env: { APM_SAMPLE: 'none' } }),
    openBrowser(),
    mkdtemp(join(tmpdir(), 'apm-department-')),
  ]);
}, 120_000);
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a report that is asked for without a connection says so, and is made once there is one', async () => {
  const council = await councilWorkbook();
  await bringIn(council);
  const { page } = await openBoard(browser, product.url);
  const dialog = await openDialog(page);
  await dialog.getByText('as they came').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).press('Enter');
  await setOffline(page.context(), true);
  await openDialog(page);
  await dialog.getByText(/did not answer/).waitFor();
  await setOffline(page.context(), false);
  await dialog.getByRole('button', { name: 'Try again' }).press('Enter');
  await dialog.getByText('as they came').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export' }).press('Enter'),
  ]);
  expect(await bytesOf(download)).toEqual(Buffer.from(council));
});

test('the Department’s table: the council’s own columns, today’s ratings in a new review column in their style, opened without repair', async () => {
  const council = await councilWorkbook();
  await openReview('Autumn 2023');
  const { page } = await openBoard(browser, product.url);
  await moveByKeyboard(page, '1 a', 'Finished', 'The homes are visited');
  await page.getByText('1 a is now Finished. Saved.').waitFor();
  const report = await exported(page);
  expect(report.name).toMatch(/^Warm homes as at \d{4}-\d\d-\d\d\.xlsx$/);

  const [before, after] = [await sheetOf(council), await sheetOf(report.bytes)];
  for (const row of [1, 2, 3, 4, 5, 6, 7])
    for (const [was, is] of [1, 2, 3, 4, 5, 6].map((column) => [column, column] as const).concat([[8, 9]]))
      if (!(row === 4 && was === 7))
        expect(after.getCell(row, is).text, `${row} ${was}`).toBe(before.getCell(row, was).text);
  expect([3, 4, 5, 6, 7].map((row) => after.getCell(row, 7).value)).toEqual(['Autumn 2023', 'F', 'M', 'F', 'F']);
  for (const row of [3, 4, 5, 6, 7]) expect(after.getCell(row, 7).border).toEqual(before.getCell(row, 6).border);
  expect(after.getCell('G4').fill).toMatchObject(before.getCell('F6').fill);
  expect(after.getColumn(7).width).toBe(before.getColumn(6).width);
  expect(after.getCell('G2').master.address).toBe('D2');
  expect(after.getCell('H4').text).toMatch(/^Nov 2022: begun\n\w{3} \d{4}: The homes are visited$/);
  expect(after.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '2:3', printArea: 'A1:I7' });

  const printed = await inPrint(report);
  for (const words of ['Warm homes plan 2022', 'Theme', 'The homes are visited', 'Cy Dunn/Ada Byrne'])
    expect(printed).toContain(words);
});

/** The council's plan in the site, with its file kept. */
async function bringIn(bytes: Uint8Array): Promise<void> {
  const name = 'Warm homes.xlsx';
  const { plan } = readPlan({ name, bytes });
  if (!plan) throw new Error('The workbook is a plan.');
  const store = openStore(new URL(product.graphUrl).origin, OFFICER);
  await store.provision();
  await store.importPlan(plan, { source: { name, bytes, corrections: JSON.stringify(NO_CORRECTIONS) } });
}

/** Opens a review date, as a chair does ahead of a meeting. */
async function openReview(label: string): Promise<void> {
  const answer = await fetch(`${product.graphUrl}/sites/${SITE}:/lists/Plan%20reviews/items`, {
    method: 'POST',
    headers: { Authorization: `Bearer local.${OFFICER}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      fields: { ReviewKey: crypto.randomUUID(), Title: label, Label: label, Position: 4, State: 'open' },
    }),
  });
  expect(answer.status).toBe(201);
}

interface Report {
  name: string;
  bytes: Uint8Array;
}

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Export the report …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export the report' });
  await dialog.waitFor();
  return dialog;
}

async function exported(page: Page): Promise<Report> {
  const dialog = await openDialog(page);
  await dialog.getByText('as they came').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export' }).press('Enter'),
  ]);
  await dialog.getByText('The report is made.').waitFor();
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function sheetOf(bytes: Uint8Array): Promise<ExcelJs.Worksheet> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  return book.getWorksheet('Plan & actions')!;
}

/** The words of a report as LibreOffice prints it, on one line. */
async function inPrint({ bytes }: Report): Promise<string> {
  const [file, profile] = [join(folder, 'report.xlsx'), pathToFileURL(join(folder, 'profile')).href];
  await writeFile(file, bytes);
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
  await run(office.soffice, args);
  const pdf = join(folder, 'report.pdf');
  expect((await run(office.pdfinfo, [pdf])).stdout).toMatch(/Page size:\s+841\.\d+ x 595/);
  const { stdout } = await run(office.pdftotext, [pdf, '-']);
  return stdout.normalize('NFKC').replaceAll(/\s+/g, ' ');
}
