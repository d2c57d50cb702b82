const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Prof|Professor|Sir|Dame|Rev)\\.?\\s+';
/** Words that are names and months both. */
const MONTH = /^(?:april|may|june|august)$/i;

/** A way in which a person is named. */
export interface NamePattern {
  pattern: RegExp;
  /** Words in small letters of which a text has one or the pattern finds nothing in it. */
  signs: string[];
}

/** What words mean in a plan beside the names that they may be. */
export interface PlanWords {
  /** Words that the plan also writes small, and those of its key to ratings: no names where they stand alone. */
  ordinary: ReadonlySet<string>;
  /** The words of its key, which stay wherever they stand alone. */
  key: ReadonlySet<string>;
  /** Capitals that its heads, headings, posts and bodies use: terms, and nobody's initials. */
  terms: ReadonlySet<string>;
}

/** The patterns of a name: in any order and case, with a title or an initial, its words alone, its initials. */
export function namePatterns(name: string, words: PlanWords): NamePattern[] {
  const parts = name
    .replace(new RegExp(`^${TITLE}`, 'i'), '')
    .split(/\s+/)
    .filter(Boolean);
  const [first = '', ...rest] = parts;
  const last = rest.at(-1);
  if (first === '') return [];
  return last === undefined ? singleName(first, words) : fullName({ parts, first, last }, words);
}

interface FullName {
  parts: string[];
  first: string;
  last: string;
}

function fullName({ parts, first, last }: FullName, words: PlanWords): NamePattern[] {
  const isWord = (word: string): boolean => words.ordinary.has(word.toLowerCase());
  const anyCase = parts.every(isWord) ? 'gu' : 'giu';
  const signs = [signOf(last), signOf(first)];
  const initial = escape(first.slice(0, 1));
  const alone = [first, last].filter((word) => word.length > 2 && !isWord(word) && !MONTH.test(word));
  return [
    exact(`(?:${TITLE})?${spaced(parts)}`, anyCase, signs),
    exact(`${escape(last)},?${GAP}${spaced(parts.slice(0, -1))}`, anyCase, signs),
    exact(`(?:${TITLE})?${escape(first)}${GAP}${escape(last)}`, anyCase, signs),
    exact(`(?:${TITLE})?${initial}\\.?${GAP}?${escape(last)}`, 'gu', [signOf(last), joined(first[0], last)]),
    exact(`${TITLE}${escape(last)}`, 'gu', signs),
    ...[joined(first, last), joined(first[0], last)].filter((one) => last.length > 2 && !isWord(one)).map(asOneWord),
    exact(`${escape(first)}[._-]${escape(last)}`, 'giu', signs),
    exact(`${initial}[._-]${escape(last)}`, 'giu', signs),
    ...alone.map((word) => exact(escape(word), 'gu', [signOf(word)])),
    ...initialsPattern(parts.map((part) => part.slice(0, 1)).join(''), words),
  ];
}

/** "adabyrne" in addresses. */
const asOneWord = (word: string): NamePattern => exact(escape(word), 'giu', [signOf(word)]);
const joined = (first: string | undefined, last: string): string => `${first ?? ''}${last}`.toLowerCase();

/** A name of one word counts with a title, and alone unless the plan uses it as a word: then only where a cell lists it. */
function singleName(word: string, words: PlanWords): NamePattern[] {
  const titled = exact(`${TITLE}${escape(word)}`, 'gu', [signOf(word)]);
  if (/^\p{Lu}{2,4}$/u.test(word)) return [titled, ...initialsPattern(word, words)];
  if (words.key.has(word.toLowerCase())) return [titled];
  const isOrdinary = words.ordinary.has(word.toLowerCase()) || MONTH.test(word);
  const listed = `(?<=^\\s*|[/;,&|\\n]\\s*|\\band\\s+)${escape(word)}(?=\\s*(?:$|[/;,&|\\n]|and\\b))`;
  return [
    titled,
    isOrdinary
      ? { pattern: new RegExp(listed, 'gu'), signs: [signOf(word)] }
      : exact(escape(word), 'gu', [signOf(word)]),
  ];
}

/** "CD", or "C.D." with both its stops. */
function initialsPattern(initials: string, { terms }: PlanWords): NamePattern[] {
  if (initials.length < 2 || initials !== initials.toUpperCase() || terms.has(initials)) return [];
  const stops = [...initials].map((letter) => `${letter}\\.`).join('\\s?');
  return [exact(`(?:${initials}|${stops})`, 'gu', [initials.toLowerCase(), initials.slice(0, 1).toLowerCase()])];
}

/** Spaces of any kind, and line breaks within a cell, as they stand in an address too. */
const GAP = '(?:\\s|%20|\\+|_)+';
const escape = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/['’]/g, `['’]`);
const spaced = (parts: readonly string[]): string => parts.map(escape).join(GAP);

/** The longest word in a name, small, as `wordsIn` finds it in a text. */
const signOf = (name: string): string => wordsIn(name).toSorted((one, other) => other.length - one.length)[0] ?? '';

/** The words of a text, small. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const exact = (source: string, flags: string, signs: string[]): NamePattern => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags),
  signs,
});
