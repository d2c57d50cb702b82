import type { BoardAction } from '../../../../src/domain/board.ts';
import type { Prompt } from '../../../../src/domain/prompt.ts';
import type { Answered } from '../../../../src/store/prompts/answer-prompt.ts';
import type { PromptStore } from '../../../../src/store/prompt-store.ts';
import { AlreadyAnsweredError, ConflictError, StoreError } from '../../../../src/store/store-error.ts';
import { BOT, openStore } from '../../../setup/store.ts';

/** The bot's use of the store: it claims what is requested, counts it as sent, and writes the leads' answers. */
export class Bot {
  readonly answered: Answered[] = [];
  #store!: PromptStore;
  #tab!: AbortController;
  #round: Promise<void> | null = null;

  /** `answer` is what each lead who was asked says. */
  constructor(
    private readonly origin: string,
    private readonly answer: string,
  ) {
    this.reload();
  }

  /** The process dies in the middle of whatever it was doing, and another takes over. */
  reload(): void {
    this.#tab?.abort();
    this.#round = null;
    const tab = new AbortController();
    this.#tab = tab;
    this.#store = openStore(this.origin, BOT, {
      fetch: (address, init) => fetch(address, { ...init, signal: tab.signal }),
      time: { now: () => Date.now(), pause: () => new Promise((done) => setImmediate(done)) },
    });
  }

  /** One round; a bot goes one at a time. */
  round(): Promise<void> {
    this.#round ??= this.#goRound(this.#tab);
    return this.#round;
  }

  async #goRound(tab: AbortController): Promise<void> {
    try {
      await this.#store.openBoard();
      for (const prompt of await this.#store.promptsInState('requested')) await this.#store.claimPrompts([prompt]);
      for (const prompt of await this.#store.promptsInState('claimed'))
        await this.#store.settlePrompt(prompt, { state: 'sent' });
      for (const prompt of await this.#sent()) await this.#answer(prompt);
    } catch (thrown) {
      if (!tab.signal.aborted && !(thrown instanceof StoreError)) throw thrown;
    } finally {
      if (tab === this.#tab) this.#round = null;
    }
  }

  async #sent(): Promise<Prompt[]> {
    const { people } = await this.#store.openBoard();
    const prompts = await Promise.all(people.map(({ key }) => this.#store.promptsOf(key)));
    return prompts.flat().filter(({ state }) => state === 'sent');
  }

  async #answer(prompt: Prompt): Promise<void> {
    const { actions } = await this.#store.openBoard();
    const action = actions.find(({ key }) => prompt.actionKeys.includes(key)) as BoardAction;
    try {
      this.answered.push(
        await this.#store.answerPrompt({
          key: prompt.key,
          prompt,
          action,
          to: this.answer,
          note: `About ${prompt.key}`,
          saidBy: 'Ada Park',
        }),
      );
    } catch (thrown) {
      if (!(thrown instanceof AlreadyAnsweredError) && !(thrown instanceof ConflictError)) throw thrown;
    }
  }
}
