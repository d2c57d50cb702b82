import type { Legend, Level, StatusColour } from '../../../domain/plan.ts';
import { isNobody, isSameAsAbove } from '../../../domain/split-leads.ts';
import { cellText, filledCells, type Row, type Table } from '../../table.ts';
import { assumeLegend } from './assume-legend.ts';
import { buildLegend, colourOf, LETTERS } from './build-legend.ts';
import type { Doubt } from '../finding.ts';
import { NO_GUIDANCE, type Guidance } from '../guidance.ts';
import { headLabel } from '../columns/head-words.ts';
import type { Layout } from '../columns/layout.ts';
import { missingLegendDoubt } from './legend-missing.ts';
import { legendRows } from './legend-rows.ts';
import { readLegendText, type LegendEntry } from './legend-text.ts';
import { fillColour } from './fill-colour.ts';
import { ratingFill, type FillCodes } from '../rating/rating-by-fill.ts';
import { isNoRating, ratingText } from '../rating/rating-text.ts';
import type { SideLegend } from './side-legend.ts';
import { openingStatus, statusNoteColumn } from '../rating/status-in-note.ts';

/** A legend as it stands in the file. `column` is the place of a legend that stands in one cell. */
interface WrittenLegend {
  level: Level;
  entries: LegendEntry[];
  row: number;
  /** How many rows it takes, for one that stands in rows. */
  count: number;
  /** A row of its own above it names it. */
  hasTitleRow: boolean;
  column: number | null;
  /** The places of its cells, for one that shares its row with others. */
  columns?: number[];
  before: string;
  isInHead: boolean;
}

/** The legends of a file, which cells they took, and under which cell a priority's own status stands. */
export interface FoundLegends {
  legends: Legend[];
  /** Cells that hold a legend and nothing else that is read, as "row:column" of the table's rows. */
  taken: Set<string>;
  heads: Record<string, string>;
  /** The codes of the fills that the legend of actions shows. */
  fills: FillCodes;
  overallColumn: number | null;
  doubts: Doubt[];
}

/** Finds the legends: inside head cells, in a cell above the table, or as rows before or after it. */
export function findLegends(
  table: Table,
  layouts: readonly Layout[],
  guidance: Guidance = NO_GUIDANCE,
  beside: readonly SideLegend[] = [],
): FoundLegends {
  const cells = ratingCells(table, layouts);
  const used = textsOf(cells, ({ text }) => text);
  const steady = steadyFills(cells);
  const spoken = new Set([...used.map(colourIn), ...[...steady.values()].map(fillColour)]);
  const shown = textsOf(cells, ({ text, fill }) =>
    text === '' && fill !== null && !spoken.has(fillColour(fill)) ? letterOf(fill) : '',
  );
  const written = [
    ...legendsInCells(table, layouts),
    ...legendsInRows(table, layouts, used),
    ...beside.map(besideTable),
  ];
  const action = written.find(({ level }) => level === 'action');
  const priority = written.find(({ level }) => level === 'priority');
  const overallColumn = priority?.column ?? null;
  const overall = overallColumn === null ? [] : table.rows.map((row) => cellText(row, overallColumn));
  const given = givenLegends(guidance, written);
  const isGiven = (level: Level): boolean => given.some((legend) => legend.level === level);
  const legends = [
    ...(isGiven('action')
      ? []
      : action
        ? [buildLegend('action', action.entries, used)]
        : assumed([...used, ...shown], steady)),
    ...(isGiven('priority') || !priority ? [] : [buildLegend('priority', priority.entries, overall)]),
    ...given,
  ].toSorted((a, b) => a.level.localeCompare(b.level));
  const heads = { ...headOf('legend', action), ...headOf('overallStatus', priority) };
  const doubts = isGiven('action') ? [] : doubtsOf(written, action, [...used, ...shown], legends);
  const fills = fillsOf(action, legends);
  return { legends, taken: takenCells(table, written), heads, overallColumn, fills, doubts };
}

/** What a person said holds; a legend of another sheet holds for a level of which this one says nothing. */
function givenLegends({ legends, fallback }: Guidance, written: readonly WrittenLegend[]): Legend[] {
  const other = fallback.filter(
    ({ level }) =>
      !written.some((legend) => legend.level === level) && !legends.some((legend) => legend.level === level),
  );
  return [...legends, ...other];
}

function fillsOf(written: WrittenLegend | undefined, legends: readonly Legend[]): FillCodes {
  const statuses = legends.find(({ level }) => level === 'action')?.statuses ?? [];
  const pairs = (written?.entries ?? []).map(({ fill }, index) => [fill, statuses[index]?.code]);
  return new Map(pairs.filter((pair): pair is [string, string] => pair.every((part) => part !== undefined)));
}

const assumed = (used: readonly string[], fills: ReadonlyMap<string, string>): Legend[] => {
  const legend = assumeLegend(used, (text) => fills.get(text));
  return legend.statuses.length > 0 ? [legend] : [];
};

const headOf = (name: string, legend: WrittenLegend | undefined): Record<string, string> =>
  legend && !legend.isInHead && legend.before !== '' ? { [name]: legend.before } : {};

const besideTable = ({ row, title, entries }: SideLegend): WrittenLegend => ({
  level: /\b(?:overall|priority|priorities)\b/i.test(title) ? 'priority' : 'action',
  entries,
  row,
  count: 0,
  hasTitleRow: false,
  column: null,
  before: title,
  isInHead: false,
});

function legendsInCells(table: Table, layouts: readonly Layout[]): WrittenLegend[] {
  const heads = new Set(layouts.map(({ headAt }) => headAt));
  const firstHead = layouts[0]?.headAt ?? table.rows.length;
  const lines = table.rows.map((row, index) => ({ row, index }));
  return lines
    .filter(({ row, index }) => index < firstHead || heads.has(index) || filledCells(row).length === 1)
    .flatMap(({ row, index }) => filledCells(row).flatMap((cell) => legendInCell(cell, index, heads.has(index))));
}

function legendInCell(cell: { index: number; text: string }, row: number, isInHead: boolean): WrittenLegend[] {
  const legend = readLegendText(cell.text);
  if (!legend) return [];
  const isOverall = !isInHead && /\b(?:overall|priority|priorities|area)\b/i.test(legend.before);
  return [
    {
      ...legend,
      level: isOverall ? 'priority' : 'action',
      row,
      count: 1,
      hasTitleRow: false,
      column: cell.index,
      isInHead,
    },
  ];
}

function legendsInRows(table: Table, layouts: readonly Layout[], used: readonly string[]): WrittenLegend[] {
  return legendRows(table.rows, layouts, used).map(({ entries, at, count, title, hasTitleRow, columns }) => ({
    count,
    ...(columns ? { columns } : {}),
    hasTitleRow,
    level: /\b(?:overall|priority|priorities)\b/i.test(title) ? 'priority' : 'action',
    entries,
    row: at,
    column: null,
    before: title,
    isInHead: false,
  }));
}

/** What stands in a cell of ratings: its words, and its fill where that says something. */
interface RatingCell {
  text: string;
  fill: string | null;
}

/** What the cells of rating and status columns say, each different thing once, in their order. */
function ratingCells(table: Table, layouts: readonly Layout[]): RatingCell[] {
  const cells = new Map<string, RatingCell>();
  const add = (text: string, fill: string | null): void => {
    const key = `${fill ?? ''}|${text}`;
    if (!cells.has(key)) cells.set(key, { text, fill });
  };
  for (const [at, layout] of layouts.entries()) {
    const body = table.rows.slice(layout.bodyAt, layouts[at + 1]?.headAt);
    const columns = layout.columns.filter(({ kind }) => kind === 'rating' || kind === 'status');
    const notes = statusNoteColumn(layout);
    const ticks = notes ? [] : layout.columns.filter(({ isTick }) => isTick);
    if (notes) for (const row of body) add(openingStatus(row, notes) ?? '', null);
    else if (ticks.length > 0) for (const { label } of ticks) add(label, null);
    else
      for (const row of body)
        for (const { index } of columns) add(cellText(row, index), ratingFill(row, index, layout));
  }
  return [...cells.values()];
}

/** The different texts that `textOf` makes of the cells, without what gives no rating of its own. */
const textsOf = (cells: readonly RatingCell[], textOf: (cell: RatingCell) => string): string[] =>
  [...new Set(cells.map(textOf))].filter((text) => text !== '' && !saysNothing(text));

/** Cells that give no rating of their own: a dash, "TBC", "As above". */
const saysNothing = (text: string): boolean => isNoRating(text) || isNobody(text) || isSameAsAbove(text);

/** The fill that stands behind a rating wherever it is coloured, by its words; none where cells of one rating differ in colour. */
function steadyFills(cells: readonly RatingCell[]): Map<string, string> {
  const fills = new Map<string, string>();
  const unsteady = new Set<string>();
  for (const { text, fill } of cells) {
    if (text === '' || fill === null) continue;
    const known = fills.get(text);
    if (known !== undefined && fillColour(known) !== fillColour(fill)) unsteady.add(text);
    fills.set(text, fill);
  }
  for (const text of unsteady) fills.delete(text);
  return fills;
}

/** The colour that a rating names by its word or letter. */
function colourIn(text: string): StatusColour {
  const { core } = ratingText(text);
  return colourOf(LETTERS[core.toUpperCase()] ?? core);
}

/** A colour without words counts as the letter that people write for it. */
const letterOf = (fill: string): string => LETTER_OF[fillColour(fill)] ?? '';

const LETTER_OF: Partial<Record<StatusColour, string>> = { red: 'R', amber: 'A', green: 'G', blue: 'B' };

function takenCells(table: Table, written: readonly WrittenLegend[]): Set<string> {
  const keys = written.flatMap(({ row, count: own, column, columns, hasTitleRow }) => {
    if (column !== null) return [`${row}:${column}`];
    if (columns) return columns.map((index) => `${row}:${index}`);
    const from = hasTitleRow ? row - 1 : row;
    const count = own + (hasTitleRow ? 1 : 0);
    return table.rows.slice(from, from + count).flatMap((line, at) => keysOf(line, from + at));
  });
  return new Set(keys);
}

const keysOf = (row: Row, at: number): string[] => row.cells.map((_, column) => `${at}:${column}`);

function doubtsOf(
  written: readonly WrittenLegend[],
  action: WrittenLegend | undefined,
  used: readonly string[],
  legends: readonly Legend[],
): Doubt[] {
  const first = written.filter((legend) => written.find(({ level }) => level === legend.level) === legend);
  const doubts = first.flatMap((legend) => [...inCellDoubt(legend), ...trimmedDoubts(legend)]);
  const own = legends.find(({ level }) => level === 'action')?.statuses ?? [];
  return action || used.length === 0 ? doubts : [...doubts, missingLegendDoubt(own, used)];
}

function inCellDoubt({ entries, row, column, before, isInHead }: WrittenLegend): Doubt[] {
  if (column === null) return [];
  const place = isInHead ? 'the head of a column' : 'a cell above the table';
  return [
    {
      code: 'legend-in-head',
      severity: 'note',
      row: row + 1,
      column: before === '' ? null : headLabel(before),
      message: `The key to the ratings stands in running text in ${place}. ${entries.length} ratings were read from it: ${entries.map(({ label }) => label).join(', ')}.`,
      before: entries.map(({ label, meaning }) => `${label}: ${meaning}`).join('\n'),
      remedy: 'Check each rating and its meaning.',
    },
  ];
}

function trimmedDoubts({ entries, row, before }: WrittenLegend): Doubt[] {
  // A mark after every entry parts them from one another.
  const marks = new Set(entries.slice(0, -1).map(({ trimmed }) => trimmed));
  if (entries.length > 2 && marks.size === 1) return [];
  return entries
    .filter(({ trimmed }) => trimmed !== '')
    .map(({ label, meaning, trimmed }) => ({
      code: 'legend-mark-trimmed',
      severity: 'note',
      row: row + 1,
      column: before === '' ? null : headLabel(before),
      message: `The meaning of ${label} ends with "${trimmed}", which was left out.`,
      before: `${meaning}${trimmed}`,
      after: meaning,
      remedy: 'Nothing needs doing, unless words are missing after it.',
    }));
}
