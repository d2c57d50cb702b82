import type { PartialDate } from '../../../domain/plan.ts';
import { readDate } from '../../../domain/read-date.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3) || ''}|${month === 'September' ? 't' : ''})`).join('|')})`;
const IN_WORDS = new RegExp(
  `^(?:(\\d{1,2})(st|nd|rd|th)?(\\s*[-./ ]?\\s*))?${MONTH}(\\.?,?\\s*[-–/ ]?\\s*)(['’]?)(\\d{4}|\\d{2})$`,
  'i',
);
const IN_FIGURES = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const ISO = /^\d{4}-\d{2}(?:-\d{2})?$/;
const TERM = /^(aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)(\s+term)?(\s+)(['’]?)(\d{4}|\d{2})$/i;

/** "23 November 2026", "November 2026" or "2026", as exact as the date. */
export function longDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/**
 * A date in the way that a sample writes its own: "Dec-21" makes "Nov-26", "31/01/19" makes "23/11/26", "Autumn 2022" makes
 * "Autumn 2026". Null where the sample's way cannot tell this date, or is no way of writing dates.
 */
export function dateLike(sample: string, date: PartialDate): string | null {
  const text = sample.trim();
  const [year = '', month, day] = date.split('-');
  if (!month) return null;
  const words = IN_WORDS.exec(text);
  if (words) return likeWords(words, { year, month, day });
  const figures = IN_FIGURES.exec(text);
  if (figures && day) return likeFigures(figures, { year, month, day });
  const term = TERM.exec(text);
  if (term) return likeTerm(term, { year, month });
  return ISO.test(text) && date.length >= text.length ? date.slice(0, text.length) : null;
}

function likeWords(
  match: RegExpExecArray,
  { year, month, day }: { year: string; month: string; day: string | undefined },
): string | null {
  const [, ownDay, ordinal = '', gap = '', ownMonth = '', join = '', mark = '', ownYear = ''] = match;
  if (ownDay !== undefined && !day) return null;
  const start = ownDay === undefined ? '' : `${padLike(ownDay, day ?? '')}${ordinal && ordinalOf(Number(day))}${gap}`;
  return `${start}${monthLike(ownMonth, Number(month))}${join}${mark}${year.slice(-ownYear.length)}`;
}

function likeFigures(
  [, ownDay = '', mark = '', ownMonth = '', ownYear = '']: RegExpExecArray,
  { year, month, day }: { year: string; month: string; day: string },
): string {
  return [padLike(ownDay, day), padLike(ownMonth, month), year.slice(-ownYear.length)].join(mark);
}

/** School terms in England: autumn from September, spring from January, summer from April. */
function likeTerm(
  [, ownTerm = '', word = '', gap = '', mark = '', ownYear = '']: RegExpExecArray,
  { year, month }: { year: string; month: string },
): string {
  const number = Number(month);
  const name = number >= 9 ? 'Autumn' : number >= 4 ? 'Summer' : 'Spring';
  const short = /^(?:aut|spr|sum)$/i.test(ownTerm) ? name.slice(0, 3) : name;
  return `${caseLike(ownTerm, short)}${word}${gap}${mark}${year.slice(-ownYear.length)}`;
}

const padLike = (own: string, figures: string): string => (own.startsWith('0') ? figures : String(Number(figures)));

function monthLike(own: string, month: number): string {
  const name = MONTHS[month - 1] ?? '';
  const isShort = own.length <= 4 && own.toLowerCase() !== 'june' && own.toLowerCase() !== 'july';
  return caseLike(own, isShort ? name.slice(0, 3) : name);
}

function caseLike(own: string, word: string): string {
  if (own === own.toUpperCase()) return word.toUpperCase();
  return own === own.toLowerCase() ? word.toLowerCase() : word;
}

function ordinalOf(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** The date in the way of the newest sample that can tell it, else in long words. */
export function dateLikeAny(samples: readonly string[], date: PartialDate): string {
  for (const sample of samples.toReversed()) {
    const written = readDate(sample) === null ? null : dateLike(sample, date);
    if (written !== null) return written;
  }
  return longDate(date);
}
