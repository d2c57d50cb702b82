import type { BoardAction } from './board.ts';
import type { PartialDate, Status } from './plan.ts';

/** After so many days without a word, what is not done counts as stale. Plans are reported on every month or half term. */
export const STALE_AFTER_DAYS = 28;

const DAY_MS = 86_400_000;

/** The last day that a date can mean: "2021-02" is over after 28 February 2021. */
export function lastDayOf(date: PartialDate): string {
  if (date.length >= 10) return date.slice(0, 10);
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Whole days since somebody last said something of an action, by the day; null where nobody did or nobody knows when. */
export function daysSinceUpdate({ lastUpdate }: Pick<BoardAction, 'lastUpdate'>, today: string): number | null {
  const day = lastUpdate?.at?.slice(0, 10) ?? (lastUpdate?.date ? lastDayOf(lastUpdate.date) : null);
  return day === null ? null : Math.max(0, Math.floor((Date.parse(today) - Date.parse(day)) / DAY_MS));
}

/**
 * Whether an action would like a word: it is not done, and nobody has said anything of it for {@link STALE_AFTER_DAYS}.
 * `today` is a day, "2026-11-23". What is done is left in peace.
 */
export function isStale(action: Pick<BoardAction, 'lastUpdate'>, status: Status | null, today: string): boolean {
  if (status?.done) return false;
  const days = daysSinceUpdate(action, today);
  return days === null || days > STALE_AFTER_DAYS;
}

/** Whether an action's date is over and it is not done. A date without a day is over when its month or year is. */
export function isOverdue({ due }: Pick<BoardAction, 'due'>, status: Status | null, today: string): boolean {
  return !status?.done && due?.date != null && lastDayOf(due.date) < today;
}

/**
 * Whether a lead was asked and nothing was said since. Moments are kept by the second, and nobody answers within the one in
 * which they are asked.
 */
export function isAwaitingAnswer({ askedAt, lastUpdate }: Pick<BoardAction, 'askedAt' | 'lastUpdate'>): boolean {
  return askedAt !== null && (lastUpdate?.at ?? '') <= askedAt;
}
