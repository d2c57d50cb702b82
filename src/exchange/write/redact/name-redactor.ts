import { isNobody } from '../../../domain/split-leads.ts';

/** A name that stands in a plan, and what to say instead where names are left out; null for a role that nobody knows. */
export interface NamedPerson {
  name: string;
  role: string | null;
}

/** Says roles in place of names. */
export type Redact = (text: string) => string;

const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Prof|Professor|Sir|Dame|Rev)\\.?\\s+';
/** Words that are names and months both. */
const MONTH = /^(?:april|may|june|august)$/i;
const EMAIL = /(?:mailto:)?[\w.+'-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi;
const MAIL_WORDS = 'e-mail address left out';

/** A name with the words that mean the same person, and what stands for them. */
interface Pattern {
  pattern: RegExp;
  words: string;
}

/**
 * Makes the redaction of a plan: full names in any order and case, with initials and with titles; lone first names, surnames
 * and initials; addresses of e-mail. `texts` is all that the plan says: a lone word that it also writes small is a word and
 * no name, and so is one that its key to ratings uses.
 */
export function nameRedactor(
  people: readonly NamedPerson[],
  texts: readonly string[],
  kept: readonly string[],
): Redact {
  const words = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’'-]*/gu) ?? []));
  for (const word of kept.flatMap((text) => text.split(/[^\p{L}]+/u))) words.add(word.toLowerCase());
  const roles = rolesOf(people.filter(({ name }) => isPerson(name)));
  const patterns = roles.flatMap(([name, role]) => patternsOf(name, role, words));
  const inOrder = patterns.toSorted((one, other) => other.pattern.source.length - one.pattern.source.length);
  return (text) =>
    inOrder.reduce(
      (now, { pattern, words: role }) => now.replaceAll(pattern, role),
      text.replaceAll(EMAIL, MAIL_WORDS),
    );
}

const isPerson = (name: string): boolean => name.trim() !== '' && !isNobody(name);

/** Each person’s role; those whose role nobody knows are told apart by number. */
function rolesOf(people: readonly NamedPerson[]): [string, string][] {
  let unknown = 0;
  return people.map(({ name, role }) => {
    if (role !== null && role.trim() !== '') return [name, role];
    unknown += 1;
    return [name, `Lead officer ${unknown}`];
  });
}

function patternsOf(name: string, role: string, words: ReadonlySet<string>): Pattern[] {
  const bare =
    name
      .split(/[,(–]|\s-\s/)[0]
      ?.trim()
      .replace(new RegExp(`^${TITLE}`, 'i'), '') ?? '';
  const parts = bare.split(/\s+/).filter(Boolean);
  const [first = '', ...rest] = parts;
  const last = rest.at(-1);
  const full = [name, bare].map((whole) => exact(spaced(whole.split(/\s+/)), 'giu', role));
  if (last === undefined) return full;
  const initial = escape(first.slice(0, 1));
  const lone = [first, last].filter((word) => word.length > 2 && !words.has(word.toLowerCase()) && !MONTH.test(word));
  const initials = parts.map((part) => part.slice(0, 1)).join('');
  return [
    ...full,
    exact(`${escape(last)},?${GAP}${spaced(parts.slice(0, -1))}`, 'giu', role),
    exact(`${escape(first)}${GAP}${escape(last)}`, 'giu', role),
    exact(`${escape(first)}[._-]?${escape(last)}`, 'giu', role),
    exact(`${initial}\\.?${GAP}?${escape(last)}`, 'gu', role),
    exact(`${TITLE}${escape(last)}`, 'gu', role),
    ...lone.map((word) => exact(escape(word), 'gu', role)),
    ...(initials.length > 1 && initials === initials.toUpperCase() ? [exact(dotted(initials), 'gu', role)] : []),
  ];
}

/** Spaces of any kind, and line breaks within a cell, as they stand in an address too. */
const GAP = '(?:\\s|%20|\\+|\\u00A0)+';
const escape = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/['’]/g, `['’]`);
const spaced = (parts: readonly string[]): string => parts.map(escape).join(GAP);
/** "CD", or "C.D." with both its stops. */
const dotted = (initials: string): string =>
  `(?:${initials}|${[...initials].map((letter) => `${letter}\\.`).join('\\s?')})`;

const exact = (source: string, flags: string, words: string): Pattern => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, flags),
  words,
});
