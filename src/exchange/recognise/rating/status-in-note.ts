import { readMeaning } from '../../../domain/status-meaning.ts';
import { cellText, type Row } from '../../table.ts';
import { columnOf, type Column, type Layout } from '../columns/layout.ts';
import { isColourWord } from '../legend/legend-text.ts';

const OPENING = /^(\p{L}[\p{L} -]{2,24}?)\s*(?:[:.;,–(\r\n]|\s-\s|\s(?=\d)|$)/u;

/**
 * The notes column that tells the status too ("Complete: …"), where no column is for ratings alone and its head speaks
 * of progress or status.
 */
export function statusNoteColumn(layout: Layout): Column | null {
  const hasOwn = layout.columns.some(({ kind, isTick }) => kind === 'rating' || kind === 'status' || isTick);
  const notes = columnOf(layout, 'updates');
  return !hasOwn && notes && /\b(?:b?rag|status|progress)\b/i.test(notes.head) ? notes : null;
}

/** The status that a note opens with, as written, or null where its first words are none. */
export const openingStatus = (row: Row, column: Column): string | null => openingState(cellText(row, column.index));

/** The state of progress or the colour that a text opens with or is, or null. */
export function openingState(text: string): string | null {
  const words = OPENING.exec(text)?.[1];
  return words && (readMeaning(words).stage !== null || isColourWord(words)) ? words : null;
}
