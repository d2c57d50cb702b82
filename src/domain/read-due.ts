import type { PartialDate } from './plan.ts';
import { datesIn, readDate } from './read-date.ts';

/** When something is due. `others` are further dates in the same text, which may count instead. */
export interface DueReading {
  date: PartialDate | null;
  others: string[];
}

const DONE = /^(?:complete[d]?|done|achieved|closed|delivered|finished)\b[\s:,–-]*/i;
const LABEL =
  /^(?:(?:target|due|end|completion|planned|proposed|expected|delivery)(?: date)?|deadline|to be completed(?: by)?|complete by|by)\s*[:–-]?\s+/i;
const TAIL =
  /[\s,;/–-]*(?:\((?:complete[d]?|done|ongoing|on-going|tbc|provisional|indicative|revised|new|extended|estimated?|est\.?|approx\.?|target|at the latest|latest|overdue|achieved|met)\)|(?:and|then|&|\+)*\s*(?:on-?going|onwards?|thereafter|complete[d]?|at the latest|at latest|(?:then )?(?:annually|termly|monthly|quarterly))|at \d{1,2}(?:[.:]\d{2})?\s*[ap]m|[–-])\.?$/i;
const BEFORE =
  /^(.*?\S)\s*[([]\s*(?:was|were|originally|original|orig\.?|previously|prev\.?|moved from|extended from|from)\s*:?\s*(.*?)\s*[)\]]$/is;
const REVISED =
  /^(.*?)[\s,;([–-]*(?:→|➔|⇒|[-=]>|\b(?:revised(?: date)?|now|new date|extended to|moved to|changed to|updated to|slipped to)\b)\s*(?:to|date)?\s*:?\s*(.*?)[)\]]?$/is;
const ORIGINAL = /^(?:original(?:ly)?|was|target|planned)(?: date)?\s*:\s*/i;
const START_AND_END =
  /^(?:start(?:s|ed)?|begins?)\b.*?[\s;,](?:end|ends|finish|complete|completion)\b(?: date)?[:\s]*(.+)$/is;
const RANGE_MARK = /\s*(?:[–—-]|\b(?:to|until|till)\b)\s*/gi;
const MONTHS_MARK = /\s*(?:\/|&|\band\b)\s*/gi;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const MONTH_ALONE = new RegExp(`^(?:early |mid |late |end )?${MONTH}\\.?$`, 'i');
/** Words before a date that say when something begins, which is not when it is due. */
const BEGINS = /\b(?:from|since|start(?:s|ed|ing)?|begin(?:s|ning)?|commenc\w+)\s*:?\s*$/i;

/**
 * Reads a due date with what people write around it: a date that was moved counts as it is now, of a range only what both
 * ends share ("Jan to Mar 2022" is 2022), and of several dates none, nor of one among other words, save where words say which.
 */
export function readDue(text: string): DueReading {
  const bare = text.trim().replace(DONE, '').replace(TAIL, '').replace(LABEL, '').trim();
  const end = START_AND_END.exec(bare)?.[1];
  const plain = readDate(text) ?? readDate(bare) ?? (end ? readDate(end) : null);
  if (plain) return { date: plain, others: [] };
  return readRange(bare.replace(/^(?:from|between)\s+/i, '')) ?? readMoved(bare) ?? readSeveral(bare);
}

function readMoved(text: string): DueReading | null {
  const [, now = '', was = ''] = BEFORE.exec(text) ?? [];
  if (readDate(now)) return { date: readDate(now), others: [was] };
  const [, first = '', revised = ''] = REVISED.exec(text) ?? [];
  const original = first.replace(ORIGINAL, '').trim();
  const date = readDate(revised);
  return date ? { date, others: readDate(original) ? [original] : [] } : null;
}

/** Dates among other words, or one under another. */
function readSeveral(text: string): DueReading {
  const dates = [...new Set(datesIn(text))];
  const [only] = dates;
  const isStart = dates.length === 1 && BEGINS.test(text.slice(0, text.indexOf(only ?? '')));
  return { date: null, others: isStart ? [] : dates };
}

/** A range, by the mark between its ends. Both ends are told where they share not even a year. */
function readRange(text: string): DueReading | null {
  for (const mark of [...text.matchAll(RANGE_MARK), ...text.matchAll(MONTHS_MARK)]) {
    const [from, to] = [text.slice(0, mark.index), text.slice(mark.index + mark[0].length)];
    const end = readDate(to);
    const start = end === null ? null : startOf(from, to, /[/&]|and/i.test(mark[0]));
    if (end === null || start === null) continue;
    const date = shared(start, end);
    return { date, others: date === null ? [from, to] : [] };
  }
  return null;
}

/** The first end of a range, which may leave its year to the second; "May and June 2022" is one, "May 2021 and June 2022" two dates. */
function startOf(from: string, to: string, isMonthsOnly: boolean): PartialDate | null {
  const year = /(\d{4}|['’]?\d{2})$/.exec(to)?.[0] ?? '';
  if (MONTH_ALONE.test(from)) return readDate(`${from} ${year}`);
  return isMonthsOnly ? null : readDate(from);
}

function shared(one: PartialDate, other: PartialDate): PartialDate | null {
  const [a, b] = [one.split('-'), other.split('-')];
  const count = a.findIndex((part, index) => part !== b[index]);
  const parts = count < 0 ? a : a.slice(0, count);
  return parts.length === 0 ? null : parts.join('-');
}
