import type { Edit } from '../../store/edit.ts';
import type { WaitingEdit } from '../offline/edit-shelf.ts';

/** An edit that waits no longer, and since when: milliseconds of this machine. */
export interface SentEdit {
  edit: Edit;
  at: number;
}

/** What is told of an outbox. */
export interface WatchedOutbox {
  state(): { waiting: readonly WaitingEdit[] };
  subscribe(listener: () => void): () => void;
}

/** As many as can have gone between two looks. */
const REMEMBERED = 100;

/**
 * The edits of this browser that went out while the page stands, whichever of its tabs sent them: until what was read shows
 * them, a page shows them by itself. One that was given up goes in the same way, and the next look does not show it.
 */
export class SentEdits {
  readonly #outbox: WatchedOutbox;
  readonly #now: () => number;
  #waiting: readonly Edit[];
  #sent: readonly SentEdit[] = [];

  constructor(outbox: WatchedOutbox, now: () => number) {
    this.#outbox = outbox;
    this.#now = now;
    this.#waiting = openIn(outbox);
  }

  /** Oldest first; the same list while nothing more went out. */
  readonly all = (): readonly SentEdit[] => {
    const waiting = openIn(this.#outbox);
    const keys = new Set(waiting.map(({ key }) => key));
    const gone = this.#waiting.filter(({ key }) => !keys.has(key));
    this.#waiting = waiting;
    if (gone.length > 0)
      this.#sent = [...this.#sent, ...gone.map((edit) => ({ edit, at: this.#now() }))].slice(-REMEMBERED);
    return this.#sent;
  };

  readonly subscribe = (listener: () => void): (() => void) => this.#outbox.subscribe(listener);
}

/** What waits and is not held up, in its order. */
export const openIn = (outbox: Pick<WatchedOutbox, 'state'>): readonly Edit[] =>
  outbox.state().waiting.flatMap(({ edit, hindrance }) => (hindrance === null ? [edit] : []));
