import type { Row, Table } from '../table.ts';
import { alignedRows } from './aligned-columns.ts';
import { unmarkFormula } from './formula-mark.ts';
import { withoutMarkdown } from './markdown.ts';
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
  const all = delimiter === null ? undelimitedRows(text, score) : delimitedRows(text, delimiter);
  const rows = NAMED_DELIMITER.test(text) ? all.slice(1) : all;
  return { sheet: null, rows: withoutMarkdown(rows), endsOpen: !/[\r\n]$/.test(text) };
}

/**
 * What parts the cells of a text, or null where they are records parted by slashes or columns parted by spaces: what makes the best heads, for commas
 * and semicolons stand in prose as well. Where nothing heads a table, what parts most of its rows into as many cells.
 */
export function delimiterOf(text: string, score: Score): string | null {
  const named = NAMED_DELIMITER.exec(text)?.[1];
  if (named !== undefined) return named;
  const sample = text.slice(0, SAMPLE);
  const ways = DELIMITERS.map((delimiter) => delimitedRows(sample, delimiter));
  const scores = [...ways.map(score), score(slashRecords(sample))];
  const best = Math.max(...scores);
  if (best > 0) return DELIMITERS[scores.indexOf(best)] ?? null;
  if (score(aligned(sample, score)) > 0) return null;
  const steadiness = ways.map(steadinessOf);
  const most = Math.max(...steadiness);
  // Sentences have commas too, in some lines.
  return most < LEAST_STEADY ? '\t' : (DELIMITERS[steadiness.indexOf(most)] ?? null);
}

const LEAST_STEADY = 0.5;

const aligned = (text: string, score: Score): Row[] => alignedRows(text, (row) => score([row]) > 0);

function undelimitedRows(text: string, score: Score): Row[] {
  const records = slashRecords(text);
  return score(records) > 0 ? records : aligned(text, score);
}

function delimitedRows(text: string, delimiter: string): Row[] {
  // A table drawn with upright lines has spaces around its words.
  const plain = (cell: string): string => (delimiter === '|' ? unmarkFormula(cell).trim() : unmarkFormula(cell));
  return splitCells(text, delimiter).map((cells, index) => ({ number: index + 1, cells: cells.map(plain) }));
}

/** The share of rows that have the commonest number of cells, where that is two or more. */
function steadinessOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const { cells } of filled) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return filled.length === 0 ? 0 : Math.max(0, ...counts.values()) / filled.length;
}
