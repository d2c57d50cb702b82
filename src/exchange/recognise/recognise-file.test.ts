import { describe, expect, it } from 'vitest';
import type { Plan } from '../../domain/plan.ts';
import { findingKey, NO_CORRECTIONS, type Corrections } from '../corrections.ts';
import type { FoundFile } from '../found-file.ts';
import type { Reading } from '../reading.ts';
import type { Table } from '../table.ts';
import { recogniseFile } from './recognise-file.ts';

const table = (sheet: string | null, rows: string[][], more: Partial<Table> = {}): Table => ({
  sheet,
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
  endsOpen: false,
  ...more,
});
const file = (...tables: Table[]): FoundFile => ({ kind: 'xlsx', tables, findings: [] });
const HEADS = ['Ref', 'Action', 'Lead', 'Due', 'RAG'];

function read(found: FoundFile, corrections: Partial<Corrections> = {}): Reading & { plan: Plan } {
  const reading = recogniseFile(found, { ...NO_CORRECTIONS, ...corrections });
  if (reading.outcome.outcome === 'refused') throw new Error(reading.outcome.reason);
  return { ...reading, plan: reading.outcome.plan };
}

const actionsOf = (plan: Plan): string[] =>
  plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap(({ actions }) => actions.map(({ text }) => text)));
const codes = ({ outcome }: Reading): string[] => outcome.findings.map(({ code }) => code);

describe('the sheets of a workbook', () => {
  const fire = table('Priority 1 - Prevention', [HEADS, ['1.1', 'Visit homes', 'Ann Lee', 'May 2024', 'R']]);
  const roads = table('Priority 2 - Roads', [HEADS, ['2.1', 'Mend roads', 'Bo Ray', 'June 2024', 'G']]);

  it('join into one plan, with the priorities that their names give', () => {
    const { plan } = read(file(fire, roads));
    expect(plan.priorities.map(({ ref, title }) => [ref, title])).toEqual([
      ['1', 'Prevention'],
      ['2', 'Roads'],
    ]);
    expect(plan.priorities[1]?.focusAreas[0]?.actions[0]?.source).toEqual({ sheet: 'Priority 2 - Roads', row: 2 });
  });

  it('give facts where one is a cover, and a key where one is a key', () => {
    const cover = table('Cover', [['Service plan'], ['Owner', 'Ann Lee'], ['Version: 4']]);
    const key = table('Key', [
      ['Rating', 'Meaning'],
      ['R', 'Badly late'],
      ['G', 'Finished'],
    ]);
    const { plan, sheets, outcome } = read(file(cover, fire, key));
    expect(plan).toMatchObject({ title: 'Service plan', details: { Owner: 'Ann Lee', Version: '4' } });
    expect(plan.legends[0]?.statuses.map(({ code, meaning, done, late }) => [code, meaning, done, late])).toEqual([
      ['R', 'Badly late', false, true],
      ['G', 'Finished', true, false],
    ]);
    expect(sheets.map(({ use }) => use)).toEqual(['cover', 'plan', 'legend']);
    expect(outcome.findings.map(({ code }) => code)).not.toContain('legend-missing');
  });

  it('are left out where they are hidden or set aside by their names, and that is said with their words', () => {
    const old = table('OLD Plan 2022', [HEADS, ['9', 'Old work', 'Cy Day', 'May 2020', 'G']]);
    const hidden = table('Working', [HEADS, ['8', 'Hidden work', 'Cy Day', 'May 2020', 'G']], { isHidden: true });
    const { plan, outcome } = read(file(old, fire, hidden));
    expect(actionsOf(plan)).toEqual(['Visit homes']);
    const left = outcome.findings.filter(({ code }) => code === 'sheet-left-out');
    expect(left.map(({ where }) => where.sheet)).toEqual(['OLD Plan 2022', 'Working']);
    expect(left[0]?.before).toContain('Old work');
  });

  it('are read all the same where nothing else would be a plan, or where a person says so', () => {
    const draft = table('Draft plan', [HEADS, ['9', 'Draft work', 'Cy Day', 'May 2020', 'G']]);
    expect(actionsOf(read(file(draft)).plan)).toEqual(['Draft work']);
    const sheets = [
      { sheet: 'Draft plan', isRead: true },
      { sheet: fire.sheet, isRead: false },
    ];
    expect(actionsOf(read(file(draft, fire), { sheets }).plan)).toEqual(['Draft work']);
  });
});

describe('what a person corrects', () => {
  const rows = [
    HEADS,
    ['1', 'Visit homes', 'Ann Lee', 'May 2024', 'А'],
    ['', 'Not an action at all', '', '', ''],
    ['2', 'Mend roofs', 'Bo Ray', 'June 2024', 'G'],
  ];
  const plain = file(table(null, rows));

  it('holds for a cell, and goes on holding when the file is read again', () => {
    const doubt = read(plain).outcome.findings.find(({ code }) => code === 'homoglyph');
    expect(doubt?.where).toEqual({ sheet: null, row: 2, column: 'RAG' });
    const again = read(plain, { cells: [{ sheet: null, row: 2, index: 4, text: 'A' }] });
    expect(codes(again)).not.toContain('homoglyph');
    expect(again.plan.priorities[0]?.focusAreas[0]?.actions[0]?.status).toBe('A');
  });

  it('holds for a column: another of the same kind becomes a further one', () => {
    const columns = [{ sheet: null, row: 1, index: 3, kind: 'lead' as const }];
    const { plan, sheets } = read(plain, { columns });
    const [action] = plan.priorities[0]?.focusAreas[0]?.actions ?? [];
    expect(action).toMatchObject({ leads: ['May 2024'], due: null, extra: { Lead: 'Ann Lee' } });
    expect(sheets[0]?.heads[0]?.columns[3]).toMatchObject({ kind: 'lead', confidence: 1 });
  });

  it('holds for a row: left out, its words are kept and that is said', () => {
    const { plan, outcome, sheets } = read(plain, { rows: [{ sheet: null, row: 3, role: 'ignore' }] });
    expect(actionsOf(plan)).toEqual(['Visit homes', 'Mend roofs']);
    expect(plan.details).toEqual({ 'Row 3': 'Not an action at all' });
    expect(outcome.findings.find(({ code }) => code === 'row-ignored')?.severity).toBe('note');
    expect(sheets[0]?.rows).toEqual(['head', 'action', 'ignored', 'action']);
  });

  it('holds for a row of heads that no rule would take for one', () => {
    const odd = file(
      table(null, [
        ['Alpha', 'Beta', 'Gamma'],
        ['Paint the hall', 'Ann Lee', 'x'],
        ['Mend', 'Bo', 'y'],
      ]),
    );
    expect(recogniseFile(odd, NO_CORRECTIONS).outcome.outcome).toBe('refused');
    const columns = [
      { sheet: null, row: 1, index: 0, kind: 'action' as const },
      { sheet: null, row: 1, index: 1, kind: 'lead' as const },
    ];
    const { plan } = read(odd, { rows: [{ sheet: null, row: 1, role: 'head' }], columns });
    expect(actionsOf(plan)).toEqual(['Paint the hall', 'Mend']);
  });

  it('holds for the key to the ratings, which is not asked for again', () => {
    const known = read(plain).plan.legends[0];
    const statuses = (known?.statuses ?? []).map((status) => ({ ...status, meaning: `As agreed: ${status.label}` }));
    const again = read(plain, { legends: [{ level: 'action', statuses }] });
    expect(codes(again)).not.toContain('legend-missing');
    expect(again.plan.legends[0]?.statuses[0]?.meaning).toMatch(/^As agreed/);
  });

  it('answers a question, which is a note from then on', () => {
    const question = read(plain).outcome.findings.find(({ code }) => code === 'legend-missing');
    const settled = question ? [findingKey(question)] : [];
    const again = read(plain, { settled }).outcome.findings.find(({ code }) => code === 'legend-missing');
    expect([question?.severity, again?.severity]).toEqual(['question', 'note']);
  });
});
