import type { BoardAction, Update } from '../../../../domain/board.ts';
import type { PartialDate } from '../../../../domain/plan.ts';
import { writePartialDate } from '../../../ui/dates.ts';

type Due = NonNullable<BoardAction['due']>;

/** A due date as a person reads it: the day, month or year that was read from it, or the plan's own words. */
export const writeDue = ({ text, date }: Due): string => (date ? writePartialDate(date) : text);

/** The entries that moved the date, oldest first. */
export const dateMoves = (updates: readonly Update[]): Update[] => updates.filter(({ kind }) => kind === 'extension');

/** Whether all of a day, month or year lies behind. */
export const isOver = (date: PartialDate | null, now: Date): boolean =>
  date !== null && now.toISOString().slice(0, date.length) > date;
