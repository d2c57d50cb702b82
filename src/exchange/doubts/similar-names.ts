import { filledCells } from '../table.ts';
import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';

const ACRONYM = /(?<![\p{L}\p{N}&])\p{Lu}(?:&?\p{Lu}){1,6}(?![\p{L}\p{N}&])/gu;
const WITH_WORD = /(?<![\p{L}\p{N}&])(\p{Lu}[\p{L}&]+)\s+(\p{Lu}(?:&?\p{Lu}){2,5})(?![\p{L}\p{N}&])/gu;

const TWO_CAPITALS = /\p{Lu}&?\p{Lu}/u;

/** Short names that may be one body's: "XYZ", "Area XYZ", "AXYZ" and "A&XYZ". Said once for each such body. */
export function findSimilarNames({ table }: Draft): Doubt[] {
  const seen = new Map<string, number>();
  const phrases = new Map<string, Set<string>>();
  for (const row of table.rows)
    for (const { text } of filledCells(row)) {
      // Every cell is asked, and few hold what the slower expressions look for.
      if (!TWO_CAPITALS.test(text)) continue;
      for (const [name] of text.matchAll(ACRONYM)) if (!seen.has(name)) seen.set(name, row.number);
      for (const [phrase, , name = ''] of text.matchAll(WITH_WORD))
        phrases.set(name, (phrases.get(name) ?? new Set()).add(phrase.replaceAll(/\s+/g, ' ')));
    }
  return [...phrases].flatMap(([name, longer]) => doubtOf(name, [...longer], seen));
}

function doubtOf(name: string, longer: readonly string[], seen: ReadonlyMap<string, number>): Doubt[] {
  const alike = [...seen.keys()].filter((other) =>
    longer.some((phrase) => other !== name && letters(other) === phrase.charAt(0) + letters(name)),
  );
  const phrases = longer.filter((phrase) => alike.some((other) => other.startsWith(phrase.charAt(0))));
  const names = [name, ...phrases, ...alike];
  if (alike.length === 0) return [];
  return [
    {
      code: 'similar-names',
      severity: 'note',
      row: seen.get(alike[0] ?? name) ?? null,
      message: `${names.slice(0, -1).join(', ')} and ${names.at(-1)} may be names of one body. Each was kept as written.`,
      before: names.join(', '),
      remedy: 'Say whether they are one, so that it is listed once.',
    },
  ];
}

const letters = (text: string): string => text.replaceAll('&', '');
