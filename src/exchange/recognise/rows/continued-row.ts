import { cellText, type Row } from '../../table.ts';
import { addDoubt, type Draft } from '../draft.ts';
import type { Layout } from '../columns/layout.ts';
import { splitEvidence } from '../cells/split-evidence.ts';
import { notesIn } from '../cells/notes-of-row.ts';

/** Reads a row without an action as more of the action above it, word for word; false where no action stands above. */
export function addContinuedRow(draft: Draft, layout: Layout, row: Row): boolean {
  const above = draft.placed.at(-1)?.action;
  if (!above) return false;
  const cells = layout.columns
    .map((column) => ({ ...column, text: cellText(row, column.index) }))
    .filter(({ text }) => text !== '');
  for (const { kind, label, text, ...column } of cells) {
    if (kind === 'updates') above.updates.push(...notesIn(text, column));
    else if (kind === 'evidence') above.evidence.push(...splitEvidence(text));
    else above.extra[`${label} (row ${row.number})`] = text;
  }
  addDoubt(draft, {
    code: 'continued-row',
    severity: 'question',
    row: row.number,
    message: `This row has no action of its own, so its cells were kept with ${above.ref ?? 'the action above it'}.`,
    before: cells.map(({ label, text }) => `${label}: ${text}`).join('\n'),
    remedy: 'Say whether the row goes on from the one above or is an action whose text is missing.',
  });
  return true;
}
