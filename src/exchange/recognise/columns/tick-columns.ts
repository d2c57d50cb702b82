import { readMeaning } from '../../../domain/status-meaning.ts';
import { cellText, marksOf, type Row } from '../../table.ts';
import type { ColumnKind } from './head-words.ts';
import type { Column, Layout } from './layout.ts';
import { isColourWord } from '../legend/legend-text.ts';
import { isPeriodLabel } from './period-label.ts';

const TICK = /^(?:[xX✓✔☑✗✘☒✅●■⬤√üûP1*]|yes|y)$/u;
const LONGEST_STATUS = 24;
const SAMPLE = 200;
const COULD_BE: ReadonlySet<ColumnKind> = new Set(['extra', 'status', 'rating']);

/** Marks the columns of which each is a status, side by side, with a tick in the one that holds: "Red | Amber | Green". */
export function withTickColumns(columns: Column[], body: readonly Row[]): Column[] {
  const rows = body.slice(0, SAMPLE);
  const named = columns.filter(({ kind, label }) => COULD_BE.has(kind) && isStatusName(label) && !isPeriodLabel(label));
  const isTicked = named.some(({ index }) => rows.some((row) => cellText(row, index) !== ''));
  const ticks = rows.map((row) => named.map(({ index }) => cellText(row, index)).filter((text) => text !== ''));
  const several = ticks.filter((own) => own.length > 1).length;
  const areTicks = ticks.flat().every((text) => TICK.test(text)) && several * 2 < ticks.length;
  if (named.length < 2 || !isTicked || !areTicks || !named.every(isBeside)) return columns;
  return columns.map((column) =>
    named.includes(column)
      ? { kind: 'extra', index: column.index, head: column.head, label: column.label, confidence: 0.9, isTick: true }
      : column,
  );
}

const isStatusName = (label: string): boolean =>
  label.length <= LONGEST_STATUS &&
  (isColourWord(label) || /^[RAGB]$/.test(label) || readMeaning(label).stage !== null);

const isBeside = ({ index }: Column, at: number, all: readonly Column[]): boolean =>
  at === 0 || index === (all[at - 1]?.index ?? -1) + 1;

/** The statuses that are ticked in a row, and the columns that they stand in; null for a layout without such columns. */
export function tickedIn(row: Row, { columns }: Pick<Layout, 'columns'>): Column[] | null {
  const ticks = columns.filter(({ isTick }) => isTick === true);
  if (ticks.length === 0) return null;
  const written = ticks.filter(({ index }) => cellText(row, index) !== '');
  return written.length > 0 ? written : ticks.filter(({ index }) => marksOf(row, index).fill !== undefined);
}
