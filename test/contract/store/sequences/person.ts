import type { Board, BoardAction } from '../../../../src/domain/board.ts';
import { leadsOf } from '../../../../src/domain/leads.ts';
import type { Edit, Sent } from '../../../../src/store/edit.ts';
import type { PlanStore } from '../../../../src/store/plan-store.ts';
import { StoreError } from '../../../../src/store/store-error.ts';
import { mineUpon, theirsAgain } from '../../../../src/tab/offline/edit-words.ts';
import { openShelf, type EditShelf, type Hindrance } from '../../../../src/tab/offline/edit-shelf.ts';
import { Outbox } from '../../../../src/tab/offline/outbox.ts';
import { openDatabase } from '../../../../src/tab/offline/database.ts';
import { ALONE } from '../../../../src/tab/offline/tab-group.ts';
import { NOW, openStore } from '../../../setup/store.ts';
import type { Act } from './scenario.ts';

/** What became of an edit in the end. */
export type Fate = 'sent' | 'asked, and recorded already' | 'asked' | 'refused';

type Choice = 'mine' | 'theirs';

/** One person at a browser: what they see, what waits in their outbox, and what they were told of each edit. */
export class Person {
  readonly fates = new Map<string, { edit: Edit; fate: Fate }>();
  readonly #choices: Choice[];
  readonly #under: EditShelf;
  #store!: PlanStore;
  #outbox!: Outbox;
  #page!: AbortController;
  #gone!: Promise<void>;
  #stop: () => void = () => undefined;
  #board!: Board;
  #isOnline = true;

  private constructor(
    readonly name: string,
    readonly account: string,
    private readonly origin: string,
    shelf: EditShelf,
    choices: readonly Choice[],
  ) {
    this.#choices = [...choices];
    this.#under = shelf;
  }

  static async atWork(origin: string, account: string, name: string, choices: readonly Choice[]): Promise<Person> {
    const shelf = openShelf(await openDatabase(), `${origin} ${account}`);
    const person = new Person(name, account, origin, shelf, choices);
    person.#open();
    person.#board = await person.#store.openBoard();
    return person;
  }

  /** The board as this person sees it. */
  get board(): Board {
    return this.#board;
  }

  async isWaiting(): Promise<boolean> {
    return (await this.#under.all()).length > 0;
  }

  async perform(act: Act): Promise<void> {
    switch (act.do) {
      case 'look':
        return this.#look();
      case 'send':
        return this.sendAll();
      case 'reload':
        return this.#reload();
      case 'tunnel':
        this.#isOnline = !this.#isOnline;
        return;
      default:
        // Who reloads does not hear what became of it, and the next page takes it up.
        await Promise.race([this.#outbox.add(this.#toEdit(act)), this.#gone]);
    }
  }

  /** Out of the tunnel, answers what is asked, and sends what waits. */
  async sendAll(): Promise<void> {
    this.#isOnline = true;
    for (const { number, edit, hindrance } of await this.#under.all())
      if (hindrance) await this.#answer(number, edit, hindrance);
    await Promise.race([this.#outbox.flush(), this.#gone]);
  }

  async #answer(number: number, edit: Edit, hindrance: Hindrance): Promise<void> {
    if (hindrance.kind === 'refusal') {
      this.fates.set(edit.key, { edit, fate: 'refused' });
      return Promise.race([this.#outbox.drop(number), this.#gone]);
    }
    this.fates.set(edit.key, { edit, fate: hindrance.isWritten ? 'asked, and recorded already' : 'asked' });
    const key = crypto.randomUUID();
    const again =
      this.#choices.shift() === 'mine' ? mineUpon(edit, hindrance.theirs, key) : theirsAgain(edit, hindrance, key);
    const answered = again ? this.#outbox.replace(number, again) : this.#outbox.drop(number);
    await Promise.race([answered, this.#gone]);
  }

  async #look(): Promise<void> {
    const page = this.#page;
    try {
      const board = await this.#store.followBoard(this.#board);
      if (!page.signal.aborted) this.#board = board;
    } catch (thrown) {
      if (!(thrown instanceof StoreError)) throw thrown;
    }
  }

  /** The page goes away in the middle of whatever it was doing; the database is still there, and so is the kept board. */
  #reload(): void {
    this.#page.abort();
    this.#stop();
    this.#open();
  }

  #open(): void {
    const page = new AbortController();
    this.#page = page;
    this.#gone = new Promise((resolve) => page.signal.addEventListener('abort', () => resolve()));
    this.#store = openStore(this.origin, this.account, {
      fetch: (address, init) => fetch(address, { ...init, signal: AbortSignal.any([page.signal, ...signalOf(init)]) }),
      time: { now: () => Date.now(), pause: () => new Promise((done) => setImmediate(done)) },
    });
    this.#outbox = new Outbox({
      shelf: this.#under,
      tabs: ALONE,
      send: (edit, options) => this.#store.send(edit, options),
      isOnline: () => this.#isOnline,
      onSent: (edit, sent) => this.#hear(edit, sent),
      // Nothing is tried again by the clock here: the scenario says when.
      wait: () => new Promise(() => undefined),
      failureInWords: String,
    });
    this.#stop = this.#outbox.start();
  }

  #hear(edit: Edit, { actions }: Sent): void {
    this.fates.set(edit.key, { edit, fate: 'sent' });
    const changed = new Map(actions.map((action) => [action.key, action]));
    this.#board = {
      ...this.#board,
      actions: this.#board.actions.map((action) => changed.get(action.key) ?? action),
    };
  }

  #toEdit(act: Exclude<Act, { do: 'look' | 'send' | 'reload' | 'tunnel' }>): Edit {
    const key = crypto.randomUUID();
    const said = { key, madeAt: NOW, saidBy: this.name, source: 'tab' as const };
    const action = this.#board.actions[act.action] as BoardAction;
    switch (act.do) {
      case 'rating':
        return { ...said, kind: 'rating', action, to: act.to, reason: `Because of ${key}`, isAgreed: false };
      case 'note':
        return { ...said, kind: 'note', action, text: `Seen: ${key}` };
      case 'subGroup':
        return { ...said, kind: 'subGroup', actions: [action], subGroup: act.to };
      case 'ask':
        return { ...said, kind: 'ask', action, people: leadsOf(action, this.#board.people) };
    }
  }
}

const signalOf = (init: RequestInit | undefined): AbortSignal[] => (init?.signal ? [init.signal] : []);
