import { delimiterOf } from '../delimited/text-table.ts';
import { decodeText } from '../file/decode-text.ts';
import { encodeText, encodingOf } from '../file/encode-text.ts';
import type { FoundFile, PlanFile } from '../found-file.ts';
import { headScore } from '../recognise/columns/find-layouts.ts';
import { recogniseFile } from '../recognise/recognise-file.ts';
import type { Table } from '../table.ts';
import { NO_CORRECTIONS } from '../corrections.ts';
import { freshDocument } from './docx/fresh-document.ts';
import { patchDocument } from './docx/patch-document.ts';
import { editTables } from './edited-tables.ts';
import { numberedAnew, outlinedTables } from './outlined-tables.ts';
import { joinTables } from './one-table.ts';
import { withPartedTexts } from './moved-merges.ts';
import type { TableEdits, WriteFormat } from './table-edits.ts';
import { freshText } from './text/fresh-text.ts';
import { sayMarks } from './text/say-marks.ts';
import { patchText } from './text/patch-text.ts';
import { freshWorkbook } from './xlsx/fresh-workbook.ts';
import { patchWorkbook } from './xlsx/patch-workbook.ts';

/** A file with its tables, what to change in them, and what to write it as. */
export interface Writing {
  file: PlanFile;
  found: FoundFile;
  edits: TableEdits;
  format: WriteFormat;
}

/**
 * A file in its own layout with edits in it. Written as what it is, all stays that the edits do not name: parts of an Office
 * file byte for byte, a text's encoding, quotes and line ends. Written as something else, its tables are laid out anew.
 */
export async function writeFile(given: Writing): Promise<Uint8Array> {
  const { format } = given;
  const writing = { ...given, edits: withPartedTexts(given.found.tables, given.edits) };
  return patched(writing) ?? writeTables(editTables(writing.found.tables, writing.edits), format);
}

function patched({ file, found, edits, format }: Writing): Uint8Array | null {
  if (!isSameKind(file, found, format)) return null;
  if (format === 'tsv' || format === 'csv') return patchedText(file.bytes, edits);
  if (hasNoEdits(edits)) return file.bytes;
  return format === 'xlsx' ? patchWorkbook(file.bytes, found.tables, edits) : patchDocument(file.bytes, edits);
}

function isSameKind({ bytes }: PlanFile, { kind }: FoundFile, format: WriteFormat): boolean {
  if (kind !== 'text') return kind === format;
  const delimiter = delimiterOf(decodeText(bytes)?.text ?? '', headScore);
  return delimiter !== null && format === (delimiter === '\t' ? 'tsv' : 'csv');
}

const hasNoEdits = ({ cells, columns, rows }: TableEdits): boolean => cells.length + columns.length + rows.length === 0;

function patchedText(bytes: Uint8Array, edits: TableEdits): Uint8Array {
  const text = decodeText(bytes)?.text ?? '';
  const written = patchText(text, delimiterOf(text, headScore) ?? '\t', edits);
  return written === text ? bytes : encodeText(written, encodingOf(bytes));
}

/** Tables laid out anew, whatever they came from. @throws {CannotWriteError} where the format cannot hold them. */
export async function writeTables(given: readonly Table[], format: WriteFormat): Promise<Uint8Array> {
  const tables = outlinedTables(given).map(numberedAnew).map(withMarkedCells);
  const reading = recogniseFile({ kind: 'text', tables: [...tables], findings: [] }, NO_CORRECTIONS);
  const legends = reading.outcome.plan?.legends ?? [];
  if (format === 'xlsx') return freshWorkbook(tables, reading.sheets, legends);
  if (tables.length > 1) return writeTables([joinTables(tables, reading.sheets)], format);
  const [table] = format === 'docx' ? tables : sayMarks(tables, reading);
  if (!table) return new Uint8Array();
  return format === 'docx' ? freshDocument(table, reading.sheets[0], legends) : TEXT[format](table);
}

/** A cell may have a fill or a comment and no words, behind the last that has words. */
function withMarkedCells(table: Table): Table {
  const rows = table.rows.map((row) => {
    const length = Math.max(row.cells.length, row.marks?.length ?? 0);
    return { ...row, cells: Array.from({ length }, (_, index) => row.cells[index] ?? '') };
  });
  return { ...table, rows };
}

/** Excel takes UTF-8 in a CSV file for something else unless a mark says so. */
const TEXT = {
  tsv: (table: Table): Uint8Array =>
    encodeText(freshText(table, { delimiter: '\t', lineEnd: '\n' }), { name: 'utf-8', hasMark: false }),
  csv: (table: Table): Uint8Array =>
    encodeText(freshText(table, { delimiter: ',', lineEnd: '\r\n' }), { name: 'utf-8', hasMark: true }),
};
