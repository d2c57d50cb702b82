import { filledCells, type Row } from '../table.ts';
import type { Layout } from './layout.ts';
import { isColourWord, type LegendEntry } from './legend-text.ts';

/** A legend written one status a row. `at` is the place of its first status; `title` is the row above it, if it is one. */
export interface RowLegend {
  at: number;
  title: string;
  entries: LegendEntry[];
}

const TITLE = /\b(?:key|legend|b?rag|ratings?|status(?:es)?)\b/i;

/** Legends that stand as rows of a label and a meaning, two or more together, above or below the table. */
export function legendRows(rows: readonly Row[], layouts: readonly Layout[]): RowLegend[] {
  const found: RowLegend[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const entries = entriesFrom(rows, at, layouts);
    if (entries.length < 2) continue;
    found.push({ at, title: titleAbove(rows[at - 1]), entries });
    at += entries.length - 1;
  }
  return found;
}

function titleAbove(row: Row | undefined): string {
  const cells = row ? filledCells(row) : [];
  const text = cells[0]?.text ?? '';
  return cells.length === 1 && text.length <= 60 && TITLE.test(text) ? text : '';
}

function entriesFrom(rows: readonly Row[], start: number, layouts: readonly Layout[]): LegendEntry[] {
  const isTitled = titleAbove(rows[start - 1]) !== '';
  const entries: LegendEntry[] = [];
  for (const [offset, row] of rows.slice(start, start + 12).entries()) {
    const isInTable = layouts.some(({ headAt, bodyAt }) => start + offset >= headAt && start + offset < bodyAt);
    const entry = isInTable ? null : entryOf(row, isTitled);
    if (!entry) break;
    entries.push(entry);
  }
  return entries;
}

function entryOf(row: Row, isTitled: boolean): LegendEntry | null {
  const cells = filledCells(row);
  const [first, second] = cells;
  const inOne = cells.length === 1 && first ? /^(.{1,25}?)\s*[-–—:=]\s+(\S.*)$/s.exec(first.text) : null;
  const label = inOne?.[1] ?? first?.text ?? '';
  const written = inOne?.[2] ?? (cells.length === 2 ? second?.text : '') ?? '';
  const isLabel = isColourWord(label) || (isTitled && label.length <= 25);
  if (!isLabel || written === '') return null;
  const meaning = written.replace(/[\s,;]+$/, '');
  return { label, meaning, trimmed: written.slice(meaning.length).trim() };
}
