import type { BoardAction, SubGroup } from '../domain/board.ts';
import { BATCH_LIMIT, bodyOf, sendBatch } from '../graph/batch.ts';
import { failureFromAnswer } from '../graph/graph-failure.ts';
import { readOn, type Page } from '../graph/page.ts';
import { patchAction, readRequest, wholeAction } from './change-action.ts';
import { keyFrom } from './key.ts';
import { singleLine } from './rows/field.ts';
import { withoutTwins } from './rows/identical-rows.ts';
import { toSubGroup } from './rows/plan-rows.ts';
import { itemsPath, type ListItem, type Site } from './site.ts';
import { StoreError } from './store-error.ts';
import { writeRows } from './write-rows.ts';

/** Which actions a sub-group owns from now on; null takes them back to none. */
export interface Assignment {
  actions: readonly BoardAction[];
  subGroup: string | null;
}

/** Writes an assignment. A name that no sub-group has, by name or alias, becomes a sub-group. @throws {GraphFailure} */
export async function assignSubGroup(
  site: Site,
  { actions, subGroup }: Assignment,
): Promise<{ actions: BoardAction[]; subGroups: SubGroup[] }> {
  const name = subGroup === null ? null : singleLine(subGroup);
  const known = await readSubGroups(site);
  const owner = name ? await ownerOf(site, known, name) : null;
  const assigned: BoardAction[] = [];
  for (let start = 0; start < actions.length; start += BATCH_LIMIT) {
    assigned.push(...(await assignChunk(site, actions.slice(start, start + BATCH_LIMIT), owner)));
  }
  return { actions: assigned, subGroups: owner ? await readSubGroups(site) : known };
}

async function readSubGroups(site: Site): Promise<SubGroup[]> {
  const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: itemsPath(site, 'subGroups') });
  return withoutTwins((await readOn(site.graph, first)).value.map(toSubGroup));
}

const fold = (name: string): string => name.trim().toLocaleLowerCase('en-GB');

async function ownerOf(site: Site, known: readonly SubGroup[], name: string): Promise<string> {
  const same = known.find((group) => [group.name, ...group.aliases].some((one) => fold(one) === fold(name)));
  if (same) return same.name;
  const key = await keyFrom('sub-group', fold(name));
  await writeRows(site, [{ list: 'subGroups', fields: { Title: name, GroupKey: key, Name: name } }]);
  return name;
}

async function assignChunk(site: Site, actions: readonly BoardAction[], owner: string | null): Promise<BoardAction[]> {
  const stale = await patchAll(site, actions, owner);
  // A row that someone changed meanwhile still gets its sub-group: who owns an action does not depend on what it says.
  if (stale.length > 0) {
    const failure = (await patchAll(site, await readAll(site, stale), owner))[0];
    if (failure)
      throw new StoreError('Others are changing these actions just now. Some were assigned: please try again.');
  }
  return readAll(site, actions);
}

/** Answers with the actions whose rows were changed by someone else meanwhile. */
async function patchAll(site: Site, actions: readonly BoardAction[], owner: string | null): Promise<BoardAction[]> {
  const requests = actions.map((action, index) => ({
    ...patchAction(site, action, { SubGroup: owner }),
    id: String(index),
  }));
  const answers = await sendBatch(site.graph, requests);
  return actions.filter((_action, index) => {
    const answer = answers.get(String(index));
    if (answer && answer.status < 400) return false;
    const failure = failureFromAnswer(answer?.status ?? 0, answer?.body ?? null, answer?.headers);
    if (failure.isStale) return true;
    throw failure;
  });
}

async function readAll(site: Site, actions: readonly BoardAction[]): Promise<BoardAction[]> {
  const requests = actions.map((action, index) => ({ ...readRequest(site, action.row.id), id: String(index) }));
  const answers = await sendBatch(site.graph, requests);
  return actions.map((_action, index) => wholeAction(bodyOf<ListItem>(answers, String(index))));
}
