import ExcelJs from '@mui/x-internal-exceljs-fork';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilWorkbook } from '../../../../test/fixtures/plans/council-workbook.ts';
import { closeParts, openParts } from '../package-parts.ts';
import { NO_EDITS, type TableEdits } from '../table-edits.ts';
import { patchWorkbook } from './patch-workbook.ts';

const SHEET = 'Plan & actions';
let original: Uint8Array;
beforeAll(async () => {
  original = await councilWorkbook();
});

async function patched(edits: Partial<TableEdits>): Promise<ExcelJs.Workbook> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(patchWorkbook(original, [], { ...NO_EDITS, ...edits }).buffer as ArrayBuffer);
  return book;
}

const planIn = (book: ExcelJs.Workbook): ExcelJs.Worksheet => book.getWorksheet(SHEET)!;
const fillOf = (cell: ExcelJs.Cell): string | undefined =>
  (cell.fill as ExcelJs.FillPattern | undefined)?.fgColor?.argb;
const mergesOf = (sheet: ExcelJs.Worksheet): string[] =>
  (sheet.model as unknown as { merges: string[] }).merges.toSorted();

/** A review column right of the last one, as a report adds it. */
const REVIEW = {
  sheet: SHEET,
  after: 5,
  cells: [
    { row: 3, text: 'Autumn 2023' },
    { row: 4, text: 'F', fill: 'C6E5C3' },
    { row: 5, text: 'M' },
  ],
};

describe('a workbook with edits in it', () => {
  it('changes the cells that edits name, in their own style, and no other part of the file', async () => {
    const cells = [{ sheet: SHEET, row: 4, index: 6, text: 'Nov 2022: begun\nNov 2026: <done> & signed' }];
    const parts = openParts(patchWorkbook(original, [], { ...NO_EDITS, cells }));
    const before = openParts(original);
    const changed = [...before.keys()].filter((path) => !Buffer.from(before.get(path)!).equals(parts.get(path)!));
    expect(changed).toEqual(expect.arrayContaining(['xl/worksheets/sheet1.xml']));
    expect(changed.filter((path) => !/sheet1\.xml|workbook\.xml$|styles\.xml/.test(path))).toEqual([]);
    const cell = planIn(await patched({ cells })).getCell('G4');
    expect(cell.value).toBe('Nov 2022: begun\nNov 2026: <done> & signed');
    expect(cell.alignment.wrapText).toBe(true);
    expect(cell.note).toBeTruthy();
  });

  it('makes a row of upright heads tall enough for the longest of them', async () => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet('Plan');
    sheet.addRow(['Action', 'Dec-24']);
    sheet.getRow(1).height = 45;
    sheet.getCell('B1').alignment = { textRotation: 90 };
    const file = new Uint8Array(await book.xlsx.writeBuffer());
    const heightWith = async (text: string): Promise<number> => {
      const columns = [{ sheet: 'Plan', after: 1, cells: [{ row: 1, text }] }];
      const again = new ExcelJs.Workbook();
      await again.xlsx.load(patchWorkbook(file, [], { ...NO_EDITS, columns }).buffer as ArrayBuffer);
      return again.getWorksheet('Plan')!.getRow(1).height;
    };
    expect(await heightWith('Mar-25')).toBeLessThan(60);
    expect(await heightWith('as at 24 November 2026')).toBeGreaterThan(120);
  });

  it('sets up for print what nobody set up: A4 landscape, a page wide, heads on every page', async () => {
    const book = new ExcelJs.Workbook();
    book.addWorksheet('It’s & mine').addRows([['Plan'], ['Action', 'Lead'], ['Paint', 'Ada']]);
    const bare = openParts(new Uint8Array(await book.xlsx.writeBuffer()));
    const path = 'xl/worksheets/sheet1.xml';
    bare.set(
      path,
      Buffer.from(
        Buffer.from(bare.get(path)!)
          .toString()
          .replace(/<pageSetup[^>]*>/, ''),
      ),
    );
    const edits = (sheet: string): TableEdits => ({
      ...NO_EDITS,
      cells: [{ sheet, row: 3, index: 1, text: 'Bo' }],
      heads: [{ sheet, from: 2, to: 2 }],
    });
    const again = new ExcelJs.Workbook();
    await again.xlsx.load(patchWorkbook(closeParts(bare), [], edits('It’s & mine')).buffer as ArrayBuffer);
    expect(again.worksheets[0]?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      printTitlesRow: '2:2',
    });
    const own = planIn(await patched(edits(SHEET)));
    expect(own.pageSetup.printTitlesRow).toBe('2:3');
  });

  it('puts a review column in, as wide and framed as its neighbour, and moves what stands right of it', async () => {
    const plan = planIn(await patched({ columns: [REVIEW] }));
    expect([3, 4, 5, 6].map((row) => plan.getCell(row, 7).value)).toEqual(['Autumn 2023', 'F', 'M', null]);
    expect(plan.getCell('G4').border.top?.style).toBe('thin');
    expect([fillOf(plan.getCell('G4')), fillOf(plan.getCell('F6'))]).toEqual(['FFC6E5C3', 'FFC6E5C3']);
    expect(plan.getColumn(7).width).toBe(plan.getColumn(6).width);
    expect(plan.getColumn(8).width).toBe(40);
    expect(plan.getCell('H4').text).toBe('Nov 2022: begun');
    expect(plan.getCell('H4').note).toBeTruthy();
    expect(plan.getCell('I4').value).toEqual({ text: 'Visit log', hyperlink: 'https://example.org/log' });
    expect(mergesOf(plan)).toEqual(['A1:I1', 'A2:A3', 'A4:A5', 'A6:A7', 'B2:B3', 'C2:C3', 'D2:G2', 'H2:H3', 'I2:I3']);
  });

  it('keeps lists to choose from, print set-up, frozen panes and the formulas of other sheets true', async () => {
    const book = await patched({ columns: [REVIEW] });
    const plan = planIn(book);
    expect(plan.getCell('G5').dataValidation?.formulae).toEqual(['"S,M,F"']);
    expect((plan as unknown as { conditionalFormattings: { ref: string }[] }).conditionalFormattings[0]?.ref).toBe(
      'D4:G7',
    );
    expect(plan.pageSetup).toMatchObject({
      printArea: 'A1:I7',
      printTitlesRow: '2:3',
      orientation: 'landscape',
      fitToPage: true,
    });
    expect(plan.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    const counts = book.getWorksheet('Counts')!;
    expect(counts.getCell('B1').formula).toBe(`COUNTIF('Plan & actions'!F4:F7,"F")`);
    expect(counts.getCell('B2').formula).toBe(`COUNTA('Plan & actions'!$I$4:$I$7)&" of F4"`);
    expect(book.getWorksheet('Old')?.state).toBe('hidden');
  });

  it('puts a row in under its action, inside the area that is merged down around it', async () => {
    const rows = [
      {
        sheet: SHEET,
        after: 5,
        cells: [
          { index: 1, text: 'c) Insulate' },
          { index: 2, text: 'Cy Dunn' },
        ],
      },
    ];
    const book = await patched({ rows });
    const plan = planIn(book);
    expect([6, 7].map((row) => plan.getCell(row, 2).value)).toEqual(['c) Insulate', 'a) Survey']);
    expect(plan.getCell('B6').border.top?.style).toBe('thin');
    expect(mergesOf(plan)).toEqual(expect.arrayContaining(['A4:A6', 'A7:A8']));
    expect(book.getWorksheet('Counts')!.getCell('B1').formula).toBe(`COUNTIF('Plan & actions'!F4:F8,"F")`);
  });

  it('parts a merged cell where the new row says something of its own, and says the old words again below', async () => {
    const { writeFile } = await import('../write-file.ts');
    const rows = [
      {
        sheet: SHEET,
        after: 4,
        cells: [
          { index: 0, text: '1a Cold' },
          { index: 1, text: 'c) Insulate' },
        ],
      },
    ];
    const table = {
      sheet: SHEET,
      rows: [{ number: 4, cells: ['1 Heat'] }],
      endsOpen: false,
      merges: [{ row: 4, index: 0, rows: 2, columns: 1 }],
    };
    const bytes = await writeFile({
      file: { name: 'x.xlsx', bytes: original },
      found: { kind: 'xlsx', tables: [table], findings: [] },
      edits: { ...NO_EDITS, rows },
      format: 'xlsx',
    });
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    expect([4, 5, 6].map((row) => planIn(book).getCell(row, 1).value)).toEqual(['1 Heat', '1a Cold', '1 Heat']);
    expect(mergesOf(planIn(book))).not.toContain('A4:A6');
  });

  it('keeps what looks like a formula as text, marked so that it stays text when someone edits it', () => {
    const parts = openParts(
      patchWorkbook(original, [], { ...NO_EDITS, cells: [{ sheet: SHEET, row: 4, index: 6, text: '=1+1' }] }),
    );
    const xml = Buffer.from(parts.get('xl/worksheets/sheet1.xml')!).toString();
    expect(xml).toMatch(/<c r="G4"[^>]*t="inlineStr"[^>]*><is><t xml:space="preserve">=1\+1<\/t><\/is><\/c>/);
    const style = Number(/<c r="G4"[^>]* s="(\d+)"/.exec(xml)?.[1]);
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(Buffer.from(parts.get('xl/styles.xml')!).toString())?.[1];
    expect([...(formats ?? '').matchAll(/<xf [^>]*>/g)][style]?.[0]).toContain('quotePrefix="1"');
  });
});
