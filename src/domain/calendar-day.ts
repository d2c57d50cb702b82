import type { Weekday } from './plan-settings.ts';
import type { PartialDate } from './plan.ts';

const DAY_MS = 86_400_000;
const LENGTH = '2026-01-01'.length;

/** True for a whole day that the calendar has: `2026-02-28`, not `2026-02` and not `2026-02-30`. */
export const isWholeDay = (date: PartialDate | null): date is PartialDate =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && addDays(date, 0) === date;

/** A day so many days later, or earlier where `count` is below zero. */
export function addDays(day: PartialDate, count: number): PartialDate {
  const at = new Date(Date.parse(day) + count * DAY_MS);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, LENGTH);
}

/** Whole days from one to the other; below zero where the other is earlier. */
export const daysBetween = (one: PartialDate, other: PartialDate): number =>
  Math.round((Date.parse(other) - Date.parse(one)) / DAY_MS);

export const weekdayOf = (day: PartialDate): Weekday => (new Date(Date.parse(day)).getUTCDay() || 7) as Weekday;
