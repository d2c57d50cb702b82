import type { MeetingEntry, Review } from '../../domain/board.ts';
import { ratingsIn, type ReviewSnapshot } from '../../domain/review-snapshot.ts';
import { sendBatch } from '../../graph/batch.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { entriesIn } from '../meeting/read-meetings.ts';
import { readItems } from '../read-items.ts';
import { readThoughUnindexed } from '../read-unindexed.ts';
import { rowVersionsIn, versionsRequest, type VersionedRow } from '../row-versions.ts';
import { textOf } from '../rows/field.ts';
import { toReview } from '../rows/plan-rows.ts';
import { CLOSING_SETTING } from '../setting.ts';
import { equals, itemsPath, type ListItem, type Site } from '../site.ts';
import { StoreError } from '../store-error.ts';
import {
  ratingsAgainst,
  rowAgainst,
  rowSince,
  WATCHED_COLUMNS,
  type AroundEdit,
  type RowSince,
} from './around-review.ts';
import { readKeptSnapshot, type KeptSnapshot } from './keep-snapshot.ts';
import { readRatingsAt } from './review-ratings.ts';

/** A closed review date as it stood, and what became of its record since. */
export interface ClosedReview {
  /** The row as it stands now. */
  review: Review;
  /** Whose account closed it, as SharePoint tells; null where it does not. */
  recordedBy: string | null;
  /** What the file holds; null where it is gone or holds no snapshot. */
  snapshot: ReviewSnapshot | null;
  /** Whether the file's bytes are the ones that were signed; null where it could not be read. */
  isFileAsSigned: boolean | null;
  /** True where the closing was cut off and its ratings are not all written yet. */
  isUnfinished: boolean;
  aroundTheApp: AroundEdit[];
  /** Corrections of its ratings, oldest first. The snapshot says what was signed all the same. */
  corrections: MeetingEntry[];
  /** What could not be read, so that nobody takes silence for proof. */
  notRead: NotRead[];
}

/** A source of the record: the file, the versions of the review's row, the rating rows, the corrections. */
export type NotRead = 'file' | 'versions' | 'ratings' | 'corrections';

/**
 * Reads a closed review date and holds its three witnesses against each other: the file against the hash that was signed, the
 * review's row against its own versions, the rating rows against the file. About 12 resource units, and 2 for each further
 * page of ratings. @throws {StoreError} where it never was closed @throws {GraphFailure}
 */
export async function readClosedReview(site: Site, reviewKey: string): Promise<ClosedReview> {
  const row = await readRow(site, reviewKey);
  const review = toReview(row);
  const witness = await witnessOf(site, row);
  const since = witness ?? { asClosed: null, by: null, edits: [] };
  if (!review || (review.state !== 'closed' && !since.asClosed)) throw new StoreError(NEVER_CLOSED);
  const file = await orNotRead(() => readKeptSnapshot(site, signedIn(since, row)));
  const snapshot = file === NOT_READ ? null : (file?.snapshot ?? null);
  const isFileAsSigned = file === NOT_READ ? null : (file?.isAsSigned ?? null);
  const signed = isFileAsSigned ? snapshot : null;
  const isUnfinished = await isMarked(site, reviewKey);
  const ratings = signed ? await orNotRead(() => ratingEdits(site, signed, isUnfinished)) : NOT_READ;
  const corrections = await orNotRead(() => readCorrections(site, reviewKey));
  return {
    review,
    recordedBy: since.by,
    snapshot,
    isFileAsSigned,
    isUnfinished,
    aroundTheApp: [
      ...(file === NOT_READ ? [] : fileEdits(file)),
      ...since.edits,
      ...(witness === null && signed ? rowAgainst(signed, row) : []),
      ...(ratings === NOT_READ ? [] : ratings),
    ],
    corrections: corrections === NOT_READ ? [] : corrections,
    notRead: [
      ...(file === NOT_READ ? (['file'] as const) : []),
      ...(witness === null ? (['versions'] as const) : []),
      ...(ratings === NOT_READ ? (['ratings'] as const) : []),
      ...(corrections === NOT_READ ? (['corrections'] as const) : []),
    ],
  };
}

const NEVER_CLOSED = 'This review date was never closed, so there is no record of how the plan stood.';

async function readRow(site: Site, reviewKey: string): Promise<ListItem> {
  const path = itemsPath(site, 'reviews', equals('ReviewKey', reviewKey));
  const { value } = await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }));
  if (!value[0]) throw new StoreError('This review date is no longer in SharePoint: someone deleted it.');
  return value[0];
}

/** What the versions of the row tell, for 2 resource units; null where SharePoint does not show them. */
async function witnessOf(site: Site, row: ListItem): Promise<RowSince | null> {
  const versioned: VersionedRow = { list: 'reviews', id: row.id, columns: WATCHED_COLUMNS };
  const answers = await sendBatch(site.graph, [versionsRequest(site, versioned)]);
  const versions = await rowVersionsIn(site, versioned, answers);
  return versions && rowSince(versions, row);
}

/** The address and the hash that were signed, which a hand may have changed since. */
function signedIn({ asClosed }: RowSince, { fields = {} }: ListItem) {
  const source = asClosed ?? fields;
  return {
    snapshotAddress: textOf(source, 'SnapshotAddress') ?? '',
    snapshotHash: textOf(source, 'SnapshotHash') ?? '',
  };
}

async function ratingEdits(site: Site, snapshot: ReviewSnapshot, isUnfinished: boolean): Promise<AroundEdit[]> {
  const rows = await readRatingsAt(site, snapshot.review.key, ratingsIn(snapshot).size);
  const edits = await ratingsAgainst(snapshot, rows);
  return edits.filter((edit) => !(isUnfinished && edit.what === 'rating' && edit.how === 'missing'));
}

function fileEdits(kept: KeptSnapshot | null): AroundEdit[] {
  if (!kept) return [{ what: 'file', how: 'missing', by: null, at: null }];
  if (kept.isAsSigned) return [];
  const { changedBy, changedAt } = kept.file;
  const how = kept.snapshot ? 'changed' : 'unreadable';
  return [{ what: 'file', how, by: changedBy || null, at: changedAt || null }];
}

async function isMarked(site: Site, reviewKey: string): Promise<boolean> {
  const path = itemsPath(site, 'settings', equals('Key', `${CLOSING_SETTING}${reviewKey}`));
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  return value.length > 0;
}

async function readCorrections(site: Site, reviewKey: string): Promise<MeetingEntry[]> {
  const items = await readThoughUnindexed(site, itemsPath(site, 'updates', equals('ReviewKey', reviewKey)));
  return entriesIn(items).filter(({ kind }) => kind === 'correction');
}

const NOT_READ = Symbol('not read');

/** A record without one of its witnesses is better than none. */
async function orNotRead<T>(read: () => Promise<T>): Promise<T | typeof NOT_READ> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof GraphFailure) return NOT_READ;
    throw thrown;
  }
}
