import type { PlanUpdate } from '../../../domain/plan.ts';
import { readDate } from '../../../domain/read-date.ts';
import { cellText, type Row } from '../../table.ts';
import type { Column, Layout } from '../columns/layout.ts';
import { notesPeriod } from '../columns/period-label.ts';
import { splitUpdates } from './split-updates.ts';

/** The notes of an action's row: of its notes column, and of columns that hold what was said at one review each. */
export const notesOfRow = (row: Row, { columns }: Layout): PlanUpdate[] =>
  columns.filter(({ kind }) => kind === 'updates').flatMap((column) => notesIn(cellText(row, column.index), column));

/** The notes of a cell. Where its head names a review, that dates what has no date of its own. */
export function notesIn(text: string, { period }: Pick<Column, 'period'>): PlanUpdate[] {
  const notes = splitUpdates(text);
  const dateText = period === undefined ? null : notesPeriod(period);
  if (dateText === null) return notes;
  return notes.map((note) => (note.dateText === null ? { ...note, dateText, date: readDate(dateText) } : note));
}
