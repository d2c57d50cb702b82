import type { PartialDate } from './plan.ts';
import { readDate } from './read-date.ts';

/** When something is due. `others` are further dates in the same text, which may count instead. */
export interface DueReading {
  date: PartialDate | null;
  others: string[];
}

const DONE = /^(?:complete[d]?|done|achieved|closed|delivered|finished)\b[\s:,–-]*/i;
const TAIL =
  /[\s,;–-]*(?:\((?:complete[d]?|done|ongoing|on-going|tbc|provisional|indicative)\)|(?:and|then|&|\+)?\s*(?:on-?going|onwards?|thereafter|complete[d]?)|at \d{1,2}(?:[.:]\d{2})?\s*[ap]m)\.?$/i;
const BEFORE =
  /^(.*?\S)\s*[([]\s*(?:was|were|originally|original|previously|prev|moved from|extended from|from)\b:?\s*(.*?)\s*[)\]]$/is;
const REVISED =
  /^(.*?)[\s,;([–-]*\b(?:revised(?: date)?|now|new date|extended to|moved to|changed to|updated to|slipped to)\b\s*(?:to|date)?\s*:?\s*(.*?)[)\]]?$/is;
const ORIGINAL = /^(?:original(?:ly)?|was|target|planned)(?: date)?\s*:\s*/i;
const RANGE = /^(.+?)\s*(?:–|—|-|\bto\b|\buntil\b|\btill\b)\s*(.+)$/i;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';

/**
 * Reads a due date with what people write around it: a date that was moved counts as it is now, of a range only what both
 * ends share ("Jan to Mar 2022" is 2022), and of several dates none, save where words say which.
 */
export function readDue(text: string): DueReading {
  const bare = text.trim().replace(DONE, '').replace(TAIL, '').trim();
  const plain = readDate(bare) ?? readRange(bare);
  if (plain) return { date: plain, others: [] };
  return readMoved(bare) ?? readSeveral(bare);
}

function readMoved(text: string): DueReading | null {
  const [, now = '', was = ''] = BEFORE.exec(text) ?? [];
  if (readDate(now)) return { date: readDate(now), others: [was] };
  const [, first = '', revised = ''] = REVISED.exec(text) ?? [];
  const original = first.replace(ORIGINAL, '').trim();
  const date = readDate(revised);
  return date ? { date, others: readDate(original) ? [original] : [] } : null;
}

/** Dates one under another or parted by a mark. */
function readSeveral(text: string): DueReading {
  const dates = text
    .split(/[\n;]|,\s+(?=\d|[A-Z])|\s+(?:and|&|\/)\s+/)
    .map((part) => part.trim())
    .filter((part) => readDate(part) !== null);
  if (dates.length === 1 && dates[0] === text) return { date: readDate(text), others: [] };
  return { date: null, others: dates };
}

function readRange(text: string): PartialDate | null {
  const [, from = '', to = ''] = RANGE.exec(text) ?? [];
  const end = readDate(to);
  if (from === '' || !end) return null;
  const year = /(\d{4}|['’]?\d{2})$/.exec(to)?.[0] ?? '';
  const start =
    readDate(from) ??
    (new RegExp(`^(?:early |mid |late |end )?${MONTH}\\.?$`, 'i').test(from) ? readDate(`${from} ${year}`) : null);
  return start ? shared(start, end) : null;
}

function shared(one: PartialDate, other: PartialDate): PartialDate | null {
  const [a, b] = [one.split('-'), other.split('-')];
  const count = a.findIndex((part, index) => part !== b[index]);
  const parts = count < 0 ? a : a.slice(0, count);
  return parts.length === 0 ? null : parts.join('-');
}
