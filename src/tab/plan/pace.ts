/** What decides when the plan is looked at again. Times are milliseconds of this machine. */
export interface Pace {
  /** When the last look began; null where there was none yet, or the next is wanted at once. */
  lookedAt: number | null;
  /** When somebody last touched the page, changed something, or was seen to have changed something. */
  livelyAt: number;
  /** How many looks failed since one came back. */
  failures: number;
  /** Until when the service takes no requests; null where it does. */
  busyUntil: number | null;
  /** The share, 0 to 1, that is left of the app's minute; null where the service says nothing of it. */
  remainingShare: number | null;
  /** How long there is between two looks whatever happens at the page: milliseconds; null where that follows its life. */
  even: number | null;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const LIVELY = 5 * SECOND;
const QUIET = 15 * SECOND;
const DESERTED = 60 * SECOND;
const LONGEST_AFTER_FAILURES = 60 * SECOND;

/**
 * When to look next. A look costs one resource unit, and a page that nobody touches may cost one in 15 seconds; after half
 * an hour alone it looks once a minute.
 */
export function nextLook(pace: Pace, now: number): number {
  const { lookedAt, busyUntil } = pace;
  // A machine's clock can be set back, and a look that is still to come would put off the next.
  const next = lookedAt === null ? now : Math.min(lookedAt, now) + waitOf(pace, now);
  return Math.max(next, busyUntil ?? 0);
}

function waitOf({ livelyAt, failures, remainingShare, even }: Pace, now: number): number {
  if (failures > 0) return Math.min(LONGEST_AFTER_FAILURES, LIVELY * 2 ** (failures - 1));
  return (even ?? waitFor(now - livelyAt)) * slowdown(remainingShare);
}

function waitFor(quietFor: number): number {
  if (quietFor < MINUTE) return LIVELY;
  return quietFor < 30 * MINUTE ? QUIET : DESERTED;
}

/** Others want what is left of the minute too. */
function slowdown(remainingShare: number | null): number {
  if (remainingShare === null || remainingShare >= 0.2) return 1;
  return remainingShare < 0.1 ? 4 : 2;
}
