import type { Board, Review } from '../../domain/board.ts';
import type { PartialDate } from '../../domain/plan.ts';
import { foldName } from '../../domain/leads.ts';
import { deleteRows } from '../delete-rows.ts';
import type { Sent } from '../edit.ts';
import { momentOf, singleLine } from '../rows/field.ts';
import { inPlanOrder, withoutTwins } from '../rows/identical-rows.ts';
import { toReview } from '../rows/plan-rows.ts';
import type { ListItem, Site } from '../site.ts';
import { InvalidChangeError } from '../store-error.ts';
import { recordOnPlan, type Act } from './plan-entry.ts';
import { saveRecords } from './save-records.ts';

/** A review date as an officer sets it. Its key is made before it is first saved. */
export interface OpenReview {
  key: string;
  label: string;
  /** A day, month or year; only one with its day asks anybody anything by itself. */
  date: PartialDate | null;
}

/**
 * Opens a review date, or changes the one that is open. What was imported or closed is history, and one is open at a time.
 * @throws {OutdatedError} @throws {InvalidChangeError}
 */
export async function saveReview(site: Site, board: Board, review: OpenReview, act: Act): Promise<Sent> {
  const seen = board.reviews.find(({ key }) => key === review.key) ?? null;
  const wanted = { ...review, label: singleLine(review.label) };
  check(wanted, seen, board.reviews);
  const position = Math.max(0, ...board.reviews.map((one) => one.position)) + 1;
  const items = await saveRecords<OpenReview>(site, 'reviews', [
    {
      name: `“${seen?.label ?? wanted.label}”`,
      seen,
      wanted,
      isRow: (item) => toReview(item)?.key === review.key,
      read: openIn,
      columns: COLUMNS,
      newRow: { ReviewKey: review.key, Position: position, State: 'open' },
    },
  ]);
  await keepOneOpen(site, items, review.key);
  const what = seen ? 'Review date' : 'Review date opened';
  await recordOnPlan(site, board, act, [{ what, before: seen && inWords(seen), after: inWords(wanted) }]);
  return { actions: [], reviews: inPlanOrder(withoutTwins(items.map(toReview))) };
}

const inWords = ({ label, date }: OpenReview): string => (date ? `${label} (${date})` : label);

const COLUMNS = {
  label: { called: 'Label', fields: ({ label }: OpenReview) => ({ Label: label, Title: label }) },
  date: { called: 'Date', fields: ({ date }: OpenReview) => ({ DateText: date, Date: momentOf(date) }) },
};

/** One that was closed meanwhile takes no more changes. */
function openIn(item: ListItem): OpenReview | null {
  const review = toReview(item);
  if (review && review.state !== 'open') throw new InvalidChangeError(HISTORY[review.state]);
  return review && { key: review.key, label: review.label, date: review.date };
}

const HISTORY = {
  imported: 'This review date came with the plan’s file and is history. Nothing was changed.',
  closed: 'This review date was closed and is history. Nothing was changed.',
} as const;

function check({ key, label, date }: OpenReview, seen: Review | null, reviews: readonly Review[]): void {
  if (seen && seen.state !== 'open') throw new InvalidChangeError(HISTORY[seen.state]);
  if (label === '') throw new InvalidChangeError('A review date needs a name, such as its month. Nothing was changed.');
  if (date && !/^\d{4}(?:-\d{2}){0,2}$/.test(date))
    throw new InvalidChangeError('This is no date that can be read. Nothing was changed.');
  const others = reviews.filter((one) => one.key !== key);
  const same = others.find((one) => foldName(one.label) === foldName(label));
  if (same) throw new InvalidChangeError(`Another review date is called “${same.label}”. Nothing was changed.`);
  const open = others.find(({ state }) => state === 'open');
  if (open)
    throw new InvalidChangeError(`“${open.label}” is open. Close it before another is opened; nothing was changed.`);
}

/** Of two that were opened in the same moment the first stays. */
async function keepOneOpen(site: Site, items: readonly ListItem[], key: string): Promise<void> {
  const [first, ...later] = items.filter((item) => toReview(item)?.state === 'open');
  const own = later.find((item) => toReview(item)?.key === key);
  if (!first || !own) return;
  await deleteRows(site, [{ list: 'reviews', id: own.id }]);
  throw new InvalidChangeError(
    `Somebody else opened “${toReview(first)?.label ?? ''}” in the same moment. Yours was not opened.`,
  );
}
