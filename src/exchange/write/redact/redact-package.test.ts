import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textCell, workbookFile } from '../../../../test/setup/workbook-file.ts';
import { closeParts, openParts } from '../package-parts.ts';
import { redactPackage } from './redact-package.ts';
import { zipOf } from '../../../../test/setup/zip-file.ts';

const redact = (text: string): string => text.replaceAll(/Cy[ _]Dunn|cdunn/g, 'Head of Roads');

/** A part without its namespaces. */
const partOf = (bytes: Uint8Array, path: string): string => strFromU8(openParts(bytes).get(path) ?? new Uint8Array());

function redacted(parts: {
  rows?: string;
  after?: string;
  properties?: string;
  more?: Record<string, string>;
}): Uint8Array {
  const { rows = '', after = '', ...rest } = parts;
  return redactPackage(
    workbookFile(
      [
        { name: 'Plan Cy Dunn', rows, after },
        { name: 'Sum', rows: SUMS },
      ],
      rest,
    ),
    redact,
  );
}

const SUMS = `<row r="1"><c r="A1"><f>COUNTIF('Plan Cy Dunn'!$D$2:$D$9,"Cy Dunn")+SUM(Cy_Dunn_costs)</f><v>1</v></c></row>`;

describe('a workbook without names', () => {
  it('has its sheets, ranges and tables renamed wherever formulas and links call them', () => {
    const bytes = redacted({
      after: `<hyperlinks><hyperlink ref="A1" location="'Plan Cy Dunn'!A5"/></hyperlinks>`,
      properties: `<definedNames><definedName name="Cy_Dunn_costs">'Plan Cy Dunn'!$E$2:$E$9</definedName></definedNames>`,
      more: {
        'xl/tables/table1.xml': `<table name="Table1" displayName="Table1" ref="A1:B2"><tableColumns count="1"><tableColumn id="1" name="Cy Dunn’s notes"/></tableColumns></table>`,
      },
    });
    const book = partOf(bytes, 'xl/workbook.xml');
    expect(book).toContain('<sheet name="Plan Head of Roads"');
    expect(book).toContain(`<definedName name="Head_of_Roads_costs">'Plan Head of Roads'!$E$2:$E$9</definedName>`);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(`location="'Plan Head of Roads'!A5"`);
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain(
      `<f>COUNTIF('Plan Head of Roads'!$D$2:$D$9,&quot;Head of Roads&quot;)+SUM(Head_of_Roads_costs)</f>`,
    );
    const table = partOf(bytes, 'xl/tables/table1.xml');
    expect(table).toContain('name="Table1" displayName="Table1"');
    expect(table).toContain('name="Head of Roads’s notes"');
  });

  it('names nobody at the top of its pages, in filters, caches, paths of files and files within it', () => {
    const book = workbookFile(
      [
        {
          rows: `<row r="1">${textCell('A1', 'Cy Dunn')}</row>`,
          after: `<autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="Cy Dunn"/></filters></filterColumn></autoFilter><headerFooter><oddHeader>&amp;LCy Dunn&amp;C&amp;"Arial,Bold"&amp;12Cy Dunn&amp;RPage &amp;P</oddHeader></headerFooter>`,
        },
      ],
      {
        more: {
          'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition refreshedBy="Cy Dunn"><sharedItems><s v="Cy Dunn"/></sharedItems></pivotCacheDefinition>`,
          'xl/persons/person.xml': `<personList><person displayName="Cy Dunn" id="{1}" userId="S::cdunn"/></personList>`,
          'xl/extra.xml': `<x15ac:absPath url="C:/Users/cdunn/"/>`,
        },
      },
    );
    const parts = openParts(book);
    parts.set('xl/embeddings/plan.docx', zipOf({ 'word/document.xml': '<w:p><w:t>Cy Dunn</w:t></w:p>' }));
    parts.set('xl/embeddings/broken.docx', new TextEncoder().encode('Cy Dunn'));
    const bytes = redactPackage(closeParts(parts), redact);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(
      '<oddHeader>&amp;LHead of Roads&amp;C&amp;&quot;Arial,Bold&quot;&amp;12Head of Roads&amp;RPage &amp;P',
    );
    expect(sheet).toContain('<filter val="Head of Roads"/>');
    const inner = openParts(bytes).get('xl/embeddings/plan.docx') ?? new Uint8Array();
    expect(partOf(inner, 'word/document.xml')).toBe('<w:p><w:t>Head of Roads</w:t></w:p>');
    const all = [...openParts(bytes)]
      .filter(([path]) => !path.endsWith('plan.docx'))
      .map(([, part]) => strFromU8(part));
    expect(all.filter((text) => /Cy[ _]Dunn|cdunn/.test(text))).toEqual([]);
  });

  it('has no list to choose from that became longer than Excel takes', () => {
    const names = `"${Array.from({ length: 25 }, () => 'Cy Dunn').join(',')}"`;
    const list = (count: number, rules: string): string =>
      `<dataValidations count="${count}">${rules}</dataValidations>`;
    const rule = (ref: string, values: string): string =>
      `<dataValidation type="list" sqref="${ref}"><formula1>${values}</formula1></dataValidation>`;
    const sheetOf = (after: string): string => partOf(redacted({ after }), 'xl/worksheets/sheet1.xml');
    expect(sheetOf(list(2, rule('A1', names) + rule('B1', '"R,A,G"')))).toContain(
      list(1, rule('B1', '&quot;R,A,G&quot;').replaceAll('&quot;', '"')),
    );
    expect(sheetOf(list(1, rule('A1', names)))).toContain('<dataValidations count="1"><dataValidation sqref="A1"/>');
  });
});
