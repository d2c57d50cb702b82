import type { PromptStore } from '../store/prompt-store.ts';
import type { Log } from './context.ts';
import type { Clock } from './sender/clock.ts';

/** What a lease holder stands on. */
export interface LeaseOptions {
  store: Pick<PromptStore, 'takeLease' | 'readLease' | 'releaseLease'>;
  /** Names this bot; another at every start. */
  owner: string;
  clock: Clock;
  log: Log;
  /** How long a lease lasts that is not taken again, in milliseconds. */
  leaseMs: number;
  signal: AbortSignal;
}

/** `taken`: this bot serves from now on, and settles what another left; `standby`: another serves. */
export type Holding = 'held' | 'taken' | 'standby';

/**
 * Keeps one bot at a time at work on a site. A lease is taken again when a third of it is over, and nothing is sent in its last
 * quarter: by then another's clock may say that it has lapsed.
 */
export class LeaseHolder {
  readonly #options: LeaseOptions;
  #until = -Infinity;

  constructor(options: LeaseOptions) {
    this.#options = options;
  }

  /** Whether this bot may send now. */
  get isHeld(): boolean {
    const { clock, leaseMs } = this.#options;
    return clock.now() < this.#until - leaseMs / 4;
  }

  /** Takes the lease, or takes it again where it is time to. @throws {StoreError} */
  async hold(): Promise<Holding> {
    const { clock, leaseMs } = this.#options;
    if (clock.now() < this.#until - (leaseMs * 2) / 3) return 'held';
    const wasHeld = this.isHeld;
    const until = clock.now() + leaseMs;
    if (!(await this.#take(until))) return this.#standBy(wasHeld);
    if (!wasHeld && !(await this.#isConfirmed())) return this.#standBy(wasHeld);
    this.#until = until;
    if (!wasHeld) this.#options.log('lease.taken', {});
    return wasHeld ? 'held' : 'taken';
  }

  /** Lets another bot take over at once. Never throws: a lease that is not given back lapses. */
  async release(): Promise<void> {
    if (!this.isHeld) return;
    this.#until = -Infinity;
    await this.#options.store.releaseLease(this.#options.owner).catch(() => undefined);
  }

  async #take(until: number): Promise<boolean> {
    const { store, owner } = this.#options;
    return (await store.takeLease({ owner, until: new Date(until).toISOString() })).owner === owner;
  }

  /**
   * Two bots that find a lapsed lease in the same moment may each read their own name back where `If-Match` is not honoured; a
   * while later only the one who wrote last does.
   */
  async #isConfirmed(): Promise<boolean> {
    const { store, owner, clock, leaseMs, signal } = this.#options;
    await clock.wait(leaseMs / 20, signal);
    return (await store.readLease())?.owner === owner;
  }

  #standBy(wasHeld: boolean): Holding {
    this.#until = -Infinity;
    if (wasHeld) this.#options.log('lease.lost', {});
    return 'standby';
  }
}
