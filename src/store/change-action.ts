import type { BoardAction } from '../domain/board.ts';
import { bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../graph/graph-failure.ts';
import { toBoardAction } from './rows/action-row.ts';
import { singleLine } from './rows/field.ts';
import { toUpdateFields, type NewUpdate } from './rows/update-row.ts';
import { expandFields, listPath, type Fields, type ListItem, type Site } from './site.ts';
import { ConflictError, StoreError } from './store-error.ts';
import { createRequest, ensureRows } from './write-rows.ts';

/** A change of an action together with the entry that records it. */
export interface ActionChange {
  action: BoardAction;
  fields: Fields;
  update: NewUpdate;
  /** Further requests of the same `$batch`, carried out after the entry was written. */
  also?: BatchRequest[];
}

const ATTEMPTS = 4;

/**
 * Changes an action and records why, in one `$batch`: the row with `If-Match`, and the entry that depends on it, so that a
 * stale row leaves no false record. A note never conflicts; a rating does where someone else changed the rating meanwhile.
 * After a lost answer the row itself tells whether the work was done: it carries the entry's key.
 * @throws {ConflictError} @throws {GraphFailure}
 */
export async function changeAction(site: Site, change: ActionChange): Promise<BoardAction> {
  let { action } = change;
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptChange(site, { ...change, action });
    if (outcome.done) return outcome.done;
    const now = await readActionRow(site, action.row.id);
    if (now.lastUpdate?.key === change.update.key) {
      await ensureRows(site, [{ list: 'updates', fields: toUpdateFields(change.update) }]);
      return now;
    }
    if ('Rating' in change.fields && now.rating !== change.action.rating) throw new ConflictError(now);
    if (attempt === ATTEMPTS) throw outcome.failure;
    action = now;
  }
}

type Outcome = { done: BoardAction; failure?: never } | { done?: never; failure: GraphFailure };

async function attemptChange(site: Site, change: ActionChange): Promise<Outcome> {
  try {
    const answers = await sendBatch(site.graph, requestsFor(site, change));
    return await judge(site, change, answers);
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.isOutcomeUnknown) return { failure: thrown };
    throw thrown;
  }
}

function requestsFor(site: Site, { action, fields, update, also = [] }: ActionChange): BatchRequest[] {
  return [
    patchAction(site, action, { ...lastUpdateFields(update), ...fields }),
    createRequest(site, { list: 'updates', fields: toUpdateFields(update) }, 'update', ['action']),
    ...also.map((request) => ({ ...request, dependsOn: ['update'] })),
    { ...readRequest(site, action.row.id), dependsOn: [also.at(-1)?.id ?? 'update'] },
  ];
}

/** The request that changes an action's row if nobody changed it since it was read. */
export const patchAction = (site: Site, action: BoardAction, fields: Fields): BatchRequest => ({
  id: 'action',
  method: 'PATCH',
  url: listPath(site, 'actions', `/items/${action.row.id}/fields`),
  headers: { 'If-Match': action.row.etag },
  body: fields,
});

/** The request that reads an action's row. */
export const readRequest = (site: Site, id: string): BatchRequest => ({
  id: 'read',
  method: 'GET',
  url: listPath(site, 'actions', `/items/${id}?${expandFields('actions')}`),
});

const lastUpdateFields = (update: NewUpdate): Fields => ({
  LastUpdateKey: update.key,
  LastUpdateOn: update.saidAt,
  LastUpdatePartialDate: null,
  LastUpdateBy: singleLine(update.saidBy),
  LatestUpdate: update.text,
});

async function judge(site: Site, change: ActionChange, answers: ReadonlyMap<string, BatchAnswer>): Promise<Outcome> {
  const patched = answers.get('action');
  if (!patched || patched.status >= 400) {
    const failure = failureFromAnswer(patched?.status ?? 0, patched?.body ?? null, patched?.headers);
    if (failure.isStale || failure.isOutcomeUnknown) return { failure };
    throw failure;
  }
  const recorded = answers.get('update');
  if (!recorded || recorded.status >= 400)
    await ensureRows(site, [{ list: 'updates', fields: toUpdateFields(change.update) }]);
  await finish(site, change, answers);
  const read = answers.get('read');
  return {
    done: read?.status === 200 ? wholeAction(bodyOf(answers, 'read')) : await readActionRow(site, change.action.row.id),
  };
}

/** Carries out again, on their own, those further requests that the batch left undone. */
async function finish(
  site: Site,
  { also = [] }: ActionChange,
  answers: ReadonlyMap<string, BatchAnswer>,
): Promise<void> {
  const undone = also.filter((request) => (answers.get(request.id)?.status ?? 0) === 424);
  if (undone.length === 0) return;
  const again = await sendBatch(site.graph, undone);
  for (const request of undone) bodyOf(again, request.id);
}

/** An action's row as it stands now. @throws {StoreError} where it was retired @throws {GraphFailure} */
export async function readActionRow(site: Site, id: string): Promise<BoardAction> {
  return wholeAction(await site.graph.send<ListItem>({ method: 'GET', path: readRequest(site, id).url }));
}

/** The action that a row holds. @throws {StoreError} where it was retired */
export function wholeAction(item: ListItem): BoardAction {
  const action = toBoardAction(item);
  if (!action)
    throw new StoreError('This action was retired meanwhile. Nothing was changed; what you typed is kept here.');
  return action;
}
