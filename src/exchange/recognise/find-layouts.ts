import { cellText, columnLetters, filledCells, type Row, type Table } from '../table.ts';
import { headKind, headLabel, type ColumnKind, type HeadKind } from './head-words.ts';
import { NO_GUIDANCE, type Guidance } from './guidance.ts';
import { columnOf, type Column, type Layout } from './layout.ts';
import { isPeriodLabel } from './period-label.ts';

/** Every head of a table in order; a head that repeats the one before keeps that one's columns. What a person said comes first. */
export function findLayouts(table: Table, guidance: Guidance = NO_GUIDANCE): Layout[] {
  const heads = table.rows.flatMap((row, index) => (isHeadRow(row, guidance) ? [index] : []));
  const layouts: Layout[] = [];
  heads.forEach((headAt, index) => {
    const end = heads[index + 1] ?? table.rows.length;
    const before = layouts.find((layout) => isSameHead(table.rows[layout.headAt], table.rows[headAt]));
    const layout = corrected(readLayout(table, headAt, end), table.rows[headAt], guidance);
    layouts.push(before ? { ...layout, columns: before.columns, isRepeat: true } : layout);
  });
  return layouts;
}

const isHeadRow = (row: Row, { rows }: Guidance): boolean => {
  const role = rows.get(row.number);
  return role === undefined ? isHead(row) : role === 'head';
};

/** The columns of a head with what a person said that they are; another column of the same kind is a further one then. */
function corrected(layout: Layout, head: Row | undefined, { columns }: Guidance): Layout {
  const said = columns.get(head?.number ?? -1) ?? [];
  const all = said.reduce((now, { index, kind }) => withColumn(now, { index, kind }, head), layout.columns);
  return { ...layout, columns: all.toSorted((a, b) => a.index - b.index) };
}

function withColumn(
  columns: Column[],
  { index, kind }: Pick<Column, 'index' | 'kind'>,
  head: Row | undefined,
): Column[] {
  const own = columns.find((column) => column.index === index);
  const label = own?.label ?? headLabel(head?.cells[index] ?? '');
  const named = label === '' ? `Column ${columnLetters(index)}` : label;
  const column: Column = { kind, index, head: own?.head ?? label, label: named, confidence: 1 };
  const isAlone = kind !== 'rating' && kind !== 'extra';
  const others = columns
    .filter((other) => other.index !== index)
    .map((other): Column => (isAlone && other.kind === kind ? { ...other, kind: 'extra' } : other));
  return [...others, column];
}

/** How good the best head of some rows is: the number of different things that its columns are; 0 where none is a head. */
export function headScore(rows: readonly Row[]): number {
  return Math.max(0, ...rows.map((row) => (isHead(row) ? kindsOf(row).size : 0)));
}

function isHead(row: Row): boolean {
  const kinds = kindsOf(row);
  return kinds.has('action') && kinds.size >= 3;
}

const kindsOf = (row: Row): Set<HeadKind> => new Set(row.cells.map(headKind).filter((kind) => kind !== null));

function isSameHead(one: Row | undefined, other: Row | undefined): boolean {
  return plainHeads(one) === plainHeads(other);
}

const plainHeads = (row: Row | undefined): string => (row?.cells ?? []).map(headLabel).join('\t').trim().toLowerCase();

function readLayout(table: Table, headAt: number, end: number): Layout {
  const head = table.rows[headAt] ?? { number: headAt + 1, cells: [] };
  const next = table.rows[headAt + 1];
  const second = next && isSecondHead(head, next) ? next : null;
  const bodyAt = headAt + (second ? 2 : 1);
  const body = table.rows.slice(bodyAt, end);
  return { headAt, bodyAt, columns: unique(readColumns(head, second, body)), isRepeat: false };
}

/** A second row of heads names review dates under a head that spans them, and nothing else. */
function isSecondHead(head: Row, next: Row): boolean {
  const cells = filledCells(next);
  const isUnderSpan = cells.every(
    ({ index }) => cellText(head, index) === '' || headKind(head.cells[index] ?? '') === 'statusish',
  );
  const isNamed =
    cells.some(({ text }) => isPeriodLabel(text)) || cells.filter(({ text }) => /\p{L}{3}/u.test(text)).length > 1;
  return cells.length > 0 && isUnderSpan && isNamed && cells.every(({ text }) => text.length <= 30);
}

function readColumns(head: Row, second: Row | null, body: readonly Row[]): Column[] {
  const width = Math.max(head.cells.length, second?.cells.length ?? 0);
  const columns: Column[] = [];
  let span = '';
  for (let index = 0; index < width; index += 1) {
    const label = headLabel(head.cells[index] ?? '');
    if (label !== '') span = label;
    const under = second ? cellText(second, index) : '';
    if (under !== '') columns.push({ kind: 'rating', index, head: span, label: under, confidence: BY_HEAD });
    else if (label !== '')
      columns.push({ ...kindOf(head.cells[index] ?? '', label, index, body), index, head: label, label });
    else if (body.some((row) => cellText(row, index) !== ''))
      columns.push({ kind: 'extra', index, head: '', label: `Column ${columnLetters(index)}`, confidence: UNKNOWN });
  }
  return columns;
}

/** How sure a column is by its head's words, by its head and what stands in it, and where nothing tells. */
const BY_HEAD = 0.9;
const BY_CELLS = 0.8;
const UNKNOWN = 0.3;

function kindOf(
  cell: string,
  label: string,
  index: number,
  body: readonly Row[],
): { kind: ColumnKind; confidence: number } {
  const isShort = holdsShortWords(index, body);
  if (isPeriodLabel(label) && isShort) return { kind: 'rating', confidence: BY_HEAD };
  const kind = headKind(cell);
  if (kind === 'statusish') return { kind: isShort ? 'status' : 'updates', confidence: BY_CELLS };
  return kind === null ? { kind: 'extra', confidence: UNKNOWN } : { kind, confidence: BY_HEAD };
}

/** Ratings are a letter or a word or two; notes are sentences. */
function holdsShortWords(index: number, body: readonly Row[]): boolean {
  const texts = body.map((row) => cellText(row, index)).filter((text) => text !== '');
  const short = texts.filter((text) => text.length <= 24 && text.split(/\s+/).length <= 3);
  return short.length * 5 >= texts.length * 4;
}

/** One column of a kind stands, save ratings; a second one keeps its own head as a further column. Labels never meet. */
function unique(columns: Column[]): Column[] {
  const layout = { columns };
  const labels = new Map<string, number>();
  return columns.map((column) => {
    const isSpare = column.kind !== 'rating' && columnOf(layout, column.kind) !== column;
    const times = (labels.get(column.label) ?? 0) + 1;
    labels.set(column.label, times);
    const label = times > 1 ? `${column.label} (${times})` : column.label;
    return { ...column, kind: isSpare ? 'extra' : column.kind, label };
  });
}
