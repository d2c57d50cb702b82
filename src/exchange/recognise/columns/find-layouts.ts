import { cellText, columnLetters, marksOf, type Row, type Table } from '../../table.ts';
import { chooseColumns, type OpenColumn } from './choose-columns.ts';
import { correctLayout } from './correct-layout.ts';
import { NO_GUIDANCE, type Guidance } from '../guidance.ts';
import { headKind, headLabel } from './head-words.ts';
import { headStrength, isFurtherHead } from './head-row.ts';
import { withFurtherLeads } from './further-leads.ts';
import { headlessLayout } from './headless-layout.ts';
import { columnOf, type Column, type Layout } from './layout.ts';
import { isPeriodLabel } from './period-label.ts';
import { withTickColumns } from './tick-columns.ts';

const MOST_HEAD_ROWS = 3;
/** A year over its quarters or months. */
const YEARS = /^\d{4}(?:\s*[/–-]\s*\d{2,4})?$/;

/**
 * Every head of a table in order; a head that repeats an earlier one keeps that one's columns. What a person said comes
 * first. A table without heads has one layout, by what stands in it, or none.
 */
export function findLayouts(table: Table, guidance: Guidance = NO_GUIDANCE): Layout[] {
  const heads = table.rows.flatMap((row, index) => (isHeadRow(row, guidance) ? [index] : []));
  const layouts: Layout[] = [];
  heads.forEach((headAt, index) => {
    const plain = plainHeads(table.rows[headAt]);
    const before = layouts.find((layout) => plainHeads(table.rows[layout.headAt]) === plain);
    const layout = readLayout(table, headAt, heads[index + 1] ?? table.rows.length);
    const own = before ? { ...layout, columns: before.columns, isRepeat: true } : layout;
    layouts.push(correctLayout(own, table.rows[headAt], guidance));
  });
  if (layouts.length > 0) return layouts;
  const headless = headlessLayout(table);
  return headless ? [correctLayout(headless, table.rows[headless.headAt], guidance)] : [];
}

/** How good the best head of some rows is: the number of different things that its columns are; 0 where none is a head. */
export const headScore = (rows: readonly Row[]): number => Math.max(0, ...rows.slice(0, 400).map(headStrength));

const isHeadRow = (row: Row, { rows }: Guidance): boolean => {
  const role = rows.get(row.number);
  return role === undefined ? headStrength(row) > 0 : role === 'head';
};

const plainHeads = (row: Row | undefined): string => (row?.cells ?? []).map(headLabel).join('\t').trim().toLowerCase();

function readLayout(table: Table, headAt: number, end: number): Layout {
  const heads = headRows(table, headAt, end);
  const bodyAt = headAt + heads.length;
  const body = table.rows.slice(bodyAt, end);
  return {
    headAt,
    bodyAt,
    columns: withFurtherLeads(withTickColumns(unique(readColumns(heads, body)), body), body),
    isRepeat: false,
  };
}

function headRows(table: Table, headAt: number, end: number): Row[] {
  const heads = table.rows.slice(headAt, headAt + 1);
  while (heads.length < MOST_HEAD_ROWS && headAt + heads.length < end) {
    const next = table.rows[headAt + heads.length];
    if (!next || !isFurtherHead(heads, next)) break;
    heads.push(next);
  }
  return heads;
}

/** Columns with their heads; one under a wider head goes by its own name, and by the wider one's where it has none. */
function readColumns(heads: readonly Row[], body: readonly Row[]): Column[] {
  const [first] = heads;
  const width = Math.max(
    ...heads.map(({ cells }) => cells.length),
    ...body.slice(0, 200).map(({ cells }) => cells.length),
  );
  const open: (OpenColumn & { head: string; isReview: boolean })[] = [];
  let span = '';
  for (let index = 0; index < width; index += 1) {
    const top = first?.cells[index] ?? '';
    if (headLabel(top) !== '') span = top;
    const under = underHeads(heads.slice(1), index);
    if (under !== '') open.push(underSpan({ index, span, under, body }));
    else if (headLabel(top) !== '')
      open.push({ index, cell: top, label: headLabel(top), head: headLabel(top), isReview: false });
    else if (body.some((row) => cellText(row, index) !== ''))
      open.push({ index, cell: '', label: `Column ${columnLetters(index)}`, head: '', isReview: false });
  }
  const reviews = new Set(open.filter(({ isReview }) => isReview).map(({ index }) => index));
  const chosen = chooseColumns(
    open.filter(({ index }) => !reviews.has(index)),
    body,
  );
  return open.map(({ index, label, head }): Column => {
    const column = chosen.find((one) => one.index === index);
    if (!column) return { kind: 'rating', index, head, label, confidence: 0.95 };
    const { kind, confidence, period } = column;
    const told = column.isByContents ? { isByContents: true as const } : {};
    return { kind, index, head, label, confidence, ...told, ...(period === undefined ? {} : { period }) };
  });
}

/** The names under a head: of a year over its quarters, both, the quarter first. */
function underHeads(heads: readonly Row[], index: number): string {
  const names = heads.map((row) => cellText(row, index) || spanning(row, index)).filter((text) => text !== '');
  const [first = '', second] = names;
  if (second === undefined || second === first) return first;
  return YEARS.test(first) ? `${second} ${first}` : `${first} ${second}`;
}

/** What the cell says that spans this one across. */
function spanning(row: Row, index: number): string {
  const { coveredBy } = marksOf(row, index);
  return coveredBy?.row === row.number ? cellText(row, coveredBy.index) : '';
}

function underSpan({ index, span, under, body }: { index: number; span: string; under: string; body: readonly Row[] }) {
  const head = headLabel(span);
  const year = YEARS.test(head) && isPeriodLabel(under) && isRated(body, index);
  if (year) return { index, cell: under, label: `${under} ${head}`, head: `${under} ${head}`, isReview: true };
  if (isPeriodLabel(head)) return underReview({ index, head, under, body });
  const isReview =
    (isPeriodLabel(under) || headKind(span) === 'statusish') && headKind(under) !== 'updates' && isRated(body, index);
  return {
    index,
    cell: headKind(under) ? under : `${head} ${under}`,
    label: under,
    head: isReview || head === '' ? head || under : `${head} ${under}`,
    isReview,
  };
}

/** Under a review: its ratings go by its name; what was said at it keeps its own. */
function underReview({
  index,
  head,
  under,
  body,
}: {
  index: number;
  head: string;
  under: string;
  body: readonly Row[];
}) {
  const isReview = headKind(under) === 'statusish' && isRated(body, index);
  const isOfIt = headKind(under) === 'updates' || headKind(under) === 'statusish';
  return {
    index,
    cell: under,
    label: isReview ? head : `${head} ${under}`,
    head: isReview ? under : `${head} ${under}`,
    isReview,
    ...(isOfIt ? { period: head } : {}),
  };
}

/** Ratings are short; a column of sentences under a review date is what was said then. */
const isRated = (body: readonly Row[], index: number): boolean =>
  body.slice(0, 200).every((row) => cellText(row, index).length <= 60);

/** One column of a kind stands, save ratings; a second one keeps its own head as a further column. Labels never meet. */
function unique(columns: Column[]): Column[] {
  const layout = { columns };
  const labels = new Map<string, number>();
  return columns.map((column) => {
    const isSpare = column.kind !== 'rating' && column.period === undefined && columnOf(layout, column.kind) !== column;
    const times = (labels.get(column.label) ?? 0) + 1;
    labels.set(column.label, times);
    const label = times > 1 ? `${column.label} (${times})` : column.label;
    return { ...column, kind: isSpare ? 'extra' : column.kind, label };
  });
}
