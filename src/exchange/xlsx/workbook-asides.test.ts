import { describe, expect, it } from 'vitest';
import { ofCode } from '../../../test/fixtures/plans/made-up-table.ts';
import { relationsXml } from '../../../test/setup/office-file.ts';
import { textCell, workbookFile, type TestSheet, type WorkbookParts } from '../../../test/setup/workbook-file.ts';
import type { Finding } from '../../domain/plan.ts';
import { findTables } from '../find-tables.ts';

const ROWS = `<row r="1">${textCell('A1', 'Task')}</row>`;

function findingsOf(sheets: TestSheet[], parts?: WorkbookParts): Finding[] {
  const file = findTables({ name: 'plan.xlsx', bytes: workbookFile(sheets, parts) });
  if ('refusal' in file) throw new Error(file.refusal);
  return file.findings;
}

describe('what a workbook has that is no cell', () => {
  it('a sheet that is a chart is noted', () => {
    const relations = relationsXml([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
    ]);
    const findings = findingsOf([{ rows: ROWS }, { name: 'Ratings by term', rows: '' }], {
      more: { 'xl/_rels/workbook.xml.rels': relations, 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
    });
    expect(ofCode(findings, 'sheet-without-cells')).toMatchObject([
      { severity: 'note', where: { sheet: 'Ratings by term' } },
    ]);
  });

  it('colours that rules give to cells are noted, for only the program of the file works them out', () => {
    const rule = `<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"R"</formula></cfRule></conditionalFormatting>`;
    expect(ofCode(findingsOf([{ rows: ROWS, after: rule }]), 'colours-by-rule')).toMatchObject([
      { severity: 'note', where: { sheet: 'Plan' } },
    ]);
    expect(findingsOf([{ rows: ROWS }])).toEqual([]);
  });
});
