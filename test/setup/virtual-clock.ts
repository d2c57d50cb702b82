import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Clock } from '../../src/bot/sender/clock.ts';

/** Work over a real network in a time of its own: the clock stands while anything real is under way, and else jumps to what is next. */
export class VirtualClock implements Clock {
  #now: number;
  readonly #quietMs: number;
  readonly #timers = new Set<{ at: number; ring: () => void }>();
  /** Requests that were made and not answered, and those of them that the server holds back in this time. */
  #inFlight = 0;
  #parked = 0;

  /** `quietMs`: what happens beside the watched requests may take so many real milliseconds before time passes. */
  constructor(now = Date.parse('2026-11-23T09:00:00Z'), quietMs = 0) {
    this.#now = now;
    this.#quietMs = quietMs;
  }

  now(): number {
    return this.#now;
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = {
        at: this.#now + Math.max(0, ms),
        ring: (): void => {
          this.#timers.delete(timer);
          signal?.removeEventListener('abort', timer.ring);
          resolve();
        },
      };
      this.#timers.add(timer);
      signal?.addEventListener('abort', timer.ring);
    });
  }

  /** Counts every call of an object's methods as something real until it settles. */
  watch<T extends object>(service: T): T {
    return new Proxy(service, {
      get: (target, name, receiver) => {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]): Promise<unknown> => {
          this.#inFlight += 1;
          try {
            return await (Reflect.apply(method, target, args) as Promise<unknown>);
          } finally {
            this.#inFlight -= 1;
          }
        };
      },
    });
  }

  /** What a server does to take so long about a request. */
  async park(ms: number): Promise<void> {
    this.#parked += 1;
    await this.wait(ms);
    this.#parked -= 1;
  }

  /** Lets time pass until the work is done. @throws where nothing is left that could happen */
  async run<T>(work: Promise<T>): Promise<T> {
    const ended = new AbortController();
    const end = (): void => ended.abort();
    work.then(end, end);
    while (!ended.signal.aborted) {
      await setImmediate();
      if (!ended.signal.aborted && (await this.#isQuiet())) this.#jump();
    }
    return work;
  }

  async #isQuiet(): Promise<boolean> {
    for (let ms = 0; ms < this.#quietMs && this.#inFlight <= this.#parked; ms++) await setTimeout(1);
    return this.#inFlight <= this.#parked;
  }

  #jump(): void {
    const timers = [...this.#timers];
    if (timers.length === 0) throw new Error('Nothing would ever happen again.');
    const next = timers.reduce((one, other) => (other.at < one.at ? other : one));
    this.#now = Math.max(this.#now, next.at);
    next.ring();
  }
}
