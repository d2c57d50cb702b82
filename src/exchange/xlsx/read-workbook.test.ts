import { describe, expect, it } from 'vitest';
import { relationsXml, type TestRelation } from '../../../test/setup/office-file.ts';
import { textCell, workbookFile, type TestSheet, type WorkbookParts } from '../../../test/setup/workbook-file.ts';
import { findTables } from '../find-tables.ts';
import type { FoundFile } from '../found-file.ts';
import type { Row } from '../table.ts';
import { zipOf } from '../../../test/setup/zip-file.ts';

function read(bytes: Uint8Array): FoundFile {
  const file = findTables({ name: 'plan.xlsx', bytes });
  if ('refusal' in file) throw new Error(file.refusal);
  return file;
}

const rowsOf = (rows: string, parts?: WorkbookParts, sheet: Partial<TestSheet> = {}): Row[] =>
  read(workbookFile([{ rows, ...sheet }], parts)).tables[0]?.rows ?? [];
const marksIn = (row: Row | undefined): unknown[] => Array.from(row?.marks ?? [], (marks) => marks ?? null);
const row = (number: number, cells: string, more = ''): string => `<row r="${number}"${more}>${cells}</row>`;

/** A style sheet whose style 1, 2, … has these fills, fonts or number formats. */
const styled = (all: { fill?: string; font?: string; format?: string }[]): string => {
  const formats = all.map(({ format }, at) =>
    format ? `<numFmt numFmtId="${200 + at}" formatCode="${format}"/>` : '',
  );
  const fonts = all.map(({ font = '' }) => `<font>${font}</font>`).join('');
  const fills = all.map(({ fill }) =>
    fill === undefined
      ? '<fill><patternFill patternType="none"/></fill>'
      : `<fill><patternFill patternType="solid"><fgColor ${fill}/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const styles = all.map(({ format }, at) => `<xf numFmtId="${format ? 200 + at : 0}" fontId="${at}" fillId="${at}"/>`);
  return `<numFmts>${formats.join('')}</numFmts><fonts>${fonts}</fonts><fills>${fills.join('')}</fills><cellXfs>${styles.join('')}</cellXfs>`;
};

/** How far apart two colours are in the part in which they differ most; Excel rounds in steps of its own. */
const distance = (one: string, other: string): number =>
  Math.max(
    ...[0, 2, 4].map((at) =>
      Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)),
    ),
  );

describe('a workbook', () => {
  it('has its sheets in order, hidden ones marked, charts left out with a note', () => {
    const cells = row(1, textCell('A1', 'x'));
    const file = read(
      workbookFile([
        { name: 'Cover &amp; key', rows: cells },
        { name: 'Old', rows: cells, state: 'hidden' },
        { name: 'Older', rows: cells, state: 'veryHidden' },
      ]),
    );
    expect(file.tables.map(({ sheet, isHidden }) => [sheet, isHidden])).toEqual([
      ['Cover & key', undefined],
      ['Old', true],
      ['Older', true],
    ]);
  });

  it('has rows at their numbers, hidden rows marked, and cells merged both ways', () => {
    const [first, gap, second, third] = rowsOf(
      row(2, textCell('A2', 'Theme') + textCell('B2', 'Ratings') + textCell('D2', 'Lead')) +
        row(5, textCell('B5', 'R'), ' hidden="1"') +
        row(6, textCell('D6', 'Ada')),
      {},
      { after: '<mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="A2:A6"/></mergeCells>' },
    ).slice(-4);
    expect([first, gap, second, third].map((one) => one?.number)).toEqual([2, 3, 5, 6]);
    expect(first?.marks?.[2]).toEqual({ coveredBy: { row: 2, index: 1 } });
    expect(second).toMatchObject({ cells: ['', 'R'], isHidden: true });
    expect(third?.marks?.[0]).toEqual({ coveredBy: { row: 2, index: 0 } });
  });

  it('has texts that are shared, in runs, with escapes and line breaks, and none of the reading aids', () => {
    const strings =
      '<si><t xml:space="preserve"> Mend </t></si><si><r><t>two</t></r><r><rPr><b/></rPr><t xml:space="preserve"> runs</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si><si><t>a_x000D_&#10;b &amp; c</t></si>';
    const [cells] = rowsOf(row(1, '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>'), { strings });
    expect(cells?.cells).toEqual([' Mend ', 'two runs', 'a\nb & c']);
  });

  it('has the colours that a person sees: written out, of the theme with its tint, by number', () => {
    const styles = styled([
      {},
      { fill: 'rgb="FF00B050"' },
      { fill: 'theme="9" tint="0.59999389629810485"' },
      { fill: 'theme="4" tint="-0.249977111117893"' },
      { fill: 'theme="0" tint="-0.14999847407452621"' },
      { fill: 'indexed="10"' },
      { fill: 'rgb="FFFFFFFF"' },
    ]);
    const cells = [1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"/>`).join('');
    const [only] = rowsOf(row(1, `${cells}<c t="str"><v>x</v></c>`), { styles });
    const seen = Array.from(only?.marks ?? [], (marks) => marks?.fill ?? '');
    // As Excel 2016 shows them: green; accent 6, lighter 60 %; accent 1, darker 25 %; white, darker 15 %; red.
    const shown = ['00B050', 'C6E0B4', '305496', 'D9D9D9', 'FF0000'];
    expect(seen).toHaveLength(shown.length);
    shown.forEach((rgb, at) => expect(distance(seen[at] ?? '', rgb)).toBeLessThanOrEqual(1));
  });

  it.each([
    ['mmm-yy', 43_800, 'Dec-19', '2019-12'],
    ['dd/mm/yyyy', 43_496, '31/01/2019', '2019-01-31'],
    ['[$-809]dd mmmm yyyy;@', 43_496, '31 January 2019', '2019-01-31'],
    ['dddd d mmm', 43_496, 'Thursday 31 Jan', '2019-01-31'],
    ['yyyy', 43_496, '2019', '2019'],
    ['dd/mm/yyyy hh:mm', 43_496.75, '31/01/2019 18:00', '2019-01-31'],
    ['h:mm AM/PM', 0.75, '6:00 PM', undefined],
    ['0%', 0.8, '80%', undefined],
    ['&quot;£&quot;#,##0.00', 1234.5, '£1,234.50', undefined],
    ['[$£-809]#,##0', 1234, '£1,234', undefined],
    ['00000', 42, '00042', undefined],
    ['General', 0.1 + 0.2, '0.3', undefined],
    ['0.0;[Red]-0.0', -2.25, '-2.3', undefined],
  ])('shows numbers as %s does', (format, value, text, date) => {
    const [only] = rowsOf(row(1, `<c s="1"><v>${value}</v></c>`), { styles: styled([{}, { format }]) });
    expect([only?.cells[0], only?.marks?.[0]?.date]).toEqual([text, date]);
  });

  it('counts days from 1904 where it says so', () => {
    const styles = styled([{}, { format: 'dd/mm/yyyy' }]);
    const properties = '<workbookPr date1904="1"/>';
    expect(rowsOf(row(1, '<c s="1"><v>42034</v></c>'), { styles, properties })[0]?.cells).toEqual(['31/01/2019']);
  });

  it('has the last value of formulas, truth values and errors, and the address of a formula that links', () => {
    const [only] = rowsOf(
      row(
        1,
        '<c t="str"><f>A2&amp;"!"</f><v>made</v></c><c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>1+1</f><v>2</v></c>' +
          '<c t="str"><f>HYPERLINK("https://x.example/m","Minutes")</f><v>Minutes</v></c>',
      ),
    );
    expect(only?.cells).toEqual(['made', 'TRUE', '#DIV/0!', '2', 'Minutes']);
    expect(only?.marks?.[4]).toEqual({ address: 'https://x.example/m' });
  });

  it('has links, notes and threads of comments, and words that are struck through', () => {
    const relations: TestRelation[] = [
      ['rId1', 'hyperlink', 'https://x.example/a', true],
      ['rId2', 'comments', '../comments1.xml'],
      ['rId3', 'threadedComment', '/xl/threadedComments/t1.xml'],
    ];
    const strings = '<si><r><rPr><strike/></rPr><t>all</t></r><r><rPr><strike/></rPr><t> gone</t></r></si>';
    const [only] = rowsOf(
      row(
        1,
        `${textCell('A1', 'link')}${textCell('B1', 'noted')}${textCell('C1', 'talked')}${textCell('D1', 'closed', 1)}<c r="E1" t="s"><v>0</v></c>`,
      ),
      {
        strings,
        styles: styled([{}, { font: '<strike/>' }]),
        more: {
          'xl/comments1.xml':
            '<comments><commentList><comment ref="B1"><text><r><t>Check </t></r><r><t>this</t></r></text></comment><comment ref="C1"><text><t>[Threaded comment] Your version of Excel…</t></text></comment></commentList></comments>',
          'xl/threadedComments/t1.xml':
            '<ThreadedComments><threadedComment ref="C1" id="1"><text>Is it done?</text></threadedComment></ThreadedComments>',
        },
      },
      { after: '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>', relations },
    );
    expect(marksIn(only)).toEqual([
      { address: 'https://x.example/a' },
      { comment: 'Check this' },
      { comment: 'Is it done?' },
      { isStruck: true },
      { isStruck: true },
    ]);
  });
});

describe('a workbook in which something is amiss', () => {
  it('says where a part of a cell is struck through', () => {
    const strings = '<si><r><rPr><strike/></rPr><t>May</t></r><r><t xml:space="preserve"> June</t></r></si>';
    const { tables, findings } = read(workbookFile([{ rows: row(3, '<c r="A3" t="s"><v>0</v></c>') }], { strings }));
    expect(tables[0]?.rows.at(-1)).toEqual({ number: 3, cells: ['May June'] });
    expect(findings).toMatchObject([{ code: 'struck-in-part', where: { sheet: 'Plan', row: 3 }, before: 'May' }]);
  });

  it.each([
    ['nothing in its cells', {}, /nothing in its cells.*Choose/],
    ['pictures alone', { 'xl/media/image1.png': 'x' }, /only pictures.*Ask/],
  ])('is refused where it has %s', (_, more, words) => {
    const found = findTables({ name: 'plan.xlsx', bytes: workbookFile([{ rows: '' }], { more }) });
    expect('refusal' in found ? found.refusal : '').toMatch(words);
  });
});

describe('a workbook that another program wrote', () => {
  it('with prefixes, targets from the root, and no addresses on rows and cells is read the same', () => {
    const x = 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"';
    const bytes = zipOf({
      '_rels/.rels': relationsXml([['r1', 'officeDocument', '/xl/workbook.xml']]),
      'xl/workbook.xml': `<x:workbook ${x} xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="Plan" sheetId="1" r:id="r7"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': relationsXml([['r7', 'worksheet', '/xl/worksheets/s.xml']]),
      'xl/worksheets/s.xml': `<x:worksheet ${x}><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Step</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row><x:row><x:c t="str"><x:v>Mend</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(read(bytes).tables[0]?.rows).toEqual([
      { number: 1, cells: ['Step', '7'] },
      { number: 2, cells: ['Mend'] },
    ]);
  });

  it('with rows and columns that no sheet has is read on from the one before', () => {
    const cell = (place: string, text: string): string => textCell(place, text);
    const rows =
      row(3, cell('A3', 'a')) +
      `<row r="x">${cell('ABCDEFG4', 'b')}</row>` +
      row(2, cell('ZZZ2', 'c')) +
      row(9, cell('B9', 'd'));
    expect(rowsOf(rows).filter(({ cells }) => cells.length > 0)).toEqual([
      { number: 3, cells: ['a'] },
      { number: 4, cells: ['b'] },
      { number: 5, cells: ['c'] },
      { number: 9, cells: ['', 'd'] },
    ]);
  });

  it('that claims to be far larger than it is is read for what it holds', () => {
    const rows = row(1, textCell('A1', 'Step')) + row(1_048_576, textCell('XFD1048576', 'stray'));
    const [table] = read(
      workbookFile([{ rows, after: '<mergeCells><mergeCell ref="A2:XFD1048575"/></mergeCells>' }]),
    ).tables;
    expect(table?.rows.map(({ number }) => number)).toEqual([1, 2, 1_048_576]);
    expect(table?.merges).toEqual([]);
  });
});
