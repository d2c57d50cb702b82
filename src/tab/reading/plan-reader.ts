import catalogue from '../words/en-GB/reading.json';
import { wordsOf } from '../words/words-of.ts';
import type { Answered, JobName, Jobs } from './messages.ts';

const say = wordsOf(catalogue);

/** Reading or writing a file ended without an answer. The message is a sentence for a person. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError';
  constructor(
    message: string,
    /** True where somebody stopped it. */
    readonly isStopped = false,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: ReadingError) => void;
}

/** Reads and writes files in a worker, so that the page never stands still. */
export class PlanReader {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor() {
    this.#worker = new Worker(new URL('reading-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.#hear(data));
    // A worker that runs out of memory, or could not be fetched, says no more than this.
    for (const sign of ['error', 'messageerror'])
      this.#worker.addEventListener(sign, () => this.#end(new ReadingError(say('died'))));
  }

  /** Asks for work. @throws {ReadingError} */
  ask<Name extends JobName>(job: Name, asked: Jobs[Name]['asked']): Promise<Jobs[Name]['answer']> {
    this.#asked += 1;
    const number = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      // Only windows have an origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.#worker.postMessage({ number, job, asked });
    });
  }

  /** Ends it, with whatever is under way. */
  close(): void {
    this.#end(new ReadingError(say('stopped'), true));
  }

  #hear(answered: Answered): void {
    const waiting = this.#waiting.get(answered.number);
    this.#waiting.delete(answered.number);
    if (answered.isDone) waiting?.resolve(answered.answer as never);
    else waiting?.reject(new ReadingError(answered.words ?? say('failed')));
  }

  #end(error: ReadingError): void {
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
