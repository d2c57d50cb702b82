import { BATCH_LIMIT, sendBatch } from '../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../graph/graph-failure.ts';
import type { ListName } from './schema.ts';
import { listPath, type Site } from './site.ts';

/** A row to delete. */
export interface DoomedRow {
  list: ListName;
  id: string;
}

const ATTEMPTS = 4;

/**
 * Deletes rows, at most 20 to a `$batch`, one batch after another. A row that is gone already counts as deleted, so a batch
 * whose outcome nobody knows is sent again. `onDeleted` hears how many of all are gone. @throws {GraphFailure}
 */
export async function deleteRows(
  site: Site,
  rows: readonly DoomedRow[],
  onDeleted: (count: number) => void = () => undefined,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_LIMIT) {
    const chunk = rows.slice(start, start + BATCH_LIMIT);
    await deleteChunk(site, chunk);
    onDeleted(start + chunk.length);
  }
}

async function deleteChunk(site: Site, chunk: readonly DoomedRow[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const failure = await tryToDelete(site, chunk);
    if (!failure) return;
    if (attempt === ATTEMPTS || !failure.isOutcomeUnknown) throw failure;
  }
}

/** Answers with the first failure, or null where every row is gone. */
async function tryToDelete(site: Site, chunk: readonly DoomedRow[]): Promise<GraphFailure | null> {
  const requests = chunk.map(({ list, id }, index) => ({
    id: String(index),
    method: 'DELETE' as const,
    url: listPath(site, list, `/items/${id}`),
  }));
  try {
    for (const { status, body, headers } of (await sendBatch(site.graph, requests)).values())
      if (status >= 400 && status !== 404) return failureFromAnswer(status, body, headers);
    return null;
  } catch (thrown) {
    if (thrown instanceof GraphFailure) return thrown;
    throw thrown;
  }
}
