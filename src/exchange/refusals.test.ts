import { assert, constantFrom, nat, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { howOften } from '../../test/setup/how-often.ts';
import { wordFile } from '../../test/setup/office-file.ts';
import { textCell, workbookFile } from '../../test/setup/workbook-file.ts';
import { findTables } from './find-tables.ts';
import { readPlan } from './read-plan.ts';
import { zipOf } from '../../test/setup/zip-file.ts';

const text = (letters: string): Uint8Array => new TextEncoder().encode(letters);
const bytesOf = (...bytes: number[]): Uint8Array => new Uint8Array(bytes);

/** A compound file, as Office wrote before 2007 and still writes around a password: a part's name stands in it in UTF-16. */
function compoundFile(part: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...part].forEach((letter, at) => (bytes[1025 + at * 2] = letter.charCodeAt(0)));
  return bytes;
}

const HEADS = ['Action', 'Lead', 'RAG'].map((head, at) => textCell(`${'ABC'.charAt(at)}1`, head)).join('');
const BODY = ['Mend roofs', 'Ada Byrne', 'R'].map((cell, at) => textCell(`${'ABC'.charAt(at)}2`, cell)).join('');
const WORKBOOK = workbookFile([{ rows: `<row r="1">${HEADS}</row><row r="2">${BODY}</row>` }]);
const cellsXml = (cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
const DOCUMENT = wordFile(
  `<w:tbl>${cellsXml(['Action', 'Lead', 'RAG'])}${cellsXml(['Mend roofs', 'Ada Byrne', 'R'])}</w:tbl>`,
);

/** Milliseconds for all the draws of a long run. */
const LONG = 240_000;

const refusalOf = (bytes: Uint8Array): string => {
  const found = findTables({ name: 'plan.xlsx', bytes });
  return 'refusal' in found ? found.refusal : 'it was read';
};

describe('what cannot be read is refused with what it is and what to do', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['nothing', bytesOf(), /empty.*Choose/],
    ['a workbook with a password', compoundFile('EncryptedPackage'), /password.*take the password off/],
    ['an old workbook', compoundFile('Workbook'), /\.xls\).*\.xlsx/],
    ['an old document', compoundFile('WordDocument'), /\.doc\).*\.docx/],
    ['an old presentation', compoundFile('PowerPoint Document'), /PowerPoint.*Copy/],
    ['an e-mail from Outlook', compoundFile('__substg1.0_0037001F'), /e-mail.*attached/],
    ['another compound file', compoundFile('x'), /old kind.*save/],
    ['a workbook that was cut off', WORKBOOK.slice(0, -30), /not copied whole.*save it again/],
    ['a zip of other files', zipOf({ 'plan.csv': 'Action,Lead' }), /zipped folder.*Unzip/],
    ['an OpenDocument file', zipOf({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' }), /OpenDocument.*Save/],
    ['a presentation', zipOf({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' }), /PowerPoint.*Copy/],
    ['a Numbers file', zipOf({ 'Index/Document.iwa': 'x' }), /Numbers.*Export/],
    ['a binary workbook', zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.bin': 'x' }), /\.xlsb.*Save/],
    ['a PDF', text('%PDF-1.7'), /PDF.*Ask/],
    ['a rich text document', text('{\\rtf1 Action}'), /rich text.*Save/],
    ['a web archive', text('MIME-Version: 1.0\r\n'), /web archive.*Save/],
    [
      'XML of Office 2003',
      text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      /XML.*Save/,
    ],
    ['a text larger than any plan', text('Action,Lead,RAG\n'.repeat(1_700_000)), /25 MB.*Copy/],
    ['a row of a million cells', text(`Action\tLead\tRAG\n${'x\t'.repeat(1_000_000)}`), /more columns.*Copy/],
    ['a text of line ends', text(`Action\tLead\tRAG${'\n'.repeat(1_000_000)}`), /more rows.*Copy/],
  ])('%s', (_, bytes, words) => {
    expect(refusalOf(bytes)).toMatch(words);
  });

  it('and its name does not matter: what is in a file decides', () => {
    const nameless = readPlan({ name: 'plan.docx', bytes: WORKBOOK });
    expect(nameless.outcome).toBe('plan');
    expect(readPlan({ name: 'plan.csv', bytes: DOCUMENT }).outcome).toBe('plan');
    expect(
      readPlan({
        name: 'plan.xls',
        bytes: text('<table><tr><td>Action<td>Lead<td>RAG<tr><td>Mend<td>Ada<td>R</table>'),
      }).outcome,
    ).toBe('plan');
  });
});

describe('a file that was damaged on its way', () => {
  it(
    'is an outcome, never an error: bytes changed',
    () => {
      assert(
        property(
          constantFrom(WORKBOOK, DOCUMENT),
          nat(),
          uint8Array({ minLength: 1, maxLength: 8 }),
          (file, at, bytes) => {
            const damaged = Uint8Array.from(file);
            damaged.set(bytes, at % (file.length - bytes.length));
            expect(['plan', 'refused']).toContain(readPlan({ name: 'x', bytes: damaged }).outcome);
          },
        ),
        { numRuns: howOften(300, 10_000), seed: 11 },
      );
    },
    LONG,
  );

  it(
    'is an outcome, never an error: its parts changed inside the zip',
    () => {
      const parts = {
        workbook: '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
        sheet: `<worksheet><sheetData><row r="1">${HEADS}</row><row r="2">${BODY}</row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
      };
      assert(
        property(
          constantFrom(...(Object.keys(parts) as (keyof typeof parts)[])),
          nat(),
          constantFrom('<', '>', '"', '/', 'r="0"', '-1', '&', '9999999', ']]>', ' '),
          (part, at, piece) => {
            const xml = parts[part];
            const place = at % xml.length;
            const changed = { ...parts, [part]: xml.slice(0, place) + piece + xml.slice(place + piece.length) };
            const bytes = zipOf({
              '_rels/.rels':
                '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
              'xl/workbook.xml': changed.workbook,
              'xl/_rels/workbook.xml.rels':
                '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet.xml"/></Relationships>',
              'xl/sheet.xml': changed.sheet,
            });
            expect(['plan', 'refused']).toContain(readPlan({ name: 'x', bytes }).outcome);
          },
        ),
        { numRuns: howOften(300, 10_000), seed: 12 },
      );
    },
    LONG,
  );
});
