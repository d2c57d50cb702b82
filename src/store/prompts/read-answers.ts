import type { ActionKey, Update } from '../../domain/board.ts';
import { marksOf, type Prompt } from '../../domain/prompt.ts';
import { BATCH_LIMIT } from '../../graph/batch.ts';
import type { Site } from '../site.ts';
import { extensionKey } from './answer-prompt.ts';
import { readEntries } from './read-prompts.ts';

/** The entries that a mark tells of: what was said, and the new date where there was one. */
export interface RecordedAnswer {
  update: Update | null;
  extension: Update | null;
}

/** What was recorded of the answers to prompts, by the key of the entry that says it. @throws {GraphFailure} */
export async function readAnswers(site: Site, prompts: readonly Prompt[]): Promise<Map<string, RecordedAnswer>> {
  const wanted = await Promise.all(prompts.flatMap(answersOf));
  const keys = wanted.flatMap(({ key, dated }) => (dated === null ? [key] : [key, dated]));
  const entries = new Map<string, Update>();
  for (let start = 0; start < keys.length; start += BATCH_LIMIT)
    for (const entry of await readEntries(site, keys.slice(start, start + BATCH_LIMIT))) entries.set(entry.key, entry);
  return new Map(
    wanted.map(({ key, dated }) => [
      key,
      { update: entries.get(key) ?? null, extension: entries.get(dated ?? '') ?? null },
    ]),
  );
}

/** What another lead said, or what was said in the place of an answer, has an entry too; a new date comes with an answer alone. */
function answersOf(prompt: Prompt): Promise<{ key: string; dated: string | null }>[] {
  return [...marksOf(prompt).values()].flatMap(({ what, updateKey, actionKey }) => {
    if (!updateKey) return [];
    return [
      what === 'answered' ? withDate(prompt, actionKey, updateKey) : Promise.resolve({ key: updateKey, dated: null }),
    ];
  });
}

const withDate = async (prompt: Prompt, key: ActionKey, updateKey: string) => ({
  key: updateKey,
  dated: await extensionKey({ key: prompt.key, prompt, action: { key } }),
});
