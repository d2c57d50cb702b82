/**
 * What an app may ask for in a tenant. The page of limits says 30 once and a later answer says 50.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const A_SECOND = 30;

/** A fiftieth below, so that two requests whose ways to the service differ by some milliseconds are not one too many. */
const INTERVAL_MS = 1_000 / (A_SECOND * 0.98);

/** A timer that is late by less than this is caught up with; more would be a burst. */
const LATENESS_MS = 10;

/** Spreads requests evenly: a burst in each second keeps the limit only while every request takes equally long to arrive. */
export class TenantPace {
  #freeAt = -Infinity;

  /** The moment from which another request may go out. */
  freeAt(): number {
    return this.#freeAt;
  }

  take(now: number): void {
    this.#freeAt = Math.max(this.#freeAt, now - LATENESS_MS) + INTERVAL_MS;
  }
}
