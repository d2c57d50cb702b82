import type { Board, Review } from '../../domain/board.ts';
import type { ReviewSnapshot } from '../../domain/review-snapshot.ts';
import { readBoard } from '../board.ts';
import type { Sent } from '../edit.ts';
import type { OnProgress } from '../import/import-source.ts';
import { readSettings } from '../import/import-record.ts';
import { patchQuietly } from '../import/retire-actions.ts';
import { keyFrom } from '../key.ts';
import { changeMeetingRow } from '../meeting/change-meeting-row.ts';
import { textOf } from '../rows/field.ts';
import { toUpdateFields } from '../rows/update-row.ts';
import type { Site } from '../site.ts';
import { removeFile } from '../site-file.ts';
import { StoreError } from '../store-error.ts';
import { removeTwins } from '../twins.ts';
import { ensureRows, writeRows, type NewRow } from '../write-rows.ts';
import { closingsIn, forgetClosing, type RecordedClosing, type SignedClosing } from './closing-record.ts';
import { commitClosing, NotClosedError } from './commit-closing.ts';
import { readKeptSnapshot } from './keep-snapshot.ts';
import { ratingRows, readRatingsAt } from './review-ratings.ts';

/** A closed review date, with the plan's review dates as they stand now. */
export interface Closed extends Sent {
  review: Review;
}

/**
 * Finishes every closing that was cut off, with the file that was signed; null where none was. 2 resource units where there is
 * nothing to do. @throws {StoreError} @throws {GraphFailure}
 */
export async function finishClosing(site: Site, onProgress: OnProgress = () => undefined): Promise<Closed | null> {
  let closed: Closed | null = null;
  for (const closing of closingsIn(await readSettings(site))) closed = await resumeClosing(site, closing, onProgress);
  return closed;
}

/** Goes on with a closing that somebody began. @throws {NotClosedError} @throws {GraphFailure} */
export async function resumeClosing(site: Site, closing: RecordedClosing, onProgress: OnProgress): Promise<Closed> {
  const kept = await readKeptSnapshot(site, closing);
  const snapshot = kept?.isAsSigned ? kept.snapshot : null;
  const board = await readBoard(site);
  if (snapshot) return complete(site, { closing, snapshot }, { board, isFresh: false }, onProgress);
  const review = board.reviews.find(({ key }) => key === closing.review.key);
  await forgetClosing(site, closing);
  // Once it is closed it stays so; whoever opens it reads that its file is not the one that was signed.
  if (review?.state === 'closed') return { actions: [], reviews: board.reviews, review };
  throw new NotClosedError(
    `The file that says how the plan stood when “${closing.review.label}” was to be closed is gone or was changed. Nothing was closed yet: please close it again.`,
  );
}

/** How a closing is carried out: upon which board, and whether no earlier attempt wrote anything. */
interface Carried {
  board: Board;
  isFresh: boolean;
}

/**
 * Closes the review date and writes what follows from that: ratings at it, each action's rating at the last review date, an
 * entry on the plan, the meeting. Every step may be done again. @throws {NotClosedError} @throws {GraphFailure}
 */
export async function complete(
  site: Site,
  signed: SignedClosing,
  { board, isFresh }: Carried,
  onProgress: OnProgress,
): Promise<Closed> {
  const { closing, snapshot } = signed;
  const review = await commit(site, closing);
  const rows = await missingRatings(site, snapshot, isFresh);
  const behind = behindOf(board, snapshot);
  const total = rows.length + behind.size + 1;
  onProgress({ written: 0, total });
  await writeRows(site, rows, (written) => onProgress({ written, total }));
  // Two who go on with one closing may each make the same row, where SharePoint enforces no uniqueness.
  if (!isFresh) await removeTwins(site, 'ratings', await readRatingsAt(site, review.key, snapshot.actions.length));
  await patchQuietly(site, board, behind);
  await ensureRows(site, [await entryOf(signed, board)]);
  await noteInMeeting(site, closing);
  await forgetClosing(site, closing);
  onProgress({ written: total, total });
  const reviews = board.reviews.map((one) => (one.key === review.key ? review : one));
  return { actions: [], reviews, review };
}

/** One that cannot be closed any more leaves nothing that somebody would take for unfinished. */
async function commit(site: Site, closing: RecordedClosing): Promise<Review> {
  try {
    return await commitClosing(site, closing);
  } catch (thrown) {
    if (thrown instanceof NotClosedError) {
      await forgetClosing(site, closing);
      await removeFile(site, closing.snapshotAddress);
    }
    throw thrown;
  }
}

async function missingRatings(site: Site, snapshot: ReviewSnapshot, isFresh: boolean): Promise<NewRow[]> {
  const rows = await ratingRows(snapshot);
  if (isFresh) return rows;
  const there = await readRatingsAt(site, snapshot.review.key, rows.length);
  const keys = new Set(there.map(({ fields = {} }) => textOf(fields, 'RatingKey')));
  return rows.filter(({ fields }) => !keys.has(String(fields['RatingKey'])));
}

/** What actions say of the last review date where it was another; one that was closed later stays the last. */
function behindOf({ reviews, actions }: Board, { review, closedOn, actions: stood }: ReviewSnapshot) {
  const isLater = ({ key, closed }: Review): boolean =>
    key !== review.key && Date.parse(closed?.on ?? '') > Date.parse(closedOn);
  if (reviews.some(isLater)) return new Map();
  const codes = new Map(stood.map(({ key, countedRating }) => [key, countedRating]));
  const behind = actions.filter(({ key, lastReviewRating }) => codes.has(key) && codes.get(key) !== lastReviewRating);
  return new Map(behind.map(({ key }) => [key, { LastReviewRating: codes.get(key) ?? null }]));
}

async function entryOf({ closing, snapshot }: SignedClosing, { structure }: Board): Promise<NewRow> {
  const { review, closedOn, closedBy, meetingKey, snapshotHash } = closing;
  const plan = structure.find(({ kind }) => kind === 'plan') ?? snapshot.structure[0];
  return {
    list: 'updates',
    fields: toUpdateFields({
      key: await keyFrom('closed', review.key),
      subjectKey: plan?.key ?? 'plan',
      subjectName: 'Plan',
      kind: 'decision',
      saidAt: closedOn,
      saidBy: closedBy.name,
      source: meetingKey === null ? 'tab' : 'meeting',
      text: `Review date closed: “${review.label}”. SHA-256 of its snapshot: ${snapshotHash}`,
      meetingKey,
      reviewKey: review.key,
    }),
  };
}

/** The meeting may be gone from SharePoint by now, which keeps no review date open. */
async function noteInMeeting(site: Site, { meetingKey, review }: RecordedClosing): Promise<void> {
  if (meetingKey === null) return;
  try {
    await changeMeetingRow(site, meetingKey, { kind: 'closed', reviewKey: review.key });
  } catch (thrown) {
    if (!(thrown instanceof StoreError)) throw thrown;
  }
}
