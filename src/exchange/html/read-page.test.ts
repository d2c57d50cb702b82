import { describe, expect, it } from 'vitest';
import { findTables } from '../find-tables.ts';
import type { FoundFile } from '../found-file.ts';
import type { Row } from '../table.ts';

function found(html: string): FoundFile {
  const file = findTables({ name: 'pasted', bytes: new TextEncoder().encode(html) });
  if ('refusal' in file) throw new Error(file.refusal);
  expect(file.kind).toBe('html');
  return file;
}

const rowsOf = (html: string): Row[] => found(html).tables[0]?.rows ?? [];
const texts = (html: string): string[][] => rowsOf(html).map(({ cells }) => cells);
const cells = (inside: string): string => `<table><tr>${inside}</tr></table>`;
const fills = (row: Row | undefined): (string | undefined)[] =>
  row?.cells.map((_, index) => row.marks?.[index]?.fill) ?? [];

describe('a table pasted from Excel', () => {
  const html = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000001000\r\nStartFragment:0000000400\r\nEndFragment:0000000900\r\n
<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-style-parent:style0; background:#92D050; mso-pattern:black none;}
.xl66 {text-decoration:line-through; text-line-through:single;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 width=300 style='border-collapse:collapse;width:192pt'>
<!--StartFragment--> <col width=64 span=3>
 <tr height=20><td height=20 class=xl65 width=64 rowspan=2>G</td><td colspan=2 style='mso-ignore:colspan'>runs
  over</td></tr>
 <tr height=20><td class=xl66>Closed&nbsp;now</td><td align=right>Dec-19</td></tr>
 <tr height=20 style='display:none'><td>7</td><td><a href="mailto:ada@x.example">Ada</a></td><td style='background:yellow'></td></tr>
<!--EndFragment--></table></body></html>`;

  it('has its fills from classes, its merged cells, links, struck words and hidden rows', () => {
    const { tables } = found(html);
    const [table] = tables;
    expect(table?.rows).toEqual([
      { number: 1, table: 1, cells: ['G', 'runs over', ''], marks: [{ fill: '92D050' }, undefined, undefined] },
      {
        number: 2,
        table: 1,
        cells: ['', 'Closed now', 'Dec-19'],
        marks: [{ coveredBy: { row: 1, index: 0 } }, { isStruck: true }, undefined],
      },
      {
        number: 3,
        table: 1,
        cells: ['7', 'Ada', ''],
        marks: [undefined, { address: 'mailto:ada@x.example' }, { fill: 'FFFF00' }],
        isHidden: true,
      },
    ]);
    expect(table?.merges).toEqual([{ row: 1, index: 0, rows: 2, columns: 1 }]);
  });
});

describe('a table pasted from Word', () => {
  it('keeps its lists, which Word writes as paragraphs with marks, and shaded cells', () => {
    const ignore = (mark: string, font: string): string =>
      `<![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`;
    const html = `<html><body lang=EN-GB><!--StartFragment--><h1>Priority 1</h1>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${ignore('1.', 'Calibri')}Mend roofs<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'>${ignore('o', '"Courier New"')}Lead: Ada</p>
<table class=MsoTableGrid><tr style='mso-yfti-irow:0'><td width=100 style='width:75pt;background:#00B050;padding:0cm'>
<p class=MsoNormal>All of:</p><p style='mso-list:l1 level1 lfo2'>${ignore('·', 'Symbol')}leaks</p>
<p style='mso-list:l1 level2 lfo2'>${ignore('§', 'Wingdings')}drips</p></td><td><p><s>May</s> June</p></td></tr></table></body></html>`;
    const file = found(html);
    expect(file.tables[0]?.rows.map(({ cells: own, heading, listLevel }) => [own, heading, listLevel])).toEqual([
      [['Priority 1'], 1, undefined],
      [['1. Mend roofs'], undefined, 0],
      [['Lead: Ada'], undefined, 1],
      [['All of:\n• leaks\n  • drips', 'May June'], undefined, undefined],
    ]);
    expect(fills(file.tables[0]?.rows[3])).toEqual(['00B050', undefined]);
    expect(file.findings).toMatchObject([{ code: 'struck-in-part', where: { row: 4 }, before: 'May' }]);
  });
});

describe('a table pasted from elsewhere', () => {
  it('of Google Sheets has inline fills and lines within cells', () => {
    const html = `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" dir="ltr"><colgroup><col width="100"/></colgroup><tbody><tr style="height:21px;">
<td style="background-color:#ff9900;" data-sheets-value="{}">A</td><td style="white-space:normal;">one<br/>two</td>
<td><a class="in-cell-link" href="https://x.example/m" target="_blank">Minutes</a></td></tr></tbody></table>`;
    const [row] = rowsOf(html);
    expect(row?.cells).toEqual(['A', 'one\ntwo', 'Minutes']);
    expect(row?.marks).toEqual([{ fill: 'FF9900' }, undefined, { address: 'https://x.example/m' }]);
  });

  it('of LibreOffice has its title in a paragraph of that class', () => {
    const { tables } = found('<p class="title">Homes plan</p><h1>Doors</h1><p>Words</p>');
    expect(tables[0]?.rows.map(({ heading }) => heading)).toEqual([0, 1, undefined]);
  });

  it('of LibreOffice has colours as attributes', () => {
    const html = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html><head><meta name="generator" content="LibreOffice 7.4"/></head>
<body><table cellspacing="0"><colgroup width="85"></colgroup><tr><td height="17" align="left" bgcolor="#FF0000"><font face="Arial">R</font></td>
<td align="right" sdval="43800" sdnum="2057;0;MMM-YY">Dec-19</td></tr></table></body></html>`;
    const [row] = rowsOf(html);
    expect([row?.cells, fills(row)]).toEqual([
      ['R', 'Dec-19'],
      ['FF0000', undefined],
    ]);
  });

  it('of a web page has lists, rows coloured whole, and no scripts, styles or hidden words', () => {
    const html = `<!doctype html><html><head><title>Our site</title><script>var plan = "<td>no</td>"</script></head><body>
<h2>Plan <small>2024</small></h2><ol start="3" type="a"><li>Third<ul><li>below</li></ul></li><li value="9">Ninth</li></ol>
<p style="display:none">secret</p>
<table><caption>Actions</caption><thead><tr><th>Step<th>RAG</thead><tbody><tr class="late" style="background: rgb(255, 192, 0)"><td><ul><li>Mend<li>Paint</ul><td> A &amp; G </table></body></html>`;
    const file = found(html);
    expect(file.tables[0]?.rows.map(({ cells: own, heading, listLevel }) => [own, heading, listLevel])).toEqual([
      [['Plan 2024'], 2, undefined],
      [['c. Third'], undefined, 0],
      [['below'], undefined, 1],
      [['i. Ninth'], undefined, 0],
      [['Actions'], undefined, undefined],
      [['Step', 'RAG'], undefined, undefined],
      [['• Mend\n• Paint', 'A & G'], undefined, undefined],
    ]);
    expect(fills(file.tables[0]?.rows[6])).toEqual(['FFC000', 'FFC000']);
    expect(file.findings.map(({ code, before }) => [code, before])).toEqual([
      ['hidden-text', 'secret'],
      ['page-title', 'Our site'],
    ]);
  });

  it('is found inside a table that only lays out the page, and a small table inside a cell stays there', () => {
    const inner = '<table><tr><td>Step</td><td>Lead</td></tr><tr><td>Mend</td><td>Ada</td></tr></table>';
    expect(texts(`${cells(`<td>Menu</td><td>Welcome${inner}</td>`)}`)).toEqual([
      ['Menu'],
      ['Welcome'],
      ['Step', 'Lead'],
      ['Mend', 'Ada'],
    ]);
    const small = '<table><tr><td>x</td><td>y</td></tr></table>';
    expect(texts(cells(`<td>1</td><td>2</td><td>3 ${small}</td>`))).toEqual([['1', '2', '3\nx | y']]);
  });
});

describe('cells of a page', () => {
  it('stand in their columns beside those that hang down from above', () => {
    const html = `<table><tr><td rowspan=3>a</td><td>b</td><td rowspan=2 colspan=2>c</td></tr><tr><td>d</td></tr><tr><td>e</td><td>f</td><td>g</td></tr></table>`;
    expect(texts(html)).toEqual([
      ['a', 'b', 'c', ''],
      ['', 'd', '', ''],
      ['', 'e', 'f', 'g'],
    ]);
    expect(found(html).tables[0]?.merges).toEqual([
      { row: 1, index: 0, rows: 3, columns: 1 },
      { row: 1, index: 2, rows: 2, columns: 2 },
    ]);
  });

  it('that claim to span the world are cut to the table', () => {
    const html = '<table><tr><td rowspan=999999 colspan=999999>a</td><td>b</td></tr><tr><td>c</td></tr></table>';
    expect(found(html).tables[0]?.merges).toEqual([{ row: 1, index: 0, rows: 2, columns: 200 }]);
  });

  it.each([
    ['nothing but tags', '<table><tr><td></td></tr></table>', /no text/],
    ['pictures alone', '<p><img src="plan.png"></p>', /only pictures/],
    ['elements nested without end', `<div>${'<div>'.repeat(200_000)}`, /far more/],
    [
      'far too many cells',
      `<table><tr><td rowspan=9000 colspan=200>x${'<tr>'.repeat(9000)}</table>`,
      /far more|more cells/,
    ],
  ])('are refused: %s', (_, html, reason) => {
    const file = findTables({ name: 'x.html', bytes: new TextEncoder().encode(html) });
    expect('refusal' in file ? file.refusal : '').toMatch(reason);
  });
});
