import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';
import { Lanes, type Lane } from './lanes.ts';
import { GaveUpError, OutcomeUnknownError, SenderStoppedError } from './send-error.ts';
import { TenantPace } from './tenant-pace.ts';
import { readTrouble, type Trouble } from './trouble.ts';

/** What goes first: what somebody waits for, then a card whose chat was opened for it, then another chat. */
export const RANKS = ['answer', 'card', 'chat'] as const;
export type Rank = (typeof RANKS)[number];

/** One request to the chat service. */
export interface ServiceRequest<T> {
  /** Limits are kept for each conversation; requests to one go out one after the other. */
  conversation: string;
  rank: Rank;
  /** Doing it twice is the same as doing it once. */
  isRepeatable: boolean;
  /** Asked each time just before it goes out; where it says no, it does not. */
  isAllowed(): boolean;
  run(): Promise<T>;
}

/** What a queue works with. */
export interface QueueOptions {
  clock: Clock;
  /** From 0 to 1. */
  random(): number;
  /** Hears of each answer of 429. */
  onThrottled(): void;
}

interface Job extends ServiceRequest<unknown> {
  failures: number;
  failedFirstAt: number | null;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** A service that is slow to answer is not asked ever more. */
const MOST_IN_FLIGHT = 60;

/** From its first failure on a request is tried for so long; and the longest that everything is held, whatever Retry-After says. */
const MOST_MS = 10 * 60_000;
const LONGEST_HOLD_MS = 60 * 60_000;

const NOT_OURS = 'It was no longer for this bot to send.';

/** Sends requests within the limits of Teams, and again where that is safe. */
export class RequestQueue {
  readonly #options: QueueOptions;
  readonly #queued: Record<Rank, Job[]> = { answer: [], card: [], chat: [] };
  readonly #lanes = new Lanes();
  readonly #pace = new TenantPace();
  readonly #inFlight = new Set<Promise<void>>();
  #alarm = new AbortController();
  #heldUntil = -Infinity;
  #throttled = 0;
  #isStopped = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** @throws {GaveUpError} @throws {OutcomeUnknownError} @throws {SenderStoppedError} and whatever a refusal is thrown as */
  request<T>(request: ServiceRequest<T>): Promise<T> {
    if (this.#isStopped) return Promise.reject(new SenderStoppedError('The bot is ending.'));
    if (!request.isAllowed()) return Promise.reject(new SenderStoppedError(NOT_OURS));
    return new Promise<T>((resolve, reject) => {
      const job: Job = {
        ...request,
        failures: 0,
        failedFirstAt: null,
        resolve: (value) => resolve(value as T),
        reject,
      };
      this.#queued[request.rank].push(job);
      this.#look();
    });
  }

  /** Gives up what waits and may go out no more, which would else be found only when its turn comes. */
  giveUp(): void {
    for (const rank of RANKS) {
      const given = this.#queued[rank].filter((job) => !job.isAllowed());
      this.#queued[rank] = this.#queued[rank].filter((job) => !given.includes(job));
      for (const job of given) job.reject(new SenderStoppedError(NOT_OURS));
    }
  }

  /** Gives up what has not gone out; resolves when what has is answered. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm.abort();
    for (const rank of RANKS)
      for (const job of this.#queued[rank].splice(0)) job.reject(new SenderStoppedError('The bot is ending.'));
    await Promise.all(this.#inFlight);
  }

  /** Starts all that may go out now, and comes back when more may. */
  #look(): void {
    this.#alarm.abort();
    if (this.#isStopped) return;
    const now = this.#options.clock.now();
    const at = this.#startUntil(now);
    if (at === null) return;
    this.#alarm = new AbortController();
    void this.#lookAfter(at - now, this.#alarm.signal);
  }

  async #lookAfter(ms: number, signal: AbortSignal): Promise<void> {
    await this.#options.clock.wait(ms, signal);
    if (!signal.aborted) this.#look();
  }

  /** The moment to look again; null where only an answer or another request changes anything. */
  #startUntil(now: number): number | null {
    while (this.#inFlight.size < MOST_IN_FLIGHT) {
      const at = Math.max(this.#heldUntil, this.#pace.freeAt());
      if (at > now) return RANKS.some((rank) => this.#queued[rank].length > 0) ? at : null;
      const found = this.#takeNext(now);
      if (typeof found === 'number') return found;
      if (found === null) return null;
      this.#start(found, now);
    }
    return null;
  }

  /** The first request whose conversation is free, out of the queue; else the moment at which one will be, where that is known. */
  #takeNext(now: number): Job | number | null {
    let soonest: number | null = null;
    for (const rank of RANKS) {
      for (const [index, job] of this.#queued[rank].entries()) {
        const at = this.#lanes.freeAt(job.conversation);
        if (at <= now) return this.#queued[rank].splice(index, 1)[0] ?? null;
        if (at < Infinity) soonest = Math.min(soonest ?? Infinity, at);
      }
    }
    return soonest;
  }

  #start(job: Job, now: number): void {
    if (!job.isAllowed()) return job.reject(new SenderStoppedError(NOT_OURS));
    this.#pace.take(now);
    const lane = this.#lanes.enter(job.conversation, now);
    const done = this.#carryOut(job, lane).finally(() => {
      this.#inFlight.delete(done);
      this.#look();
    });
    this.#inFlight.add(done);
  }

  async #carryOut(job: Job, lane: Lane): Promise<void> {
    try {
      const value = await job.run();
      this.#throttled = 0;
      lane.leave(this.#options.clock.now());
      job.resolve(value);
    } catch (thrown) {
      const now = this.#options.clock.now();
      lane.leave(now);
      this.#failed(job, lane, thrown, readTrouble(thrown, now));
    }
  }

  #failed(job: Job, lane: Lane, thrown: unknown, trouble: Trouble): void {
    if (trouble.kind === 'refused') return job.reject(thrown);
    const now = this.#options.clock.now();
    job.failures += 1;
    job.failedFirstAt ??= now;
    if (trouble.kind === 'throttled') this.#hold(trouble, now);
    else lane.rest(now + Math.max(backoffMs(job.failures, this.#options.random), trouble.retryAfterMs ?? 0));
    if (trouble.kind === 'unknown' && !job.isRepeatable)
      return job.reject(new OutcomeUnknownError(trouble, job.conversation, thrown));
    if (this.#isStopped) return job.reject(new SenderStoppedError('The bot is ending.'));
    if (!job.isAllowed()) return job.reject(new SenderStoppedError(NOT_OURS));
    const next = Math.max(this.#heldUntil, this.#lanes.freeAt(job.conversation));
    if (next - job.failedFirstAt > MOST_MS) return job.reject(new GaveUpError(trouble, thrown));
    this.#queued[job.rank].unshift(job);
  }

  /** One answer of 429 holds everything: the limit of the tenant is one, and which limit was met is not said. */
  #hold({ retryAfterMs }: Trouble, now: number): void {
    this.#options.onThrottled();
    this.#throttled += 1;
    const ms = Math.min(retryAfterMs ?? backoffMs(this.#throttled, this.#options.random), LONGEST_HOLD_MS);
    this.#heldUntil = Math.max(this.#heldUntil, now + ms);
  }
}
