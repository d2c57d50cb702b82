/** Lets work on the same thing happen one after the other: a button pressed twice is two answers at once. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does the work after all that was asked for under the same key before. */
  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work);
    const settled = turn.then(ignore, ignore);
    this.#last.set(key, settled);
    void settled.finally(() => this.#forget(key, settled));
    return turn;
  }

  #forget(key: string, settled: Promise<unknown>): void {
    if (this.#last.get(key) === settled) this.#last.delete(key);
  }
}

const ignore = (): void => undefined;
