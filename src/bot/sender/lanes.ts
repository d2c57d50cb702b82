import { ConversationLimits, LONGEST_MS } from './conversation-limits.ts';

/** The way to one conversation, on which one request at a time goes. */
export class Lane {
  readonly #limits = new ConversationLimits();
  #isBusy = true;
  #restsUntil = -Infinity;

  /** The moment from which another request may enter; infinite while one is on its way. */
  freeAt(): number {
    return this.#isBusy ? Infinity : Math.max(this.#limits.freeAt(), this.#restsUntil);
  }

  enter(): void {
    this.#isBusy = true;
  }

  leave(now: number): void {
    this.#isBusy = false;
    this.#limits.count(now);
  }

  /** Lets nobody enter before a moment, so that no later request overtakes one that is tried again. */
  rest(until: number): void {
    this.#restsUntil = until;
  }
}

/** The lanes that still count for anything. */
export class Lanes {
  /** In the order of their last use. */
  readonly #lanes = new Map<string, { lane: Lane; usedAt: number }>();

  freeAt(conversation: string): number {
    return this.#lanes.get(conversation)?.lane.freeAt() ?? -Infinity;
  }

  enter(conversation: string, now: number): Lane {
    const lane = this.#lanes.get(conversation)?.lane ?? new Lane();
    lane.enter();
    this.#lanes.delete(conversation);
    this.#lanes.set(conversation, { lane, usedAt: now });
    this.#forget(now);
    return lane;
  }

  #forget(now: number): void {
    for (const [conversation, { lane, usedAt }] of this.#lanes) {
      if (now - usedAt <= LONGEST_MS || lane.freeAt() > now) return;
      this.#lanes.delete(conversation);
    }
  }
}
