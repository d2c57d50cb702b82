import type { PlanAction, ReviewDate } from '../../../domain/plan.ts';
import { readDate } from '../../../domain/read-date.ts';
import type { Layout } from './layout.ts';
import { periodIn } from './period-label.ts';

/** The review dates that the rating columns of a file name, each once, in the order of the columns. */
export function reviewDatesOf(layouts: readonly Layout[]): ReviewDate[] {
  const columns = layouts.flatMap((layout) => layout.columns).filter(({ kind }) => kind === 'rating');
  const labels = [...new Set(columns.map(({ label }) => label))];
  return labels.map((label) => ({ label, date: readDate(periodIn(label)) }));
}

/** The review dates with the newest first; where one has no date, the file's own order from its end. */
export function newestFirst(reviews: readonly ReviewDate[]): readonly ReviewDate[] {
  const sorted = NEWEST_FIRST.get(reviews) ?? sortNewestFirst(reviews);
  NEWEST_FIRST.set(reviews, sorted);
  return sorted;
}

/** Each action asks for the same order. */
const NEWEST_FIRST = new WeakMap<readonly ReviewDate[], readonly ReviewDate[]>();

function sortNewestFirst(reviews: readonly ReviewDate[]): readonly ReviewDate[] {
  const backwards = reviews.toReversed();
  if (reviews.some(({ date }) => date === null)) return backwards;
  return backwards.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** The newest rating of an action, or null. */
export function newestRating(action: PlanAction, reviews: readonly ReviewDate[]): string | null {
  const rated = newestFirst(reviews).find(({ label }) => action.ratings[label]);
  return (rated && action.ratings[rated.label]) ?? null;
}
