import type { PartialDate } from './plan.ts';

const MONTH_WORD =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = `(?:['’‘]?(\\d{4}|\\d{2}))`;
const DAY = `(\\d{1,2})(?:st|nd|rd|th)?`;
const GAP = `[\\s./,–-]*`;
/** Between a day and its month: "3 / Mar 22" is a list of two dates and not the third of March. */
const DAY_GAP = `(?:,?\\s*(?:of\\s+)?|[./–-])`;
const LEAD_IN =
  /^(?:(?:by|at|from|before|until|due|on|in|of|the|early|mid|late|end|start|beginning|no later than|not later than|w\/[cbe]|week (?:commencing|beginning|ending)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b[\s,.:-]*)+/i;
const CLOCK = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const FIGURES = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})$/;
/** A month and its year. Of two figures each, the second can only be a year where it is no month: "12/22". */
const MONTH_FIGURES = /^(\d{1,2})[./-](\d{4})$|^(\d{2})\/(1[3-9]|[2-9]\d)$/;
const MONTH_YEAR = new RegExp(`^(${MONTH_WORD})\\.?${GAP}${YEAR}$`, 'i');
const DAY_MONTH_YEAR = new RegExp(`^${DAY}${DAY_GAP}(${MONTH_WORD})\\.?${GAP}${YEAR}$`, 'i');
const MONTH_DAY_YEAR = new RegExp(`^(${MONTH_WORD})\\.?\\s+${DAY},?\\s+(\\d{4})$`, 'i');
const DAYS_MONTH_YEAR = new RegExp(
  `^\\d{1,2}(?:st|nd|rd|th)?\\s*(?:[–—/-]|to|and|&)\\s*${DAY}\\s+(${MONTH_WORD})\\.?\\s+${YEAR}$`,
  'i',
);
const SEASON = '(?:autumn|spring|summer|winter|aut|spr|sum)';
const TERM = `${SEASON}(?:\\s*/\\s*${SEASON})?(?:[\\s-]+(?:half[\\s-]?)?term)?(?:\\s+[12])?|(?:(?:may|oct(?:ober)?|feb(?:ruary)?)\\s+)?half[\\s-]?term|christmas|easter|(?:academic|school|financial|calendar)\\s+year|h[12]|q[1-4]|quarter\\s+[1-4]|term\\s+[1-6]`;
const TERM_YEAR = new RegExp(`^(${TERM}),?\\s+(?:of\\s+)?['’‘]?(\\d{4}|\\d{2})(?:\\s*[/–-]\\s*(\\d{2}|\\d{4}))?$`, 'i');
const YEAR_TERM = new RegExp(`^(\\d{4}(?:\\s*[/–-]\\s*\\d{2,4})?),?\\s+(${TERM})$`, 'i');
/** A date with its year anywhere in a text; what it finds may still be none ("31/02/20"). */
const DATE_IN_TEXT = new RegExp(
  `(?<![\\p{L}\\d./-])(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|(?:${MONTH_WORD})\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|(?:\\d{1,2}(?:st|nd|rd|th)?${DAY_GAP})?(?:${MONTH_WORD})\\.?[\\s,'’‘/–-]*(?:\\d{4}|\\d{2})|(?:${TERM})\\s+\\d{4}(?:/\\d{2})?)(?![\\p{L}\\d]|[./-]\\d)`,
  'giu',
);
const DAY_MONTH = new RegExp(
  `^(?:${DAY}(?:\\s+of)?\\s+(${MONTH_WORD})|(${MONTH_WORD})\\s+\\d{1,2}(?:st|nd|rd|th))$`,
  'i',
);

/**
 * The date that a text is, as exact as the text allows, or null where it is none. Days come first, as in the UK; a year
 * of two digits is of this century; a text without a year has no date, since a made-up year would look like the plan's own.
 */
export function readDate(text: string): PartialDate | null {
  const plain = text.trim().replace(/[\s.,;*]+$/, '');
  const bare = plain
    .replace(/^\((.*)\)$/s, '$1')
    .replace(LEAD_IN, '')
    .replace(CLOCK, '');
  return readFigures(bare) ?? readWords(bare, /\bend\b/i.test(plain));
}

/** The dates that stand in a text among other words, as written. */
export function datesIn(text: string): string[] {
  return [...text.matchAll(DATE_IN_TEXT)].map(([date]) => date).filter((date) => readDate(date) !== null);
}

/** True for a date, and for a day and month without a year ("14 Jan"). */
export function isDateText(text: string): boolean {
  return readDate(text) !== null || DAY_MONTH.test(text.trim().replace(LEAD_IN, ''));
}

/** Months since the year 0 of a date that names at least a month, or null. */
export function monthNumber(date: PartialDate | null): number | null {
  const [year, month] = (date ?? '').split('-').map(Number);
  return year && month ? year * 12 + month - 1 : null;
}

function readFigures(text: string): PartialDate | null {
  const iso = ISO.exec(text) ?? YEAR_FIRST.exec(text);
  if (iso) return compose(iso[1], iso[2], iso[3]);
  const figures = FIGURES.exec(text);
  if (figures) return compose(figures[3], figures[2], figures[1]);
  const month = MONTH_FIGURES.exec(text);
  return month ? compose(month[2] ?? month[4], month[1] ?? month[3]) : null;
}

function readWords(text: string, isEnd: boolean): PartialDate | null {
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return compose(monthYear[2], monthOf(monthYear[1]));
  const day = DAY_MONTH_YEAR.exec(text);
  if (day) return compose(day[3], monthOf(day[2]), day[1]);
  const american = MONTH_DAY_YEAR.exec(text);
  if (american) return compose(american[3], monthOf(american[1]), american[2]);
  const days = DAYS_MONTH_YEAR.exec(text);
  if (days) return compose(days[3], monthOf(days[2]));
  return readTerm(text.replace(YEAR_TERM, '$2 $1'), isEnd);
}

/**
 * The year of a term or quarter. Of a school year written as two ("2019/20") the autumn is in the first, the spring and the
 * summer in the second, and so is the end of the year; a quarter or a numbered term of two years may be in either, so it
 * has no date.
 */
function readTerm(text: string, isEnd: boolean): PartialDate | null {
  const [, name = '', first = '', second] = TERM_YEAR.exec(text) ?? [];
  if (first === '') return null;
  if (second === undefined) return first.length === 4 || !/^[qth]/i.test(name) ? compose(first) : null;
  const start = Number(first.length === 2 ? `20${first}` : first);
  if (Number(second) % 100 !== (start + 1) % 100) return null;
  if (/^aut/i.test(name)) return compose(String(start));
  const isSecond = /^(?:spr|sum)/i.test(name) || (isEnd && /\byear$/i.test(name));
  return isSecond ? compose(String(start + 1)) : null;
}

const monthOf = (word = ''): string => String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);

function compose(yearText = '', monthText?: string, dayText?: string): PartialDate | null {
  const year = Number(yearText.length === 2 ? `20${yearText}` : yearText);
  if (year < 1950 || year > 2149) return null;
  if (!monthText) return String(year);
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  if (!dayText) return `${year}-${twoDigits(month)}`;
  const day = Number(dayText);
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (figure: number): string => String(figure).padStart(2, '0');
