import type { Review } from '../../domain/board.ts';
import { bodyOf, sendBatch } from '../../graph/batch.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import { singleLine } from '../rows/field.ts';
import { toReview } from '../rows/plan-rows.ts';
import { equals, itemsPath, listPath, type ListItem, type Site } from '../site.ts';
import { StoreError } from '../store-error.ts';
import type { Closing } from './closing-record.ts';

const ATTEMPTS = 4;

/** Somebody else closed the review date, or it is no longer as it was signed: nothing is closed by this one. */
export class NotClosedError extends StoreError {
  override readonly name = 'NotClosedError';
}

/**
 * Writes into the review's row that it is closed, by whom, and which file with which hash says how the plan stood: the one
 * request that closes it. Done twice it is done once. @throws {NotClosedError} @throws {GraphFailure}
 */
export async function commitClosing(site: Site, closing: Closing): Promise<Review> {
  for (let attempt = 1; ; attempt++) {
    const { item, review } = await readReview(site, closing);
    if (review.state === 'closed') {
      if (review.closed?.snapshotHash === closing.snapshotHash) return review;
      throw new NotClosedError(closedInWords(review));
    }
    checkAsSigned(review, closing);
    try {
      const answers = await sendBatch(site.graph, [
        {
          id: 'row',
          method: 'PATCH',
          url: listPath(site, 'reviews', `/items/${item.id}/fields`),
          headers: { 'If-Match': item.eTag ?? '*' },
          body: closingFields(closing),
        },
      ]);
      bodyOf(answers, 'row');
    } catch (thrown) {
      const isWorthIt = thrown instanceof GraphFailure && (thrown.isStale || thrown.isOutcomeUnknown);
      if (!isWorthIt || attempt === ATTEMPTS) throw thrown;
    }
  }
}

const closingFields = ({ closedOn, closedBy, snapshotAddress, snapshotHash }: Closing) => ({
  State: 'closed',
  ClosedOn: closedOn,
  ClosedBy: singleLine(closedBy.name),
  SnapshotAddress: snapshotAddress,
  SnapshotHash: snapshotHash,
});

async function readReview(
  site: Site,
  { review: { key, label } }: Closing,
): Promise<{ item: ListItem; review: Review }> {
  const path = itemsPath(site, 'reviews', equals('ReviewKey', key));
  const { value } = await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }));
  const [item] = value;
  const review = item && toReview(item);
  if (!item || !review)
    throw new NotClosedError(`“${label}” is no longer in SharePoint: someone deleted it. Nothing was closed.`);
  return { item, review };
}

function checkAsSigned(now: Review, { review }: Closing): void {
  if (now.state === 'imported')
    throw new NotClosedError(`“${now.label}” came with the plan’s file and is history. Nothing was closed.`);
  if (now.label !== review.label || now.date !== review.date)
    throw new NotClosedError(
      `Somebody changed “${review.label}” while it was being closed. Nothing was closed yet: please close it as it is now.`,
    );
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Who closed a review date and when, as a sentence. */
export function closedInWords({ label, closed }: Review): string {
  const moment = Date.parse(closed?.on ?? '');
  const on = Number.isNaN(moment) ? '' : ` on ${day.format(moment)}`;
  return `“${label}” was closed by ${closed?.by || 'somebody'}${on}. Nothing was changed now.`;
}
