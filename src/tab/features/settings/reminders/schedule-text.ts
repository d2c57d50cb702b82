import { MOST_DAYS_APART, type AskSchedule } from '../../../../domain/plan-settings.ts';
import { readDate } from '../../../../domain/read-date.ts';
import { writePartialDate } from '../../../ui/dates.ts';
import { say } from './say.ts';

/** A schedule as somebody is writing it. */
export interface WrittenSchedule extends Pick<AskSchedule, 'redMonthly' | 'times' | 'until' | 'onBankHolidays'> {
  before: string;
  stale: string;
  due: string;
  apart: string;
  quiet: string;
}

/** What a field's words were read as, and the first part that could not be. */
interface Reading<T> {
  read: T;
  unread: string | null;
}

const LONGEST = 366;
const FULL_DAY = '2026-01-01'.length;

/** A schedule as its fields have it. */
export const writeSchedule = (schedule: AskSchedule): WrittenSchedule => ({
  ...schedule,
  before: schedule.daysBefore.join(', '),
  stale: String(schedule.staleDays ?? ''),
  due: String(schedule.dueWithinDays ?? ''),
  apart: String(schedule.daysApart),
  quiet: writeQuietDays(schedule.quietDays),
});

/** The schedule that the fields say, and what lacks before it can be saved; null where nothing does. */
export function readSchedule(written: WrittenSchedule): { schedule: AskSchedule; lack: string | null } {
  const { redMonthly, times, until, onBankHolidays } = written;
  const [before, quiet] = [daysIn(written.before), quietDaysIn(written.quiet)];
  const [stale, due, apart] = [written.stale, written.due, written.apart].map(daysIn) as [Days, Days, Days];
  const schedule: AskSchedule = {
    daysBefore: before.read,
    redMonthly,
    staleDays: stale.read[0] || null,
    dueWithinDays: due.read[0] || null,
    daysApart: apart.read[0] || 1,
    times,
    until,
    onBankHolidays,
    quietDays: quiet.read,
  };
  const unread = [before, stale, due, apart].find((days) => days.unread !== null)?.unread ?? null;
  if (unread !== null) return { schedule, lack: say('daysUnread', { text: unread }) };
  if (apart.read.length !== 1 || schedule.daysApart > MOST_DAYS_APART)
    return { schedule, lack: say('apartLack', { most: MOST_DAYS_APART }) };
  if (quiet.unread !== null) return { schedule, lack: say('quietUnread', { text: quiet.unread }) };
  return { schedule, lack: timesLack(times, until) };
}

function timesLack(times: AskSchedule['times'], until: string): string | null {
  const set = Object.values(times).flatMap((time) => time ?? []);
  if (set.length === 0) return say('weekdaysLack');
  return set.some((time) => time >= until) ? say('untilLack', { until }) : null;
}

type Days = Reading<number[]>;

const partsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** "14, 3" as days, the most first. */
function daysIn(text: string): Days {
  const parts = partsOf(text.replaceAll(/\s+/g, ','));
  const unread = parts.find((part) => !/^\d{1,3}$/.test(part) || Number(part) > LONGEST) ?? null;
  const days = parts.map(Number).filter((day) => Number.isInteger(day) && day <= LONGEST);
  return { read: [...new Set(days)].toSorted((one, other) => other - one), unread };
}

/** "25 December 2026, 1 January 2027 to 3 January 2027" as days on which nothing goes out. */
function quietDaysIn(text: string): Reading<AskSchedule['quietDays']> {
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
const writeQuietDays = (quietDays: AskSchedule['quietDays']): string =>
  quietDays.map(({ from, to }) => [...new Set([from, to])].map(writePartialDate).join(' – ')).join(', ');

function dayIn(text: string): string | null {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : readDate(text);
  return date && date.length === FULL_DAY ? date : null;
}
