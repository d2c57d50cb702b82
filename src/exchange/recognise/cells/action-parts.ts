import type { ActionPart } from '../../../domain/plan.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
/** A numeral and what finds it as a mark. */
interface Numeral {
  numeral: string;
  pattern: RegExp;
}

const SYSTEMS: Numeral[][] = [
  ROMAN,
  Array.from({ length: 20 }, (_, index) => String(index + 1)),
  Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index)),
].map((system) => system.map((numeral) => ({ numeral, pattern: patternOf(numeral) })));
/** Most actions have no parts, which is told by their having nothing that could mark the first. */
const MAY_HAVE_MARKS = /[i1a][.)]|[A-Z][.):]|[•●▪◦➢➤►✓\uF0B7\uF0A7·]|(?:^|[\r\n])\s*[-–—*§o]\s/u;
/** Capitals mark actions, so that they mark parts only where several stand in one cell, each on a line of its own. */
const CAPITALS = /^\(?(\p{Lu})[.):]\)?(?=\s+\S)/gmu;
/** Bullets anywhere, and signs that are one only at the start of a line. */
const BULLETS = [/[•●▪◦➢➤►✓\uF0B7\uF0A7]/gu, /(?<=^|\s)·(?=\s)/gu, /(?<=^|[\r\n]\s*)[-–—*§o](?=\s+\S)/gu];

/** The parts inside an action's text, marked i. ii. iii., 1. 2. 3., a) b) c) or with bullets; fewer than two are none. */
export function readParts(text: string): ActionPart[] {
  if (!MAY_HAVE_MARKS.test(text)) return [];
  for (const system of SYSTEMS) {
    const marks = marksOf(text, system);
    if (marks.length > 1) return marks.map((mark, index) => partOf(text, mark, marks[index + 1]));
  }
  const capitals = [...text.matchAll(CAPITALS)].filter(([, letter], at) => letter === String.fromCodePoint(65 + at));
  if (capitals.length > 1 && capitals[0]?.index === 0)
    return capitals.map((match, at) =>
      partOf(text, { text: match[0], from: match.index, to: match.index + match[0].length }, markAt(capitals[at + 1])),
    );
  for (const bullet of BULLETS) {
    const marks = [...text.matchAll(bullet)].map((match) => ({
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
    }));
    if (marks.length > 1) return marks.map((mark, index) => partOf(text, mark, marks[index + 1]));
  }
  return [];
}

interface Mark {
  text: string;
  from: number;
  to: number;
}

const markAt = (match: RegExpExecArray | undefined): Mark | undefined =>
  match && { text: match[0], from: match.index, to: match.index + match[0].length };

/** The marks of one system in their order; a mark out of order ("see 3.") is a word of the text. */
function marksOf(text: string, system: readonly Numeral[]): Mark[] {
  const marks: Mark[] = [];
  for (const { numeral, pattern } of system) {
    pattern.lastIndex = marks.at(-1)?.to ?? 0;
    const found = pattern.exec(text);
    const isAtStart = found?.index === 0;
    if (!found || (isAtStart && !['1', 'i', 'a'].includes(numeral))) break;
    marks.push({ text: found[1] ?? found[2] ?? '', from: found.index, to: found.index + found[0].length });
  }
  return marks;
}

function patternOf(numeral: string): RegExp {
  return new RegExp(
    `(?:(?<=^|[\\s;,:])(\\(?${numeral}(?:\\)|\\.(?=\\s)))|(?<=[\\r\\n])(${numeral}\\.)(?=\\p{L}))\\s*(?=\\S)`,
    'gu',
  );
}

const partOf = (text: string, mark: Mark, next: Mark | undefined): ActionPart => ({
  mark: mark.text,
  text: text.slice(mark.to, next?.from).trim(),
});
