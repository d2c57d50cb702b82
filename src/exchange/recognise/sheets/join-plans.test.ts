import { describe, expect, it } from 'vitest';
import { ofCode } from '../../../../test/fixtures/plans/made-up-table.ts';
import { NO_CORRECTIONS } from '../../corrections.ts';
import type { Table } from '../../table.ts';
import { recogniseFile } from '../recognise-file.ts';

const HEADS = ['Ref', 'Action', 'Lead', 'Timescale', 'RAG'];
const row = (ref: string): string[] => [ref, 'Paint the hall', 'Ann Lee', 'Mar-24', 'G'];
const sheet = (name: string, ...rows: string[][]): Table => ({
  sheet: name,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
  endsOpen: false,
});
const read = (...tables: Table[]) => recogniseFile({ kind: 'xlsx', tables, findings: [] }, NO_CORRECTIONS).outcome;

const figures = sheet('Dashboard', ['Summary'], ['Priority', 'Red', 'Green'], ['Homes', '1', '2'], ['Roads', '0', '4']);
const lists = sheet('Choices', ['Status', 'Lead'], ['R', 'DCS'], ['G', 'QA Manager'], ['B', 'PSW']);

describe('sheets of one plan', () => {
  const { plan, findings } = read(
    figures,
    sheet('1. Leadership', ['Leadership and governance'], HEADS, row('L1')),
    sheet('APA 2', ['Practice quality'], HEADS, row('P1')),
    sheet('3. Workforce', ['Workforce'], HEADS),
    lists,
  );

  it('are priorities by the numbers of their names and their own titles', () => {
    expect(plan?.priorities.map(({ ref, title }) => [ref, title])).toEqual([
      ['1', 'Leadership and governance'],
      ['2', 'Practice quality'],
    ]);
    expect(plan?.title).toBeNull();
  });

  it('are left out, with their words, where they only have figures or lists', () => {
    expect(
      ofCode(findings, 'sheet-left-out').map(({ where, before }) => [where.sheet, before?.split('\n').length]),
    ).toEqual([
      ['Dashboard', 4],
      ['Choices', 4],
    ]);
    expect(plan?.legends[0]?.statuses.map(({ meaning }) => meaning)).toEqual(['']);
  });

  it('are said once where they have heads and no actions', () => {
    expect(ofCode(findings, 'sheet-without-actions')).toMatchObject([{ where: { sheet: '3. Workforce', row: 2 } }]);
    expect(ofCode(findings, 'row-not-understood')).toEqual([]);
  });

  it('are asked for a key once', () => {
    expect(ofCode(findings, 'legend-missing')).toHaveLength(1);
  });
});

describe('titles of several sheets', () => {
  it('a cover has the title of the plan, and what other sheets are headed is kept', () => {
    const { plan } = read(
      sheet('Cover', ['Homes plan'], ['Version', '3']),
      sheet('Guidance', ['How to fill this in'], ['Write in column E only: leads do so each month.']),
      sheet('P1', HEADS, row('1.1')),
      sheet('P2', HEADS, row('2.1')),
    );
    expect(plan?.title).toBe('Homes plan');
    expect(plan?.details).toMatchObject({ Version: '3', 'Title of Guidance': 'How to fill this in' });
    expect(plan?.priorities.map(({ ref, title }) => [ref, title])).toEqual([
      ['1', null],
      ['2', null],
    ]);
  });

  it('one title on all sheets is that of the plan', () => {
    const { plan } = read(
      sheet('Homes', ['City plan'], HEADS, row('1')),
      sheet('Roads', ['City plan'], HEADS, row('2')),
    );
    expect([plan?.title, ...(plan?.priorities ?? []).map(({ title }) => title)]).toEqual([
      'City plan',
      'Homes',
      'Roads',
    ]);
  });
});
