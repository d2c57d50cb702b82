import type { PlanUpdate } from '../../domain/plan.ts';
import { isDateText, readDate } from '../../domain/read-date.ts';

interface DateMark {
  dateText: string;
  from: number;
  to: number;
}

const MOST_WORDS = 5;
const COLON = /\s*:(?=\s|\p{L}|$)/gu;
const DASH_AT_START = /(?:^|[\r\n]|(?<=[.!?])\s)\s*([^\r\n:]{3,24}?)\s+[-–—]\s+/gu;

/**
 * The notes of a cell, each opened by its date and a colon ("Feb 2021: … Apr 21: …"), in the order written. What stands
 * before the first date is a note without one; a fragment or bullet after a note stays in it, where it stood.
 */
export function splitUpdates(text: string): PlanUpdate[] {
  const marks = dateMarks(text);
  const opening = text.slice(0, marks[0]?.from).trim();
  const dated = marks.map((mark, index): PlanUpdate => ({
    text: text.slice(mark.to, marks[index + 1]?.from).trim(),
    dateText: mark.dateText,
    date: readDate(mark.dateText),
  }));
  return opening === '' ? dated : [{ text: opening, dateText: null, date: null }, ...dated];
}

function dateMarks(text: string): DateMark[] {
  const marks = [...colonMarks(text), ...dashMarks(text)].toSorted((a, b) => a.from - b.from);
  return marks.filter((mark, index) => index === 0 || mark.from >= (marks[index - 1]?.to ?? 0));
}

function colonMarks(text: string): DateMark[] {
  return [...text.matchAll(COLON)].flatMap((colon) => {
    const dateText = dateBefore(text.slice(Math.max(0, colon.index - 40), colon.index));
    return dateText ? [{ dateText, from: colon.index - dateText.length, to: colon.index + colon[0].length }] : [];
  });
}

/** The longest date that a text ends with; a bare year counts only where it is the whole of it. */
function dateBefore(text: string): string | null {
  const starts = [...text.matchAll(/(?<=^|[\s(*•–-])\S/gu)].map((match) => match.index).slice(-MOST_WORDS);
  const dates = starts.map((start) => text.slice(start)).filter((words) => isDateText(words) && isNoLeadIn(words));
  return dates.find((words) => !/^\d{4}$/.test(words) || words === text.trim()) ?? null;
}

const isNoLeadIn = (words: string): boolean => !/^(?:by|at|from|before|until|due|on|in|of|the)\b/i.test(words);

function dashMarks(text: string): DateMark[] {
  return [...text.matchAll(DASH_AT_START)].flatMap((match) => {
    const dateText = match[1] ?? '';
    if (!isDateText(dateText) || !isNoLeadIn(dateText)) return [];
    return [{ dateText, from: match.index + match[0].indexOf(dateText), to: match.index + match[0].length }];
  });
}
