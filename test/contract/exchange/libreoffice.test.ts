import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../../src/exchange/corrections.ts';
import { findTables } from '../../../src/exchange/find-tables.ts';
import { readPlan } from '../../../src/exchange/read-plan.ts';
import { writeReport } from '../../../src/exchange/write/report/write-report.ts';
import { NO_EDITS, type WriteFormat } from '../../../src/exchange/write/table-edits.ts';
import { writeFile as writeTables } from '../../../src/exchange/write/write-file.ts';
import { ensureOffice, type OfficePrograms } from '../../../src/start/office.ts';
import { councilDocument } from '../../fixtures/plans/council-document.ts';
import { councilWorkbook } from '../../fixtures/plans/council-workbook.ts';
import { asText, HEADS, REVIEWS, row } from '../../fixtures/plans/made-up-table.ts';
import { nowOf } from '../../setup/plan-now.ts';

const run = promisify(execFile);
const SEED = new URL('../../../src/start/sample/send-wsoa-priority-1.tsv', import.meta.url);

/** Long enough for several pages, with cells that a spreadsheet would run. */
const LONG = asText([
  HEADS,
  REVIEWS,
  ...Array.from({ length: 60 }, (_, at) =>
    row({
      theme: at % 10 === 0 ? `${at / 10 + 1} Theme` : '',
      step: `a${at}) Visit each home of the street and write down what was found there`,
      update: at === 3 ? '=1+1' : 'Mar 2023: begun',
    }),
  ),
]);

let folder: string;
let office: OfficePrograms;

async function written(name: string, bytes: Uint8Array, format: WriteFormat): Promise<Uint8Array> {
  const file = { name, bytes };
  const found = findTables(file);
  if ('refusal' in found) throw new Error(found.refusal);
  return writeTables({ file, found, edits: NO_EDITS, format });
}

/** A report with everything that changes a layout: a column, a row, longer notes. */
async function report(name: 'plan.xlsx' | 'plan.docx', bytes: Uint8Array): Promise<Uint8Array> {
  const { plan } = readPlan({ name, bytes });
  if (!plan) throw new Error(`${name} is no plan`);
  const now = nowOf(plan, {
    '1 a': { rating: 'F', isRatedSince: true, updates: [{ text: 'Signed off', dateText: null, date: '2026-11-24' }] },
  });
  const [first] = now.actions;
  if (first) now.actions.push({ ...first, source: null, after: first.source, text: 'c) Insulate lofts', updates: [] });
  return writeReport({
    file: { name, bytes },
    corrections: NO_CORRECTIONS,
    now,
    format: name === 'plan.xlsx' ? 'xlsx' : 'docx',
    redact: null,
  });
}

/** Every file in one run of the program: starting it takes longer than a file. */
beforeAll(async () => {
  office = ensureOffice((line) => process.stderr.write(`${line}\n`));
  folder = await mkdtemp(join(tmpdir(), 'apm-office-'));
  const seed = await readFile(SEED);
  const long = new TextEncoder().encode(LONG);
  const files: Record<string, Uint8Array> = {
    'seed-sheet.xlsx': await written('seed.tsv', seed, 'xlsx'),
    'seed-word.docx': await written('seed.tsv', seed, 'docx'),
    'long-sheet.xlsx': await written('long.tsv', long, 'xlsx'),
    'long-word.docx': await written('long.tsv', long, 'docx'),
    'report-sheet.xlsx': await report('plan.xlsx', await councilWorkbook()),
    'report-word.docx': await report('plan.docx', await councilDocument()),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const paths = Object.keys(files).map((name) => join(folder, name));
  await run(office.soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function wordsOf(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(office.pdftotext, [...args, join(folder, `${name}.pdf`), '-']);
  return stdout.normalize('NFKC');
}

/** Words without their hyphens, at which lines break. One that is longer than its column is wide may be cut there. */
const wordsIn = (text: string): Set<string> =>
  new Set(text.replaceAll(/(?<=\p{L})-\s*/gu, '').match(/[\p{L}\p{N}]+/gu));
const plainWords = (text: string): string[] => [...wordsIn(text)].filter((word) => word.length < 12);

async function expectLandscape(name: string): Promise<void> {
  const { stdout } = await run(office.pdfinfo, [join(folder, `${name}.pdf`)]);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(stdout) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
}

describe('what is exported opens in LibreOffice', () => {
  it.each(['seed-sheet', 'seed-word'])('and every word of the plan can be read in print: %s', async (name) => {
    const printed = wordsIn(await wordsOf(name));
    const lost = plainWords((await readFile(SEED, 'utf8')).normalize('NFKC')).filter((word) => !printed.has(word));
    expect(lost).toEqual([]);
    await expectLandscape(name);
  });

  it.each(['long-sheet', 'long-word'])(
    'with its heads on every page, A4 landscape, and no formula run: %s',
    async (name) => {
      const second = await wordsOf(name, '-f', '2', '-l', '2');
      for (const head of ['Steps', 'Owner', 'Autumn 2022', 'Update']) expect(second).toContain(head);
      expect(second).toMatch(name === 'long-word' ? /\b2 ?\/ ?\d/ : /Page 2 of \d/);
      expect(await wordsOf(name)).toContain('=1+1');
      await expectLandscape(name);
    },
  );

  it.each(['report-sheet', 'report-word'])('after it was changed in place: %s', async (name) => {
    const printed = await wordsOf(name);
    const flat = printed.replaceAll(/\s+/g, ' ');
    for (const words of [
      'Warm homes plan 2022',
      'c) Insulate lofts',
      'b) Repair',
      'Signed off',
      'as at 24',
      'November',
      '2026',
      'Survey',
    ])
      expect(flat).toContain(words);
    await expectLandscape(name);
  });
});
