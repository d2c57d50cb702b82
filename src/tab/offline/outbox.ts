import type { Edit, SendOptions, Sent } from '../../store/edit.ts';
import { BusyError, ConflictError, OfflineError, SignInError } from '../../store/store-error.ts';
import { actionsOf, free, inMeeting, upon } from './edit-parts.ts';
import type { EditShelf, Hindrance, WaitingEdit } from './edit-shelf.ts';
import type { TabGroup } from './tab-group.ts';

/** Why nothing is sent just now, though something waits. */
export type Pause = 'no answer' | 'busy' | 'signed out';

/** What became of an edit: it stands in SharePoint, it waits and is sent by itself, or it is held up and needs its person. */
export type Outcome =
  | { kind: 'sent'; sent: Sent }
  | { kind: 'kept'; pause: Pause | null }
  | { kind: 'held up'; number: number; hindrance: Hindrance };

/** What waits, as a page shows it. */
export interface OutboxState {
  waiting: readonly WaitingEdit[];
  /** The number of the edit that is on its way; null where none is. */
  sending: number | null;
  pause: Pause | null;
}

/** What the tabs of one browser tell each other of what waits. */
export type OutboxMessage = { kind: 'waiting changed' };

export interface OutboxParts {
  shelf: EditShelf;
  send(edit: Edit, options: SendOptions): Promise<Sent>;
  /** Of the tabs that show this place one sends at a time. */
  tabs: TabGroup<OutboxMessage>;
  /** Whether there is a network at all; without one nothing is tried. */
  isOnline(): boolean;
  /** Rows that an edit brought back. */
  onSent(edit: Edit, sent: Sent): void;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** What went wrong, in a sentence for the person whose act it was. */
  failureInWords(thrown: unknown): string;
}

const NOTHING: OutboxState = { waiting: [], sending: null, pause: null };
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Everything that a person does to the plan. It is kept before anything is sent, sent in order and one at a time, and taken
 * away once it stands in SharePoint; so a reload, a crash or a tunnel loses nothing. Sending the same edit again records
 * it once, since its key was made when the person acted.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #listeners = new Set<() => void>();
  readonly #outcomes = new Map<number, ((outcome: Outcome) => void)[]>();
  #state = NOTHING;
  #running: Promise<void> | null = null;
  #isAskedAgain = false;
  #failures = 0;
  #isOpen = true;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  readonly state = (): OutboxState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** False where a reload loses what waits. */
  get isLasting(): boolean {
    return this.#parts.shelf.isLasting;
  }

  /** Takes up what an earlier page left, and sends it. Answers with the end: what waits then is taken up by the next page. */
  start(): () => void {
    this.#isOpen = true;
    const stopHearing = this.#parts.tabs.hear(() => void this.#refresh());
    void this.#refresh().then(() => this.flush());
    return () => {
      this.#isOpen = false;
      stopHearing();
    };
  }

  /** Keeps an edit and sends it when its turn comes. Answers once it is known what became of it at the first attempt. */
  async add(edit: Edit): Promise<Outcome> {
    const number = await this.#parts.shelf.add(edit);
    return this.#sendAs(number);
  }

  /** Sends another edit in the place of one that was held up, with a key of its own. */
  async replace(number: number, edit: Edit): Promise<Outcome> {
    await this.#parts.shelf.putHeldUp({ number, edit, wasTried: false, hindrance: null });
    return this.#sendAs(number);
  }

  /** Sends an edit that was refused once more. It may have come half way, so the lists are asked first. */
  async retry(number: number, edit: Edit): Promise<Outcome> {
    await this.#parts.shelf.putHeldUp({ number, edit, wasTried: true, hindrance: null });
    return this.#sendAs(number);
  }

  /** Gives an edit up. */
  async drop(number: number): Promise<void> {
    await this.#parts.shelf.take(number, []);
    await this.#changed();
    // Others may have waited behind it.
    await this.flush();
  }

  /** Sends what waits: the network is back, a look succeeded, or a person wants it now. */
  flush(): Promise<void> {
    this.#isAskedAgain = this.#running !== null;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      if (this.#isAskedAgain) void this.flush();
    });
    return this.#running;
  }

  async #sendAs(number: number): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve) =>
      this.#outcomes.set(number, [...(this.#outcomes.get(number) ?? []), resolve]),
    );
    await this.#changed();
    void this.flush();
    return outcome;
  }

  async #run(): Promise<void> {
    if (!this.#isOpen) return;
    if (!this.#parts.isOnline()) return this.#rest('no answer');
    const { release, held } = this.#askForTurn();
    await held;
    try {
      this.#set({ pause: null });
      const pause = await this.#sendAll();
      this.#rest(pause);
      this.#failures = pause ? this.#failures + 1 : 0;
      if (pause) void this.#later();
    } finally {
      release();
    }
  }

  /** Whoever still waits for an answer has done their part: what they did is kept, and goes by itself. */
  #rest(pause: Pause | null): void {
    this.#set({ pause: this.#state.waiting.length > 0 ? pause : null, sending: null });
    for (const number of this.#outcomes.keys()) this.#end(number, { kind: 'kept', pause });
  }

  #askForTurn(): { held: Promise<void>; release: () => void } {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = this.#parts.tabs.askToLead(() => resolve());
    });
    return { held, release: () => release() };
  }

  /** Answers why it stopped, or null where nothing is left that may be sent. */
  async #sendAll(): Promise<Pause | null> {
    for (;;) {
      await this.#refresh();
      const next = free(this.#state.waiting)[0];
      if (!next || !this.#isOpen) return null;
      this.#set({ sending: next.number });
      const pause = await this.#sendOne(next);
      if (pause) return pause;
    }
  }

  async #sendOne(waiting: WaitingEdit): Promise<Pause | null> {
    const { number, edit, wasTried } = waiting;
    await this.#parts.shelf.put([{ ...waiting, wasTried: true }]);
    try {
      const sent = await this.#parts.send(edit, { mayHaveLanded: wasTried });
      if (!this.#isOpen) return null;
      await this.#parts.shelf.take(number, this.#laterUpon(waiting, sent));
      this.#parts.onSent(edit, sent);
      await this.#changed();
      this.#end(number, { kind: 'sent', sent });
    } catch (thrown) {
      const pause = pauseOf(thrown);
      if (pause) return pause;
      const hindrance = hindranceOf(thrown, this.#parts.failureInWords);
      await this.#parts.shelf.put([{ ...waiting, wasTried: true, hindrance }]);
      await this.#changed();
      this.#end(number, { kind: 'held up', number, hindrance });
    }
    return null;
  }

  /** A person's later edits of the same action were made knowing this one, and those of a meeting belong to the one that is open. */
  #laterUpon({ number, edit }: WaitingEdit, { actions, meetings }: Sent): WaitingEdit[] {
    const keys = new Set(actions.map(({ key }) => key));
    const begun = edit.kind === 'startMeeting' ? meetings?.[0]?.key : undefined;
    return this.#state.waiting
      .filter((other) => other.number > number)
      .map((other) => (begun ? { ...other, edit: inMeeting(other.edit, edit.key, begun) } : other))
      .filter((other) => begun || actionsOf(other.edit).some(({ key }) => keys.has(key)))
      .map((other) => ({ ...other, edit: upon(other.edit, actions) }));
  }

  /** Tries again by itself, later each time. */
  async #later(): Promise<void> {
    const failures = this.#failures;
    await this.#parts.wait(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)));
    if (this.#isOpen && this.#failures === failures && this.#state.pause) void this.flush();
  }

  #end(number: number, outcome: Outcome): void {
    for (const tell of this.#outcomes.get(number) ?? []) tell(outcome);
    this.#outcomes.delete(number);
  }

  async #changed(): Promise<void> {
    this.#parts.tabs.tell({ kind: 'waiting changed' });
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const waiting = await this.#parts.shelf.all();
    this.#set({ waiting });
    for (const number of this.#outcomes.keys()) this.#endByOthers(number, waiting);
  }

  /** Another tab may have had its turn with an edit of this one. */
  #endByOthers(number: number, waiting: readonly WaitingEdit[]): void {
    if (number === this.#state.sending) return;
    const found = waiting.find((one) => one.number === number);
    if (!found) this.#end(number, { kind: 'sent', sent: { actions: [] } });
    else if (found.hindrance) this.#end(number, { kind: 'held up', number, hindrance: found.hindrance });
  }

  #set(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function pauseOf(thrown: unknown): Pause | null {
  if (thrown instanceof OfflineError) return 'no answer';
  if (thrown instanceof BusyError) return 'busy';
  return thrown instanceof SignInError ? 'signed out' : null;
}

function hindranceOf(thrown: unknown, inWords: (thrown: unknown) => string): Hindrance {
  if (thrown instanceof ConflictError) {
    const { theirs, field, isWritten } = thrown;
    return { kind: 'clash', theirs, field, isWritten };
  }
  return { kind: 'refusal', words: inWords(thrown) };
}
