import { statusOf, type BoardAction } from './board.ts';
import { groupBy } from './group-by.ts';
import type { Status } from './plan.ts';

/** The actions that have one rating. `code` is null for those without one, `status` for a code that the legend lacks too. */
export interface Tally {
  code: string | null;
  status: Status | null;
  actions: readonly BoardAction[];
}

/** What a rating is read from: today's row, or the record of a review date. */
export type RatingOf = (action: BoardAction) => string | null;

/** Actions by their rating: the legend's statuses in the order written, codes that it lacks, and those without a rating last. */
export function tallyRatings(
  actions: readonly BoardAction[],
  ratingOf: RatingOf,
  statuses: readonly Status[],
): Tally[] {
  return [...groupBy(actions, ratingOf)]
    .map(([code, rated]): Tally => ({ code, status: statusOf(statuses, code), actions: rated }))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || (one.code ?? '').localeCompare(other.code ?? ''));
}

const placeOf = ({ code, status }: Tally): number =>
  code === null ? Number.POSITIVE_INFINITY : (status?.order ?? Number.MAX_SAFE_INTEGER);

/** The one that is furthest from done, which a chair should see first; null where there is none at all. */
export function furthestFromDone(tallies: readonly Tally[]): Tally | null {
  const [first] = tallies.toSorted((one, other) => rankOf(one) - rankOf(other));
  return first ?? null;
}

/** What nobody can rank comes after what is ranked, and what has no rating last. */
const rankOf = ({ code, status }: Tally): number =>
  code === null ? Number.POSITIVE_INFINITY : (status?.rank ?? Number.MAX_SAFE_INTEGER);

/**
 * The statuses that a chair looks at first: those that the legend flags late, or where it flags none, the one furthest from
 * done. Whether one is called or painted red says nothing.
 */
export function worstStatuses(statuses: readonly Status[]): Status[] {
  const late = statuses.filter((status) => status.late);
  if (late.length > 0) return late;
  const open = statuses.filter(({ done }) => !done);
  const lowest = Math.min(...open.map(({ rank }) => rank));
  return open.filter(({ rank }) => rank === lowest);
}
