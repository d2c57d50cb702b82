import type { ActionPart } from '../../domain/plan.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const SYSTEMS: string[][] = [
  ROMAN,
  Array.from({ length: 20 }, (_, index) => String(index + 1)),
  Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index)),
];
const BULLET = /[•●▪◦]/u;

/** The parts inside an action's text, marked i. ii. iii., 1. 2. 3., a) b) c) or with bullets; fewer than two are none. */
export function readParts(text: string): ActionPart[] {
  for (const system of SYSTEMS) {
    const marks = marksOf(text, system);
    if (marks.length > 1) return marks.map((mark, index) => partOf(text, mark, marks[index + 1]));
  }
  const bulleted = text.split(BULLET).slice(1);
  return bulleted.length > 1 ? bulleted.map((part) => ({ mark: '•', text: part.trim() })) : [];
}

interface Mark {
  text: string;
  from: number;
  to: number;
}

/** The marks of one system in their order; a mark out of order ("see 3.") is a word of the text. */
function marksOf(text: string, system: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  for (const numeral of system) {
    const pattern = new RegExp(`(?<=^|[\\s;,:])(\\(?${numeral}(?:\\)|\\.(?=\\s)))\\s*(?=\\S)`, 'g');
    pattern.lastIndex = marks.at(-1)?.to ?? 0;
    const found = pattern.exec(text);
    const isAtStart = found?.index === 0;
    if (!found || (isAtStart && !['1', 'i', 'a'].includes(numeral))) break;
    marks.push({ text: found[1] ?? '', from: found.index, to: found.index + found[0].length });
  }
  return marks;
}

const partOf = (text: string, mark: Mark, next: Mark | undefined): ActionPart => ({
  mark: mark.text,
  text: text.slice(mark.to, next?.from).trim(),
});
