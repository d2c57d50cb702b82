import type { Board } from '../../domain/board.ts';
import type { Prompt } from '../../domain/prompt.ts';
import type { SentMessage } from '../connector.ts';
import type { BotContext } from '../context.ts';
import { kindOf } from '../sdk-logger.ts';
import { sendAsk } from './send-ask.ts';
import { sendMessage } from './send-message.ts';
import type { Sent } from './sent.ts';

/** A prompt that this bot has taken and not settled. */
interface Held {
  prompt: Prompt;
  /** True where a card of it may have arrived, so that the next one takes its place. */
  mayHaveArrived: boolean;
  failures: number;
  /** When it is tried again, in milliseconds since 1970. */
  restsUntil: number;
  /** Where it was sent, once that is known, so that only the record is tried again and never the card. */
  message: SentMessage | null;
}

/** Claims go twenty at a time, as many as Graph takes in one batch. */
const CLAIMED_AT_ONCE = 20;
/** Cards under way: enough that the chat service's limit is what counts, and few enough that they weigh little. */
const MOST_UNDER_WAY = 60;
const ROOM_MS = 5_000;
const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;

/**
 * Takes prompts, sends them and settles them. Whatever cannot be settled rests and is tried again; none is under way twice, and
 * nobody is sent two cards at once. One that takes long holds up no other.
 */
export class Delivery {
  readonly #context: BotContext;
  readonly #mayGoOn: () => Promise<boolean>;
  readonly #held = new Map<string, Held>();
  /** By whom a card is for. */
  readonly #underWay = new Map<string, Promise<void>>();
  #isClaimUnclear = false;

  constructor(context: BotContext, mayGoOn: () => Promise<boolean>) {
    this.#context = context;
    this.#mayGoOn = mayGoOn;
  }

  /** Takes up what a bot before this one took and did not settle: each may have arrived. @throws {StoreError} */
  async takeUp(): Promise<void> {
    await this.settled();
    this.#held.clear();
    for (const prompt of await this.#context.store.promptsInState('claimed')) this.#hold(prompt, true);
  }

  /** Whether a card is under way. */
  get isBusy(): boolean {
    return this.#underWay.size > 0;
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay.values());
  }

  /** Begins to send what waits; false where some of it has to wait longer. @throws {StoreError} where the lists cannot be read */
  async work(): Promise<boolean> {
    const { store, boards } = this.#context;
    if (this.#isClaimUnclear) await this.#findClaimed();
    const requested = await store.promptsInState('requested');
    const rested = this.#rested();
    this.#context.meter.behind(this.#secondsBehind([...requested, ...rested]));
    if (requested.length + rested.length === 0) return true;
    const [board, open] = [await boards.read(), await store.openPrompts()];
    const begin = (group: readonly Prompt[]): void => this.#begin(board, open, group);
    for (const chunk of inChunks(byPerson(rested))) {
      if (!(await this.#mayBegin())) return false;
      for (const group of chunk) begin(group);
    }
    const free = byPerson(requested).filter((group) => !this.#underWay.has(addresseeOf(group)));
    for (const chunk of inChunks(free)) {
      if (!(await this.#mayBegin())) return false;
      for (const group of await this.#claim(chunk)) begin(group);
    }
    return free.length === byPerson(requested).length;
  }

  async #mayBegin(): Promise<boolean> {
    if (this.#underWay.size >= MOST_UNDER_WAY) await this.#roomOrLate();
    return this.#underWay.size < MOST_UNDER_WAY && (await this.#mayGoOn());
  }

  /** Where there is no room within some seconds the next look goes on, and keeps the lease meanwhile. */
  async #roomOrLate(): Promise<void> {
    const settled = new AbortController();
    await Promise.race([this.#context.clock.wait(ROOM_MS, settled.signal), ...this.#underWay.values()]);
    settled.abort();
  }

  #begin(board: Board, open: readonly Prompt[], group: readonly Prompt[]): void {
    const addressee = addresseeOf(group);
    const done = this.#attempt(board, open, group).finally(() => this.#underWay.delete(addressee));
    this.#underWay.set(addressee, done);
  }

  #secondsBehind(waiting: readonly Prompt[]): number {
    const first = Math.min(...waiting.map(({ askedAt }) => Date.parse(askedAt)));
    return Number.isFinite(first) ? Math.max(0, (this.#context.clock.now() - first) / 1_000) : 0;
  }

  /** Those of some groups that are this bot's now. */
  async #claim(groups: readonly Prompt[][]): Promise<Prompt[][]> {
    for (const prompts of inChunks(groups.flat())) await this.#claimSome(prompts);
    return byPerson(groups.flat().flatMap(({ key }) => this.#held.get(key)?.prompt ?? []));
  }

  /** Where a claim failed, others of its batch may stand all the same: the next look begins with what is claimed. */
  async #claimSome(prompts: readonly Prompt[]): Promise<void> {
    this.#isClaimUnclear = true;
    const claimed = await this.#context.store.claimPrompts(prompts);
    for (const prompt of claimed) this.#hold(prompt, false);
    this.#context.meter.asked(claimed.length);
    this.#isClaimUnclear = false;
  }

  async #findClaimed(): Promise<void> {
    for (const prompt of await this.#context.store.promptsInState('claimed')) this.#hold(prompt, false);
    this.#isClaimUnclear = false;
  }

  async #attempt(board: Board, open: readonly Prompt[], prompts: readonly Prompt[]): Promise<void> {
    try {
      const left = await this.#withoutSettled(prompts);
      if (left.length === 0) return;
      const replaces = left.some(({ key }) => this.#held.get(key)?.mayHaveArrived);
      const message = left.map(({ key }) => this.#held.get(key)?.message).find(Boolean) ?? null;
      const sent =
        left[0]?.kind === 'ask'
          ? await sendAsk(this.#context, { board, prompts: left, open, replaces, message })
          : await sendMessage(this.#context, { board, prompts: left, message });
      for (const { key } of left) this.#settle(key, sent);
    } catch (thrown) {
      for (const { key } of prompts) {
        this.#context.log('prompt.unsettled', { prompt: key, reason: kindOf(thrown) });
        this.#rest(key, false);
      }
    }
  }

  /** A message that may have arrived is looked for first: whoever opened its chat has told which it is. */
  async #withoutSettled(prompts: readonly Prompt[]): Promise<Prompt[]> {
    const left = await Promise.all(prompts.map((prompt) => this.#unlessSettled(prompt)));
    return left.flatMap((prompt) => prompt ?? []);
  }

  async #unlessSettled(prompt: Prompt): Promise<Prompt | null> {
    if (!this.#held.get(prompt.key)?.mayHaveArrived) return prompt;
    const now = await this.#context.store.readPrompt(prompt.key);
    if (now?.state === 'claimed') return now;
    this.#held.delete(prompt.key);
    return null;
  }

  #settle(key: string, sent: Sent): void {
    const held = this.#held.get(key);
    if (sent.outcome === 'sent' || sent.outcome === 'failed') this.#held.delete(key);
    else this.#rest(key, sent.outcome === 'unknown');
    if (held && sent.outcome === 'unrecorded') held.message = sent.message;
  }

  #hold(prompt: Prompt, mayHaveArrived: boolean): void {
    if (this.#held.has(prompt.key)) return;
    this.#held.set(prompt.key, { prompt, mayHaveArrived, failures: 0, restsUntil: 0, message: null });
  }

  #rest(key: string, mayHaveArrived: boolean): void {
    const held = this.#held.get(key);
    if (!held) return;
    held.failures += 1;
    held.mayHaveArrived ||= mayHaveArrived;
    held.restsUntil = this.#context.clock.now() + Math.min(FIRST_REST_MS * 2 ** (held.failures - 1), LONGEST_REST_MS);
  }

  #rested(): Prompt[] {
    const now = this.#context.clock.now();
    return [...this.#held.values()]
      .filter(({ prompt, restsUntil }) => restsUntil <= now && !this.#underWay.has(addresseeOf([prompt])))
      .map(({ prompt }) => prompt);
  }
}

/** A person's requests go together; each other message goes alone. */
function byPerson(prompts: readonly Prompt[]): Prompt[][] {
  const groups = new Map<string, Prompt[]>();
  for (const prompt of prompts) {
    const addressee = addresseeOf([prompt]);
    groups.set(addressee, [...(groups.get(addressee) ?? []), prompt]);
  }
  return [...groups.values()];
}

const addresseeOf = ([prompt]: readonly Prompt[]): string =>
  (prompt?.kind === 'ask' ? prompt.personKey : prompt?.key) ?? '';

function* inChunks<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += CLAIMED_AT_ONCE) yield all.slice(start, start + CLAIMED_AT_ONCE);
}
