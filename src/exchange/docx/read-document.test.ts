import { describe, expect, it } from 'vitest';
import { wordFile, type WordParts } from '../../../test/setup/office-file.ts';
import { findTables } from '../find-tables.ts';
import type { FoundFile } from '../found-file.ts';
import type { Table } from '../table.ts';

function found(body: string, parts?: WordParts): FoundFile {
  const file = findTables({ name: 'plan.docx', bytes: wordFile(body, parts) });
  if ('refusal' in file) throw new Error(file.refusal);
  return file;
}

const tableIn = (body: string, parts?: WordParts): Table => found(body, parts).tables[0] as Table;
const texts = ({ rows }: Table): string[][] => rows.map(({ cells }) => cells);
const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const inList = (text: string, level: number, id = '1'): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
const lvl = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const style = (id: string, name: string, inside = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

const NUMBERING = `
  <w:abstractNum w:abstractNumId="7">${lvl(0, 'decimal', '%1.')}${lvl(1, 'lowerLetter', '%2)')}${lvl(2, 'lowerRoman', '%1.%2.%3')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>${lvl(1, 'bullet', 'o')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>`;

describe('a Word document', () => {
  it('says how many pictures it has, for none of them can be read', () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="x"><wp:docPr id="1" name="1" descr="Chart of ratings"/></wp:inline></w:drawing></w:r></w:p>';
    const { findings } = found(p('Homes plan') + picture);
    expect(findings.filter(({ code }) => code === 'picture-not-read')).toMatchObject([
      { severity: 'note', message: expect.stringContaining('a picture') as string },
    ]);
    expect(found(p('Homes plan')).findings).toEqual([]);
  });

  it('is one table: paragraphs and rows in the order of the page, those without words uncounted', () => {
    const table = tableIn(
      p('Homes plan') +
        p('') +
        tbl(tr(tc(p('Action')), tc(p('Lead'))), tr(tc(p('Mend roofs')), tc(p('')))) +
        p('The end'),
    );
    expect(table.sheet).toBeNull();
    expect(table.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'Homes plan'],
      [2, 'Action', 'Lead'],
      [3, 'Mend roofs', ''],
      [4, 'The end'],
    ]);
  });

  it('keeps cells merged across and down, and a row that begins further right', () => {
    const table = tableIn(
      tbl(
        tr(tc(p('Theme'), '<w:vMerge w:val="restart"/>'), tc(p('Ratings'), '<w:gridSpan w:val="2"/>')),
        tr(tc(p(''), '<w:vMerge/>'), tc(p('R')), tc(p('G'))),
        '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc(p('A')) + tc(p('B')) + '</w:tr>',
      ),
    );
    expect(texts(table)).toEqual([
      ['Theme', 'Ratings', ''],
      ['', 'R', 'G'],
      ['', 'A', 'B'],
    ]);
    expect(table.merges).toEqual([
      { row: 1, index: 0, rows: 2, columns: 1 },
      { row: 1, index: 1, rows: 1, columns: 2 },
    ]);
    expect(table.rows[1]?.marks?.[0]).toEqual({ coveredBy: { row: 1, index: 0 } });
    expect(table.rows[0]?.marks?.[2]).toEqual({ coveredBy: { row: 1, index: 1 } });
    expect(table.rows[2]?.marks).toBeUndefined();
  });

  it('shows the marks of lists, counted as Word counts them', () => {
    const body =
      inList('One', 0) +
      inList('Part', 1) +
      inList('Part', 1) +
      inList('Deep', 2) +
      inList('Two', 0) +
      inList('Part', 1);
    const again = inList('Again', 0, '2') + inList('On', 0, '2') + inList('Dot', 0, '3') + inList('Ring', 1, '3');
    const table = tableIn(body + again, { numbering: NUMBERING });
    expect(texts(table).flat()).toEqual([
      '1. One',
      'a) Part',
      'b) Part',
      '1.b.i Deep',
      '2. Two',
      'a) Part',
      '1. Again',
      '2. On',
      'Dot',
      'Ring',
    ]);
    expect(table.rows.map(({ listLevel }) => listLevel)).toEqual([0, 1, 1, 2, 0, 1, 0, 0, 0, 1]);
  });

  it('has lists inside cells, a line for each item', () => {
    const cell = tc(p('Measures:') + inList('Fewer leaks', 0, '3') + inList('Warm rooms', 1, '3'));
    expect(texts(tableIn(tbl(tr(cell)), { numbering: NUMBERING }))).toEqual([
      ['Measures:\n• Fewer leaks\n  • Warm rooms'],
    ]);
  });

  it('says how high headings are, by style, by the style under it, and by outline', () => {
    const styles =
      style('Title', 'Title') +
      style('berschrift1', 'heading 1') +
      style('Council', 'Council heading', '<w:basedOn w:val="berschrift1"/>') +
      style('TOC1', 'toc 1');
    const is = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const file = found(
      p('Plan', is('Title')) +
        p('Priority 1 .... 4', is('TOC1')) +
        p('Priority 1', is('Council')) +
        p('Area', '<w:outlineLvl w:val="1"/>') +
        p('Text'),
      { styles },
    );
    expect(file.tables[0]?.rows.map(({ cells, heading }) => [cells[0], heading])).toEqual([
      ['Plan', 0],
      ['Priority 1', 1],
      ['Area', 2],
      ['Text', undefined],
    ]);
    expect(file.findings).toMatchObject([{ code: 'contents-left-out', before: 'Priority 1 .... 4' }]);
  });

  it('has the fills of cells: written out, from the theme with its tint, as a pattern, and highlighted words', () => {
    const shd = (attributes: string): string => `<w:shd ${attributes}/>`;
    const highlighted = '<w:p><w:r><w:rPr><w:highlight w:val="red"/></w:rPr><w:t>R</w:t></w:r></w:p>';
    const table = tableIn(
      tbl(
        tr(
          tc(p('G'), shd('w:val="clear" w:color="auto" w:fill="00b050"')),
          tc(p('A'), shd('w:val="clear" w:themeFill="accent6" w:themeFillTint="99"')),
          tc(p('x'), shd('w:val="pct50" w:color="auto" w:fill="FFFFFF"')),
          tc(highlighted),
          tc(p('none'), shd('w:val="clear" w:color="auto" w:fill="auto"')),
        ),
      ),
    );
    expect(table.rows[0]?.marks?.map((marks) => marks?.fill)).toEqual([
      '00B050',
      'A9D18E',
      '808080',
      'FF0000',
      undefined,
    ]);
  });

  it('leaves out what was deleted with changes tracked, takes in what was inserted, and says so', () => {
    const changed =
      '<w:p><w:r><w:t xml:space="preserve">Mend </w:t></w:r><w:del w:id="1"><w:r><w:delText>doors</w:delText></w:r></w:del>' +
      '<w:ins w:id="2"><w:r><w:t>roofs</w:t></w:r></w:ins></w:p>';
    const gone = `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${tc(p('Old action'))}</w:tr>`;
    const { tables, findings } = found(tbl(tr(tc(changed)), gone));
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([['Mend roofs']]);
    expect(findings).toMatchObject([
      { code: 'tracked-changes', where: { row: 1 }, before: 'doors' },
      { code: 'tracked-changes', before: 'Old action' },
    ]);
  });

  it('keeps links, comments, footnotes and text that is struck through', () => {
    const struck = '<w:rPr><w:strike/></w:rPr>';
    const linked = `<w:p><w:hyperlink r:id="rId9"><w:r><w:t>Minutes</w:t></w:r></w:hyperlink></w:p>`;
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://x.example/b" </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Report</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const noted = `<w:p><w:r><w:t>Amber</w:t></w:r><w:r><w:commentReference w:id="4"/><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const part = `<w:p><w:r>${struck}<w:t>May</w:t></w:r><w:r><w:t xml:space="preserve"> June</w:t></w:r></w:p>`;
    const { tables, findings } = found(
      tbl(tr(tc(`<w:p><w:r>${struck}<w:t>Closed</w:t></w:r></w:p>`), tc(linked + field), tc(noted), tc(part))),
      {
        links: [['rId9', 'https://x.example/a']],
        comments: `<w:comment w:id="4">${p('Check this')}</w:comment>`,
        footnotes: `<w:footnote w:id="2">${p('Since May')}</w:footnote>`,
      },
    );
    const row = tables[0]?.rows[0];
    expect(row?.cells).toEqual(['Closed', 'Minutes\nReport', 'Amber', 'May June']);
    expect(row?.marks).toEqual([
      { isStruck: true },
      {
        address: 'https://x.example/a',
        links: [
          { text: 'Minutes', address: 'https://x.example/a' },
          { text: 'Report', address: 'https://x.example/b' },
        ],
      },
      { comment: 'Check this' },
      undefined,
    ]);
    expect(findings.map(({ code, before }) => [code, before])).toEqual([
      ['footnote', 'Since May'],
      ['further-links', 'Report: https://x.example/b'],
      ['struck-in-part', 'May'],
    ]);
  });

  it('leaves out what a content control around a cell’s paragraph only asks for', () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Choose an item.')}</w:sdtContent></w:sdt>`;
    const file = found(tbl(tr(tc(control), tc(p('Ada')))));
    expect(texts(file.tables[0] as Table)).toEqual([['', 'Ada']]);
    expect(file.findings).toMatchObject([{ code: 'placeholder-left-out', before: 'Choose an item.' }]);
  });

  it('reads through content controls, text boxes and tables inside cells', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${p('In a control')}</w:sdtContent></w:sdt>`;
    const asking = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Choose an item.</w:t></w:r></w:sdtContent></w:sdt>`;
    const box = (name: string): string => `<w:txbxContent>${p(name)}</w:txbxContent>`;
    const boxed =
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('In a box')}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box('In a box')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const nested = tc(p('Above') + tbl(tr(tc(p('a')), tc(p('b')))) + p(''));
    const { tables, findings } = found(control + boxed + tbl(tr(nested, tc(`<w:p>${asking}</w:p>`))));
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([['In a control'], ['In a box'], ['Above\na | b', '']]);
    expect(findings.map(({ code, before }) => [code, before])).toEqual([
      ['placeholder-left-out', 'Choose an item.'],
      ['nested-table', 'a | b'],
    ]);
  });

  it('shows ticks of symbol fonts and of forms, and what a page repeats stands as a finding', () => {
    const tick = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>';
    const typed = '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü</w:t></w:r></w:p>';
    const form =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>' +
      '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const { tables, findings } = found(tbl(tr(tc(tick), tc(typed), tc(form))), { header1: p('Westmarch council') });
    expect(tables[0]?.rows[0]?.cells).toEqual(['✓', '✓', '☒']);
    expect(findings).toMatchObject([{ code: 'page-header', before: 'Westmarch council' }]);
  });

  it('is refused where it holds pictures alone, or nothing', () => {
    const refusalOf = (body: string): unknown => findTables({ name: 'plan.docx', bytes: wordFile(body) });
    expect(refusalOf('<w:p><w:r><w:drawing/></w:r></w:p>')).toEqual({
      refusal: expect.stringContaining('only pictures'),
    });
    expect(refusalOf(p(''))).toEqual({ refusal: expect.stringContaining('no text in it') });
  });
});
