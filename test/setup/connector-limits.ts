/** What a request is counted as: to which thread it goes, and whether it only reads. */
export interface Counted {
  thread: string;
  isReading: boolean;
}

/** Seconds, and how many requests to one thread fit into them: the table of Teams' rate limits. Reading is allowed twice as much. */
const TABLE: [number, number][] = [
  [1, 7],
  [2, 8],
  [30, 60],
  [3600, 1800],
];
const TENANT_PER_SECOND = 30;

/**
 * The limits of Teams as its documentation has them, written for the tests alone: it looks at when requests came, and
 * knows nothing of how the bot spreads them.
 */
export class ConnectorLimits {
  readonly #came = new Map<string, number[]>();
  #all: number[] = [];

  /** Lets a request in; else the seconds after which one would be let in. */
  admit({ thread, isReading }: Counted, now: number): { retryAfter: number } | null {
    const id = `${isReading ? 'read' : 'write'} ${thread}`;
    const came = (this.#came.get(id) ?? []).filter((at) => at > now - 3_600_000);
    this.#all = this.#all.filter((at) => at > now - 1_000);
    const waits = TABLE.map(([seconds, count]) => waitFor(came, seconds, isReading ? count * 2 : count, now));
    const ms = Math.max(...waits, waitFor(this.#all, 1, TENANT_PER_SECOND, now));
    if (ms > 0) return { retryAfter: Math.ceil(ms / 1_000) };
    this.#came.set(id, [...came, now]);
    this.#all.push(now);
    return null;
  }
}

/** Milliseconds until a window has room for one more; 0 where it has. */
function waitFor(came: readonly number[], seconds: number, count: number, now: number): number {
  const within = came.filter((at) => at > now - seconds * 1_000);
  const leaving = within[within.length - count];
  return leaving === undefined ? 0 : leaving + seconds * 1_000 - now;
}
