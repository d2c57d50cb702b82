import type { PlanAction } from '../../domain/plan.ts';
import { cellText, type Row } from '../table.ts';
import { addDoubt, statusesFor, type Draft } from './draft.ts';
import { columnOf, type Column, type Layout } from './layout.ts';
import { alphabetOf } from './look-alike.ts';
import { readRating } from './read-rating.ts';
import { newestRating } from './review-dates.ts';
import { openingStatus, statusNoteColumn } from './status-in-note.ts';

/** Reads an action's ratings and its status; a text that no legend has is kept and asked about, never taken for a rating. */
export function rateAction(draft: Draft, layout: Layout, row: Row, action: PlanAction): void {
  for (const column of layout.columns.filter(({ kind }) => kind === 'rating')) {
    const code = readCell(draft, row, column);
    action.ratings[column.label] = code;
    if (code === null && cellText(row, column.index) !== '') action.extra[column.label] = cellText(row, column.index);
  }
  const single = columnOf(layout, 'status');
  const code = single ? readCell(draft, row, single) : null;
  action.status = code ?? newestRating(action, draft.plan.reviewDates);
  const notes = statusNoteColumn(layout);
  if (notes) action.status = readNote(draft, row, notes);
  if (single && code === null) action.statusText = cellText(row, single.index) || null;
}

function readCell(draft: Draft, row: Row, column: Column): string | null {
  const text = cellText(row, column.index);
  if (text === '') return null;
  const { code, isLookAlike } = readRating(text, statusesFor(draft.plan.legends, 'action'));
  if (code === null) noteUnknown(draft, row, column, text);
  else if (isLookAlike) noteLookAlike(draft, row, column, text, code);
  return code;
}

function readNote(draft: Draft, row: Row, column: Column): string | null {
  const words = openingStatus(row, column);
  if (words === null) return null;
  const { code } = readRating(words, statusesFor(draft.plan.legends, 'action'));
  addDoubt(draft, {
    code: 'status-in-note',
    severity: 'question',
    row: row.number,
    column: column.label,
    message: `No column is for ratings alone, so "${words}", with which this note opens, was read as the status. The note was kept whole.`,
    before: words,
    after: code,
    remedy: 'Say whether it is the status.',
  });
  return code;
}

function noteUnknown(draft: Draft, row: Row, column: Column, text: string): void {
  const codes = statusesFor(draft.plan.legends, 'action').map(({ code }) => code);
  addDoubt(draft, {
    code: 'unknown-rating',
    severity: 'question',
    row: row.number,
    column: column.label,
    message: `"${text}" is no rating of this plan's key (${codes.join(', ')}), so the action was left without a rating here. The text is kept.`,
    before: text,
    remedy: 'Say which rating is meant, or leave it without one.',
  });
}

function noteLookAlike(draft: Draft, row: Row, column: Column, text: string, code: string): void {
  addDoubt(draft, {
    code: 'homoglyph',
    severity: 'question',
    row: row.number,
    column: column.label,
    message: `This rating is written with a ${alphabetOf(text)} letter that looks like ${code}. It was read as ${code}.`,
    before: text,
    after: code,
    remedy: `Say whether ${code} is meant.`,
  });
}
