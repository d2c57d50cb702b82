import type { AskSchedule } from '../../../domain/plan-settings.ts';
import { readDate } from '../../../domain/read-date.ts';
import { writePartialDate } from '../../ui/dates.ts';

/** What a field's words were read as, and the first part that could not be. */
interface Reading<T> {
  read: T;
  unread: string | null;
}

const LONGEST = 366;
const FULL_DAY = '2026-01-01'.length;
const partsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** "14, 3" as days before a review, the longest first. */
export function daysIn(text: string): Reading<number[]> {
  const parts = partsOf(text.replaceAll(/\s+/g, ','));
  const unread = parts.find((part) => !/^\d{1,3}$/.test(part) || Number(part) > LONGEST) ?? null;
  const days = parts.map(Number).filter((day) => Number.isInteger(day) && day <= LONGEST);
  return { read: [...new Set(days)].toSorted((one, other) => other - one), unread };
}

/** "25 December 2026, 1 January 2027 to 3 January 2027" as days on which nothing goes out. */
export function quietDaysIn(text: string): Reading<AskSchedule['quietDays']> {
  const read: AskSchedule['quietDays'] = [];
  let unread: string | null = null;
  for (const part of partsOf(text)) {
    const [from, to = from] = part.split(/\s+(?:to|until)\s+|\s*–\s*/u).map(dayIn);
    if (from && to && from <= to) read.push({ from, to });
    else unread ??= part;
  }
  return { read, unread };
}

/** The same days as people write them. */
export const writeQuietDays = (quietDays: AskSchedule['quietDays']): string =>
  quietDays.map(({ from, to }) => [...new Set([from, to])].map(writePartialDate).join(' – ')).join(', ');

function dayIn(text: string): string | null {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : readDate(text);
  return date && date.length === FULL_DAY ? date : null;
}
