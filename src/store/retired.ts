import type { ActionKey, BoardAction } from '../domain/board.ts';
import { BATCH_LIMIT, bodyOf, sendBatch, type BatchRequest } from '../graph/batch.ts';
import type { Page } from '../graph/page.ts';
import { entryOf } from './action-edit.ts';
import { changeAction } from './change-action.ts';
import type { Edit, SendOptions } from './edit.ts';
import { readItems } from './read-items.ts';
import { isRetired, toAction } from './rows/action-row.ts';
import { inPlanOrder, withoutTwins } from './rows/identical-rows.ts';
import { equals, expandFields, itemsPath, listPath, type ListItem, type Site } from './site.ts';
import { RowGoneError } from './store-error.ts';

/** Takes an action off the plan. Its row and record stay, so that it can come back. @throws {RowGoneError} */
export async function retireAction(
  site: Site,
  edit: Edit & { kind: 'retire' },
  { mayHaveLanded }: SendOptions,
): Promise<ActionKey> {
  const { action, reason } = edit;
  const update = entryOf(edit, action, { kind: 'decision', text: `Retired: ${reason}` });
  await changeAction(site, {
    action,
    fields: { Retired: true },
    update,
    retiring: 'retire',
    isQuiet: true,
    mayHaveLanded,
  });
  return action.key;
}

/** Brings a retired action back, as it was. One that is on the plan stays as it is. @throws {RowGoneError} */
export async function restoreAction(site: Site, edit: Edit & { kind: 'restore' }): Promise<BoardAction> {
  const { actionKey, reason } = edit;
  const path = itemsPath(site, 'actions', equals('ActionKey', actionKey));
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  const [item] = value.toSorted((one, other) => Number(one.id) - Number(other.id));
  const action = item && toAction(item);
  if (!item || !action) throw new RowGoneError('deleted');
  if (!isRetired(item) && action.lastUpdate?.key !== edit.key) return action;
  const update = entryOf(edit, action, { kind: 'decision', text: `Brought back: ${reason}` });
  return changeAction(site, {
    action,
    fields: { Retired: false },
    update,
    retiring: 'restore',
    isQuiet: true,
    mayHaveLanded: true,
  });
}

/**
 * The actions that were retired, in plan order. SharePoint has no index for them, so the keys of all actions are read, 2 resource
 * units for each 999 of them, and then the retired ones whole, one each.
 */
export async function readRetired(site: Site): Promise<BoardAction[]> {
  const path = listPath(site, 'actions', '/items?$expand=fields($select=ActionKey,Retired)&$top=999');
  const { value } = await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }));
  const ids = value.filter(isRetired).map(({ id }) => id);
  const actions: (BoardAction | null)[] = [];
  for (let start = 0; start < ids.length; start += BATCH_LIMIT)
    actions.push(...(await readWhole(site, ids.slice(start, start + BATCH_LIMIT))));
  return inPlanOrder(withoutTwins(actions));
}

/** One that was deleted since its key was read is no longer there. */
async function readWhole(site: Site, ids: readonly string[]): Promise<(BoardAction | null)[]> {
  const requests = ids.map((id): BatchRequest => ({
    id,
    method: 'GET',
    url: listPath(site, 'actions', `/items/${id}?${expandFields('actions')}`),
  }));
  const answers = await sendBatch(site.graph, requests);
  return ids.map((id) => (answers.get(id)?.status === 404 ? null : toAction(bodyOf<ListItem>(answers, id))));
}
