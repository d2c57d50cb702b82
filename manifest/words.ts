import type { Fault } from './fault.ts';
import { textsOf, type Json } from './json.ts';
import { checkWords, WORDS_SCHEMA } from './schema.ts';

/** A localisation file: its texts by the path at which they stand in the manifest. */
export type Words = Record<string, string>;

/** Which texts of the manifest Teams takes from a localisation file (Microsoft's localisation schema 1.29). */
const SAID =
  /^(name\.(short|full)|description\.(short|full)|staticTabs\[\d+\]\.name|bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.(title|description)|activities\.activityTypes\[\d+\]\.(description|templateText))$/;

/** The manifest's own words, as the localisation file of its own language. */
export const wordsOf = (manifest: Json): Words => ({
  $schema: WORDS_SCHEMA,
  ...Object.fromEntries(
    textsOf(manifest)
      .filter(({ path }) => SAID.test(path))
      .map(({ path, text }) => [path, text]),
  ),
});

/** `{actor}`s, in any order: what Teams puts in must be the same in each language. */
const namesIn = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .toSorted()
    .join(' ');

/** A translation says all that the manifest says, nothing else, and fits. */
export async function checkTranslation(manifest: Json, translation: { file: string; words: Json }): Promise<Fault[]> {
  const { file, words } = translation;
  const faults = await checkWords(words, file);
  const own = wordsOf(manifest);
  const theirs = new Map(textsOf(words).map(({ path, text }) => [path, text]));
  for (const key of Object.keys(own)) if (!theirs.has(key)) faults.push({ place: file, words: `“${key}” is missing.` });
  for (const [key, text] of theirs) {
    const said = own[key];
    if (said === undefined) faults.push({ place: `${file}: ${key}`, words: 'The manifest has no such text.' });
    else if (namesIn(said) !== namesIn(text))
      faults.push({
        place: `${file}: ${key}`,
        words: `It must name ${namesIn(said) || 'nothing'} in braces, as the manifest does.`,
      });
  }
  return faults;
}
