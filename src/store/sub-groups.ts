import type { BoardAction, SubGroup } from '../domain/board.ts';
import { BATCH_LIMIT, bodyOf, sendBatch } from '../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { readItems } from './read-items.ts';
import { patchAction } from './change-action.ts';
import { keyFrom } from './key.ts';
import { singleLine } from './rows/field.ts';
import { withoutTwins } from './rows/identical-rows.ts';
import { toSubGroup } from './rows/plan-rows.ts';
import { itemsPath, type ListItem, type Site } from './site.ts';
import { readRequest, wholeAction } from './standing.ts';
import { ConflictError, RowGoneError } from './store-error.ts';
import { removeTwins } from './twins.ts';
import { ensureRows } from './write-rows.ts';

/** Which actions a sub-group owns from now on, as they stood for who says so; null takes them back to none. */
export interface Assignment {
  actions: readonly BoardAction[];
  subGroup: string | null;
}

const ATTEMPTS = 4;

/**
 * Writes an assignment. A name that no sub-group has, by name or alias, becomes a sub-group. What somebody else assigned
 * meanwhile is left alone, and told once the rest is written. @throws {ConflictError} @throws {GraphFailure}
 */
export async function assignSubGroup(
  site: Site,
  { actions, subGroup }: Assignment,
): Promise<{ actions: BoardAction[]; subGroups: SubGroup[] }> {
  const name = subGroup === null ? null : singleLine(subGroup);
  const known = await readSubGroups(site);
  const owner = name ? await ownerOf(site, known, name) : null;
  const assigned: BoardAction[] = [];
  const clashes: BoardAction[] = [];
  for (let start = 0; start < actions.length; start += BATCH_LIMIT) {
    const chunk = await assignChunk(site, actions.slice(start, start + BATCH_LIMIT), owner);
    assigned.push(...chunk.assigned);
    clashes.push(...chunk.clashes);
  }
  if (clashes[0]) throw new ConflictError({ theirs: clashes[0], field: 'subGroup', isWritten: false });
  return { actions: assigned, subGroups: owner ? await readSubGroups(site) : known };
}

/** The sub-groups there are. Two people may name the same new one at the same moment; the second row of it goes. */
async function readSubGroups(site: Site): Promise<SubGroup[]> {
  const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: itemsPath(site, 'subGroups') });
  const { value } = await readItems(site, first);
  await removeTwins(site, 'subGroups', value);
  return withoutTwins(value.map(toSubGroup));
}

const fold = (name: string): string => name.trim().toLocaleLowerCase('en-GB');

async function ownerOf(site: Site, known: readonly SubGroup[], name: string): Promise<string> {
  const same = known.find((group) => [group.name, ...group.aliases].some((one) => fold(one) === fold(name)));
  if (same) return same.name;
  const key = await keyFrom('sub-group', fold(name));
  await ensureRows(site, [{ list: 'subGroups', fields: { Title: name, GroupKey: key, Name: name } }]);
  return name;
}

interface Chunk {
  assigned: BoardAction[];
  clashes: BoardAction[];
}

/**
 * Reads the rows first: who owns an action leaves no entry by which a lost clash could be found later. Setting the same
 * owner twice is the same as once, so what may have been written is simply looked at again.
 */
async function assignChunk(site: Site, seen: readonly BoardAction[], owner: string | null): Promise<Chunk> {
  for (let attempt = 1; ; attempt++) {
    const now = await readAll(site, seen);
    const clashes = now.filter((row, at) => row.subGroup !== owner && row.subGroup !== seen[at]?.subGroup);
    const open = now.filter((row) => row.subGroup !== owner && !clashes.includes(row));
    if (open.length === 0) return { assigned: now.filter((row) => !clashes.includes(row)), clashes };
    const failure = await patchAll(site, open, owner);
    if (failure && attempt === ATTEMPTS) throw failure;
  }
}

/** Answers with the first failure after which the rows are worth another look. @throws {GraphFailure} for any other */
async function patchAll(
  site: Site,
  actions: readonly BoardAction[],
  owner: string | null,
): Promise<GraphFailure | null> {
  const requests = actions.map((action, index) => ({
    ...patchAction(site, action, { SubGroup: owner }),
    id: String(index),
  }));
  try {
    const failures = [...(await sendBatch(site.graph, requests)).values()].flatMap(({ status, body, headers }) =>
      status < 400 ? [] : [failureFromAnswer(status, body, headers)],
    );
    const final = failures.find((failure) => !isWorthAnotherLook(failure));
    if (final) throw final;
    return failures[0] ?? null;
  } catch (thrown) {
    if (thrown instanceof GraphFailure && isWorthAnotherLook(thrown)) return thrown;
    throw thrown;
  }
}

const isWorthAnotherLook = (failure: GraphFailure): boolean => failure.isStale || failure.isOutcomeUnknown;

async function readAll(site: Site, actions: readonly BoardAction[]): Promise<BoardAction[]> {
  const requests = actions.map((action, index) => ({ ...readRequest(site, action.row.id), id: String(index) }));
  const answers = await sendBatch(site.graph, requests);
  return actions.map((_action, index) => {
    if (answers.get(String(index))?.status === 404) throw new RowGoneError('deleted');
    return wholeAction(bodyOf<ListItem>(answers, String(index)));
  });
}
