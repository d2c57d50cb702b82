import type { PartialDate } from './plan.ts';
import { readDate } from './read-date.ts';

const DAY_MS = 86_400_000;

/** How long people ask for at most; what is longer is no pause but a decision of the officer's. */
const LONGEST_DAYS = 366;

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const SPAN =
  /^(?:the next )?(?:(\d{1,3}|an?|the|next|a couple of|a few|[a-z]+)\s+)?(days?|weeks?|fortnights?|months?)(?: off)?$/;

/**
 * The last day of a pause that somebody asks for in words, from a day on: "two weeks", "3 days", "until 4 January", "until
 * Monday", "till the end of January". Who asks until a day is back on that day. Null for what is no time, or no pause.
 */
export function readPause(words: string, today: PartialDate): PartialDate | null {
  const text = words.toLowerCase().replace(/^[\s:,]+|[\s.!]+$/g, '');
  const until = /^(?:until|till|til|up to|before)\s+(.+)$/.exec(text)?.[1];
  const last = until === undefined ? lastOfSpan(text.replace(/^for\s+/, ''), today) : lastBefore(until, today);
  if (last === null || last < today) return null;
  return daysBetween(today, last) > LONGEST_DAYS ? null : last;
}

function lastOfSpan(text: string, today: PartialDate): PartialDate | null {
  if (text === 'today') return today;
  const [, count = 'a', unit = ''] = SPAN.exec(text) ?? [];
  const number = numberOf(count);
  if (unit === '' || number === null || number < 1) return null;
  if (unit.startsWith('month')) return addDays(addMonths(today, number), -1);
  const days = unit.startsWith('fortnight') ? 14 : unit.startsWith('week') ? 7 : 1;
  return addDays(today, number * days - 1);
}

function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^(?:an?|the|next)$/.test(word)) return 1;
  if (word === 'a couple of') return 2;
  if (word === 'a few') return 3;
  const number = NUMBERS.indexOf(word);
  return number < 0 ? null : number;
}

/** The day before the one on which somebody is back; of a month it is the first, and its end where they say so. */
function lastBefore(text: string, today: PartialDate): PartialDate | null {
  if (text === 'tomorrow') return today;
  const weekday = WEEKDAYS.indexOf(text.replace(/^(?:next|this|on)\s+/, ''));
  if (weekday >= 0) return addDays(today, ((weekday - weekdayOf(today) + 7) % 7 || 7) - 1);
  const end = /^(?:the )?end of (.+)$/.exec(text)?.[1];
  const date = nextDate(end ?? text, today, end !== undefined);
  if (date === null) return null;
  const first = date.length === 7 ? `${date}-01` : date;
  if (date.length < 7) return null;
  return end === undefined ? addDays(first, -1) : addDays(addMonths(first, 1), -1);
}

/** A date whose year somebody may have left out: the next such day or month, or the present one where its end is meant. */
function nextDate(text: string, today: PartialDate, mayBeNow: boolean): PartialDate | null {
  const plain = text.replace(/^(?:the|next|on)\s+/, '');
  const whole = readDate(plain);
  if (whole !== null && whole.length > 4) return whole;
  const year = Number(today.slice(0, 4));
  const withYear = (of: number) =>
    readDate(/^\d{1,2}[./-]\d{1,2}$/.test(plain) ? `${plain}/${of}` : readable(plain, of));
  const soon = withYear(year);
  const now = soon === null ? '' : today.slice(0, soon.length);
  return soon !== null && (soon > now || (mayBeNow && soon === now)) ? soon : withYear(year + 1);
}

/** "January 4" is read with its day before the month, since the year follows. */
const readable = (text: string, year: number): string =>
  `${text.replace(/^([a-z]+)\.? (\d{1,2})(st|nd|rd|th)?$/, '$2 $1')} ${year}`;

const toTime = (day: PartialDate): number => Date.parse(`${day}T00:00:00Z`);

const toDay = (time: number): PartialDate => new Date(time).toISOString().slice(0, 10);

const addDays = (day: PartialDate, days: number): PartialDate => toDay(toTime(day) + days * DAY_MS);

const daysBetween = (from: PartialDate, to: PartialDate): number => (toTime(to) - toTime(from)) / DAY_MS;

const weekdayOf = (day: PartialDate): number => new Date(toTime(day)).getUTCDay();

/** The same day of a later month, or the last day that it has. */
function addMonths(day: PartialDate, months: number): PartialDate {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
}
