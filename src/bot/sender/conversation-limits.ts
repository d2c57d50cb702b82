/** At most so many requests in so many milliseconds, whichever moment the window begins. */
interface Limit {
  count: number;
  ms: number;
}

/**
 * What a bot may send to one conversation. What it reads may be twice as much, and is held to the same.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit
 */
const LIMITS: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** The longest that a request counts. */
export const LONGEST_MS = Math.max(...LIMITS.map(({ ms }) => ms));
const MOST_COUNTED = Math.max(...LIMITS.map(({ count }) => count));

/** The requests of one conversation that still count. */
export class ConversationLimits {
  #ended: number[] = [];

  /** The moment from which another request may go out. */
  freeAt(): number {
    const taken = this.#ended;
    return Math.max(0, ...LIMITS.map(({ count, ms }) => (taken.at(-count) ?? -Infinity) + ms));
  }

  /**
   * Counts a request from the moment of its answer: the service counted it earlier, and knows best when. One at a time goes
   * to a conversation, so none is overlooked meanwhile.
   */
  count(endedAt: number): void {
    this.#ended.push(endedAt);
    if (this.#ended.length > MOST_COUNTED) this.#ended.shift();
  }
}
