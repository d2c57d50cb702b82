import type { PartialDate } from './plan.ts';

const MONTH_WORD =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = `(?:['’]?(\\d{4}|\\d{2}))`;
const DAY = `(\\d{1,2})(?:st|nd|rd|th)?`;
const GAP = `[\\s./,–-]*`;
const LEAD_IN =
  /^(?:(?:by|at|from|before|until|due|on|in|of|the|early|mid|late|end|start|beginning|w\/[cbe]|week (?:commencing|beginning|ending)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b[\s,.-]*)+/i;

const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const FIGURES = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
const MONTH_YEAR = new RegExp(`^(${MONTH_WORD})\\.?${GAP}${YEAR}$`, 'i');
const DAY_MONTH_YEAR = new RegExp(`^${DAY}(?:\\s+of)?${GAP}(${MONTH_WORD})\\.?${GAP}${YEAR}$`, 'i');
const DAYS_MONTH_YEAR = new RegExp(
  `^\\d{1,2}(?:st|nd|rd|th)?\\s*(?:[–-]|to|and|&)\\s*${DAY}\\s+(${MONTH_WORD})\\.?\\s+${YEAR}$`,
  'i',
);
const TERM_YEAR =
  /^((?:autumn|spring|summer|winter|aut|spr|sum)(?:\s+term)?(?:\s+[12])?|q[1-4]|quarter\s+[1-4]|term\s+[1-6]),?\s+(?:of\s+)?['’]?(\d{4}|\d{2})(?:\s*[/–-]\s*(\d{2}|\d{4}))?$/i;
const DAY_MONTH = new RegExp(
  `^(?:${DAY}(?:\\s+of)?\\s+(${MONTH_WORD})|(${MONTH_WORD})\\s+\\d{1,2}(?:st|nd|rd|th))$`,
  'i',
);

/**
 * The date that a text is, as exact as the text allows, or null where it is none. Days come first, as in the UK; a year
 * of two digits is of this century; a text without a year has no date, since a made-up year would look like the plan's own.
 */
export function readDate(text: string): PartialDate | null {
  const bare = text.trim().replace(LEAD_IN, '');
  return readFigures(bare) ?? readWords(bare);
}

/** True for a date, and for a day and month without a year ("14 Jan"). */
export function isDateText(text: string): boolean {
  return readDate(text) !== null || DAY_MONTH.test(text.trim());
}

/** Months since the year 0 of a date that names at least a month, or null. */
export function monthNumber(date: PartialDate | null): number | null {
  const [year, month] = (date ?? '').split('-').map(Number);
  return year && month ? year * 12 + month - 1 : null;
}

function readFigures(text: string): PartialDate | null {
  const iso = ISO.exec(text);
  if (iso) return compose(iso[1], iso[2], iso[3]);
  const figures = FIGURES.exec(text);
  return figures ? compose(figures[3], figures[2], figures[1]) : null;
}

function readWords(text: string): PartialDate | null {
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return compose(monthYear[2], monthOf(monthYear[1]));
  const day = DAY_MONTH_YEAR.exec(text);
  if (day) return compose(day[3], monthOf(day[2]), day[1]);
  const days = DAYS_MONTH_YEAR.exec(text);
  if (days) return compose(days[3], monthOf(days[2]));
  return readTerm(text);
}

/**
 * The year of a term or quarter. Of a school year written as two ("2019/20") the autumn is in the first, the spring and the
 * summer in the second; a quarter or a numbered term of two years may be in either, so it has no date.
 */
function readTerm(text: string): PartialDate | null {
  const [, name = '', first = '', second] = TERM_YEAR.exec(text) ?? [];
  if (first === '') return null;
  if (second === undefined) return first.length === 4 || !/^(?:q|t)/i.test(name) ? compose(first) : null;
  const start = Number(first.length === 2 ? `20${first}` : first);
  if (Number(second) % 100 !== (start + 1) % 100) return null;
  if (/^aut/i.test(name)) return compose(String(start));
  return /^(?:spr|sum)/i.test(name) ? compose(String(start + 1)) : null;
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
