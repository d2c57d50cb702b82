import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import type { ColumnKind } from '../recognise/columns/head-words.ts';
import type { Column, Layout } from '../recognise/columns/layout.ts';
import { cellText } from '../table.ts';

const WORDS: Record<ColumnKind, string> = {
  ref: 'refs',
  priority: 'priorities',
  focusArea: 'focus areas',
  action: 'actions',
  lead: 'leads',
  accountable: 'accountable officers',
  measure: 'measures',
  due: 'dates due',
  status: 'ratings',
  rating: 'ratings',
  updates: 'notes',
  evidence: 'evidence',
  extra: 'further words',
};

/** Columns whose heads did not tell what they are, and a table without any row of heads. */
export function findColumnsInDoubt({ layouts, table }: Draft): Doubt[] {
  return layouts.flatMap((layout) => {
    if (layout.isRepeat) return [];
    const row = table.rows[layout.headAt]?.number ?? null;
    const guessed = layout.columns.filter(({ isByContents }) => isByContents);
    if (layout.isHeadless) return [headless(guessed, row)];
    return guessed
      .filter(({ kind, index }) => kind !== 'extra' && table.rows.some((one) => cellText(one, index) !== ''))
      .map((column) => byContents(column, layout, row));
  });
}

const headless = (columns: readonly Column[], row: number | null): Doubt => ({
  code: 'no-head',
  severity: 'question',
  row,
  message: `No row of this table names its columns, so they were read by what stands in them: ${columns
    .filter(({ kind }) => kind !== 'extra')
    .map(({ label, kind }) => `${label} as ${WORDS[kind]}`)
    .join(', ')}.`,
  remedy: 'Check what each column is.',
});

const byContents = ({ label, kind, confidence }: Column, _layout: Layout, row: number | null): Doubt => ({
  code: 'column-by-contents',
  severity: kind === 'action' || confidence < 0.5 ? 'question' : 'warning',
  row,
  column: label,
  message: `The head “${label}” does not say what this column is. By what stands in it, it was read as ${WORDS[kind]} (${Math.round(confidence * 100)} % sure).`,
  before: label,
  remedy: 'Say what the column is, if it is something else.',
});
