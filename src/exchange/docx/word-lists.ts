import { childOf, childrenOf, type XmlNode } from '../xml/xml.ts';
import { attributeOf, valOf, type ListPlace } from './word-styles.ts';

interface Level {
  format: string;
  /** Such as "%1.%2" or a bullet. */
  text: string;
  start: number;
}

/** Counts the lists of a document as its paragraphs come, and says the mark of each: "• ", "1.", "a)", "1.2". */
export interface WordLists {
  markOf(place: ListPlace): string;
}

export const BULLET = '•';

/** Reads a document's lists. */
export function wordLists(numbering: XmlNode | null): WordLists {
  const abstracts = new Map(
    childrenOf(numbering ?? undefined, 'abstractNum').map((node) => [
      attributeOf(node, 'abstractNumId'),
      levelsOf(node),
    ]),
  );
  const lists = new Map(
    childrenOf(numbering ?? undefined, 'num').map((node) => [attributeOf(node, 'numId'), numOf(node, abstracts)]),
  );
  const counts = new Map<string, number[]>();
  return {
    markOf({ list, level }) {
      const levels = lists.get(list);
      const own = levels?.[level];
      if (!levels || !own || own.format === 'bullet') return BULLET;
      if (own.format === 'none') return '';
      const count = countUp(counts, list, level, levels);
      return own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return figure(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
      });
    },
  };
}

function countUp(counts: Map<string, number[]>, list: string, level: number, levels: readonly Level[]): number[] {
  const count = counts.get(list) ?? [];
  count[level] = (count[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
  count.length = level + 1;
  counts.set(list, count);
  return count;
}

function numOf(node: XmlNode, abstracts: ReadonlyMap<string | undefined, Level[]>): Level[] {
  const levels = [...(abstracts.get(valOf(node, 'abstractNumId')) ?? [])];
  for (const override of childrenOf(node, 'lvlOverride')) {
    const at = Number(attributeOf(override, 'ilvl') ?? 0);
    const start = valOf(override, 'startOverride');
    const own = childOf(override, 'lvl');
    const level = own ? levelOf(own) : levels[at];
    if (level) levels[at] = start === undefined ? level : { ...level, start: Number(start) };
  }
  return levels;
}

const levelsOf = (node: XmlNode): Level[] =>
  childrenOf(node, 'lvl').reduce<Level[]>((levels, level) => {
    levels[Number(attributeOf(level, 'ilvl') ?? 0)] = levelOf(level);
    return levels;
  }, []);

const levelOf = (node: XmlNode): Level => ({
  format: valOf(node, 'numFmt') ?? 'decimal',
  text: valOf(node, 'lvlText') ?? '%1.',
  start: Number(valOf(node, 'start') ?? 1),
});

function figure(value: number, format: string): string {
  if (/letter/i.test(format)) return inCase(letters(value), format);
  if (/roman/i.test(format)) return inCase(roman(value), format);
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}

const inCase = (text: string, format: string): string =>
  format.startsWith('upper') ? text.toUpperCase() : text.toLowerCase();

/** After z comes aa, then bb (ECMA-376, 17.18.59). */
const letters = (value: number): string =>
  String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const ROMAN: [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (left >= worth && text.length < 40) {
      text += sign;
      left -= worth;
    }
  return text;
}
