import { isDateText } from '../../../domain/read-date.ts';
import { isNobody, isSameAsAbove, looksLikeLeads } from '../../../domain/split-leads.ts';
import { cellText, marksOf, type Row } from '../../table.ts';
import type { ColumnKind } from './head-words.ts';
import { isRatingWord } from '../rating/rating-word.ts';
import { openingState } from '../rating/status-in-note.ts';

/** What the cells of a column look like. Shares are of the cells that hold something, from 0 to 1. */
export interface ColumnContents {
  filled: number;
  /** How many rows were looked at. */
  rows: number;
  distinct: number;
  averageLength: number;
  dates: number;
  names: number;
  refs: number;
  ratings: number;
  /** Cells that are a state of progress: "Partly implemented". */
  states: number;
  /** Cells that are one or open with one: "Complete – signed off". */
  openings: number;
  /** Words for how urgent or weighty something is. */
  grades: number;
  /** Single letters that follow one another, from A again and again. */
  letters: number;
  /** The same words come again after others: what they say groups no rows that stand together. */
  isMixed: boolean;
  /** How many cells have a colour and no words. */
  coloured: number;
}

/** Looking at this many rows tells what a column is. */
const SAMPLE = 120;
const OPEN_DATE =
  /^(?:on-?going|tb[cda]\.?|asap|immediate(?:ly)?|complete[d]?|n\/?a|termly|annual(?:ly)?|monthly|weekly|continuous)$/i;
const REF = /^(?:[A-Z]{1,5}[-/ ]?)?\d+(?:\.\d+)*\.?\s?[a-z]?\.?$|^[A-Z]{1,4}[-/.]?\d+[a-z]?$|^\(?[a-z]\)?[.)]?$/i;

const GRADE =
  /^(?:very |extremely )?(?:high(?:est)?|medium|moderate|low(?:est)?|critical|urgent|essential|desirable|important|fundamental|significant|normal|minor|major|h|m|l)(?: (?:priority|risk))?$/i;

/** Looks at what stands in a column of some rows. */
export function columnContents(rows: readonly Row[], index: number): ColumnContents {
  const sample = rows.slice(0, SAMPLE);
  const texts = sample.map((row) => cellText(row, index)).filter((text) => text !== '');
  const share = (is: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
  return {
    filled: texts.length,
    rows: sample.length,
    distinct: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
    averageLength: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    dates: share((text) => isDateText(text) || (OPEN_DATE.test(text) && texts.some(isDateText))),
    names: share((text) => looksLikeLeads(text) || isNobody(text) || isSameAsAbove(text)),
    refs: share((text) => REF.test(text)),
    ratings: share(isRatingWord),
    states: share((text) => isRatingWord(text) || openingState(text) === text),
    openings: share((text) => isRatingWord(text) || openingState(text) !== null),
    grades: share((text) => GRADE.test(text)),
    letters: lettersIn(texts),
    isMixed: isMixed(texts),
    coloured: sample.filter((row) => cellText(row, index) === '' && marksOf(row, index).fill !== undefined).length,
  };
}

/** The share of cells that are the next letter of an alphabet, or begin one; 0 where none follows another. */
function lettersIn(texts: readonly string[]): number {
  const codes = texts.map((text) => (/^\(?[a-z][).]?$/i.test(text) ? text.toLowerCase().replaceAll(/[().]/g, '') : ''));
  const isNext = (code: string, at: number): boolean =>
    at > 0 && code !== '' && code.codePointAt(0) === (codes[at - 1]?.codePointAt(0) ?? 0) + 1;
  const next = codes.filter(isNext).length;
  return next === 0 ? 0 : codes.filter((code, at) => code === 'a' || isNext(code, at)).length / codes.length;
}

function isMixed(texts: readonly string[]): boolean {
  const runs = texts.filter((text, at) => text !== texts[at - 1]);
  return runs.length > new Set(runs).size;
}

/** A kind that a column's cells suggest, and how surely, from 0 to 1. */
export interface ContentGuess {
  kind: ColumnKind;
  weight: number;
}

/** What a column most likely is by its cells alone, or null where they could be anything. */
export function guessByContents(contents: ColumnContents): ContentGuess | null {
  const { filled, rows, distinct, averageLength, dates, names, refs, ratings, coloured, letters } = contents;
  if (filled === 0) return coloured > 1 ? { kind: 'status', weight: 0.6 } : null;
  if (letters >= 0.8) return { kind: 'ref', weight: 0.7 };
  if (ratings >= 0.7 && averageLength <= 24) return { kind: 'status', weight: 0.5 + ratings * 0.3 };
  if (dates >= 0.6) return { kind: 'due', weight: 0.4 + dates * 0.3 };
  if (refs >= 0.8 && distinct >= 0.8 && averageLength <= 10) return { kind: 'ref', weight: 0.7 };
  if (names >= 0.6 && averageLength <= 60) return { kind: 'lead', weight: 0.4 + names * 0.3 };
  if (averageLength >= 20 && distinct >= 0.8)
    return { kind: 'action', weight: Math.min(0.72, 0.4 + (filled / rows) * 0.25 + averageLength / 2000) };
  return null;
}
