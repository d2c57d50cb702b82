import type { Row, Table } from '../table.ts';
import { unmarkFormula } from './formula-mark.ts';
import { slashRecords } from './slash-records.ts';
import { splitCells } from './split-cells.ts';

const DELIMITERS = ['\t', ',', ';', '|'];
/** Heads stand near the top; a sample keeps the choice of a delimiter cheap for long files. */
const SAMPLE = 64 * 1024;

/** Tells how well rows could head a table. */
type Score = (rows: readonly Row[]) => number;

/** The table that a text holds. */
export function textTable(text: string, score: Score): Table {
  const delimiter = delimiterOf(text, score);
  const rows = delimiter === null ? slashRecords(text) : delimitedRows(text, delimiter);
  return { sheet: null, rows, endsOpen: !/[\r\n]$/.test(text) };
}

/**
 * What parts the cells of a text, or null where they are records parted by slashes: what makes the best heads, for commas
 * and semicolons stand in prose as well.
 */
export function delimiterOf(text: string, score: Score): string | null {
  const sample = text.slice(0, SAMPLE);
  const scores = [...DELIMITERS.map((delimiter) => delimitedRows(sample, delimiter)), slashRecords(sample)].map(score);
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? null;
}

const delimitedRows = (text: string, delimiter: string): Row[] =>
  splitCells(text, delimiter).map((cells, index) => ({ number: index + 1, cells: cells.map(unmarkFormula) }));
