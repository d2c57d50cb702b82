import type PQueue from 'p-queue';

/** Who goes first where requests wait: what a person does, then what they look at, then what the page looks up by itself. */
export type Priority = 'act' | 'read' | 'background';

/** How busy the service says it is. A page tells people, and asks less often. */
export interface Traffic {
  /** Until when all requests are held back, in milliseconds of the machine's clock; null where they go through. */
  readonly busyUntil: number | null;
  /** The share, 0 to 1, that is left of the app's minute; null while Graph says nothing, which is below 80 %. */
  readonly remainingShare: number | null;
  /** Tells of every change of the two. Answers with the end of that. */
  subscribe(listener: () => void): () => void;
}

const ORDER: Record<Priority, number> = { act: 2, read: 1, background: 0 };
const AT_ONCE = 4;
const FIRST_WAIT_SECONDS = 2;
const LONGEST_GUESS_SECONDS = 60;
const SECOND = 1000;

/** Time as the traffic goes by it. */
export interface Time {
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

const MACHINE: Time = {
  now: () => Date.now(),
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/**
 * One budget for all requests of a client: when the service says "too many" to one, all wait, since refused requests count
 * against the same limit (SharePoint throttling guidance). Acts of people leave the queue before reads.
 */
export class SharedTraffic implements Traffic {
  #queue: PQueue | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #time: Time;
  #heldUntil: number | null = null;
  #refusals = 0;
  #share: { left: number; until: number } | null = null;

  constructor(time: Time = MACHINE) {
    this.#time = time;
  }

  get busyUntil(): number | null {
    return this.#heldUntil;
  }

  get remainingShare(): number | null {
    return this.#share && this.#share.until > this.#time.now() ? this.#share.left : null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does the work when its turn comes. */
  async run<T>(priority: Priority, work: () => Promise<T>): Promise<T> {
    const queue = this.#queue ?? this.#opened(await import('p-queue'));
    return queue.add(work, { priority: ORDER[priority] });
  }

  /** Waits, for a try that the service did not ask to be late. */
  pause(seconds: number): Promise<void> {
    return this.#time.pause(seconds * SECOND);
  }

  /**
   * Holds everything back because a request was refused as one too many. A browser may not be able to read Retry-After
   * across origins; the wait is then guessed, and doubled with each refusal until something goes through.
   */
  refused(retryAfterSeconds: number | null): void {
    const guess = Math.min(LONGEST_GUESS_SECONDS, FIRST_WAIT_SECONDS * 2 ** this.#refusals);
    this.#refusals++;
    const until = this.#time.now() + (retryAfterSeconds ?? guess) * SECOND;
    if (until <= Math.max(this.#time.now(), this.#heldUntil ?? 0)) return;
    this.#heldUntil = until;
    this.#queue?.pause();
    this.#tell();
    void this.#time.pause(until - this.#time.now()).then(() => this.#release(until));
  }

  /** Hears an answer that came through, with what its headers say of the limit. */
  answered(header: (name: string) => string | null): void {
    this.#refusals = 0;
    const [limit, remaining, reset] = ['Limit', 'Remaining', 'Reset'].map((name) => header(`RateLimit-${name}`));
    if (!limit || remaining === null || remaining === undefined || !reset) return;
    const left = Number(remaining) / Number(limit);
    if (!Number.isFinite(left)) return;
    this.#share = { left, until: this.#time.now() + Number(reset) * SECOND };
    this.#tell();
  }

  /** The queue is fetched with the first request. Of several that wait for it, the first makes it. */
  #opened({ default: Queue }: { default: typeof PQueue }): PQueue {
    this.#queue ??= new Queue({ concurrency: AT_ONCE, autoStart: this.#heldUntil === null });
    return this.#queue;
  }

  #release(until: number): void {
    if (this.#heldUntil !== until) return;
    this.#heldUntil = null;
    this.#queue?.start();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
