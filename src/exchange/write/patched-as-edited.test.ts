import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  integer,
  nat,
  option,
  record,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { councilDocument } from '../../../test/fixtures/plans/council-document.ts';
import { councilWorkbook } from '../../../test/fixtures/plans/council-workbook.ts';
import { findTables } from '../find-tables.ts';
import type { FoundFile, PlanFile } from '../found-file.ts';
import type { Table } from '../table.ts';
import { editTables } from './edited-tables.ts';
import { withPartedTexts } from './moved-merges.ts';
import type { TableEdits } from './table-edits.ts';
import { writeFile } from './write-file.ts';

const words = constantFrom('G', 'two\nlines', '=1+1', '<&>', ' tab\there', 'Nov 2026: done');

/** Edits of the first table: rows `from` to `to`, six columns. */
const editsOf = (sheet: string | null, from: number, to: number) => {
  const row = integer({ min: from, max: to });
  return record({
    cells: uniqueArray(record({ row, index: integer({ min: 1, max: 5 }), text: words }), {
      maxLength: 3,
      selector: ({ row: at, index }) => `${at} ${index}`,
    }),
    columns: array(record({ after: integer({ min: 3, max: 5 }), isFull: boolean() }), { maxLength: 2 }),
    rows: array(record({ after: row, like: option(row, { nil: undefined }), text: words, isApart: boolean() }), {
      maxLength: 2,
    }),
    place: nat(1),
  }).map(({ cells, columns, rows }): TableEdits => ({
    cells: cells.map((cell) => ({ sheet, ...cell })),
    columns: columns.map(({ after, isFull }) => ({
      sheet,
      after,
      cells: Array.from({ length: isFull ? to - from + 1 : 1 }, (_, at) => ({ row: from + at, text: `N${at}` })),
    })),
    rows: rows.map(({ after, like, text, isApart }) => ({
      sheet,
      after,
      ...(like !== undefined && { like }),
      cells: [{ index: 1, text }, ...(isApart ? [{ index: 0, text: 'An area' }] : [])],
      inNew: columns.map((_, column) => ({ column, text: 'S' })),
    })),
  }));
};

function found(file: PlanFile): FoundFile {
  const tables = findTables(file);
  if ('refusal' in tables) throw new Error(tables.refusal);
  return tables;
}

/** What a table says, cell by cell; programs leave out the empty cells at the end of a row. */
const saidBy = (table: Table | undefined): unknown[] =>
  (table?.rows ?? []).flatMap(({ number, cells }) => {
    const plain = cells.map((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    );
    const filled = plain.slice(0, plain.findLastIndex((text) => text !== '') + 1);
    return filled.length > 0 ? [[number, filled]] : [];
  });

describe('a file that was changed in place', () => {
  it.each([
    ['plan.xlsx', councilWorkbook, editsOf('Plan & actions', 4, 7)],
    ['plan.docx', councilDocument, editsOf(null, 5, 8)],
  ] as const)('says what its tables say with the same edits: %s', async (name, make, edits) => {
    const file = { name, bytes: await make() };
    const tables = found(file);
    await assert(
      asyncProperty(edits, async (drawn) => {
        const format = name === 'plan.xlsx' ? 'xlsx' : 'docx';
        const bytes = await writeFile({ file, found: tables, edits: drawn, format });
        const expected = editTables(tables.tables, withPartedTexts(tables.tables, drawn))[0];
        expect(saidBy(found({ name, bytes }).tables[0])).toEqual(saidBy(expected));
      }),
      { numRuns: 20 },
    );
  });
});
