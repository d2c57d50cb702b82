import { cellText, filledCells, marksOf, type Row, type Table } from '../../table.ts';
import { headStrength } from '../columns/head-row.ts';
import { isColourWord, type LegendEntry } from './legend-text.ts';

/** A legend that stands beside a table, one entry a row in a column of its own. Places count rows of the table from 0. */
export interface SideLegend {
  row: number;
  column: number;
  title: string;
  entries: LegendEntry[];
  /** Which of the entries have their meaning in the cell right of them. */
  isInTwo: boolean[];
}

const ENTRY = /^(.{1,30}?)\s*[-–—:=]\s+(\S.*)$/s;
const TITLE = /^(?:.{0,20}\b)?(?:key|legend|b?rag[ybp]?|ratings?)\b.{0,20}$/i;

/**
 * Lifts the legends that stand beside a table out of it, so that their cells are not taken for those of the rows that they
 * happen to stand in: entries of a colour and its meaning, one under the other, each once, right of everything else in their
 * rows.
 */
export function liftSideLegends(table: Table): { table: Table; legends: SideLegend[] } {
  const legends = columnsOf(table).flatMap((column) => legendsIn(table, column));
  if (legends.length === 0) return { table, legends };
  const taken = new Set(legends.flatMap(placesOf));
  const rows = table.rows.map((row, at) => (taken.size > 0 ? without(row, at, taken) : row));
  return { table: { ...table, rows }, legends };
}

/** Columns in which two cells or more could be entries, not the first of their rows. */
function columnsOf(table: Table): number[] {
  const counts = new Map<number, number>();
  const beside = new Set<number>();
  for (const row of table.rows.slice(0, 60))
    for (const [place, { index }] of filledCells(row).entries()) {
      if (!entryAt(row, index)) continue;
      counts.set(index, (counts.get(index) ?? 0) + 1);
      if (place > 0) beside.add(index);
    }
  return [...counts].filter(([index, count]) => count > 1 && beside.has(index)).map(([index]) => index);
}

function legendsIn(table: Table, column: number): SideLegend[] {
  const legends: SideLegend[] = [];
  for (let at = 0; at < Math.min(table.rows.length, 60); at += 1) {
    const entries: LegendEntry[] = [];
    for (let next = at; ; next += 1) {
      const row = table.rows[next];
      const entry = row && isLast(row, column) ? entryAt(row, column) : null;
      if (!entry) break;
      entries.push(entry);
    }
    if (entries.length < 2) continue;
    const isInTwo = entries.map((_, offset) => isColourWord(cellText(table.rows[at + offset] as Row, column)));
    const title = titleOf(table.rows[at - 1], column);
    const next = table.rows[at + entries.length] ?? { number: 0, cells: [] };
    // A key may also end right above the heads of the table.
    const isEnded = cellText(next, column) === '' || (!!title && headStrength(next) > 0);
    const labels = new Set(entries.map(({ label }) => label.toLowerCase()));
    // A rating with a note beside it looks like an entry in two cells.
    if (title === '' && isInTwo.includes(true)) continue;
    if (title !== null && isEnded && labels.size === entries.length)
      legends.push({ row: at, column, title, entries, isInTwo });
    at += entries.length - 1;
  }
  return legends;
}

/** The title above a legend, empty where none stands there; null where a head of the table does, so that it is a column of ratings. */
function titleOf(above: Row | undefined, column: number): string | null {
  const text = above ? cellText(above, column) : '';
  if (!above || text === '') return '';
  const isAlone = filledCells(above).length < 3 || /\b(?:key|legend)\b/i.test(text);
  return TITLE.test(text) && isAlone ? text : null;
}

/** An entry stands right of everything else in its row, in one cell or in two. */
function isLast(row: Row, column: number): boolean {
  const last = filledCells(row).at(-1)?.index;
  return last === column || (last === column + 1 && isColourWord(cellText(row, column)));
}

function entryAt(row: Row, index: number): LegendEntry | null {
  const text = cellText(row, index);
  const pair = isColourWord(text) ? [text, cellText(row, index + 1)] : (ENTRY.exec(text)?.slice(1) ?? []);
  const [label = '', meaning = ''] = pair;
  const { fill } = marksOf(row, index);
  if (!isColourWord(label) || !/\p{L}{2}|%/u.test(meaning)) return null;
  return fill === undefined ? { label, meaning, trimmed: '' } : { label, meaning, trimmed: '', fill };
}

function placesOf({ row, column, title, entries, isInTwo }: SideLegend): string[] {
  const from = title === '' ? row : row - 1;
  return Array.from({ length: row + entries.length - from }, (_, offset) => from + offset).flatMap((at) => [
    `${at}:${column}`,
    ...(at >= row && isInTwo[at - row] ? [`${at}:${column + 1}`] : []),
  ]);
}

const without = (row: Row, at: number, taken: ReadonlySet<string>): Row => {
  const cells = row.cells.map((cell, index) => (taken.has(`${at}:${index}`) ? '' : cell));
  return { ...row, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1) };
};
