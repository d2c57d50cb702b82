import type { Status, StatusColour } from './plan.ts';

/** What the beginning of a text says about a rating, and how much of the text that takes. */
export type WrittenRating =
  | { kind: 'rating'; code: string; length: number }
  | { kind: 'same'; length: number }
  | { kind: 'unknown'; word: string; length: number };

/** Words between a ref and its rating: "is now", "goes to", "stays". */
const FILLER =
  /^(?:(?:is|are|was|now|to|at|as|goes|went|gone|has|have|been|be|should|can|stays?|still|remains?|rated?|rating|status|rag|moved?|turned|turns|changed?|set|it|it's|that|this|looks?|the)\b|[\s:;,.=>→–—-])+/iu;

const SAME =
  /^(?:no (?:real |further |big )?changes?(?: to report)?|no updates?|not changed|unchanged|(?:the |still (?:the )?)?same(?: as (?:before|last time))?|as (?:before|it was|it is)|as is|no news|nothing (?:new|to report|to add|has changed)|n\/c)(?![\p{L}\d])/iu;

const DONE = /^(?:all )?(?:done|completed?|finished|achieved|delivered)(?![\p{L}\d])(?! by\b)/iu;
const LATE = /^(?:delayed|late|behind|overdue|off track)(?![\p{L}\d])/iu;

const COLOURS: readonly [StatusColour, RegExp][] = [
  ['red', /^(?:red(?![\p{L}\d])|🔴|🟥)/iu],
  ['amber', /^(?:(?:amber|yellow|orange)(?![\p{L}\d])|🟠|🟡|🟧|🟨)/iu],
  ['green', /^(?:green(?![\p{L}\d])|🟢|🟩|✅)/iu],
  ['blue', /^(?:blue(?![\p{L}\d])|🔵|🟦)/iu],
  ['grey', /^(?:gr[ea]y(?![\p{L}\d])|⚪|⚫|⬜|⬛)/iu],
  ['other', /^(?:purple|black|white|pink|brown)(?![\p{L}\d])/iu],
];

/** Codes that are words of their own in English: only what stands behind them tells "1.1 B: A" from "1.1 B a panel met". */
const ENGLISH = new Set(['a', 'i']);

/**
 * Reads the rating that a text begins with: by code, label or meaning of the plan's legend, by the colour that a status has, or
 * by a word such as "done" where one status alone is flagged so. Null where it begins with no rating.
 */
export function readRating(text: string, legend: readonly Status[]): WrittenRating | null {
  const filler = FILLER.exec(text)?.[0] ?? '';
  return readAt(text, 0, legend) ?? (filler === '' ? null : readAt(text, filler.length, legend, FUTURE.test(filler)));
}

/** What is to be completed is not yet so; what should be green is meant to be rated so. */
const FUTURE = /\b(?:to|should|can)\s+be\b/i;

function readAt(text: string, start: number, all: readonly Status[], isFuture = false): WrittenRating | null {
  const rest = text.slice(start);
  const legend = isFuture ? all.map((status) => ({ ...status, meaning: '', done: false, late: false })) : all;
  const same = SAME.exec(rest)?.[0].length;
  const named = longestName(rest, legend);
  if (named) return { kind: 'rating', code: named.code, length: start + named.length };
  if (same) return { kind: 'same', length: start + same };
  const flagged = isFuture ? null : byFlag(rest, start, legend);
  return byColour(rest, start, legend) ?? flagged ?? unknownCode(rest, start);
}

function longestName(rest: string, legend: readonly Status[]): { code: string; length: number } | null {
  const found = legend.flatMap((status) =>
    [lengthOfWords(rest, status), lengthOfCode(rest, status.code)].map((length) => ({ code: status.code, length })),
  );
  const best = found.toSorted((one, other) => other.length - one.length)[0];
  return best && best.length > 0 ? best : null;
}

/** A status by its label, with or without its code, or by its meaning without the words that every meaning begins with. */
function lengthOfWords(rest: string, { code, label, meaning }: Status): number {
  const sense = meaning.replace(/^(?:the )?action (?:is|has|was)(?: been)?\s+/i, '').replace(/[\s.,;]+$/, '');
  const names = [`${label} (${code})`, label, meaning, sense, sense.replace(/\byet\s+/i, '')];
  return Math.max(...names.map((name) => lengthOfName(rest, name)));
}

function lengthOfName(rest: string, name: string): number {
  const words = name.trim().split(/\s+/).filter(Boolean).map(escape);
  // A name of one letter is a code, which has its own rules.
  if (name.trim().length < 2) return 0;
  return new RegExp(`^${words.join(String.raw`\s+`)}(?![\\p{L}\\d])`, 'iu').exec(rest)?.[0].length ?? 0;
}

function lengthOfCode(rest: string, code: string): number {
  if (code === '') return 0;
  const [found = ''] = new RegExp(`^${escape(code)}(?![\\p{L}\\d'’])`, 'iu').exec(rest) ?? [];
  if (found === '') return 0;
  const isAlone = /^\s*(?:$|[:;,.=–—(-])/u.test(rest.slice(found.length));
  const isMeant = isAlone || (found === code && !ENGLISH.has(code.toLowerCase())) || code.length > 3;
  return isMeant ? found.length : 0;
}

function byColour(rest: string, start: number, legend: readonly Status[]): WrittenRating | null {
  for (const [colour, pattern] of COLOURS) {
    const word = pattern.exec(rest)?.[0];
    if (!word) continue;
    const [only, ...others] = legend.filter((status) => status.colour === colour && colour !== 'other');
    const length = start + word.length;
    return only && others.length === 0
      ? { kind: 'rating', code: only.code, length }
      : { kind: 'unknown', word, length };
  }
  return null;
}

function byFlag(rest: string, start: number, legend: readonly Status[]): WrittenRating | null {
  for (const [flag, pattern] of [
    ['done', DONE],
    ['late', LATE],
  ] as const) {
    const word = pattern.exec(rest)?.[0];
    const [only, ...others] = legend.filter((status) => status[flag]);
    if (word && only && others.length === 0) return { kind: 'rating', code: only.code, length: start + word.length };
    if (word && flag === 'done') return { kind: 'unknown', word, length: start + word.length };
  }
  return null;
}

/** One or two capitals that stand alone look like a code, and none of the legend's. */
function unknownCode(rest: string, start: number): WrittenRating | null {
  const [, word] = /^(\p{Lu}{1,2})\s*(?=$|[:;,–—-])/u.exec(rest) ?? [];
  return word ? { kind: 'unknown', word, length: start + word.length } : null;
}

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
