import type { Board } from '../../domain/board.ts';
import type { ImportComparison } from '../../domain/compare-plans.ts';
import { BATCH_LIMIT, sendBatch, type BatchRequest } from '../../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../../graph/graph-failure.ts';
import type { KeyMaker } from '../key.ts';
import { rowName } from '../rows/action-row.ts';
import { toUpdateFields } from '../rows/update-row.ts';
import { listPath, type Fields, type Site } from '../site.ts';
import { ensureRows, type NewRow } from '../write-rows.ts';

const ATTEMPTS = 4;

/** Retires actions that a newer version of the file no longer has, each with an entry that says so. Their record stays. */
export async function retireActions(
  site: Site,
  board: Board,
  gone: ImportComparison['gone'],
  keyOf: KeyMaker,
): Promise<void> {
  const actions = board.actions.filter(({ key }) => gone.some((one) => one.key === key));
  const entries = await Promise.all(
    actions.map(async (action): Promise<NewRow> => {
      const fields = toUpdateFields({
        key: await keyOf('retire', action.key),
        previousKey: action.lastUpdate?.key ?? null,
        subjectKey: action.key,
        subjectName: rowName(action),
        kind: 'decision',
        saidAt: site.now().toISOString(),
        saidBy: '',
        source: 'import',
        text: 'Retired: a newer version of the plan’s file no longer has this action.',
      });
      return { list: 'updates', fields };
    }),
  );
  await ensureRows(site, entries);
  await patchQuietly(site, board, new Map(actions.map(({ key }) => [key, { Retired: true }])));
}

/** Writes columns that say again what other rows say, or whose new value holds whatever else was changed. */
export async function patchQuietly(site: Site, board: Board, fieldsByKey: ReadonlyMap<string, Fields>): Promise<void> {
  const actions = board.actions.filter(({ key }) => fieldsByKey.has(key));
  for (let start = 0; start < actions.length; start += BATCH_LIMIT) {
    const requests = actions.slice(start, start + BATCH_LIMIT).map(({ key, row }): BatchRequest => ({
      id: row.id,
      method: 'PATCH',
      url: listPath(site, 'actions', `/items/${row.id}/fields`),
      body: fieldsByKey.get(key),
    }));
    await patchAll(site, requests);
  }
}

/** Rows that somebody deleted meanwhile are passed over; the same values written twice are the same. */
async function patchAll(site: Site, requests: readonly BatchRequest[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const failure = await tryAll(site, requests);
    if (!failure) return;
    if (attempt === ATTEMPTS || !(failure.isOutcomeUnknown || failure.isStale)) throw failure;
  }
}

async function tryAll(site: Site, requests: readonly BatchRequest[]): Promise<GraphFailure | null> {
  try {
    for (const { status, body, headers } of (await sendBatch(site.graph, requests)).values())
      if (status >= 400 && status !== 404) return failureFromAnswer(status, body, headers);
    return null;
  } catch (thrown) {
    if (thrown instanceof GraphFailure) return thrown;
    throw thrown;
  }
}
