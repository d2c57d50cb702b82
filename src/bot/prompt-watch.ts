import type { Prompt } from '../domain/prompt.ts';
import { PlanMissingError } from '../store/store-error.ts';
import type { BotContext } from './context.ts';
import { HeldPrompts } from './held-prompts.ts';
import { kindOf } from './sdk-logger.ts';

/** Looks for prompts now and then and has them sent. Whatever fails is tried again; nothing ends the process. */
export class PromptWatch {
  readonly #context: BotContext;
  readonly #pollMs: number;
  readonly #held: HeldPrompts;
  readonly #stopped = new AbortController();
  #hasTakenUp = false;
  #failures = 0;
  #running: Promise<void> | null = null;

  constructor(context: BotContext, pollMs: number) {
    this.#context = context;
    this.#pollMs = pollMs;
    this.#held = new HeldPrompts(context);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Resolves when what was being sent is settled. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.#look();
      await pause(this.#pollMs, signal);
    }
  }

  async #look(): Promise<void> {
    try {
      await this.#takeUp();
      for (const prompt of await this.#context.store.promptsInState('requested')) await this.#claim(prompt);
      this.#recovered();
    } catch (thrown) {
      this.#failed(thrown);
    }
    await this.#held.work();
  }

  /** A bot that died may have left prompts claimed and not sent; they are taken up before anything new. */
  async #takeUp(): Promise<void> {
    if (this.#hasTakenUp) return;
    for (const prompt of await this.#context.store.promptsInState('claimed')) this.#held.add(prompt);
    this.#hasTakenUp = true;
  }

  /** A claim whose answer was lost may stand all the same, so the next look begins with what is claimed. */
  async #claim(prompt: Prompt): Promise<void> {
    try {
      const [claimed] = await this.#context.store.claimPrompts([prompt]);
      if (claimed) this.#held.add(claimed);
    } catch (thrown) {
      this.#hasTakenUp = false;
      throw thrown;
    }
  }

  /** A site without a plan is no failure: there is nothing to look for yet. An outage is told once, not at every look. */
  #failed(thrown: unknown): void {
    if (thrown instanceof PlanMissingError) return;
    this.#failures += 1;
    if (this.#failures === 1) this.#context.log('prompts.unreadable', { reason: kindOf(thrown) });
  }

  #recovered(): void {
    if (this.#failures > 0) this.#context.log('prompts.readable', { failures: this.#failures });
    this.#failures = 0;
  }
}

/** Waits, or less where it is told to stop. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, signal.aborted ? 0 : ms);
    signal.addEventListener('abort', end);
  });
}
