import { isDateText } from '../../domain/read-date.ts';
import { isNobody, isSameAsAbove, looksLikeLeads } from '../../domain/split-leads.ts';
import { cellText, marksOf, type Row } from '../table.ts';
import type { ColumnKind } from './head-words.ts';
import { isRatingWord } from './rating-word.ts';

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
  /** How many cells have a colour and no words. */
  coloured: number;
}

/** Looking at this many rows tells what a column is. */
const SAMPLE = 120;
const OPEN_DATE =
  /^(?:on-?going|tb[cda]\.?|asap|immediate(?:ly)?|complete[d]?|n\/?a|termly|annual(?:ly)?|monthly|weekly|continuous)$/i;
const REF = /^(?:[A-Z]{1,5}[-/ ]?)?\d+(?:\.\d+)*\.?\s?[a-z]?\.?$|^[A-Z]{1,4}[-/.]?\d+[a-z]?$|^\(?[a-z]\)?[.)]?$/i;

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
    coloured: sample.filter((row) => cellText(row, index) === '' && marksOf(row, index).fill !== undefined).length,
  };
}

/** A kind that a column's cells suggest, and how surely, from 0 to 1. */
export interface ContentGuess {
  kind: ColumnKind;
  weight: number;
}

/** What a column most likely is by its cells alone, or null where they could be anything. */
export function guessByContents(contents: ColumnContents): ContentGuess | null {
  const { filled, rows, distinct, averageLength, dates, names, refs, ratings, coloured } = contents;
  if (filled === 0) return coloured > 1 ? { kind: 'status', weight: 0.6 } : null;
  if (ratings >= 0.7 && averageLength <= 24) return { kind: 'status', weight: 0.5 + ratings * 0.3 };
  if (dates >= 0.6) return { kind: 'due', weight: 0.4 + dates * 0.3 };
  if (refs >= 0.8 && distinct >= 0.8 && averageLength <= 10) return { kind: 'ref', weight: 0.7 };
  if (names >= 0.6 && averageLength <= 60) return { kind: 'lead', weight: 0.4 + names * 0.3 };
  if (averageLength >= 20 && distinct >= 0.8)
    return { kind: 'action', weight: Math.min(0.72, 0.4 + (filled / rows) * 0.25 + averageLength / 2000) };
  return null;
}
