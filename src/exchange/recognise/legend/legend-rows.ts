import { readMeaning } from '../../../domain/status-meaning.ts';
import { cellText, filledCells, marksOf, type Row } from '../../table.ts';
import { headKind } from '../columns/head-words.ts';
import type { Layout } from '../columns/layout.ts';
import { readPriorityText } from '../rows/priority-text.ts';
import { isColourWord, type LegendEntry } from './legend-text.ts';

/** A legend written in rows. `at` is the place of its first row, `count` how many it takes. */
export interface RowLegend {
  at: number;
  count: number;
  /** Its title, in a row above it or beside it; `hasTitleRow` for one above. */
  title: string;
  hasTitleRow: boolean;
  /** The places of its cells in its row, where others beside it are none of it. */
  columns?: number[];
  entries: LegendEntry[];
}

const TITLE =
  /\b(?:key(?! (?:issues?|actions?|stages?|lines?|priorit|contacts?|people|individuals?|dates?|milestones?))|legend|b?rag[ybp]?|ratings?|status(?:es)?|scor(?:e|ing)|colou?rs? codes?|definitions?)\b/i;
/** A title that can only be one of a legend: then any words may be labels. */
const CERTAIN_TITLE =
  /^(?:(?:the )?(?:key|legend)\b.*|.*\b(?:b?rag[ybp]?|ratings?|scor(?:e|ing)|status) (?:key|legend|definitions?|guide|criteria|scale|meanings?|descriptions?).*|.*\bkey to\b.*|scor(?:e|ing)|ratings?(?: meanings?| definitions?)?)\s*:?$/i;
const LONGEST_LABEL = 30;
const LONGEST_TITLE = 80;
const MOST_ENTRIES = 12;
/** A letter, a figure or a band that stands for a status where a title or other entries say so. */
const SHORT_LABEL = /^(?:\p{Lu}{1,2}|\d{1,2}|\d{1,3}\s*(?:-|–|to)\s*\d{1,3}\s*%?|[<>≥≤]?\s*\d{1,3}\s*%)$/u;

/**
 * Legends that stand in rows, above or below the table: a label and its meaning a row, or one row with a label a cell. What
 * makes an entry of a row is a colour's name, a colour behind it, a title above, or being one of `used`, the plan's ratings.
 */
export function legendRows(
  rows: readonly Row[],
  layouts: readonly Layout[],
  used: readonly string[] = [],
): RowLegend[] {
  const found: RowLegend[] = [];
  const words = new Set(used.map((text) => text.toLowerCase()));
  for (let at = 0; at < rows.length; at += 1) {
    if (isHeadRow(at, layouts)) continue;
    const own =
      acrossAt(rows, at, layouts[0]?.headAt ?? rows.length) ??
      columnsAt(rows, at) ??
      downAt(rows, { start: at, layouts, words });
    if (!own) continue;
    const above = titleAbove(rows[at - 1]);
    const title = above === '' ? own.title : above;
    found.push({ ...own, at, title, hasTitleRow: above !== '' });
    at += own.count - 1;
  }
  return found;
}

/** What a way of writing a legend gives. */
type Written = Pick<RowLegend, 'count' | 'title' | 'entries' | 'columns'>;

function acrossAt(rows: readonly Row[], at: number, firstHead: number): Written | null {
  const row = rows[at];
  const entries = row ? entriesAcross(row) : [];
  if (row && entries.length > 1) return { count: 1, title: titleBeside(row), entries };
  return row && at < firstHead ? beside(row) : null;
}

/** Coloured cells that each say a state, right of the title of the plan. */
function beside(row: Row): Written | null {
  const cells = filledCells(row).map((cell) => ({ ...cell, fill: marksOf(row, cell.index).fill }));
  const coloured = cells.filter(({ fill }) => fill !== undefined);
  const isStates = coloured.every(({ text }) => readMeaning(text).stage !== null || isColourWord(text));
  const isApart = new Set(coloured.map(({ fill }) => fill)).size === coloured.length;
  if (coloured.length < 2 || cells.length - coloured.length > 1 || !isStates || !isApart) return null;
  const entries = coloured.map(({ text, fill }) => acrossEntry(text, fill));
  return { count: 1, title: '', entries, columns: coloured.map(({ index }) => index) };
}

/** Colours in one row, and what each means under it in the next. */
function columnsAt(rows: readonly Row[], at: number): Written | null {
  const [row, next] = [rows[at], rows[at + 1]];
  const cells = row ? filledCells(row) : [];
  // Nearly every row is told by this, before anything that takes longer.
  if (cells.length < 2 || cells.some(({ text }) => text.length > LONGEST_LABEL)) return null;
  const [title, labels] = CERTAIN_TITLE.test(cells[0]?.text ?? '')
    ? [cells[0]?.text ?? '', cells.slice(1)]
    : ['', cells];
  if (!row || !next || labels.length < 2 || !labels.every(({ text }) => isColourWord(text))) return null;
  const meanings = labels.map(({ index }) => cellText(next, index));
  if (!meanings.every((text) => HAS_WORDS.test(text)) || filledCells(next).length > labels.length + 1) return null;
  const entries = labels.map(({ index, text }, place) =>
    toEntry(text, meanings[place] ?? '', marksOf(row, index).fill),
  );
  return { count: 2, title, entries };
}

function downAt(rows: readonly Row[], down: Down): Written | null {
  const entries = entriesDown(rows, down);
  if (entries.length < 2) return null;
  const first = filledCells(rows[down.start] ?? { number: 0, cells: [] });
  const title = first.length === 3 && CERTAIN_TITLE.test(first[0]?.text ?? '') ? (first[0]?.text ?? '') : '';
  return { count: entries.length, title, entries };
}

/** A meaning is words or a band of figures; a number is a count. */
const HAS_WORDS = /\p{L}{2}|%/u;

const isHeadRow = (at: number, layouts: readonly Layout[]): boolean =>
  layouts.some(({ headAt, bodyAt }) => at >= headAt && at < bodyAt);

/** A row above a legend that names it: "RAG key", or its heads, "Rating | Meaning". */
function titleAbove(row: Row | undefined): string {
  const cells = row ? filledCells(row) : [];
  const isTitle =
    cells.length > 0 &&
    cells.length <= 2 &&
    cells.every(({ text }) => text.length <= LONGEST_TITLE) &&
    !NO_MEANING.has(headKind(cells[1]?.text ?? '') ?? '');
  const text = cells.map((cell) => cell.text).join(' ');
  return isTitle && TITLE.test(text) ? text : '';
}

/** Heads beside one of ratings under which no meanings stand: those of lists to choose from. */
const NO_MEANING: ReadonlySet<string> = new Set([
  'lead',
  'accountable',
  'due',
  'ref',
  'priority',
  'focusArea',
  'evidence',
]);

interface Down {
  start: number;
  layouts: readonly Layout[];
  words: ReadonlySet<string>;
}

function entriesDown(rows: readonly Row[], { start, layouts, words }: Down): LegendEntry[] {
  const title = titleAbove(rows[start - 1]);
  const isTitled = title !== '' && (CERTAIN_TITLE.test(title) ? 'certainly' : 'perhaps');
  const entries: LegendEntry[] = [];
  for (const [offset, row] of rows.slice(start, start + MOST_ENTRIES).entries()) {
    const entry = isHeadRow(start + offset, layouts) ? null : entryOf(row, isTitled, words);
    if (!entry || entries.some(({ label }) => label.toLowerCase() === entry.label.toLowerCase())) break;
    entries.push(entry);
  }
  return entries;
}

function entryOf(row: Row, isTitled: false | 'perhaps' | 'certainly', words: ReadonlySet<string>): LegendEntry | null {
  const all = filledCells(row);
  if (all.length > 3) return null;
  const cells = all.length === 3 && CERTAIN_TITLE.test(all[0]?.text ?? '') ? all.slice(1) : all;
  const [first, second, third] = cells;
  if (first && second && third && cells.length === 3 && SHORT_LABEL.test(first.text) && isColourWord(second.text))
    return { ...toEntry(second.text, third.text, fillOf(row)), code: first.text };
  if (!first || cells.length > 2 || isPriority(row, cells)) return null;
  const inOne = cells.length === 1 ? /^(.{1,30}?)\s*[-–—:=]\s+(\S.*)$/s.exec(first.text) : null;
  const fill = fillOf(row);
  const alone = cells.length === 1 && !inOne ? fillBeside(row, first.index) : undefined;
  if (alone !== undefined) return toEntry(first.text, first.text, alone);
  const label = inOne?.[1] ?? first.text;
  const meaning = inOne?.[2] ?? second?.text ?? '';
  const isShort = SHORT_LABEL.test(label) && (isTitled !== false || words.has(label.toLowerCase()));
  const isWord =
    label.length <= LONGEST_LABEL && (isTitled === 'certainly' || fill !== undefined || words.has(label.toLowerCase()));
  const isLabel = isColourWord(label) || isShort || (isWord && /^\p{Lu}/u.test(label));
  return isLabel && HAS_WORDS.test(meaning) ? named(label, meaning, fill) : null;
}

/** "Priority 1: Leaders …" right behind a key is none of its words, unless it has a colour. */
const isPriority = (row: Row, cells: readonly { text: string }[]): boolean =>
  cells.length === 1 && fillOf(row) === undefined && (readPriorityText(cells[0]?.text ?? '')?.ref ?? null) !== null;

/** "GR | Grey – not started" has its label with its meaning. */
function named(label: string, meaning: string, fill: string | undefined): LegendEntry {
  const [, colour, rest] = /^(\p{L}+)\s*[-–—:=]\s+(\S.*)$/su.exec(meaning) ?? [];
  const isCode = label.length <= 2 && colour !== undefined && rest !== undefined && isColourWord(colour);
  return isCode ? { ...toEntry(colour, rest, fill), code: label } : toEntry(label, meaning, fill);
}

const fillOf = (row: Row): string | undefined =>
  row.cells.map((_, index) => marksOf(row, index).fill).find((colour) => colour !== undefined);

/** A coloured cell without words, and its meaning beside it. */
function fillBeside(row: Row, index: number): string | undefined {
  // A banner across merged cells has its colour in all of them.
  const sides = [index - 1, index + 1].filter(
    (side) => (row.cells[side] ?? '').trim() === '' && !marksOf(row, side).coveredBy,
  );
  return sides.map((side) => marksOf(row, side).fill).find((colour) => colour !== undefined);
}

function toEntry(label: string, written: string, fill: string | undefined): LegendEntry {
  const meaning = written.replace(/[\s,;]+$/, '');
  const trimmed = written.slice(meaning.length).trim();
  return fill === undefined ? { label, meaning, trimmed } : { label, meaning, trimmed, fill };
}

/** A row whose cells each have a colour of their own and say what it means: "Key | Delivered | On track | …". */
function entriesAcross(row: Row): LegendEntry[] {
  const cells = filledCells(row).map(({ index, text }) => ({ text, fill: marksOf(row, index).fill }));
  const coloured = cells.filter(({ text, fill }) => fill !== undefined && text.length <= LONGEST_TITLE);
  const isApart = new Set(coloured.map(({ fill }) => fill)).size === coloured.length;
  const others = cells.filter(({ fill }) => fill === undefined);
  const isKey = isApart && coloured.length >= 2 && others.every(({ text }) => TITLE.test(text));
  return isKey ? coloured.map(({ text, fill }) => acrossEntry(text, fill)) : [];
}

/** The words of a row across that name it: "Key". */
const titleBeside = (row: Row): string =>
  filledCells(row)
    .filter(({ index }) => marksOf(row, index).fill === undefined)
    .map(({ text }) => text)
    .join(' ');

/** A coloured cell may say both: "Red – off track". */
function acrossEntry(text: string, fill: string | undefined): LegendEntry {
  const both = /^(.{1,30}?)\s*[-–—:=]\s+(\S.*)$/s.exec(text);
  return toEntry(both?.[1] ?? text, both?.[2] ?? text, fill);
}
