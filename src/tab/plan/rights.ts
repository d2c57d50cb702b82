import { NotAllowedError } from '../../store/store-error.ts';

/** What is remembered from one page to the next. */
export interface RightsKeeper {
  /** Whether SharePoint refused this person lately. */
  read(): Promise<boolean>;
  keep(isRefused: boolean): Promise<void>;
}

/**
 * Whether SharePoint lets somebody change the plan. Graph has no way to ask that beforehand, so it is taken for granted until
 * a write is refused, and again once one is not.
 */
export class Rights {
  readonly #keeper: RightsKeeper;
  readonly #listeners = new Set<() => void>();
  #mayEdit = true;
  #isKnown = false;

  constructor(keeper: RightsKeeper) {
    this.#keeper = keeper;
  }

  readonly mayEdit = (): boolean => this.#mayEdit;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what an earlier page was told, unless this one was told something meanwhile. */
  async start(): Promise<void> {
    const isRefused = await this.#keeper.read();
    if (!this.#isKnown) this.#set(!isRefused);
  }

  /** Passes on how a write ends, and learns from it. */
  async hear<Written>(write: Promise<Written>): Promise<Written> {
    try {
      const written = await write;
      this.#learn(true);
      return written;
    } catch (thrown) {
      if (thrown instanceof NotAllowedError) this.#learn(false);
      throw thrown;
    }
  }

  /** Somebody says that they have the right now. The next write tells. */
  takeForGranted(): void {
    this.#learn(true);
  }

  #learn(mayEdit: boolean): void {
    const isNews = !this.#isKnown || mayEdit !== this.#mayEdit;
    this.#isKnown = true;
    if (isNews) void this.#keeper.keep(!mayEdit);
    this.#set(mayEdit);
  }

  #set(mayEdit: boolean): void {
    if (mayEdit === this.#mayEdit) return;
    this.#mayEdit = mayEdit;
    for (const listener of this.#listeners) listener();
  }
}
