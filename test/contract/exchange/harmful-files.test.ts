import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleProgram } from '../../setup/bundle-program.ts';
import { relationsXml, wordFile, type TestRelation } from '../../setup/office-file.ts';
import { textCell, workbookFile } from '../../setup/workbook-file.ts';
import { zipOf } from '../../setup/zip-file.ts';

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 512;
const HEADS = ['Action', 'Lead', 'RAG'];
const PLAN = [HEADS, ['1. Mend roofs', 'Ada Byrne', 'R']]
  .map((cells, at) => {
    const all = cells.map((text, index) => textCell(`${'ABC'.charAt(index)}${at + 1}`, text));
    return `<row r="${at + 1}">${all.join('')}</row>`;
  })
  .join('');
const MEGABYTE = 1024 * 1024;

const FILES: [what: string, make: () => Uint8Array, comesTo: 'plan' | RegExp][] = [
  [
    '100 MB that shrank to next to nothing',
    () => zipOf({ 'xl/workbook.xml': ' '.repeat(100 * MEGABYTE) }),
    /unpacks to far more/,
  ],
  [
    'a million rows that only have a style',
    () =>
      workbookFile([
        { rows: PLAN + Array.from({ length: 1_048_570 }, (_, at) => `<row r="${at + 3}"><c s="1"/></row>`).join('') },
      ]),
    'plan',
  ],
  [
    '90,000 merges over the whole sheet',
    () => {
      const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(90_000);
      return workbookFile([{ rows: PLAN, after: `<mergeCells>${merges}</mergeCells>` }]);
    },
    /more filled cells/,
  ],
  [
    '60 MB of texts that no cell uses',
    () => {
      const strings = Array.from(
        { length: 800_000 },
        (_, at) => `<si><t>words that nobody uses, number ${at}</t></si>`,
      );
      return workbookFile([{ rows: PLAN }], { strings: strings.join('') });
    },
    'plan',
  ],
  [
    'a sheet of 20 MB that stands in it a hundred times',
    () => {
      const sheet = `<worksheet><sheetData>${Array.from({ length: 500_000 }, (_, at) => `<row><c s="${at}"/><c s="2"/></row>`).join('')}</sheetData></worksheet>`;
      const relations = [['rId1', 'worksheet', 'sheet.xml'] satisfies TestRelation];
      const sheets = Array.from({ length: 100 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`);
      return zipOf({
        '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'workbook.xml']]),
        'workbook.xml': `<workbook><sheets>${sheets.join('')}</sheets></workbook>`,
        '_rels/workbook.xml.rels': relationsXml(relations),
        'sheet.xml': sheet,
      });
    },
    /more filled cells/,
  ],
  ['elements nested a million deep', () => workbookFile([{ rows: '<a>'.repeat(1_000_000) }]), /damaged|unpacks/],
  [
    'a document of rows that claim to be endless',
    () => {
      const cell =
        '<w:tc><w:tcPr><w:gridSpan w:val="99999999"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>';
      return wordFile(`<w:tbl>${`<w:tr>${cell}</w:tr>`.repeat(50_000)}</w:tbl>`);
    },
    /more (?:cells|in it)|far more/,
  ],
  [
    'a page of a million cells',
    () => new TextEncoder().encode(`<table>${'<tr><td>Mend<td bgcolor=red>R<td>x'.repeat(350_000)}`),
    /far more/,
  ],
];

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apm-harm-'));
  program = await bundleProgram(new URL('./reading-process.ts', import.meta.url), folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(FILES)(
  'a file is read for what it holds or refused, in 5 seconds and 512 MiB: %s',
  async (_, make, comesTo) => {
    const file = join(folder, 'plan');
    await writeFile(file, make());
    const { stdout } = await promisify(execFile)(process.execPath, [program, file]);
    const { outcome, reason, milliseconds, megabytes } = JSON.parse(stdout) as Record<string, unknown>;
    if (comesTo === 'plan') expect(outcome).toBe('plan');
    else expect(reason).toMatch(comesTo);
    expect(milliseconds).toBeLessThan(MOST_SECONDS * 1000);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  },
);
