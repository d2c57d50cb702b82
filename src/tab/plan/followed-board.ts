import type { Board } from '../../domain/board.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import { BusyError, NotAllowedError, OfflineError, PlanMissingError, SignInError } from '../../store/store-error.ts';
import type { BoardKeeper } from '../offline/kept-board.ts';
import type { TabGroup } from '../offline/tab-group.ts';
import { withChange, type BoardChange } from './board-change.ts';
import type { Clock } from './clock.ts';
import { Lookout, type Looked } from './lookout.ts';

/** Why the board in view may not be how the plan stands. */
export type Trouble = 'no answer' | 'busy' | 'refused' | 'signedOut';

/** How far the board in view can be relied upon. */
export interface Freshness {
  /** When the plan was last known to stand so: milliseconds of this machine. */
  lookedAt: number;
  /** False while the board is as this browser kept it, and nobody has looked since the page was opened. */
  isChecked: boolean;
  trouble: Trouble | null;
}

/** The board in view. */
export interface BoardState extends Freshness {
  board: Board | null;
  /** What went wrong with the last look, where it went wrong in this tab. */
  error: Error | null;
}

/** What the tabs of one browser tell each other of a plan. */
export type TabMessage =
  | { kind: 'looked'; version: string; startedAt: number }
  | { kind: 'trouble'; trouble: Trouble }
  | { kind: 'changed'; change: BoardChange }
  | { kind: 'touched' }
  | { kind: 'shut out' };

/** What following a board stands on. `now` is in milliseconds of this machine. */
export interface Following {
  store: Pick<PlanStore, 'openBoard' | 'followBoard' | 'traffic'>;
  keeper: BoardKeeper;
  tabs: TabGroup<TabMessage>;
  clock: Pick<Clock, 'refresh'>;
  /** Resolves once a board that was just put in view can be seen. */
  painted(): Promise<void>;
  now(): number;
}

const NOTHING: BoardState = { board: null, lookedAt: 0, isChecked: false, trouble: null, error: null };
const ANEW_TRIES = 3;
const UNANSWERED_AFTER_MS = 20_000;

/**
 * The board of one page: first as the browser kept it, then followed. One of the tabs that can be seen looks for changes
 * and keeps what it finds, and the others take it from there.
 */
export class FollowedBoard {
  readonly #parts: Following;
  readonly #lookout: Lookout;
  readonly #listeners = new Set<() => void>();
  #state = NOTHING;
  #changedAt = 0;
  #isOpen = false;
  #isShown = false;
  #stopLeading: (() => void) | null = null;

  constructor(parts: Following) {
    this.#parts = parts;
    this.#lookout = new Lookout({ look: () => this.#look(), now: parts.now, traffic: parts.store.traffic });
  }

  readonly state = (): BoardState => this.#state;

  /** Whether somebody was at the page in the last minutes. */
  get isWatched(): boolean {
    return this.#lookout.isWatched;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the board and follows it while the page is shown. Answers with the end of that. */
  start(isShown: boolean): () => void {
    this.#isShown = isShown;
    const stopHearing = this.#parts.tabs.hear((message) => void this.#hear(message));
    void this.#open();
    return () => {
      this.hide();
      stopHearing();
    };
  }

  /** The page can be seen: it takes what other tabs found meanwhile, and looks where none of them does. */
  show(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    this.touch();
    this.#askToLead();
    void this.#takeKept();
  }

  /** Nobody can see the page: another tab may look. */
  hide(): void {
    this.#isShown = false;
    this.#stopLeading?.();
    this.#stopLeading = null;
    this.#lookout.turnOff();
  }

  /** Somebody is at the page. */
  touch(): void {
    if (this.#lookout.touch()) this.#parts.tabs.tell({ kind: 'touched' });
  }

  /** Looks at an even pace of so many milliseconds; null follows the life of the page again. */
  keepPace(even: number | null): void {
    this.#lookout.keepPace(even);
  }

  /** The network came or went. */
  connect(): void {
    this.#lookout.hurry();
  }

  /** Looks now, whoever's turn it is. */
  lookAgain(): Promise<void> {
    return this.#lookout.look();
  }

  /** Reads all of the plan now, after a change that no row of an action tells. */
  async readAnew(): Promise<void> {
    // A look that ends meanwhile takes the place of this one, and may have begun before the change.
    for (let tries = 0; tries < ANEW_TRIES && (await this.#look(true)) === 'same'; tries++);
  }

  /** Puts rows that one's own change brought back on the board, in all tabs at once. */
  readonly change = (change: BoardChange): void => {
    this.#parts.tabs.tell({ kind: 'changed', change });
    this.#apply(change);
    void this.#keep();
  };

  async #open(): Promise<void> {
    await this.#takeKept();
    // Looking takes parts of the page that would come between the kept board and the eye.
    if (this.#state.board) await this.#parts.painted();
    this.#isOpen = true;
    this.#askToLead();
    // A tab with nothing to show does not wait for its turn.
    if (!this.#state.board) await this.lookAgain();
  }

  #askToLead(): void {
    if (!this.#isOpen || !this.#isShown || this.#stopLeading) return;
    this.#stopLeading = this.#parts.tabs.askToLead(() => this.#lookout.turnOn());
  }

  async #look(isAnew = false): Promise<Looked> {
    const before = this.#state.board;
    const startedAt = this.#parts.now();
    void this.#parts.clock.refresh();
    const late = setTimeout(() => this.#late(), UNANSWERED_AFTER_MS);
    try {
      const board = await this.#read(isAnew ? null : before);
      // A change of one's own that landed meanwhile is newer than this answer, and the next look starts from it.
      if (this.#state.board !== before) return 'same';
      this.#set({ board, lookedAt: this.#parts.now(), isChecked: true, trouble: null, error: null });
      await this.#keep(before);
      this.#parts.tabs.tell({ kind: 'looked', version: versionOf(board), startedAt });
      return board === before ? 'same' : 'changed';
    } catch (thrown) {
      return this.#failed(thrown);
    } finally {
      clearTimeout(late);
    }
  }

  #read(before: Board | null): Promise<Board> {
    const { store } = this.#parts;
    if (!before) return store.openBoard();
    return this.#follow(before);
  }

  /** A plan whose actions are all gone may have been taken back, which only reading all of it tells. */
  async #follow(before: Board): Promise<Board> {
    const { store } = this.#parts;
    const board = await store.followBoard(before, {
      mayReadBeside: this.#state.isChecked && this.#lookout.isWatched,
      isAmongMany: this.#lookout.isEven,
    });
    return board.actions.length === 0 && board.strays.length === 0 ? store.openBoard() : board;
  }

  /** A tunnel swallows requests without a word, long before the browser gives them up. */
  #late(): void {
    if (this.#parts.store.traffic.busyUntil === null) this.#set({ ...this.#state, trouble: 'no answer' });
  }

  #failed(thrown: unknown): Looked {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const trouble = troubleOf(error);
    if (error instanceof NotAllowedError || (error instanceof SignInError && error.isRefused))
      return this.#shutOut(error);
    if (error instanceof PlanMissingError && this.#state.board) return this.#planGone(error);
    this.#set({ ...this.#state, trouble, error });
    this.#parts.tabs.tell({ kind: 'trouble', trouble });
    return 'failed';
  }

  /** An import was taken back, here or elsewhere: nothing of the plan is left to show. */
  #planGone(error: Error): Looked {
    this.#set({ ...NOTHING, trouble: 'refused', error });
    void this.#parts.keeper.forget();
    return 'failed';
  }

  /** Who may no longer read the plan keeps nothing of it, in no tab. */
  #shutOut(error: Error): Looked {
    const { board } = this.#state;
    this.#set({ ...NOTHING, trouble: 'refused', error });
    void this.#parts.keeper.forget();
    if (board) this.#parts.tabs.tell({ kind: 'shut out' });
    return 'failed';
  }

  async #hear(message: TabMessage): Promise<void> {
    switch (message.kind) {
      case 'looked':
        return this.#hearLook(message);
      case 'changed':
        return this.#apply(message.change);
      case 'trouble':
        return this.#set({ ...this.#state, trouble: message.trouble });
      case 'touched':
        return void this.#lookout.touch();
      case 'shut out':
        // This tab learns it from the service itself, which may have changed its mind.
        return this.lookAgain();
    }
  }

  /** A look that began before one's own change does not show it, and the next one will. */
  async #hearLook({ version, startedAt }: { version: string; startedAt: number }): Promise<void> {
    if (startedAt < this.#changedAt) return;
    this.#lookout.spare(startedAt);
    void this.#parts.clock.refresh();
    if (!this.#stands(version)) await this.#takeKept();
    // What the other tab found could not be kept, on a full disk for one.
    if (!this.#stands(version)) return this.lookAgain();
    this.#set({ ...this.#state, lookedAt: this.#parts.now(), isChecked: true, trouble: null, error: null });
  }

  #stands(version: string): boolean {
    const { board } = this.#state;
    return board !== null && versionOf(board) === version;
  }

  async #takeKept(): Promise<void> {
    const before = this.#state;
    const kept = await this.#parts.keeper.read();
    if (!kept || this.#state !== before || kept.lookedAt <= before.lookedAt) return;
    this.#set({ ...before, ...kept });
  }

  #apply(change: BoardChange): void {
    const { board } = this.#state;
    if (!board) return;
    this.#changedAt = this.#parts.now();
    this.#set({ ...this.#state, board: withChange(board, change) });
    this.#lookout.touch();
  }

  /** Keeps the board, or where it is the one that was kept before, only that it still stood so. */
  async #keep(before: Board | null = null): Promise<void> {
    const { board, lookedAt } = this.#state;
    if (!board) return;
    await (board === before ? this.#parts.keeper.keepLook(lookedAt) : this.#parts.keeper.keep({ board, lookedAt }));
  }

  #set(state: BoardState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Two boards of one version tell the same of the plan; rows of one's own changes may be newer. */
const versionOf = ({ readAt, deltaLink }: Board): string => `${readAt} ${deltaLink}`;

function troubleOf(error: Error): Trouble {
  if (error instanceof OfflineError) return 'no answer';
  if (error instanceof SignInError) return 'signedOut';
  return error instanceof BusyError ? 'busy' : 'refused';
}
