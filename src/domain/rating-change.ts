import { statusOf } from './board.ts';
import type { Status } from './plan.ts';

/** How one rating stands to an earlier one. `other`: nobody can say, as for a code that the legend lacks. */
export type Direction = 'better' | 'worse' | 'other';

/** Which way a rating went by the legend's progress, never by its order; null where it stayed, or one of the two is missing. */
export function directionOf(
  before: string | null,
  after: string | null,
  statuses: readonly Status[],
): Direction | null {
  if (before === null || after === null || before === after) return null;
  const [from, to] = [statusOf(statuses, before), statusOf(statuses, after)];
  if (!from || !to || from.rank === to.rank) return 'other';
  return to.rank > from.rank ? 'better' : 'worse';
}
