import type { Due, Update } from '../../../../domain/board.ts';
import { readDue } from '../../../../domain/read-due.ts';
import { writePartialDate } from '../../../ui/dates.ts';
import { say } from '../say.ts';

/** A due date as a person reads it: the day, month or year that was read from it, or the plan's own words. */
export const writeDue = ({ text, date }: Due): string => (date ? writePartialDate(date) : text);

/** The same for a date that only its words are kept of, as in the entry of a move. */
const writeDueText = (text: string): string => writeDue({ text, date: readDue(text).date });

/** The entries that moved the date, oldest first. */
export const dateMoves = (updates: readonly Update[]): Update[] => updates.filter(({ kind }) => kind === 'extension');

/** From when to when a date was moved, or that it was given. */
export function moveInWords({ before, after }: Update): string {
  const to = after ? writeDueText(after) : say('noDate');
  return before ? say('moved', { before: writeDueText(before), after: to }) : say('dateGiven', { date: to });
}
