import type { BoardAction } from '../domain/board.ts';
import type { RatingVersion } from '../domain/version-steps.ts';
import { BATCH_LIMIT, bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { nameOf } from './rows/identity.ts';
import { textOf } from './rows/field.ts';
import { listPath, type Fields, type IdentitySet, type ListItem, type Site } from './site.ts';

/** A version of a row as Graph gives it (listItemVersion). */
interface ListItemVersion {
  id: string;
  lastModifiedDateTime?: string;
  lastModifiedBy?: IdentitySet;
  fields?: Fields;
}

const FIELDS = '$expand=fields($select=Rating,LastUpdateKey)';

/** The request for the versions of an action's row, 2 resource units; its answer is named `versions`. */
export const versionsRequest = (site: Site, action: BoardAction): BatchRequest => ({
  id: 'versions',
  method: 'GET',
  url: listPath(site, 'actions', `/items/${action.row.id}/versions?${FIELDS}`),
});

/**
 * The versions that an answer to {@link versionsRequest} holds, oldest first and the current one last; null where SharePoint
 * does not show them, for a history without its witness is better than none. Only the first page is read: they come newest
 * first, and what is older counts as no longer there.
 */
export async function versionsIn(
  site: Site,
  action: BoardAction,
  answers: ReadonlyMap<string, BatchAnswer>,
): Promise<RatingVersion[] | null> {
  const answer = answers.get('versions');
  const isRefused = answer?.status === 400 || answer?.status === 501;
  if (answer?.status !== 200 && !isRefused) return null;
  try {
    const shown = isRefused ? [] : bodyOf<Page<ListItemVersion>>(answers, 'versions').value;
    const isWhole = shown.length > 0 && shown.every(({ fields }) => fields);
    const whole = isWhole ? shown : await oneByOne(site, action, shown);
    const versions = whole.map(toVersion).toSorted((one, other) => one.number - other.number);
    return withCurrent(site, action, versions);
  } catch (thrown) {
    if (thrown instanceof GraphFailure) return null;
    throw thrown;
  }
}

/** No page of Graph says that the collection can be expanded, though it was seen to be (microsoft-graph-docs-contrib#6585). */
async function oneByOne(
  site: Site,
  action: BoardAction,
  shown: readonly ListItemVersion[],
): Promise<ListItemVersion[]> {
  const path = listPath(site, 'actions', `/items/${action.row.id}/versions`);
  const listed =
    shown.length > 0 ? shown : (await site.graph.send<Page<ListItemVersion>>({ method: 'GET', path })).value;
  const newest = listed.slice(0, BATCH_LIMIT);
  if (newest.length === 0) return [];
  const requests = newest.map(({ id }): BatchRequest => ({ id, method: 'GET', url: `${path}/${id}?${FIELDS}` }));
  const answers = await sendBatch(site.graph, requests);
  return newest.map(({ id }) => bodyOf<ListItemVersion>(answers, id));
}

const toVersion = ({ id, lastModifiedDateTime, lastModifiedBy, fields = {} }: ListItemVersion): RatingVersion => ({
  number: Number.parseFloat(id),
  ...stateOf(fields, lastModifiedBy, lastModifiedDateTime),
});

const stateOf = (fields: Fields, by: IdentitySet | undefined, at = ''): Omit<RatingVersion, 'number'> => ({
  at,
  by: nameOf(by),
  rating: textOf(fields, 'Rating'),
  lastUpdateKey: textOf(fields, 'LastUpdateKey'),
});

/** "Previous versions", says Graph's page, so the row itself may be missing: it is read where the newest is not it. */
async function withCurrent(
  site: Site,
  action: BoardAction,
  versions: readonly RatingVersion[],
): Promise<RatingVersion[]> {
  const newest = versions.at(-1);
  if (newest && isSame(newest, { rating: action.rating, lastUpdateKey: action.lastUpdate?.key ?? null }))
    return [...versions];
  const path = listPath(site, 'actions', `/items/${action.row.id}?${FIELDS}`);
  const item = await site.graph.send<ListItem>({ method: 'GET', path });
  const current = stateOf(item.fields ?? {}, item.lastModifiedBy, item.lastModifiedDateTime);
  return newest && isSame(newest, current)
    ? [...versions]
    : [...versions, { ...current, number: (newest?.number ?? 0) + 1 }];
}

type State = Pick<RatingVersion, 'rating' | 'lastUpdateKey'>;

const isSame = (one: State, other: State): boolean =>
  one.rating === other.rating && one.lastUpdateKey === other.lastUpdateKey;
