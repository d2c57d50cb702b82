import type { ActionKey, BoardAction } from './board.ts';
import type { Status } from './plan.ts';
import { readRating, type WrittenRating } from './written-rating.ts';
import { createRefReader, refIn, type NamedAction, type RefReader } from './written-ref.ts';

/** What tells what somebody means who writes about actions. */
export interface AnswerContext {
  actions: readonly NamedAction[];
  /** The actions that they may speak about, which are meant first where a text could mean several. */
  own: ReadonlySet<ActionKey>;
  legend: readonly Status[];
}

/**
 * What was written about one action. `answer`: `to` is null for a note alone, and the rating that stands for "no change".
 * `silent`: it is named and nothing is said of it. `unknownRating`: the legend has no such rating, or the action has none yet
 * that could stay.
 */
export type ActionReading =
  | { kind: 'answer'; action: BoardAction; to: string | null; note: string }
  | { kind: 'help' | 'notMine'; action: BoardAction; note: string }
  | { kind: 'unknownRating'; action: BoardAction; word: string; note: string }
  | { kind: 'silent'; action: BoardAction };

/** One thing that was written. `which`: it could be about each of these. `unknownAction`: the plan has no such ref. */
export type AnswerReading =
  ActionReading | { kind: 'which'; readings: ActionReading[] } | { kind: 'unknownAction'; ref: string };

/** What a message says about actions, in its order; `left` are lines that say nothing about any. */
export interface AnswersRead {
  readings: AnswerReading[];
  left: string[];
}

/**
 * Reads what somebody writes about actions: "1.1 A green – panel met on Tuesday", "1.1a: G", "1.1 A no change", "green 1.1 A",
 * "1.2 done", several in lines or one after the other. Whatever is written, it never throws; nothing found is no reading.
 */
export function readAnswers(text: string, { actions, own, legend }: AnswerContext): AnswersRead {
  const context: Reading = { readRef: createRefReader(actions), own, legend };
  const read: AnswersRead = { readings: [], left: [] };
  let open: { readings: AnswerReading[] } | null = null;
  for (const line of linesOf(text)) {
    const readings = readLine(line, context);
    if (readings.length > 0) {
      read.readings.push(...readings);
      open = { readings };
    } else if (open) continueNote(open.readings, line);
    else if (!PLEASANTRY.test(line)) read.left.push(line);
  }
  return read;
}

/** What reading a line stands on. */
interface Reading extends Pick<AnswerContext, 'own' | 'legend'> {
  readRef: RefReader;
}

const PLEASANTRY =
  /^(?:hi|hello|hey|dear|morning|good (?:morning|afternoon|evening)|thanks?|thank you|many thanks|cheers|regards|kind regards|best wishes|please)\b[\p{L}\s,.!]{0,40}$/iu;

/** More than anybody types, and little enough to be read at once. */
const LONGEST = 10_000;

const linesOf = (text: string): string[] =>
  text
    .slice(0, LONGEST)
    .replaceAll(/<at[^>]*>.*?<\/at>/gis, ' ')
    .replaceAll('&nbsp;', ' ')
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replaceAll(/\s+/g, ' ')
        .replace(/^(?:\s|[-•*–](?=\s))+/, '')
        .trim(),
    )
    .filter((line) => line !== '');

/** A further line is more of the note before it. Parting words are no news. */
function continueNote(readings: readonly AnswerReading[], line: string): void {
  if (PLEASANTRY.test(line)) return;
  const add = (one: AnswerReading): void => {
    if (one.kind === 'which') for (const reading of one.readings) add(reading);
    else if ('note' in one) one.note = one.note === '' ? line : `${one.note}\n${line}`;
  };
  for (const reading of readings) add(reading);
}

/** Words before a ref that say nothing: "please set action". */
const LEAD_IN =
  /^(?:(?:please|can you|could you|i|we|i've|we've|have|set|mark|make|change|put|move|rate|record|update|note|on|for|about|re|regarding|action|actions|and|then|also)\b[\s:,]*)+/i;
const BETWEEN_REFS = /^\s*(?:,|;|&|\+|\/|\band\b)\s*(?:action\s+)?/i;
/** Where one answer may end and another begin on a line; looking at each place takes time, and a message may have thousands. */
const MOST_JOINTS = 40;
const JOINT = /\s*(?:;|,|\.|\band\b)\s+/giu;

function readLine(line: string, context: Reading): AnswerReading[] {
  const bare = line.replace(LEAD_IN, '');
  const head = readHead(bare, context) ?? readTail(bare, context);
  if (!head) return [];
  const { note, next } = splitNext(head.rest, context);
  const readings = head.refs.map((ref) => toReading(ref, head.says, note, context));
  return [...readings, ...(next ? readLine(next, context) : [])];
}

/** What a line is about, what it says of the rating, and its further words. */
interface Head {
  refs: (BoardAction[] | string)[];
  says: WrittenRating | null;
  rest: string;
}

/** "1.1 A green – panel met", "1.1 A and 1.1 C: no change". */
function readHead(line: string, context: Reading): Head | null {
  const named = readRefs(line, context);
  if (!named) return null;
  const after = line.slice(named.length);
  const says = readRating(after, context.legend);
  return { refs: named.refs, says, rest: after.slice(says?.length ?? 0) };
}

/** "green 1.1 A", "no change for 1.1 A". */
function readTail(line: string, context: Reading): Head | null {
  const says = readRating(line, context.legend);
  if (!says) return null;
  const after = line.slice(says.length).replace(/^\s*(?:(?:for|on|to|about|action|is)\b\s*|[:,–—-]\s*)*/iu, '');
  const named = readRefs(after, context);
  return named ? { refs: named.refs, says, rest: after.slice(named.length) } : null;
}

/** More than anybody names at once. */
const MOST_REFS = 20;

function readRefs(text: string, context: Reading): { refs: Head['refs']; length: number } | null {
  const refs: Head['refs'] = [];
  let length = 0;
  for (let at = 0, before = ''; refs.length < MOST_REFS;) {
    const found = readOneRef(text.slice(at), context) ?? readLetter(text.slice(at), before, context);
    if (!found) break;
    refs.push(found.ref);
    before = text.slice(at, at + found.length);
    length = at + found.length;
    const joint = BETWEEN_REFS.exec(text.slice(length))?.[0];
    if (!joint) break;
    at = length + joint.length;
  }
  return refs.length > 0 ? { refs, length } : null;
}

interface OneRef {
  ref: Head['refs'][number];
  length: number;
}

function readOneRef(text: string, { readRef }: Reading): OneRef | null {
  const known = readRef(text);
  if (known) return { ref: known.actions, length: known.length };
  const strange = refIn(text);
  return strange ? { ref: strange, length: strange.length } : null;
}

/** "B" in "1.1 A and B no change": a capital that stands for the area of the ref before it, where nothing else can be meant. */
function readLetter(text: string, before: string, context: Reading): OneRef | null {
  const [letter] = /^\p{Lu}(?![\p{L}\d'’])/u.exec(text) ?? [];
  const area = /^(.*\d\W*)\p{L}\)?$/u.exec(before)?.[1];
  if (!letter || area === undefined) return null;
  const known = context.readRef(`${area}${letter}`);
  const rest = text.slice(letter.length);
  const isOver = /^\s*(?:$|[:–—-])/u.test(rest) || BETWEEN_REFS.test(rest) || readRating(rest, context.legend) !== null;
  return known && isOver ? { ref: known.actions, length: letter.length } : null;
}

/** Parts the words of one answer from a further one on the same line, which must say a rating to count as one. */
function splitNext(rest: string, context: Reading): { note: string; next: string | null } {
  for (const joint of [...rest.matchAll(JOINT)].slice(0, MOST_JOINTS)) {
    const next = rest.slice(joint.index + joint[0].length).replace(LEAD_IN, '');
    const head = readHead(next, context);
    if (head?.says && head.says.kind !== 'unknown') return { note: rest.slice(0, joint.index), next };
  }
  return { note: rest, next: null };
}

/** A note without what parts it from the rating; marks alone are none. */
function trimNote(rest: string): string {
  const note = rest.replace(/^[\s:;,.=>→/–—-]+/u, '').trim();
  return /[\p{L}\p{N}\p{So}]/u.test(note) ? note : '';
}

function toReading(
  ref: Head['refs'][number],
  says: WrittenRating | null,
  rest: string,
  context: Reading,
): AnswerReading {
  if (typeof ref === 'string') return { kind: 'unknownAction', ref };
  const own = ref.filter(({ key }) => context.own.has(key));
  const meant = own.length > 0 ? own : ref;
  const readings = meant.map((action) => readOf(action, says, trimNote(rest)));
  const [only] = readings;
  return only && readings.length === 1 ? only : { kind: 'which', readings };
}

const HELP = /^(?:i |we )?(?:need |needs |want |please )?(?:some |your )?help(?: please)?(?![\p{L}\d])/iu;
const NOT_MINE =
  /^(?:this |that |it )?(?:is |'s )?(?:not mine|isn['’]t mine|not my action|not me|wrong person|no longer mine)(?![\p{L}\d])/iu;

function readOf(action: BoardAction, says: WrittenRating | null, note: string): ActionReading {
  if (!says) return readWords(action, note);
  if (says.kind === 'rating') return { kind: 'answer', action, to: says.code, note };
  if (says.kind === 'unknown') return { kind: 'unknownRating', action, word: says.word, note };
  if (action.rating === null) return { kind: 'unknownRating', action, word: 'no change', note };
  return { kind: 'answer', action, to: action.rating, note };
}

function readWords(action: BoardAction, note: string): ActionReading {
  if (note.replaceAll(/[?!.\s]/g, '') === '') return { kind: 'silent', action };
  const notMine = NOT_MINE.exec(note);
  if (notMine) return { kind: 'notMine', action, note: trimNote(note.slice(notMine[0].length)) };
  const help = HELP.exec(note);
  if (help) return { kind: 'help', action, note: trimNote(note.slice(help[0].length)) };
  return { kind: 'answer', action, to: null, note };
}
