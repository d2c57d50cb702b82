import type { Clash } from '../../store/store-error.ts';
import type { Edit } from '../../store/edit.ts';
import type { Database, KeptEdit } from './database.ts';

/** Why an edit cannot simply be sent: somebody else gave another value, or SharePoint refused it for good. */
export type Hindrance = ({ kind: 'clash' } & Clash) | { kind: 'refusal'; words: string };

/** An edit that waits to be sent, as it is kept. Numbers rise in the order in which people acted. */
export interface WaitingEdit {
  number: number;
  edit: Edit;
  /** True once an attempt was begun: nobody knows what became of one that a crash cut off. */
  wasTried: boolean;
  hindrance: Hindrance | null;
}

/** Where edits wait. Each call is one transaction, so that a crash leaves all of it or nothing. */
export interface EditShelf {
  /** In the order of their numbers. */
  all(): Promise<WaitingEdit[]>;
  /** Adds an edit and answers with its number. */
  add(edit: Edit): Promise<number>;
  put(waiting: readonly WaitingEdit[]): Promise<void>;
  /** Puts one where it is held up. Who answers twice, or in two tabs, has answered once: what is on its way stays as it is. */
  putHeldUp(waiting: WaitingEdit): Promise<void>;
  /** Takes one away, and in the same moment puts others as they now are. */
  take(number: number, others: readonly WaitingEdit[]): Promise<void>;
  /** False where a reload loses what waits. */
  readonly isLasting: boolean;
}

/** Edits in the browser's database, or in memory where there is none. */
export const openShelf = (database: Database | null, place: string): EditShelf =>
  database ? new LastingShelf(database, place) : new MemoryShelf();

class LastingShelf implements EditShelf {
  readonly isLasting = true;

  constructor(
    private readonly database: Database,
    private readonly place: string,
  ) {}

  async all(): Promise<WaitingEdit[]> {
    const kept = await this.database.getAllFromIndex('edits', 'place', this.place);
    return kept.map(toWaiting).toSorted((one, other) => one.number - other.number);
  }

  add(edit: Edit): Promise<number> {
    return this.database.add('edits', { place: this.place, edit, wasTried: false, hindrance: null });
  }

  put(waiting: readonly WaitingEdit[]): Promise<void> {
    return this.#write(null, waiting);
  }

  async putHeldUp(waiting: WaitingEdit): Promise<void> {
    const change = this.database.transaction('edits', 'readwrite');
    if ((await change.store.get(waiting.number))?.hindrance) void change.store.put({ place: this.place, ...waiting });
    await change.done;
  }

  take(number: number, others: readonly WaitingEdit[]): Promise<void> {
    return this.#write(number, others);
  }

  async #write(number: number | null, waiting: readonly WaitingEdit[]): Promise<void> {
    const change = this.database.transaction('edits', 'readwrite');
    if (number !== null) void change.store.delete(number);
    for (const one of waiting) {
      // Another tab may have sent it meanwhile: what is gone stays gone.
      if (await change.store.getKey(one.number)) void change.store.put({ place: this.place, ...one });
    }
    await change.done;
  }
}

/** Only this app writes here, and what an older version kept has the same shape until this says otherwise. */
const toWaiting = ({ number = 0, edit, wasTried, hindrance }: KeptEdit): WaitingEdit => ({
  number,
  edit: edit as Edit,
  wasTried,
  hindrance: hindrance as Hindrance | null,
});

class MemoryShelf implements EditShelf {
  readonly isLasting = false;
  readonly #waiting = new Map<number, WaitingEdit>();
  #last = 0;

  all(): Promise<WaitingEdit[]> {
    return Promise.resolve([...this.#waiting.values()]);
  }

  add(edit: Edit): Promise<number> {
    const number = ++this.#last;
    this.#waiting.set(number, { number, edit, wasTried: false, hindrance: null });
    return Promise.resolve(number);
  }

  put(waiting: readonly WaitingEdit[]): Promise<void> {
    for (const one of waiting) if (this.#waiting.has(one.number)) this.#waiting.set(one.number, one);
    return Promise.resolve();
  }

  putHeldUp(waiting: WaitingEdit): Promise<void> {
    if (this.#waiting.get(waiting.number)?.hindrance) this.#waiting.set(waiting.number, waiting);
    return Promise.resolve();
  }

  take(number: number, others: readonly WaitingEdit[]): Promise<void> {
    this.#waiting.delete(number);
    return this.put(others);
  }
}
