import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { councilDocument } from '../../test/fixtures/plans/council-document.ts';
import { councilWorkbook } from '../../test/fixtures/plans/council-workbook.ts';
import { howOften } from '../../test/setup/how-often.ts';
import { NO_CORRECTIONS } from './corrections.ts';
import { findTables } from './find-tables.ts';
import type { FoundFile } from './found-file.ts';
import { recogniseFile } from './recognise/recognise-file.ts';
import type { CellMarks, Row, Table } from './table.ts';

const TEXTS = [
  '../start/sample/send-wsoa-priority-1.tsv',
  '../../test/fixtures/plans/school_plan_termly_rag.txt',
  '../../test/fixtures/plans/send_wsoa_brag_key_inline.txt',
  '../../test/fixtures/plans/si_review_slash_cells.txt',
].map((name) => readFileSync(new URL(name, import.meta.url)));

const found = (bytes: Uint8Array): FoundFile => {
  const tables = findTables({ name: 'plan', bytes });
  if ('refusal' in tables) throw new Error(tables.refusal);
  return tables;
};

/** One thing that somebody does to a table by hand. Places are taken as parts of what is there. */
interface Act {
  kind:
    'swap cells' | 'double row' | 'move column' | 'clear cell' | 'write' | 'fill' | 'strike' | 'comment' | 'hide row';
  at: number;
  to: number;
  column: number;
  other: number;
  text: string;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    'swap cells',
    'double row',
    'move column',
    'clear cell',
    'write',
    'fill',
    'strike',
    'comment',
    'hide row',
  ),
  at: fc.nat(),
  to: fc.nat(),
  column: fc.nat(),
  other: fc.nat(),
  text: fc.constantFrom(
    'Total',
    'Action',
    'Lead',
    'RAG',
    'Red - late',
    'A/G',
    '✓',
    '31/02/2020',
    '43800',
    'As above',
    'Priority 9: Zebra',
    'Vision: quokka',
    '=1+1',
    '-',
    'N/A',
    'Key',
    'Overall status: G',
    '1.1 Zoo',
    'Due date: May 2024',
    'а',
    '50%',
    '\n',
    'z'.repeat(300),
  ),
});

const MARKS: Partial<Record<Act['kind'], CellMarks>> = {
  fill: { fill: '92D050' },
  strike: { isStruck: true },
  comment: { comment: 'numbat said so' },
};

function done(table: Table, { kind, at, to, column, other, text }: Act): Table {
  const rows = table.rows.map((row): Row => ({ ...row, cells: [...row.cells] }));
  const one = rows[at % rows.length];
  const two = rows[to % rows.length];
  if (!one || !two) return table;
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const [a, b] = [column % width, other % width];
  const mark = MARKS[kind];
  if (kind === 'swap cells') [one.cells[a], two.cells[b]] = [two.cells[b] ?? '', one.cells[a] ?? ''];
  else if (kind === 'double row') rows.splice(to % rows.length, 0, { ...one, cells: [...one.cells] });
  else if (kind === 'move column')
    for (const { cells } of rows) [cells[a], cells[b]] = [cells[b] ?? '', cells[a] ?? ''];
  else if (kind === 'clear cell') one.cells[a] = '';
  else if (kind === 'write') one.cells[a] = text;
  else if (kind === 'hide row') one.isHidden = true;
  else if (mark) {
    const marks = [...(one.marks ?? [])];
    marks[a] = { ...marks[a], ...mark };
    one.marks = marks;
  }
  // Cells may have been written beyond the last one.
  return {
    ...table,
    rows: rows.map((row, index) => ({ ...row, number: index + 1, cells: Array.from(row.cells, (cell) => cell ?? '') })),
    merges: [],
  };
}

const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+|[£✓→<%]/gu) ?? [];

function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textsOf).join('\n');
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([key, inner]) => `${key}\n${textsOf(inner)}`)
    .join('\n');
}

/** The words of a file that stand nowhere in what was read from it. */
function lostIn(file: FoundFile): string[] {
  const { outcome } = recogniseFile(file, NO_CORRECTIONS);
  // A file that is refused was not taken in: nothing of it is lost.
  if (outcome.outcome === 'refused') return [];
  const kept = new Set(wordsOf(textsOf(outcome)));
  const beside = (row: Row): string[] =>
    row.cells.some((cell) => cell.trim() !== '') ? Array.from(row.marks ?? [], (marks) => marks?.comment ?? '') : [];
  const all = file.tables.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells, ...beside(row)]));
  return [...new Set(all.flatMap(wordsOf))].filter((word) => !kept.has(word));
}

/** The table with a word of its own at the end of each cell of several words, so that one lost cell cannot hide behind another. */
function tagged(table: Table): Table {
  const rows = table.rows.map((row): Row => ({
    ...row,
    cells: row.cells.map((cell, index) => (/\S\s+\S+\s+\S/.test(cell) ? `${cell} zq${row.number}x${index}` : cell)),
  }));
  return { ...table, rows };
}

describe('a plan that somebody changed by hand', () => {
  it('loses no cell of several words', async () => {
    const files = [...TEXTS, await councilWorkbook(), await councilDocument()].map(found);
    const drawn = fc.tuple(fc.constantFrom(...files), fc.array(act, { minLength: 0, maxLength: 8 }));
    fc.assert(
      fc.property(drawn, ([file, acts]) => {
        const tables = file.tables.map((table) => tagged(acts.reduce(done, table)));
        expect(lostIn({ ...file, tables })).toEqual([]);
      }),
      { numRuns: howOften(150, 5_000) },
    );
  }, 600_000);

  it('loses no word and is never an error, whatever was done to it', async () => {
    const files = [...TEXTS, await councilWorkbook(), await councilDocument()].map(found);
    const drawn = fc.tuple(fc.constantFrom(...files), fc.array(act, { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(drawn, ([file, acts]) => {
        const tables = file.tables.map((table) => acts.reduce(done, table));
        expect(lostIn({ ...file, tables })).toEqual([]);
      }),
      { numRuns: howOften(150, 5_000) },
    );
  }, 600_000);
});
