import type { ActionKey, Update } from '../../domain/board.ts';
import { openActionsOf, type Prompt, type PromptState } from '../../domain/prompt.ts';
import { BATCH_LIMIT, bodyOf, sendBatch } from '../../graph/batch.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import { withoutTwins } from '../rows/identical-rows.ts';
import { toPrompt } from '../rows/prompt-row.ts';
import { toUpdate } from '../rows/update-row.ts';
import { equals, itemsPath, type ListItem, type Site } from '../site.ts';
import { PlanMissingError } from '../store-error.ts';

/** The prompts that a filter on one indexed column finds, oldest first. */
async function readPrompts(site: Site, filter: string): Promise<Prompt[]> {
  const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: itemsPath(site, 'prompts', filter) });
  return withoutTwins((await readItems(site, first)).value.map(toPrompt));
}

/** The prompts in a state: `requested` are the bot's work. @throws {PlanMissingError} where the lists are not there */
export async function promptsInState(site: Site, state: PromptState): Promise<Prompt[]> {
  try {
    return await readPrompts(site, equals('State', state));
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.status === 404) throw new PlanMissingError('lists');
    throw thrown;
  }
}

const OPEN_STATES = ['requested', 'claimed', 'sent'] as const;

/** The requests to leads that nobody has answered yet, in one `$batch` of 6 resource units. @throws {GraphFailure} */
export const openPrompts = async (site: Site): Promise<Prompt[]> =>
  (await promptsWhere(site, 'State', OPEN_STATES)).filter(
    (prompt) => prompt.kind === 'ask' && openActionsOf(prompt).length > 0,
  );

/** The prompts of ISO weeks, oldest first, 20 weeks in a `$batch`, of 2 resource units for each. @throws {GraphFailure} */
export const promptsOfWeeks = (site: Site, weeks: readonly string[]): Promise<Prompt[]> =>
  promptsWhere(site, 'Week', weeks);

async function promptsWhere(site: Site, column: string, values: readonly string[]): Promise<Prompt[]> {
  const items: ListItem[] = [];
  for (let start = 0; start < values.length; start += BATCH_LIMIT) {
    const some = values.slice(start, start + BATCH_LIMIT);
    const answers = await sendBatch(
      site.graph,
      some.map((value) => ({ id: value, method: 'GET', url: itemsPath(site, 'prompts', equals(column, value)) })),
    );
    const pages = some.map((value) => readItems(site, bodyOf<Page<ListItem>>(answers, value)));
    items.push(...(await Promise.all(pages)).flatMap(({ value }) => value));
  }
  return withoutTwins(items.toSorted((one, other) => Number(one.id) - Number(other.id)).map(toPrompt));
}

/** A person's prompts, oldest first. */
export const promptsOf = (site: Site, personKey: string): Promise<Prompt[]> =>
  readPrompts(site, equals('PersonKey', personKey));

/** One prompt by its key, or null. */
export async function readPrompt(site: Site, key: string): Promise<Prompt | null> {
  return (await readPrompts(site, equals('PromptKey', key)))[0] ?? null;
}

/** Entries of the record by their keys, in one `$batch`; those that are not there are left out. */
export async function readEntries(
  site: Site,
  keys: readonly string[],
): Promise<(Update & { subjectKey: ActionKey })[]> {
  const answers = await sendBatch(
    site.graph,
    keys.map((key) => ({ id: key, method: 'GET', url: itemsPath(site, 'updates', equals('UpdateKey', key)) })),
  );
  return keys.flatMap((key) => {
    const item = bodyOf<Page<ListItem>>(answers, key).value[0];
    return item ? [{ ...toUpdate(item), subjectKey: String(item.fields?.['SubjectKey'] ?? '') }] : [];
  });
}
