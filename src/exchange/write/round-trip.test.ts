import { readFileSync } from 'node:fs';
import { array, asyncProperty, assert, constantFrom, oneof, string } from 'fast-check';
import ExcelJs from '@mui/x-internal-exceljs-fork';
import { describe, expect, it } from 'vitest';
import { councilDocument } from '../../../test/fixtures/plans/council-document.ts';
import { councilWorkbook } from '../../../test/fixtures/plans/council-workbook.ts';
import type { Plan } from '../../domain/plan.ts';
import { findTables } from '../find-tables.ts';
import type { FoundFile, PlanFile } from '../found-file.ts';
import { readPlan } from '../read-plan.ts';
import { NO_EDITS, type WriteFormat } from './table-edits.ts';
import { writeFile, writeTables } from './write-file.ts';
import { fitForXml } from './xml-text.ts';

const FORMATS: WriteFormat[] = ['tsv', 'csv', 'xlsx', 'docx'];
const SAMPLES = [
  '../../start/sample/send-wsoa-priority-1.tsv',
  '../../../test/fixtures/plans/school_plan_termly_rag.txt',
  '../../../test/fixtures/plans/send_wsoa_brag_key_inline.txt',
  '../../../test/fixtures/plans/si_review_slash_cells.txt',
];
const sample = (name: string): PlanFile => ({ name, bytes: readFileSync(new URL(name, import.meta.url)) });

function found(file: PlanFile): FoundFile {
  const tables = findTables(file);
  if ('refusal' in tables) throw new Error(tables.refusal);
  return tables;
}

async function writtenAs(file: PlanFile, format: WriteFormat): Promise<PlanFile> {
  return { name: `again.${format}`, bytes: await writeFile({ file, found: found(file), edits: NO_EDITS, format }) };
}

function planIn(file: PlanFile): Plan {
  const outcome = readPlan(file);
  if (outcome.outcome === 'refused') throw new Error(outcome.reason);
  return outcome.plan;
}

/** The plan without the names of sheets, which not every format has. */
const bare = (plan: Plan): unknown =>
  JSON.parse(JSON.stringify(plan, (key, value: unknown) => (key === 'sheet' ? null : value)));
/** Text has no place for what stands beside the words of a cell: comments, and where links lead. */
const withoutBeside = (plan: unknown): unknown =>
  JSON.parse(
    JSON.stringify(plan, (key, value: unknown) =>
      /^(?:Comment on|Link in) /.test(key) ? undefined : key === 'address' ? null : value,
    ),
  );
const withoutRows = (plan: unknown): unknown =>
  JSON.parse(JSON.stringify(plan, (key, value: unknown) => (key === 'row' ? null : value)));

describe('a plan that is written again', () => {
  it.each(SAMPLES.flatMap((name) => FORMATS.map((format) => [name, format] as const)))(
    'reads as the same plan, row for row: %s as .%s',
    async (name, format) => {
      const file = sample(name);
      expect(bare(planIn(await writtenAs(file, format)))).toEqual(bare(planIn(file)));
    },
  );

  it.each([
    ['plan.xlsx', councilWorkbook],
    ['plan.docx', councilDocument],
  ] as const)('reads as the same plan from an Office file: %s', async (name, make) => {
    const file = { name, bytes: await make() };
    for (const format of FORMATS) {
      const again = planIn(await writtenAs(file, format));
      const kept = (plan: Plan): unknown => {
        const all = withoutRows(bare(plan));
        return format === 'tsv' || format === 'csv' ? withoutBeside(all) : all;
      };
      expect([format, kept(again)]).toEqual([format, kept(planIn(file))]);
    }
  });

  it('keeps what a merged cell says of each action, and what headings and labelled lines say', async () => {
    const merged = `<table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th><th>RAG</th></tr>
      <tr><td>1.1</td><td>Oil the hinges</td><td rowspan=2>Cy Dunn</td><td>Mar 2023</td><td>G</td></tr>
      <tr><td>1.2</td><td>Fix the locks</td><td>Apr 2023</td><td>A</td></tr></table>`;
    const facts = (lead: string): string =>
      `<p>Responsible officer: ${lead}</p><p>Due date: May 2023</p><p>RAG status: Red</p>`;
    const outline = `<h1>Priority 1: Warm homes</h1><p>Paint the doors</p>${facts('Ada Byrne')}<p>Oil the hinges</p>${facts('Cy Dunn')}`;
    for (const text of [merged, outline]) {
      const file = { name: 'pasted', bytes: new TextEncoder().encode(text) };
      const actions = (plan: Plan): unknown =>
        plan.priorities.flatMap(({ focusAreas }) =>
          focusAreas.flatMap((area) =>
            area.actions.map(({ leads, due, status, text: own }) => [own, leads, due, status]),
          ),
        );
      expect((actions(planIn(file)) as unknown[]).length).toBe(2);
      for (const format of FORMATS)
        expect([format, actions(planIn(await writtenAs(file, format)))]).toEqual([format, actions(planIn(file))]);
    }
  });

  it('says in words what only colours told, where a format has no colours', async () => {
    const workbook = new ExcelJs.Workbook();
    const sheet = workbook.addWorksheet('Plan');
    sheet.addRows([
      ['Action', 'Lead', 'Due', 'Status'],
      ['Paint the doors', 'Ada Byrne', 'May 2023', ''],
      ['Oil the hinges', 'Cy Dunn', 'May 2023', ''],
    ]);
    for (const [cell, argb] of [
      ['D2', 'FFFF0000'],
      ['D3', 'FF00B050'],
    ] as const)
      sheet.getCell(cell).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
    const file = { name: 'fills.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
    const colours = (plan: Plan): (string | undefined)[] => {
      const actions = plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.actions));
      const statuses = plan.legends.flatMap((legend) => legend.statuses);
      return actions.map(({ status }) => statuses.find(({ code }) => code === status)?.colour);
    };
    expect(colours(planIn(file))).toEqual(['red', 'green']);
    for (const format of FORMATS)
      expect([format, ...colours(planIn(await writtenAs(file, format)))]).toEqual([format, 'red', 'green']);
  });

  it('keeps its title where sheets of facts go before it, and raises no doubt of its own', async () => {
    const workbook = new ExcelJs.Workbook();
    workbook
      .addWorksheet('Actions')
      .addRows([
        ['Warm homes plan'],
        ['Action', 'Lead', 'Due', 'RAG'],
        ['Paint the doors', 'Ada Byrne', 'May 2023', 'G'],
      ]);
    workbook.addWorksheet('About').addRows([['About this plan'], ['Owner', 'Cy Dunn'], ['Board', 'Homes board']]);
    const file = { name: 'about.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
    for (const format of FORMATS) {
      const again = readPlan(await writtenAs(file, format));
      expect([format, again.plan?.title, again.plan?.details['Owner']]).toEqual([format, 'Warm homes plan', 'Cy Dunn']);
      expect(again.findings.filter(({ code }) => code === 'page-header')).toEqual([]);
    }
  });

  it.each([
    ['plan.xlsx', councilWorkbook],
    ['plan.docx', councilDocument],
  ] as const)('is the very same file as what it is: %s', async (name, make) => {
    const file = { name, bytes: await make() };
    expect((await writtenAs(file, name.endsWith('xlsx') ? 'xlsx' : 'docx')).bytes).toEqual(file.bytes);
  });
});

describe('any table', () => {
  const cell = oneof(
    string(),
    string({ unit: 'grapheme' }),
    constantFrom('', '', '=1+1', 'a\nb', '_x0041_', '<b>&amp;', ' x ', '-3', 'a\tb', '\u0007'),
  );

  /** Programs leave out what follows the last cell, and spaces around the words of a cell. */
  const plain = (rows: readonly string[][]): string[][] => {
    const cells = rows.map((row) =>
      row.map((text) =>
        fitForXml(text)
          .replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n')
          .trim(),
      ),
    );
    const filled = cells.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1));
    return filled.slice(0, filled.findLastIndex((row) => row.length > 0) + 1);
  };

  it.each(['xlsx', 'docx'] as const)('has the same cells when it was written as .%s', async (format) => {
    await assert(
      asyncProperty(
        array(array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        async (cells) => {
          const rows = [['Action', 'Lead', 'RAG'], ...cells].map((own, at) => ({ number: at + 1, cells: own }));
          const bytes = await writeTables([{ sheet: null, rows, endsOpen: false }], format);
          const [table] = found({ name: 'any', bytes }).tables;
          const again: string[][] = [];
          for (const row of table?.rows ?? []) again[row.number - 1] = row.cells;
          expect(plain(Array.from(again, (row) => row ?? []))).toEqual(plain(rows.map((row) => row.cells)));
        },
      ),
      { numRuns: 15 },
    );
  });
});
