/** A block of cells by row numbers from 1 and column places from 0, both ends included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The place of a column by its letters, from 0: A is 0, AA is 26. */
export function columnPlace(letters: string): number {
  let place = 0;
  for (let at = 0; at < letters.length; at += 1) place = place * 26 + (letters.charCodeAt(at) & 31);
  return place - 1;
}

/** Reads "B7" or "A1:C3", with or without dollar signs; null for anything else. */
export function readRange(reference: string): CellRange | null {
  const [, left, top, right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference) ?? [];
  if (left === undefined || right === undefined) return null;
  return { left: columnPlace(left), top: Number(top), right: columnPlace(right), bottom: Number(bottom) };
}
