import type { PlanUpdate } from '../../../domain/plan.ts';
import { dateMarks, readNoteDate } from './date-mark.ts';

/**
 * The notes of a cell, each opened by its date ("Feb 2021: … Apr 21: …"), in the order written. What stands before the
 * first date is a note without one; a fragment or bullet after a note stays in it, where it stood.
 */
export function splitUpdates(text: string): PlanUpdate[] {
  const marks = dateMarks(text);
  const opening = withoutLooseMark(text.slice(0, marks[0]?.from));
  const dated = marks.map((mark, index): PlanUpdate => ({
    text: withoutLooseMark(text.slice(mark.to, marks[index + 1]?.from)),
    dateText: mark.dateText,
    date: readNoteDate(mark.dateText),
  }));
  return opening === '' ? dated : [{ text: opening, dateText: null, date: null }, ...dated];
}

/** The bullet or dash before the next date belongs to neither note. */
const withoutLooseMark = (text: string): string => text.replace(/(?:^|\s)[•●▪◦*·–—([-]?\s*$/u, '').trim();
