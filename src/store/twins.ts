import { BATCH_LIMIT, sendBatch } from '../graph/batch.ts';
import { failureFromAnswer } from '../graph/graph-failure.ts';
import { textOf } from './rows/field.ts';
import { schemaOf, type ListName } from './schema.ts';
import { listPath, type ListItem, type Site } from './site.ts';

/**
 * Removes rows that are second to one with the same key. Graph has no create that can be repeated, and SharePoint may
 * enforce uniqueness late or never, so a request that was given up for lost can still make a twin. Whoever removes it, the
 * lowest row stays, as it is the one that everybody reads. @throws {GraphFailure}
 */
export async function removeTwins(site: Site, list: ListName, rows: readonly ListItem[]): Promise<void> {
  const second = secondRows(list, rows);
  for (let start = 0; start < second.length; start += BATCH_LIMIT)
    await removeRows(site, list, second.slice(start, start + BATCH_LIMIT));
}

async function removeRows(site: Site, list: ListName, ids: readonly string[]): Promise<void> {
  const requests = ids.map((id) => ({ id, method: 'DELETE' as const, url: listPath(site, list, `/items/${id}`) }));
  for (const { status, body, headers } of (await sendBatch(site.graph, requests)).values()) {
    // Somebody else was faster, or this person may not delete here: then the two are read as one all the same.
    if (status >= 400 && status !== 404 && status !== 403) throw failureFromAnswer(status, body, headers);
  }
}

function secondRows(list: ListName, rows: readonly ListItem[]): string[] {
  const { keyColumn } = schemaOf(list);
  const seen = new Set<string>();
  return rows
    .toSorted((one, other) => Number(one.id) - Number(other.id))
    .flatMap(({ id, fields = {} }) => {
      const key = textOf(fields, keyColumn);
      if (!key) return [];
      const isSecond = seen.has(key);
      seen.add(key);
      return isSecond ? [id] : [];
    });
}
