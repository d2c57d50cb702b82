import type { Row, Table } from '../table.ts';
import { unmarkFormula } from './formula-mark.ts';
import { slashRecords } from './slash-records.ts';
import { splitCells } from './split-cells.ts';

const DELIMITERS = ['\t', ',', ';', '|'];
/** Heads stand near the top; a sample keeps the choice of a delimiter cheap for long files. */
const SAMPLE = 64 * 1024;

/** A first line that tells Excel what parts the cells; Excel does not show it. */
const NAMED_DELIMITER = /^sep=([,;|\t])(?:\r\n|\n|\r)/i;

/** Tells how well rows could head a table. */
type Score = (rows: readonly Row[]) => number;

/** The table that a text holds. */
export function textTable(text: string, score: Score): Table {
  const delimiter = delimiterOf(text, score);
  const all = delimiter === null ? slashRecords(text) : delimitedRows(text, delimiter);
  const rows = NAMED_DELIMITER.test(text) ? all.slice(1) : all;
  return { sheet: null, rows, endsOpen: !/[\r\n]$/.test(text) };
}

/**
 * What parts the cells of a text, or null where they are records parted by slashes: what makes the best heads, for commas
 * and semicolons stand in prose as well.
 */
export function delimiterOf(text: string, score: Score): string | null {
  const named = NAMED_DELIMITER.exec(text)?.[1];
  if (named !== undefined) return named;
  const sample = text.slice(0, SAMPLE);
  const scores = [...DELIMITERS.map((delimiter) => delimitedRows(sample, delimiter)), slashRecords(sample)].map(score);
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? null;
}

const delimitedRows = (text: string, delimiter: string): Row[] =>
  splitCells(text, delimiter).map((cells, index) => ({ number: index + 1, cells: cells.map(unmarkFormula) }));
