import type { GraphFailure } from './graph-failure.ts';

/** A server that throttles says how long to wait, and is asked more often than one that fails. */
export const TRIES_WHEN_THROTTLED = 5;
const TRIES_OF_A_READ = 3;
const WAIT_SECONDS = 1;

/**
 * The seconds to wait before a request is tried again, or null where it must not be. Only 429 says for certain that
 * nothing was done (Microsoft Graph throttling guidance); after anything else a write may have happened, and one create
 * would become two rows. The wait that a 429 asks for is the shared traffic's to keep.
 */
export function waitBeforeRetry(failure: GraphFailure, isRead: boolean, tries: number): number | null {
  if (failure.status === 429) return tries < TRIES_WHEN_THROTTLED ? 0 : null;
  if (!isRead || tries >= TRIES_OF_A_READ) return null;
  if (failure.status === 0) return 0;
  return failure.status >= 500 ? WAIT_SECONDS * tries : null;
}
