import type { PartialDate } from '../domain/plan.ts';

/** Where the plan's people are; a moment is told by their clocks, summer time included. */
const TIME_ZONE = 'Europe/London';

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });
const MONTHS = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' });

/** An ISO moment in words: "Monday 23 November 2026, 14:05". Empty for what is no moment. */
export function momentInWords(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return '';
  const parts = day.formatToParts(moment).filter(({ type }) => type !== 'literal');
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${time.format(moment)}`;
}

/** A moment as a card tells it: "Monday 23 November, 14:05"; with its year where that is another than now's. */
export function momentNearby(at: string, now: string): string {
  const [date = '', clock] = momentInWords(at).split(', ');
  return clock ? `${withoutYear(date, now)}, ${clock}` : date;
}

/** A partial date as a card tells it: "Friday 4 December"; with its year where that is another than now's. */
export function dateNearby(date: PartialDate, now: string): string {
  if (date.split('-').length < 3) return dateInWords(date);
  const [words = ''] = momentInWords(`${date}T12:00:00Z`).split(', ');
  return words ? withoutYear(words, now) : dateInWords(date);
}

const withoutYear = (words: string, now: string): string => words.replace(` ${yearOf(now)}`, '');

const yearOf = (moment: string): string => momentInWords(moment).split(', ')[0]?.split(' ').at(-1) ?? '';

/** A partial date in words: "23 November 2026", "November 2026" or "2026". */
export function dateInWords(date: string): string {
  const [year = '', month, dayOfMonth] = date.split('-');
  if (!month) return year;
  const name = MONTHS.format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return dayOfMonth ? `${Number(dayOfMonth)} ${name} ${year}` : `${name} ${year}`;
}
