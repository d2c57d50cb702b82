import type { PartialDate } from '../../domain/plan.ts';
import catalogue from '../words/en-GB/ui.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

// Everyone reads the same day in the record, wherever their own machine thinks it is.
const zone = { timeZone: 'Europe/London' } as const;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...zone });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const wholeDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...zone });

/** "23 November 2026 at 14:05". */
export const writeMoment = (iso: string): string => {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : say('moment', { day: day.format(at), time: time.format(at) });
};

/** "23 November 2026". */
export const writeDay = (iso: string): string => {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : day.format(at);
};

// Formatting takes longer than drawing the words does, and the actions of a plan share few dates.
const partialDates = new Map<PartialDate, string>();
const KEPT = 500;

/** "31 December 2019", "December 2019" or "2019": as exact as the date is. */
export function writePartialDate(date: PartialDate): string {
  const known = partialDates.get(date);
  if (known !== undefined) return known;
  const written = formatPartialDate(date);
  if (partialDates.size >= KEPT) partialDates.clear();
  partialDates.set(date, written);
  return written;
}

function formatPartialDate(date: PartialDate): string {
  const at = new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  if (date.length <= 4) return date;
  return date.length <= 7 ? month.format(at) : wholeDay.format(at);
}

const isoDay = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone });

/** The day of a moment as the record counts days: "2026-11-23". */
export function dayOf(at: Date): string {
  // All that is drawn at once asks for the same moment.
  if (at.getTime() !== lastDay.time) lastDay = { time: at.getTime(), day: isoDay.format(at) };
  return lastDay.day;
}

let lastDay = { time: Number.NaN, day: '' };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEARS = [Number.POSITIVE_INFINITY, 365.25 * DAY, 'yearsAgo'] as const;
const STEPS = [
  [HOUR, MINUTE, 'minutesAgo'],
  [DAY, HOUR, 'hoursAgo'],
  [14 * DAY, DAY, 'daysAgo'],
  [61 * DAY, 7 * DAY, 'weeksAgo'],
  [730 * DAY, 30.44 * DAY, 'monthsAgo'],
] as const;

/** "just now", "12 minutes ago", "3 weeks ago". A moment that is still to come counts as now: clocks differ a little. */
export function ageInWords(iso: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(iso)) / 1000;
  if (Number.isNaN(seconds)) return say('unknownTime');
  if (seconds < MINUTE) return say('justNow');
  const [, unit, key] = STEPS.find(([limit]) => seconds < limit) ?? YEARS;
  return say(key, { count: Math.floor(seconds / unit) });
}

/** "12 s ago" in the first minute, then as other ages are written. */
export function freshnessInWords(then: Date, now: Date): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - then.getTime()) / 1000));
  if (seconds < 2) return say('justNow');
  return seconds < MINUTE ? say('secondsAgo', { count: seconds }) : ageInWords(then.toISOString(), now);
}
