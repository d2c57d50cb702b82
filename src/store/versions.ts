import type { BoardAction } from '../domain/board.ts';
import type { RatingVersion } from '../domain/version-steps.ts';
import type { BatchAnswer, BatchRequest } from '../graph/batch.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import { rowVersionsIn, versionsRequest, type RowVersion, type VersionedRow } from './row-versions.ts';
import { nameOf } from './rows/identity.ts';
import { textOf } from './rows/field.ts';
import { listPath, type ListItem, type Site } from './site.ts';

const COLUMNS = ['Rating', 'LastUpdateKey'];

const rowOf = (action: BoardAction): VersionedRow => ({ list: 'actions', id: action.row.id, columns: COLUMNS });

/** The request for what an action's row held before, 2 resource units; its answer is named `versions`. */
export const ratingVersionsRequest = (site: Site, action: BoardAction): BatchRequest =>
  versionsRequest(site, rowOf(action));

/**
 * What an answer to {@link ratingVersionsRequest} holds, oldest first and the current one last; null where SharePoint
 * does not show it, for a history without its witness is better than none.
 */
export async function ratingVersionsIn(
  site: Site,
  action: BoardAction,
  answers: ReadonlyMap<string, BatchAnswer>,
): Promise<RatingVersion[] | null> {
  const versions = await rowVersionsIn(site, rowOf(action), answers);
  if (!versions) return null;
  try {
    return await withCurrent(site, action, versions.map(toRatingVersion));
  } catch (thrown) {
    if (thrown instanceof GraphFailure) return null;
    throw thrown;
  }
}

const toRatingVersion = ({ number, at, by, fields }: RowVersion): RatingVersion => ({
  number,
  at,
  by,
  rating: textOf(fields, 'Rating'),
  lastUpdateKey: textOf(fields, 'LastUpdateKey'),
});

/** The row itself may be missing among its versions: it is read where the newest is not it. */
async function withCurrent(
  site: Site,
  action: BoardAction,
  versions: readonly RatingVersion[],
): Promise<RatingVersion[]> {
  const newest = versions.at(-1);
  if (newest && isSame(newest, { rating: action.rating, lastUpdateKey: action.lastUpdate?.key ?? null }))
    return [...versions];
  const path = listPath(site, 'actions', `/items/${action.row.id}?$expand=fields($select=${COLUMNS.join(',')})`);
  const {
    fields = {},
    lastModifiedBy,
    lastModifiedDateTime,
  } = await site.graph.send<ListItem>({ method: 'GET', path });
  const number = (newest?.number ?? 0) + 1;
  const current = toRatingVersion({ number, at: lastModifiedDateTime ?? '', by: nameOf(lastModifiedBy), fields });
  return newest && isSame(newest, current) ? [...versions] : [...versions, current];
}

type State = Pick<RatingVersion, 'rating' | 'lastUpdateKey'>;

const isSame = (one: State, other: State): boolean =>
  one.rating === other.rating && one.lastUpdateKey === other.lastUpdateKey;
