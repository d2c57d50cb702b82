import type { Row, Table } from '../table.ts';
import { slashRecords } from './slash-records.ts';
import { splitCells } from './split-cells.ts';

const DELIMITERS = ['\t', ',', ';', '|'];
/** Heads stand near the top; a sample keeps the choice of a delimiter cheap for long files. */
const SAMPLE = 64 * 1024;

/**
 * The table that a text holds. The delimiter is the one that makes the best heads (`score`), for commas and semicolons
 * stand in prose as well.
 */
export function textTable(text: string, score: (rows: readonly Row[]) => number): Table {
  const sample = text.slice(0, SAMPLE);
  const ways: ((text: string) => Row[])[] = [
    ...DELIMITERS.map((delimiter) => (part: string) => numbered(splitCells(part, delimiter))),
    slashRecords,
  ];
  const scores = ways.map((way) => score(way(sample)));
  const best = ways[scores.indexOf(Math.max(...scores))] ?? slashRecords;
  return { sheet: null, rows: best(text), endsOpen: !/[\r\n]$/.test(text) };
}

const numbered = (rows: string[][]): Row[] => rows.map((cells, index) => ({ number: index + 1, cells }));
