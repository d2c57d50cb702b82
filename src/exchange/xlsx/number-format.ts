import type { PartialDate } from '../../domain/plan.ts';

/** A number as its program shows it, and the date that it is where its format shows one. */
export interface ShownNumber {
  text: string;
  /** As exact as the format shows: "mmm-yy" gives a month. */
  date?: PartialDate;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** Day 0 of each system; that of 1900 counts a 29 February 1900 that never was, so it holds from March 1900 on. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** Quoted text, escaped letters, padding, and conditions or colours in brackets; elapsed hours are none of these. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Shows a stored number by its format's code, days first. Formats that nobody needs in a plan are shown plainly. */
export function showNumber(value: number, code: string, system: 1900 | 1904): ShownNumber {
  const section = sectionFor(value, code);
  const bare = section.replaceAll(LITERAL, '');
  if (/General/i.test(bare) || bare.trim() === '@') return { text: plainNumber(value) };
  if (/[dmyhs]/i.test(bare)) return showDate(value, section, system);
  return { text: showFigures(value, section, code) };
}

/** A number without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

function sectionFor(value: number, code: string): string {
  const sections = code.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [code];
  const [positive = code, negative, zero] = sections;
  if (value < 0 && negative !== undefined) return negative;
  return value === 0 && zero !== undefined ? zero : positive;
}

/** Literal letters of a format: currency in brackets keeps its sign, padding is a space. */
function literalOf(part: string): string {
  if (part.startsWith('"')) return part.slice(1, -1);
  if (part.startsWith('\\')) return part.slice(1);
  if (part.startsWith('[$')) return part.slice(2, -1).split('-')[0] ?? '';
  return part.startsWith('_') ? ' ' : '';
}

function showFigures(value: number, section: string, code: string): string {
  const parts = section.split(new RegExp(`(${LITERAL.source})`, 'gi'));
  let isShown = false;
  const shown = parts.map((part) => {
    if (part.replaceAll(LITERAL, '') === '') return literalOf(part);
    return part.replace(/[#0?][#0?,.]*/, (figures) => {
      isShown = true;
      const percent = section.replaceAll(LITERAL, '').includes('%') ? 100 : 1;
      const sign = value < 0 && !code.includes(';') ? '-' : '';
      return sign + figuresOf(Math.abs(value) * percent, figures);
    });
  });
  const text = shown.join('').trim();
  return isShown || text !== '' ? text : '';
}

function figuresOf(value: number, figures: string): string {
  const [whole = '', decimals = ''] = figures.split('.');
  const least = (decimals.match(/0/g) ?? []).length;
  const most = (decimals.match(/[0#?]/g) ?? []).length;
  const rounded = Number(value.toPrecision(15)).toFixed(most);
  const [left = '0', right = ''] = rounded.split('.');
  const tail = right.slice(0, least) + right.slice(least).replace(/0+$/, '');
  const padded = left.padStart((whole.match(/0/g) ?? []).length, '0');
  const grouped = /,[#0?]/.test(whole) ? padded.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  return tail === '' ? grouped : `${grouped}.${tail}`;
}

/** A date format taken to pieces. */
interface DateFormat {
  tokens: { text: string; isMinute: boolean }[];
  is12: boolean;
  /** How many letters of an ISO date it shows: 10 with days, 7 with months, 4 with years, 0 for times. */
  exactness: number;
  /** Days as they are shown, those of 1904 apart: a plan has few dates and says them often. */
  known: Map<number | string, ShownNumber>;
}

const TOKENS = new RegExp(`${LITERAL.source}|\\[[hms]+\\]|AM/PM|A/P|y+|m+|d+|h+|s+|.`, 'gi');
/** A workbook has few formats and many dates. */
const formats = new Map<string, DateFormat>();
const MOST_FORMATS = 500;

function dateFormat(section: string): DateFormat {
  const known = formats.get(section);
  if (known) return known;
  if (formats.size >= MOST_FORMATS) formats.clear();
  const texts = section.match(TOKENS) ?? [];
  const tokens = texts.map((text, index) => ({ text, isMinute: isMinutes(texts, index) }));
  const has = (kind: RegExp): boolean => tokens.some(({ text, isMinute }) => kind.test(text) && !isMinute);
  const exactness = has(/^d+$/i) ? 10 : has(/^m+$/i) ? 7 : has(/^y+$/i) ? 4 : 0;
  const format = {
    tokens,
    is12: texts.some((text) => /^(?:AM\/PM|A\/P)$/i.test(text)),
    exactness,
    known: new Map<number | string, ShownNumber>(),
  };
  formats.set(section, format);
  return format;
}

const MOST_KNOWN = 5000;

function showDate(value: number, section: string, system: 1900 | 1904): ShownNumber {
  const format = dateFormat(section);
  const key = system === 1904 ? `1904:${value}` : value;
  const known = format.known.get(key) ?? showMoment(value, format, system);
  if (format.known.size < MOST_KNOWN) format.known.set(key, known);
  return known;
}

function showMoment(value: number, { tokens, is12, exactness }: DateFormat, system: 1900 | 1904): ShownNumber {
  const at = new Date(DAY_ZERO[system] + Math.round(value * 86_400) * 1000);
  if (Number.isNaN(at.getTime()) || value < 0) return { text: plainNumber(value) };
  const shown = tokens
    .map(({ text, isMinute }) => showToken(text, { at, is12, isMinute, value }))
    .join('')
    .trim();
  return exactness > 0 && value >= 1 ? { text: shown, date: at.toISOString().slice(0, exactness) } : { text: shown };
}

/** "m" is minutes right after hours or right before seconds, and months otherwise. */
function isMinutes(tokens: readonly string[], index: number): boolean {
  if (!/^m{1,2}$/i.test(tokens[index] ?? '')) return false;
  const kinds = (side: readonly string[]): string | undefined => side.find((token) => /^\[?[ymdhs]+\]?$/i.test(token));
  const before = kinds(tokens.slice(0, index).toReversed()) ?? '';
  const after = kinds(tokens.slice(index + 1)) ?? '';
  return /h/i.test(before) || /s/i.test(after);
}

interface Moment {
  at: Date;
  is12: boolean;
  isMinute: boolean;
  value: number;
}

function showToken(token: string, { at, is12, isMinute, value }: Moment): string {
  const two = (figure: number): string => (token.length > 1 ? String(figure).padStart(2, '0') : String(figure));
  const hours = at.getUTCHours();
  const kind = token.charAt(0).toLowerCase();
  if (/^\[h+\]$/i.test(token)) return String(Math.floor(value * 24));
  if (/^(?:AM\/PM|A\/P)$/i.test(token)) return hours < 12 ? 'AM' : 'PM';
  if (/^y+$/i.test(token)) return token.length > 2 ? String(at.getUTCFullYear()) : String(at.getUTCFullYear()).slice(2);
  if (/^m+$/i.test(token)) return isMinute ? two(at.getUTCMinutes()) : monthText(at, token);
  if (/^d+$/i.test(token)) return dayText(at, token);
  if (/^h+$/i.test(token)) return two(is12 ? hours % 12 || 12 : hours);
  if (/^s+$/i.test(token)) return two(at.getUTCSeconds());
  return kind === '"' || kind === '\\' || kind === '[' || kind === '_' || kind === '*' ? literalOf(token) : token;
}

function monthText(at: Date, token: string): string {
  const month = MONTHS[at.getUTCMonth()] ?? '';
  if (token.length === 5) return month.charAt(0);
  if (token.length > 2) return token.length === 3 ? month.slice(0, 3) : month;
  return String(at.getUTCMonth() + 1).padStart(token.length, '0');
}

function dayText(at: Date, token: string): string {
  const day = DAYS[at.getUTCDay()] ?? '';
  if (token.length > 2) return token.length === 3 ? day.slice(0, 3) : day;
  return String(at.getUTCDate()).padStart(token.length, '0');
}

/** A date that a cell stores as text (ISO 8601, `t="d"`), as people write it. */
export function showIsoDate(text: string): ShownNumber {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  return date ? { text: date.split('-').toReversed().join('/'), date } : { text };
}
