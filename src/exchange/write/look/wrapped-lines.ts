/** How wide letters are beside a figure, as they are in the fonts that offices use; a column's width counts figures. */
const NARROW = /[ijl.,:;'’|!()[\]I]/;
const SLIM = /[ftr\-–/"“”*]/;
const WIDE = /[mwMW@%—]/;
/** Letters of scripts that fill a square. */
const SQUARE =
  /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\p{Extended_Pictographic}]/u;

function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return 0.5;
  if (SLIM.test(letter)) return 0.65;
  if (WIDE.test(letter)) return 1.6;
  if (SQUARE.test(letter)) return 2;
  return /\p{Lu}/u.test(letter) ? 1.25 : 1;
}

const SPACE = 0.5;

/** How wide a text is in one line, in figures. */
export const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);

/** How many lines a text takes in a column as wide as so many figures, broken between words as programs break it. */
export function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, Math.max(1, width)), 0);
}

function linesOf(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/\s+/)) {
    const length = textWidth(word);
    const isFit = used === 0 || used + SPACE + length <= width;
    used = isFit ? used + (used === 0 ? 0 : SPACE) + length : length;
    if (!isFit) lines += 1;
    if (used <= width) continue;
    lines += Math.ceil(used / width) - 1;
    used %= width;
  }
  return lines;
}
