import type { Board, BoardAction } from '../../../../src/domain/board.ts';
import { leadsOf } from '../../../../src/domain/leads.ts';
import type { Edit } from '../../../../src/store/edit.ts';
import type { PlanStore } from '../../../../src/store/plan-store.ts';
import { BusyError, ConflictError, OfflineError, StoreError } from '../../../../src/store/store-error.ts';
import { NOW, openStore } from '../../../setup/store.ts';
import type { Act } from './scenario.ts';

/** What became of an edit in the end. */
export type Fate = 'sent' | 'asked, and recorded already' | 'asked' | 'refused';

/** One person at a browser: what they see, what waits to be sent, and what they were told of each edit. */
export class Person {
  readonly fates = new Map<string, { edit: Edit; fate: Fate }>();
  #store!: PlanStore;
  #tab!: AbortController;
  #board!: Board;
  #waiting: { edit: Edit; wasTried: boolean }[] = [];
  #choices: ('mine' | 'theirs')[];
  #sending: Promise<void> | null = null;

  private constructor(
    readonly name: string,
    readonly account: string,
    private readonly origin: string,
    choices: readonly ('mine' | 'theirs')[],
  ) {
    this.#choices = [...choices];
  }

  static async atWork(origin: string, account: string, name: string, choices: readonly ('mine' | 'theirs')[]) {
    const person = new Person(name, account, origin, choices);
    person.#open();
    person.#board = await person.#store.openBoard();
    return person;
  }

  /** The board as this person sees it. */
  get board(): Board {
    return this.#board;
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  async perform(act: Act): Promise<void> {
    switch (act.do) {
      case 'look':
        return this.#look();
      case 'send':
        return this.sendAll();
      case 'reload':
        return this.#reload();
      default:
        this.#keep(this.#toEdit(act));
    }
  }

  /** Sends what waits, in order and one at a time, until something has to wait on. */
  sendAll(): Promise<void> {
    if (this.#sending) return this.#sending;
    const sending = this.#sendInTurn().finally(() => {
      if (this.#sending === sending) this.#sending = null;
    });
    this.#sending = sending;
    return sending;
  }

  async #sendInTurn(): Promise<void> {
    const tab = this.#tab;
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      if (!(await this.#sendOne(next, tab))) return;
    }
  }

  async #sendOne(next: { edit: Edit; wasTried: boolean }, tab: AbortController): Promise<boolean> {
    if (tab.signal.aborted) return false;
    const { edit } = next;
    const options = { mayHaveLanded: next.wasTried };
    next.wasTried = true;
    try {
      const { actions } = await this.#store.send(edit, options);
      if (tab.signal.aborted) return false;
      this.#show(actions);
      this.#end(edit, 'sent');
    } catch (thrown) {
      if (tab.signal.aborted || thrown instanceof OfflineError || thrown instanceof BusyError) return false;
      if (thrown instanceof ConflictError) this.#choose(edit, thrown);
      else if (thrown instanceof StoreError) this.#end(edit, 'refused');
      else throw thrown;
    }
    return true;
  }

  #choose(edit: Edit, { theirs, isWritten }: ConflictError): void {
    this.#end(edit, isWritten ? 'asked, and recorded already' : 'asked');
    const choice = this.#choices.shift() ?? 'theirs';
    if (choice === 'theirs' || edit.kind === 'note' || edit.kind === 'ask') return;
    const again = { ...edit, key: crypto.randomUUID() };
    this.#keep(
      edit.kind === 'rating' ? ({ ...again, action: theirs } as Edit) : ({ ...again, actions: [theirs] } as Edit),
    );
  }

  async #look(): Promise<void> {
    const tab = this.#tab;
    try {
      const board = await this.#store.followBoard(this.#board);
      if (!tab.signal.aborted) this.#board = board;
    } catch (thrown) {
      if (!(thrown instanceof StoreError)) throw thrown;
    }
  }

  /** The page goes away in the middle of whatever it was doing; what waited is still there, and so is the kept board. */
  #reload(): void {
    this.#tab.abort();
    this.#sending = null;
    this.#open();
  }

  #open(): void {
    const tab = new AbortController();
    this.#tab = tab;
    this.#store = openStore(this.origin, this.account, {
      fetch: (address, init) => fetch(address, { ...init, signal: AbortSignal.any([tab.signal, ...signalOf(init)]) }),
      time: { now: () => Date.now(), pause: () => new Promise((done) => setImmediate(done)) },
    });
  }

  #toEdit(act: Exclude<Act, { do: 'look' | 'send' | 'reload' }>): Edit {
    const key = crypto.randomUUID();
    const said = { key, madeAt: NOW, saidBy: this.name, source: 'tab' as const };
    const action = this.#board.actions[act.action] as BoardAction;
    switch (act.do) {
      case 'rating':
        return { ...said, kind: 'rating', action, to: act.to, reason: `Because of ${key}` };
      case 'note':
        return { ...said, kind: 'note', action, text: `Seen: ${key}` };
      case 'subGroup':
        return { ...said, kind: 'subGroup', actions: [action], subGroup: act.to };
      case 'ask':
        return { ...said, kind: 'ask', action, people: leadsOf(action, this.#board.people) };
    }
  }

  #keep(edit: Edit): void {
    this.#waiting.push({ edit, wasTried: false });
  }

  #end(edit: Edit, fate: Fate): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting.edit.key !== edit.key);
    this.fates.set(edit.key, { edit, fate });
  }

  #show(actions: readonly BoardAction[]): void {
    const changed = new Map(actions.map((action) => [action.key, action]));
    this.#board = {
      ...this.#board,
      actions: this.#board.actions.map((action) => changed.get(action.key) ?? action),
    };
  }
}

const signalOf = (init: RequestInit | undefined): AbortSignal[] => (init?.signal ? [init.signal] : []);
