import type { PartialDate } from '../../../domain/plan.ts';
import { isDateText, readDate } from '../../../domain/read-date.ts';
import { readDue } from '../../../domain/read-due.ts';
import { oncePerText } from '../once-per-text.ts';
import { isPeriodLabel, periodIn } from '../columns/period-label.ts';

/** A date that opens a note, by its place in the cell's text: the note's words start at `to`. */
export interface DateMark {
  dateText: string;
  from: number;
  to: number;
}

const LONGEST_DATE = 36;
/** A date ends with a figure, a month or the name of a term. */
const COULD_END =
  /(?:\d|\d\)|uary|[jf]an|feb|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?|ber|oct|nov|dec|jan|term|aut|autumn|spr|spring|sum|summer|winter|christmas|easter|year)\)?\.?$/i;
const MOST_WORDS = 5;
/** What a colon that a note follows has behind it, and how many spaces may stand before it. */
const AFTER_COLON = /^(?:\s|\p{L}|$)/u;
const MOST_SPACES = 4;
/** Behind what a note may start, beside the beginning: a line, a sentence, a bullet; or at a bracket. */
const START = /[\r\n]+|[.!?;]\s+|[•●▪◦]\s*|(?=\[)/g;
/** The same where the first note stands behind a date in round brackets: "(Jan 24) Begun (Feb 24) Half done". */
const START_OR_ROUND = new RegExp(`${START.source}|(?=\\()`, 'g');
const LIST_MARKS = /^[\s•●▪◦*·–—-]*/u;
/** Words before a date that say that a note follows, and the initials of who wrote it. */
const SAYS_NOTE =
  /^(?:(?:(?:latest |progress |current )?(?:up-?dated?|position|status|progress|review(?:ed)?|as)(?: as)?(?: (?:at|of|on|for))?):?\s+)/i;
const NOTE_INITIALS = /^\p{Lu}{2,3}:?\s+/u;
const AFTER_DATE =
  /^(?:\s+(?:up-?date|position|review|progress))?(?:\s*:\s*|\s*[–—-]\s+|\s+[–—-]\s*|[–—-](?=\p{L})|\s*[\r\n]+\s*(?=\S))/iu;
const CAPITAL = /^\s+(?=\p{Lu}\p{Ll})/u;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const MONTHS = new RegExp(`^${MONTH}\\s*(?:[/&–-]|to)\\s*${MONTH}\\s+['’]?\\d{2,4}$`, 'i');
const RANGE = /\s(?:[–—-]|to)\s/;
const DAY_AND_MONTH = /^\d{1,2}\/(?:0?[1-9]|1[0-2])$/;
const PREPOSITION = /^(?:by|at|from|before|until|due|on|in|of|the|to|since|end)\b/i;
const ENDS_ON_PREPOSITION = /\b(?:by|at|from|before|until|on|in|of|to|since|after|during)\s+$/i;

/** Sentences are many and dates few: what cannot open one is told by its first letters. */
const MAY_OPEN =
  /^\(?(?:\d|jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec|aut|spr|sum|win|q[1-4]|quarter|term|week|wk|w\/|year|review|meeting|visit|month|check|milestone|mon|tue|wed|thu|fri|sat|sun|early|mid|half|christmas|easter|academic|school|financial|calendar)/i;

/** What a date may stand behind, and the beginning of one: tells most sentences from notes at once. */
const COULD_OPEN = new RegExp(
  `^[\\s•●▪◦*·–—-]*[[(]?(?:${SAYS_NOTE.source.slice(1)}|\\p{L}{2,3}:?\\s+)?${MAY_OPEN.source.slice(1)}`,
  'iu',
);
const LONGEST_OPENING = 120;

/** The dates that open notes in a text: before a colon anywhere, before a dash, a line end or a capital where a note may start. */
export function dateMarks(text: string): DateMark[] {
  const starts: DateMark[] = [];
  const addAt = (start: number): void => {
    const mark = markAt(text, start);
    if (mark) starts.push(mark);
  };
  addAt(0);
  for (const { index, 0: mark } of text.matchAll(/^\s*\(/.test(text) ? START_OR_ROUND : START))
    addAt(index + mark.length);
  const marks = [...starts, ...colonMarks(text)].toSorted((a, b) => a.from - b.from || b.to - a.to);
  const apart: DateMark[] = [];
  for (const mark of marks) if (mark.from >= (apart.at(-1)?.to ?? 0)) apart.push(mark);
  return apart.filter((mark, index) => mark.to < (apart[index + 1]?.from ?? text.length) || index < apart.length - 1);
}

/** The date that a note's date words mean, without the words around it. */
export const readNoteDate: (words: string) => PartialDate | null = oncePerText(readDateAmong);

function readDateAmong(words: string): PartialDate | null {
  const bare = words
    .replace(SAYS_NOTE, '')
    .replace(NOTE_INITIALS, '')
    .replace(/\s+(?:up-?date|position|review|progress)$/i, '');
  return readDate(bare) ?? (MONTHS.test(bare) || isRange(bare) ? readDue(bare).date : null);
}

function markAt(text: string, start: number): DateMark | null {
  if (!COULD_OPEN.test(text.slice(start, start + LONGEST_OPENING))) return null;
  const from = start + (LIST_MARKS.exec(text.slice(start))?.[0].length ?? 0);
  const bracket = /^[[(]/.test(text.slice(from)) ? 1 : 0;
  const rest = text.slice(from + bracket);
  const lead = (SAYS_NOTE.exec(rest) ?? NOTE_INITIALS.exec(rest))?.[0] ?? '';
  const date = dateOpening(rest.slice(lead.length));
  if (date === null) return null;
  const dateEnd = from + bracket + lead.length + date.length;
  const gap = gapAfter(text.slice(dateEnd), date, bracket === 1);
  const opened = text.slice(from + bracket, dateEnd);
  const suffix = gap === null ? '' : (/^\s+\p{L}[\p{L}-]*/u.exec(gap)?.[0] ?? '');
  return gap === null ? null : { dateText: `${opened}${suffix}`, from, to: dateEnd + gap.length };
}

/** What stands between a date and its note, or null where the date opens none. */
function gapAfter(after: string, date: string, isInBracket: boolean): string | null {
  if (isInBracket) return /^\s*[\])]\s*[:–—-]?\s*(?=\S)/.exec(after)?.[0] ?? null;
  const gap = AFTER_DATE.exec(after)?.[0];
  if (gap !== undefined) return /^\d{4}$/.test(date) ? null : gap;
  const isFull =
    /\d{4}$|^\d+[./-]\d+[./-]\d+$|\p{L}[-’']\d{2}$/u.test(date) && !/^\d{4}$/.test(date) && readDate(date) !== null;
  return isFull ? (CAPITAL.exec(after)?.[0] ?? byAuthor(after)) : null;
}

/** Initials between a date and its note stay with the note: "12.05.21 JB: …". */
const byAuthor = (after: string): string | null => /^\s+(?=\(?\p{Lu}{2,3}\)?\s*[:–-])/u.exec(after)?.[0] ?? null;

/** The longest date that a text opens with. */
function dateOpening(text: string): string | null {
  if (!MAY_OPEN.test(text)) return null;
  const line = text.slice(0, LONGEST_DATE + 1).split(/[\r\n:;[]|[.!?]\s/)[0] ?? '';
  const ends = [...line.matchAll(/(?<=\S)(?=$|[\s:;,–—)\]-])/gu)].map(({ index }) => index).toReversed();
  const texts = ends.map((end) => line.slice(0, end)).filter((words) => COULD_END.test(words));
  return texts.find((words) => !PREPOSITION.test(words) && isNoteDate(words)) ?? null;
}

const isNoteDate = oncePerText(
  (words) =>
    isDateText(words) ||
    MONTHS.test(words) ||
    DAY_AND_MONTH.test(words) ||
    isRange(words) ||
    (isPeriodLabel(words) && periodIn(words) === words && !/^\d/.test(words)),
);

function isRange(words: string): boolean {
  const [from = '', to = ''] = words.split(RANGE);
  return to !== '' && isDateText(from) && readDate(to) !== null;
}

function colonMarks(text: string): DateMark[] {
  const marks: DateMark[] = [];
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    if (!AFTER_COLON.test(text.slice(colon + 1, colon + 3))) continue;
    const head = text.slice(Math.max(0, colon - MOST_SPACES), colon);
    const end = colon - (head.length - head.trimEnd().length);
    const before = text.slice(Math.max(0, end - 40), end);
    const dateText = dateBefore(before);
    if (dateText && !ENDS_ON_PREPOSITION.test(before.slice(0, -dateText.length)))
      marks.push({ dateText, from: end - dateText.length, to: colon + 1 });
  }
  return marks;
}

/** The longest date that a text ends with; a bare year counts only where it is the whole of it. */
function dateBefore(text: string): string | null {
  const starts = [...text.matchAll(/(?<=^|[\s(*•–-])\S/gu)].map((match) => match.index).slice(-MOST_WORDS);
  const dates = starts
    .map((start) => text.slice(start))
    .filter((words) => MAY_OPEN.test(words) && !words.startsWith('('));
  const found = dates.find((words) => isDateText(words) || MONTHS.test(words));
  return found !== undefined && (!/^\d{4}$/.test(found) || found === text.trim()) ? found : null;
}
