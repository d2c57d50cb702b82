import { isBankHoliday } from './bank-holidays.ts';
import { addDays, weekdayOf } from './calendar-day.ts';
import type { AskSchedule } from './plan-settings.ts';
import type { PartialDate } from './plan.ts';

/** Days and times of a plan are those of England. */
const PLACE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const MINUTE_MS = 60_000;

/** What of a schedule says when messages go out. */
export type WorkingTimes = Pick<AskSchedule, 'times' | 'until' | 'onBankHolidays' | 'quietDays'>;

/** A moment by the clock on the wall in England: `2026-11-26` and `09:00`. */
export interface LocalTime {
  day: PartialDate;
  time: string;
}

/** What the clock on the wall says in England. */
export function localTime(moment: Date): LocalTime {
  const parts = Object.fromEntries(PLACE.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
}

/**
 * The moment at which the clock on the wall says so. What it never says, in the hour that is left out in March, is an hour
 * later; what it says twice, in October, is the second time.
 */
export function momentAt({ day, time }: LocalTime): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const first = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(first));
}

/** How far the clock on the wall is ahead of UTC, in milliseconds. */
function offsetAt(moment: number): number {
  const { day, time } = localTime(new Date(moment));
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(moment / MINUTE_MS) * MINUTE_MS;
}

/** From when until when messages go out on a day; null for a day on which none do. */
export function workingHours(day: PartialDate, schedule: WorkingTimes): { from: string; until: string } | null {
  const from = schedule.times[weekdayOf(day)];
  if (!from || schedule.quietDays.some((quiet) => quiet.from <= day && day <= quiet.to)) return null;
  if (!schedule.onBankHolidays && isBankHoliday(day)) return null;
  // Hours that a hand set to end before they begin last until midnight: nobody is left unasked for that.
  return { from, until: schedule.until > from ? schedule.until : '24:00' };
}

/** Whether messages go out at a moment. */
export function isWorkingTime({ day, time }: LocalTime, schedule: WorkingTimes): boolean {
  const hours = workingHours(day, schedule);
  return hours !== null && hours.from <= time && time < hours.until;
}

/** The first day from one on on which messages go out, `last` included; null where none is. */
export function workingDayFrom(first: PartialDate, last: PartialDate, schedule: WorkingTimes): PartialDate | null {
  for (let day = first; day <= last; day = addDays(day, 1)) if (workingHours(day, schedule)) return day;
  return null;
}

/** The last day before another on which messages go out, `first` included; null where none is. */
export function workingDayBefore(day: PartialDate, first: PartialDate, schedule: WorkingTimes): PartialDate | null {
  for (let at = addDays(day, -1); at >= first; at = addDays(at, -1)) if (workingHours(at, schedule)) return at;
  return null;
}
