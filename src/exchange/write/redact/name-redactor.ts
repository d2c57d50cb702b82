import { standInFor } from '../../stand-in.ts';
import { namePatterns, wordsIn, type PlanWords } from './name-patterns.ts';
import type { NamedPerson } from './named-people.ts';

/** Says roles in place of names. */
export type Redact = (text: string) => string;

const EMAIL = /(?:mailto:)?[\w.+'-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi;
const MAIL_WORDS = 'e-mail address left out';

/** What a plan says, by how its words tell names from others. */
export interface PlanTexts {
  /** All that it says: a lone word that it also writes small is a word and no name. */
  texts: readonly string[];
  /** Its key to ratings, whose words are no names. */
  key: readonly string[];
  /** Heads, headings, posts and bodies, whose capitals are nobody's initials. */
  terms: readonly string[];
}

interface Pattern {
  pattern: RegExp;
  role: string;
  /** Its place in the order in which patterns are tried. */
  at: number;
}

/**
 * Makes the redaction of a plan: full names in any order and case, with initials and with titles; lone first names, surnames
 * and initials; addresses of e-mail.
 */
export function nameRedactor(people: readonly NamedPerson[], plan: PlanTexts): Redact {
  const bySign = patternsBySign(people, plan);
  return (text) => {
    const found = new Set(wordsIn(text).flatMap((word) => bySign.get(word) ?? []));
    return [...found]
      .toSorted((one, other) => one.at - other.at)
      .reduce((now, { pattern, role }) => now.replaceAll(pattern, () => role), text.replaceAll(EMAIL, MAIL_WORDS));
  };
}

/** A plan may name hundreds, so a text is tried only against patterns that one of its words is a sign of. Longer ones go first. */
function patternsBySign(people: readonly NamedPerson[], plan: PlanTexts): ReadonlyMap<string, Pattern[]> {
  const words = planWords(plan);
  const all = withRoles(people).flatMap(({ names, role }) =>
    names.flatMap((name) => namePatterns(name, words)).map((one) => ({ ...one, role })),
  );
  const inOrder = all.toSorted((one, other) => other.pattern.source.length - one.pattern.source.length);
  const bySign = new Map<string, Pattern[]>();
  for (const [at, { pattern, role, signs }] of inOrder.entries())
    for (const sign of new Set(signs)) bySign.set(sign, [...(bySign.get(sign) ?? []), { pattern, role, at }]);
  return bySign;
}

function planWords({ texts, key, terms }: PlanTexts): PlanWords {
  const keyWords = new Set(key.flatMap((text) => wordsIn(text)));
  const small = texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’'-]*/gu) ?? []);
  return {
    ordinary: new Set([...small, ...keyWords]),
    key: keyWords,
    terms: new Set(terms.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? [])),
  };
}

/** Each person's role; those whose role nobody knows are told apart by number. */
function withRoles(people: readonly NamedPerson[]): { names: string[]; role: string }[] {
  let unknown = 0;
  return people.map(({ names, role }) => {
    if (role !== null && role.trim() !== '') return { names, role };
    unknown += 1;
    return { names, role: standInFor(unknown) };
  });
}
