import type { ActionDetail, ActionKey, BoardAction } from '../domain/board.ts';
import { isAwaitingAnswer } from '../domain/attention.ts';
import { isAsked, marksOf, type AskedPrompt, type Prompt } from '../domain/prompt.ts';
import { ratingHistory } from '../domain/rating-history.ts';
import { bodyOf, sendBatch } from '../graph/batch.ts';
import type { Page } from '../graph/page.ts';
import { openPrompts } from './prompts/read-prompts.ts';
import { readItems } from './read-items.ts';
import { claimedSubGroup } from '../domain/sub-group-claim.ts';
import { textOf } from './rows/field.ts';
import { withoutTwins } from './rows/identical-rows.ts';
import { toEvidence } from './rows/plan-rows.ts';
import { toPrompt } from './rows/prompt-row.ts';
import { inOrderSaid, toUpdate } from './rows/update-row.ts';
import { equals, itemsPath, listPath, type ListItem, type Site } from './site.ts';
import { ratingVersionsIn, ratingVersionsRequest } from './versions.ts';

const LISTS_OF_AN_ACTION = ['ratings', 'updates', 'evidence', 'prompts'] as const;
type DetailList = (typeof LISTS_OF_AN_ACTION)[number];

/**
 * What an open action shows beside its card, in one `$batch` of 10 resource units: ratings, entries oldest first, evidence,
 * prompts, and the versions of its row as the witness of its ratings.
 */
export async function readActionDetail(site: Site, action: BoardAction): Promise<ActionDetail> {
  const filter = equals('SubjectKey', action.key);
  const requests = LISTS_OF_AN_ACTION.map((list) => ({
    id: list,
    method: 'GET' as const,
    url: itemsPath(site, list, filter),
  }));
  const answers = await sendBatch(site.graph, [...requests, ratingVersionsRequest(site, action)]);
  const whole = async (list: DetailList) => (await readItems(site, bodyOf<Page<ListItem>>(answers, list))).value;
  const updates = withoutTwins((await whole('updates')).map(toUpdate)).toSorted(inOrderSaid);
  const versions = await ratingVersionsIn(site, action, answers);
  return {
    actionKey: action.key,
    ratings: toRatings(await whole('ratings')),
    updates,
    evidence: withoutTwins((await whole('evidence')).map(toEvidence)),
    prompts: promptsAbout(action, [
      ...withoutTwins((await whole('prompts')).map(toPrompt)),
      ...(await sharedPrompts(site, action)),
    ]),
    history: ratingHistory({ action, updates, versions }),
  };
}

/** A request about several actions is found by its first, and about the others while it is open. 6 resource units. */
const sharedPrompts = (site: Site, action: BoardAction): Promise<Prompt[]> =>
  isAwaitingAnswer(action) ? openPrompts(site) : Promise.resolve([]);

/** The requests about an action, each as it stands for that action. */
function promptsAbout({ key }: BoardAction, prompts: readonly Prompt[]): AskedPrompt[] {
  const about = new Map(prompts.map((prompt) => [prompt.key, prompt]));
  return [...about.values()]
    .filter(isAsked)
    .filter(({ kind, actionKeys }) => kind === 'ask' && actionKeys.includes(key))
    .map((prompt) => {
      const mark = marksOf(prompt).get(key);
      return mark ? { ...prompt, state: 'answered' as const, answeredAt: mark.at } : prompt;
    });
}

/** The code at each review date, by its key. */
export function toRatings(items: readonly ListItem[]): Record<string, string> {
  const ratings = items.map(({ fields = {} }): [string, string] => [
    textOf(fields, 'ReviewKey') ?? '',
    textOf(fields, 'Code') ?? '',
  ]);
  return Object.fromEntries(ratings);
}

/** A sub-group that a note says is responsible for an action, with the note's words. */
export interface SubGroupClaim {
  group: string;
  quote: string;
}

/** The sub-groups that notes claim, by action. Reads every note of the plan, so only where someone asks for suggestions. */
export async function readSubGroupClaims(site: Site): Promise<Map<ActionKey, SubGroupClaim>> {
  const path = listPath(site, 'updates', '/items?$expand=fields($select=SubjectKey,Text)&$top=999');
  const { value } = await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }));
  const claims = new Map<ActionKey, SubGroupClaim>();
  for (const { fields = {} } of value) {
    const key = textOf(fields, 'SubjectKey');
    const claim = claimedSubGroup(textOf(fields, 'Text') ?? '');
    if (key && claim) claims.set(key, claim);
  }
  return claims;
}
