import type { Prompt } from '../domain/prompt.ts';
import type { SentMessage } from './connector.ts';
import type { BotContext } from './context.ts';
import { deliver, type Delivery } from './prompt-sender.ts';
import { kindOf } from './sdk-logger.ts';

interface Held {
  prompt: Prompt;
  attempts: number;
  /** Rounds of work to leave out before the next attempt. */
  rest: number;
  /** Set once the card is out, so that only the record is tried again and never the card. */
  message: SentMessage | null;
}

const MOST_ATTEMPTS = 8;
const LONGEST_REST = 12;

/** The prompts that this bot has claimed and not settled yet. One is worked on at a time, so none is in flight twice. */
export class HeldPrompts {
  readonly #context: BotContext;
  readonly #held = new Map<string, Held>();

  constructor(context: BotContext) {
    this.#context = context;
  }

  add(prompt: Prompt): void {
    if (!this.#held.has(prompt.key)) this.#held.set(prompt.key, { prompt, attempts: 0, rest: 0, message: null });
  }

  /** One round: each prompt that has rested is sent and settled. Never throws; what failed rests longer each time. */
  async work(): Promise<void> {
    for (const held of this.#held.values()) {
      if (held.rest > 0) held.rest -= 1;
      else await this.#attempt(held);
    }
  }

  async #attempt(held: Held): Promise<void> {
    held.attempts += 1;
    held.rest = Math.min(2 ** held.attempts - 1, LONGEST_REST);
    try {
      const delivery: Delivery = held.message
        ? { outcome: 'sent', message: held.message }
        : await deliver(this.#context, held.prompt);
      await this.#settle(held, delivery);
    } catch (thrown) {
      this.#context.log('prompt.unsettled', { prompt: held.prompt.key, reason: kindOf(thrown) });
    }
  }

  async #settle(held: Held, delivery: Delivery): Promise<void> {
    const { prompt } = held;
    if (delivery.outcome === 'sent') {
      held.message = delivery.message;
      await this.#record(prompt, { state: 'sent', lastError: null, ...delivery.message });
      this.#context.log('prompt.sent', { prompt: prompt.key, attempts: held.attempts });
    } else if (delivery.outcome === 'again' && held.attempts < MOST_ATTEMPTS) {
      this.#context.log('prompt.delayed', { prompt: prompt.key, reason: delivery.code, attempts: held.attempts });
      return;
    } else {
      const state = delivery.outcome === 'withdrawn' ? 'withdrawn' : 'failed';
      await this.#record(prompt, { state, lastError: delivery.lastError });
      this.#context.log('prompt.failed', { prompt: prompt.key, reason: delivery.code });
    }
    this.#held.delete(prompt.key);
  }

  /** The row may have moved on since it was claimed: a quick lead has answered by now. Then there is nothing to settle. */
  async #record(prompt: Prompt, change: Parameters<BotContext['store']['settlePrompt']>[1]): Promise<void> {
    const now = await this.#context.store.readPrompt(prompt.key);
    if (now?.state === 'claimed') await this.#context.store.settlePrompt(now, change);
  }
}
