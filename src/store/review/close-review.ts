import type { Board, Review } from '../../domain/board.ts';
import type { Attendant } from '../../domain/meeting.ts';
import type { PartialDate } from '../../domain/plan.ts';
import { foldName } from '../../domain/leads.ts';
import { snapshotOf } from '../../domain/review-snapshot.ts';
import { readBoard } from '../board.ts';
import type { OnProgress } from '../import/import-source.ts';
import { readSettings } from '../import/import-record.ts';
import { keyFrom } from '../key.ts';
import { readPlanRecord } from '../plan-record.ts';
import { singleLine } from '../rows/field.ts';
import { saveReview } from '../settings/save-review.ts';
import type { Site } from '../site.ts';
import { removeFile } from '../site-file.ts';
import { InvalidChangeError, StoreError } from '../store-error.ts';
import { closingsIn, recordClosing, type RecordedClosing } from './closing-record.ts';
import { closedInWords, NotClosedError } from './commit-closing.ts';
import { complete, resumeClosing, type Closed } from './finish-closing.ts';
import { keepSnapshot } from './keep-snapshot.ts';

/** Which review date is closed, by whom and in which meeting. One that is not open yet is opened by its name first. */
export type Closure = ({ reviewKey: string } | { label: string; date: PartialDate | null }) & {
  signedBy: Attendant;
  meetingKey: string | null;
};

/**
 * Closes a review date with the plan as it stands in SharePoint now: first the file, then a marker, then the one request that
 * closes it, then what follows. Cut off anywhere it is gone on with, by whoever closes again, with the same file.
 * @throws {NotClosedError} where somebody else closed it @throws {InvalidChangeError} @throws {GraphFailure}
 */
export async function closeReview(
  site: Site,
  asked: Closure,
  onProgress: OnProgress = () => undefined,
): Promise<Closed> {
  if (asked.signedBy.name.trim() === '')
    throw new InvalidChangeError('A review date is closed by somebody who signs for it. Nothing was changed.');
  for (const closing of closingsIn(await readSettings(site))) {
    if (isMeant(asked, closing.review)) return asTold(await resumeClosing(site, closing, onProgress), asked);
    await finishOther(site, closing);
  }
  const board = await readBoard(site);
  const review = await reviewToClose(site, board, asked);
  if (review.state === 'closed') return asTold({ actions: [], reviews: board.reviews, review }, asked);
  const record = await readPlanRecord(site);
  const signing = {
    review: { key: review.key, label: review.label, date: review.date },
    closedOn: site.now().toISOString(),
    closedBy: asked.signedBy,
    meetingKey: asked.meetingKey,
  };
  const snapshot = snapshotOf(board, record.evidence, signing);
  const closing = await keepSnapshot(site, snapshot);
  await recordClosing(site, closing);
  const first = closingsIn(await readSettings(site)).find((one) => one.review.key === review.key);
  if (first?.snapshotHash === closing.snapshotHash)
    return complete(
      site,
      { closing: first, snapshot },
      { board: withReview(board, review), isFresh: true },
      onProgress,
    );
  await removeFile(site, closing.snapshotAddress);
  if (!first) throw new StoreError('SharePoint does not show what was just written. Please try again in a minute.');
  return asTold(await resumeClosing(site, first, onProgress), asked);
}

/** What became of another review date is not what this person asked about. */
async function finishOther(site: Site, closing: RecordedClosing): Promise<void> {
  try {
    await resumeClosing(site, closing, () => undefined);
  } catch (thrown) {
    if (!(thrown instanceof NotClosedError)) throw thrown;
  }
}

const isMeant = (asked: Closure, { key, label }: RecordedClosing['review']): boolean =>
  'reviewKey' in asked ? asked.reviewKey === key : foldName(asked.label) === foldName(label);

/** Who asks again for what they closed has closed it; whoever finds it closed by another is told by whom. */
function asTold(closed: Closed, { signedBy }: Closure): Closed {
  if (closed.review.closed?.by === singleLine(signedBy.name)) return closed;
  throw new NotClosedError(closedInWords(closed.review));
}

/** The review date that is to be closed; one that was named and is not there is opened. */
async function reviewToClose(site: Site, board: Board, asked: Closure): Promise<Review> {
  if ('reviewKey' in asked) {
    const found = board.reviews.find(({ key }) => key === asked.reviewKey);
    if (!found) throw new NotClosedError('This review date is no longer in SharePoint. Nothing was closed.');
    return checked(found);
  }
  const label = singleLine(asked.label);
  const named = board.reviews.find((one) => foldName(one.label) === foldName(label));
  if (named) return checked(named);
  const key = site.newKey();
  const act = { key: await keyFrom('open', key), saidBy: asked.signedBy.name };
  const { reviews = [] } = await saveReview(site, board, { key, label, date: asked.date }, act);
  const opened = reviews.find((one) => one.key === key);
  if (!opened) throw new StoreError('SharePoint does not show what was just written. Please try again in a minute.');
  return opened;
}

function checked(review: Review): Review {
  if (review.state === 'imported')
    throw new NotClosedError(`“${review.label}” came with the plan’s file and is history. Nothing was closed.`);
  return review;
}

const withReview = (board: Board, review: Review): Board => ({
  ...board,
  reviews: [...board.reviews.filter(({ key }) => key !== review.key), review],
});
