import type { Board } from '../domain/board.ts';
import type { PromptStore } from '../store/prompt-store.ts';

/** Reads the board whole once and follows its changes from then on. */
export class BoardReader {
  readonly #store: Pick<PromptStore, 'openBoard' | 'followBoard'>;
  #board: Board | null = null;
  #isWhole = true;

  constructor(store: Pick<PromptStore, 'openBoard' | 'followBoard'>) {
    this.#store = store;
  }

  /** The board as it is now. @throws {StoreError} */
  async read(): Promise<Board> {
    const isWhole = this.#isWhole || !this.#board;
    const board = this.#board && !isWhole ? await this.#store.followBoard(this.#board) : await this.#store.openBoard();
    this.#board = board;
    if (isWhole) this.#isWhole = false;
    return board;
  }

  /** Lets the next look be at the whole: people and settings are followed minutes later than actions. */
  lookAtAll(): void {
    this.#isWhole = true;
  }

  /** The board as it was last read, for when SharePoint does not answer; null before the first read. */
  get last(): Board | null {
    return this.#board;
  }
}
