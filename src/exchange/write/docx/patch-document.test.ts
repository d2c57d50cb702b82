import { beforeAll, describe, expect, it } from 'vitest';
import { councilDocument } from '../../../../test/fixtures/plans/council-document.ts';
import { findTables } from '../../find-tables.ts';
import { marksOf, type Table } from '../../table.ts';
import { openParts } from '../package-parts.ts';
import { NO_EDITS, type TableEdits } from '../table-edits.ts';
import { writeFile } from '../write-file.ts';

let original: Uint8Array;
beforeAll(async () => {
  original = await councilDocument();
});

function tableIn(bytes: Uint8Array): Table {
  const found = findTables({ name: 'plan.docx', bytes });
  if ('refusal' in found) throw new Error(found.refusal);
  return found.tables[0] as Table;
}

async function write(edits: Partial<TableEdits>): Promise<Uint8Array> {
  const file = { name: 'plan.docx', bytes: original };
  const found = findTables(file);
  if ('refusal' in found) throw new Error(found.refusal);
  return writeFile({ file, found, edits: { ...NO_EDITS, ...edits }, format: 'docx' });
}

const cellsIn = (bytes: Uint8Array): string[][] => tableIn(bytes).rows.map(({ cells }) => cells);
const textOf = (bytes: Uint8Array): string => Buffer.from(openParts(bytes).get('word/document.xml')!).toString();

/** A review column right of the last one: the heads are rows 3 and 4, the actions 5 to 8. */
const REVIEW = {
  sheet: null,
  after: 4,
  cells: [
    { row: 4, text: 'Autumn 2023' },
    { row: 5, text: 'F', fill: 'C6E5C3' },
    { row: 6, text: 'S', fill: 'F4B6B0' },
    { row: 7, text: '', fill: '' },
  ],
};

describe('a Word document with edits in it', () => {
  it('adds to a cell without touching what stands there: comment, bold words, link', async () => {
    const bytes = await write({
      cells: [{ sheet: null, row: 5, index: 5, text: 'Nov 2022: begun\nNov 2026: <done>' }],
    });
    const before = cellsIn(original);
    expect(cellsIn(bytes)).toEqual(before.with(4, (before[4] ?? []).with(5, 'Nov 2022: begun\nNov 2026: <done>')));
    expect(marksOf(tableIn(bytes).rows[4]!, 5).comment).toContain('Ask Cy Dunn');
    expect(textOf(bytes)).toMatch(/<w:b\/>.*Nov 2022: /);
    expect([...openParts(bytes).keys()]).toEqual([...openParts(original).keys()]);
  });

  it('puts a review column in with its fills, under the wider head, and keeps the table as wide as it was', async () => {
    const bytes = await write({ columns: [REVIEW] });
    const table = tableIn(bytes);
    expect(table.rows.slice(2, 8).map(({ cells }) => cells.slice(3, 7))).toEqual([
      ['Progress Stalled - Behind plan Moving - Under way Finished - Complete', '', '', 'Update'],
      ['Spring 2023', 'Summer 2023', 'Autumn 2023', ''],
      ['S', 'M', 'F', 'Nov 2022: begun'],
      ['S', 'M', 'S', ''],
      ['M', 'F', '', ''],
      ['F', 'F', '', ''],
    ]);
    expect(table.merges).toContainEqual({ row: 3, index: 3, rows: 1, columns: 3 });
    expect([5, 6, 7].map((number) => marksOf(table.rows[number - 1]!, 5).fill)).toEqual([
      'C6E5C3',
      'F4B6B0',
      undefined,
    ]);
    const widths = [...textOf(bytes).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(8);
    expect(Math.abs(widths.reduce((sum, one) => sum + one, 0) - 14_400)).toBeLessThan(10);
  });

  it('puts a row in under its action, inside the theme that is merged down, and parts it where it says another', async () => {
    const words = [{ index: 1, text: 'c) Insulate' }];
    const inside = tableIn(await write({ rows: [{ sheet: null, after: 5, cells: words }] }));
    expect(inside.rows.map(({ cells }) => cells[1]).slice(4, 8)).toEqual([
      'a) Visit each home',
      'c) Insulate',
      'b) Fit new boilers',
      'a) Survey',
    ]);
    expect(inside.merges).toContainEqual({ row: 5, index: 0, rows: 3, columns: 1 });
    const apart = tableIn(
      await write({ rows: [{ sheet: null, after: 5, cells: [...words, { index: 0, text: '1a Cold' }] }] }),
    );
    expect(apart.rows.map(({ cells }) => cells[0]).slice(4, 8)).toEqual(['1 Heat', '1a Cold', '1 Heat', '2 Roofs']);
  });

  it('fills new columns of new rows', async () => {
    const rows = [
      {
        sheet: null,
        after: 6,
        cells: [{ index: 1, text: 'c) Insulate' }],
        inNew: [{ column: 0, text: 'M', fill: 'FFE2A8' }],
      },
    ];
    const table = tableIn(await write({ columns: [REVIEW], rows }));
    expect(table.rows[6]?.cells.slice(1, 6)).toEqual(['c) Insulate', '', '', '', 'M']);
    expect(marksOf(table.rows[6]!, 5).fill).toBe('FFE2A8');
  });
});
