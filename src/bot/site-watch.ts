import type { Board } from '../domain/board.ts';
import { PlanMissingError } from '../store/store-error.ts';
import type { BotContext } from './context.ts';
import { Delivery } from './delivery/delivery.ts';
import { LeaseHolder } from './lease-holder.ts';
import { answeredElsewhere } from './rounds/answered-elsewhere.ts';
import { Rounds } from './rounds/rounds.ts';
import type { Sender } from './sender/sender.ts';
import type { Standing } from './health.ts';
import { kindOf } from './sdk-logger.ts';

/** How often and how long things are done, in milliseconds. */
export interface WatchTimes {
  /** How often it looks for what is to be sent. */
  pollMs: number;
  /** How long the lease of a site lasts that is not taken again. */
  leaseMs: number;
  /** After so many looks people, settings and review dates are read anew, which the changes of actions do not tell. */
  looksPerWhole: number;
}

/** When it looks again where something waits for room. */
const SOON_MS = 2_000;

/**
 * Serves one site: while it has the lease it looks now and then for what is to be asked and sent. Whatever fails is tried
 * again; nothing ends the process.
 */
export class SiteWatch {
  readonly #context: BotContext;
  readonly #times: WatchTimes;
  readonly #stopped = new AbortController();
  readonly #lease: LeaseHolder;
  readonly #delivery: Delivery;
  readonly #rounds: Rounds;
  #woken = new AbortController();
  #seen: Board | null = null;
  #failures = 0;
  #looks = 0;
  /** Set until what another bot left was taken up. */
  #isNew = false;
  #lookedAt: number | null = null;
  #running: Promise<void> | null = null;

  constructor(context: BotContext, sender: Pick<Sender, 'whileAllowed'>, owner: string, times: WatchTimes) {
    this.#context = context;
    this.#times = times;
    const { store, clock, log } = context;
    this.#lease = new LeaseHolder({ store, owner, clock, log, leaseMs: times.leaseMs, signal: this.#stopped.signal });
    const mayGoOn = (): boolean => this.#lease.isHeld && !this.#stopped.signal.aborted;
    // What waits its turn must not go out once another bot serves the site.
    const connector = sender.whileAllowed(mayGoOn);
    // Where another bot may have served in the middle of a round, what it left is taken up first.
    this.#delivery = new Delivery(
      { ...context, connector },
      async () => (await this.#holds()) && !this.#isNew && mayGoOn(),
    );
    this.#rounds = new Rounds(context);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Looks at once, as where somebody has just answered or SharePoint says that a list changed. */
  wake(): void {
    this.#woken.abort();
  }

  state(): Standing {
    return { site: this.#context.key, isServing: this.#lease.isHeld, lookedAt: this.#lookedAt };
  }

  /** Resolves when what was being sent is settled, and lets another bot take over. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.wake();
    await this.#running;
    await this.#delivery.settled();
    await this.#lease.release();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      this.#woken = new AbortController();
      const isAllBegun = await this.#look();
      const ms = isAllBegun ? this.#times.pollMs : Math.min(this.#times.pollMs, SOON_MS);
      if (!signal.aborted) await this.#context.clock.wait(ms, this.#woken.signal);
    }
  }

  /** False where something waits that could not be begun yet. */
  async #look(): Promise<boolean> {
    try {
      const isAllBegun = (await this.#holds()) ? await this.#serve() : true;
      this.#lookedAt = this.#context.clock.now();
      this.#recovered();
      return isAllBegun;
    } catch (thrown) {
      this.#failed(thrown);
      return true;
    }
  }

  /** Keeps the lease, in the middle of a long round too. @throws {StoreError} */
  async #holds(): Promise<boolean> {
    const holding = await this.#lease.hold();
    this.#isNew ||= holding === 'taken';
    return holding !== 'standby';
  }

  async #serve(): Promise<boolean> {
    this.#looks += 1;
    if (this.#looks % this.#times.looksPerWhole === 0) this.#context.boards.lookAtAll();
    const board = await this.#context.boards.read();
    const isNew = this.#isNew;
    if (isNew) await this.#delivery.takeUp();
    this.#isNew = false;
    // A card that is under way may ask about what was just answered: it is looked at once more when it is out.
    const seen = this.#delivery.isBusy ? null : board;
    if (board !== this.#seen || isNew) await answeredElsewhere(this.#context, board);
    this.#seen = seen;
    await this.#rounds.look(board);
    const isAllBegun = await this.#delivery.work();
    await this.#rounds.tell(board);
    return isAllBegun;
  }

  /** A site without a plan is no failure: there is nothing to look for yet. An outage is told once, not at every look. */
  #failed(thrown: unknown): void {
    if (thrown instanceof PlanMissingError) {
      this.#lookedAt = this.#context.clock.now();
      return;
    }
    this.#failures += 1;
    if (this.#failures === 1) this.#context.log('prompts.unreadable', { reason: kindOf(thrown) });
  }

  #recovered(): void {
    if (this.#failures > 0) this.#context.log('prompts.readable', { failures: this.#failures });
    this.#failures = 0;
  }
}
