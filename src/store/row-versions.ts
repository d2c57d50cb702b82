import { BATCH_LIMIT, bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { nameOf } from './rows/identity.ts';
import type { ListName } from './schema.ts';
import { listPath, type Fields, type IdentitySet, type Site } from './site.ts';

/** A version of a row as Graph gives it (listItemVersion). */
interface ListItemVersion {
  id: string;
  lastModifiedDateTime?: string;
  lastModifiedBy?: IdentitySet;
  fields?: Fields;
}

/** What a row held in one of SharePoint's versions of it. `at` is SharePoint's time, `by` whose account wrote. */
export interface RowVersion {
  /** Counts from 1; a number that is missing is a version that was trimmed or deleted. */
  number: number;
  at: string;
  by: string;
  fields: Fields;
}

/** The row whose versions are asked for, and the columns that matter. */
export interface VersionedRow {
  list: ListName;
  id: string;
  columns: readonly string[];
}

/** The request for the versions of a row, 2 resource units; its answer is named `versions`. */
export const versionsRequest = (site: Site, row: VersionedRow): BatchRequest => ({
  id: 'versions',
  method: 'GET',
  url: `${pathOf(site, row)}?${fieldsOf(row)}`,
});

const pathOf = (site: Site, { list, id }: VersionedRow): string => listPath(site, list, `/items/${id}/versions`);

const fieldsOf = ({ columns }: VersionedRow): string => `$expand=fields($select=${columns.join(',')})`;

/**
 * The versions that an answer to {@link versionsRequest} holds, oldest first; null where SharePoint does not show them, for
 * most is better done without a witness than not at all. Only the first page is read: they come newest first, and what is
 * older counts as no longer there. The current one may be missing: "previous versions", says Graph's page.
 */
export async function rowVersionsIn(
  site: Site,
  row: VersionedRow,
  answers: ReadonlyMap<string, BatchAnswer>,
): Promise<RowVersion[] | null> {
  const answer = answers.get('versions');
  const isRefused = answer?.status === 400 || answer?.status === 501;
  if (answer?.status !== 200 && !isRefused) return null;
  try {
    const shown = isRefused ? [] : bodyOf<Page<ListItemVersion>>(answers, 'versions').value;
    const isWhole = shown.length > 0 && shown.every(({ fields }) => fields);
    const whole = isWhole ? shown : await oneByOne(site, row, shown);
    return whole.map(toVersion).toSorted((one, other) => one.number - other.number);
  } catch (thrown) {
    if (thrown instanceof GraphFailure) return null;
    throw thrown;
  }
}

/** No page of Graph says that the collection can be expanded, though it was seen to be (microsoft-graph-docs-contrib#6585). */
async function oneByOne(site: Site, row: VersionedRow, shown: readonly ListItemVersion[]): Promise<ListItemVersion[]> {
  const path = pathOf(site, row);
  const listed =
    shown.length > 0 ? shown : (await site.graph.send<Page<ListItemVersion>>({ method: 'GET', path })).value;
  const newest = listed.slice(0, BATCH_LIMIT);
  if (newest.length === 0) return [];
  const requests = newest.map(({ id }): BatchRequest => ({ id, method: 'GET', url: `${path}/${id}?${fieldsOf(row)}` }));
  const answers = await sendBatch(site.graph, requests);
  return newest.map(({ id }) => bodyOf<ListItemVersion>(answers, id));
}

const toVersion = ({ id, lastModifiedDateTime, lastModifiedBy, fields = {} }: ListItemVersion): RowVersion => ({
  number: Number.parseFloat(id),
  at: lastModifiedDateTime ?? '',
  by: nameOf(lastModifiedBy),
  fields,
});
