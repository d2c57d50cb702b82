import type { Due, Update } from '../../../../domain/board.ts';
import { writePartialDate } from '../../../ui/dates.ts';
import { readDue } from '../../../../domain/read-due.ts';

/** A due date as a person reads it: the day, month or year that was read from it, or the plan's own words. */
export const writeDue = ({ text, date }: Due): string => (date ? writePartialDate(date) : text);

/** The same for a date that only its words are kept of, as in the entry of a move. */
export const writeDueText = (text: string): string => writeDue({ text, date: readDue(text).date });

/** The entries that moved the date, oldest first. */
export const dateMoves = (updates: readonly Update[]): Update[] => updates.filter(({ kind }) => kind === 'extension');
