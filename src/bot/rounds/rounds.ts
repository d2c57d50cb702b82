import { lastReminders } from '../../domain/last-reminders.ts';
import type { Board } from '../../domain/board.ts';
import { duePrompts, weeksThatCount } from '../../domain/due-prompts.ts';
import { chairsOf } from '../../domain/who-hears.ts';
import type { Prompt } from '../../domain/prompt.ts';
import { keyFrom } from '../../store/key.ts';
import type { NewPrompt } from '../../store/rows/prompt-row.ts';
import { momentOf, type BotContext } from '../context.ts';
import { channelOf } from '../delivery/own-channel.ts';
import { kindOf } from '../sdk-logger.ts';
import { digestOf } from './digest.ts';
import { signedFor } from './signed.ts';
import { handBack } from './hand-back.ts';

const LOOK_MS = 60_000;

/** Asks by the clock, and tells channels and chairs how it goes. */
export class Rounds {
  readonly #context: BotContext;
  #lookedAt = -Infinity;
  #settings: Board['settings'] | null = null;
  #reviews: Board['reviews'] | null = null;
  #toldOf: Board | null = null;
  /** What each digest said last. */
  readonly #told = new Map<string, string>();

  constructor(context: BotContext) {
    this.#context = context;
  }

  /** Writes what is due, for the delivery to send: once a minute, and at once where the rules changed. @throws {StoreError} */
  async look(board: Board): Promise<void> {
    const { clock, store, log } = this.#context;
    const isSame = board.settings === this.#settings && board.reviews === this.#reviews;
    if (isSame && clock.now() - this.#lookedAt < LOOK_MS) return;
    const prompts = await store.readPromptsOfWeeks(this.#weeks(board));
    const now = new Date(clock.now());
    const due = duePrompts(board, board.people, prompts, board.settings, now);
    if (due.length > 0) {
      await store.askByClock(due, now.toISOString());
      await handBack(this.#context, board, due);
      log('round.asked', { leads: due.length, round: due[0]?.round ?? '' });
    }
    const all = due.length > 0 ? await store.readPromptsOfWeeks(this.#weeks(board)) : prompts;
    await this.#writeMessages(board, all, now);
    [this.#lookedAt, this.#settings, this.#reviews] = [clock.now(), board.settings, board.reviews];
  }

  /** Brings the channels' digests up to what the board says. @throws {StoreError} */
  async tell(board: Board): Promise<void> {
    if (board === this.#toldOf) return;
    this.#toldOf = board;
    const prompts = await this.#context.store.readPromptsOfWeeks(this.#weeks(board));
    for (const digest of prompts.filter(({ kind, state }) => kind === 'digest' && state === 'sent'))
      await this.#tellOne(board, digest);
  }

  async #tellOne(board: Board, digest: Prompt): Promise<void> {
    try {
      const card = await digestOf(this.#context, board, digest);
      const said = withoutTime(JSON.stringify(card));
      const channel = this.#told.get(digest.key) === said ? null : await this.#channelOf(board, digest);
      if (channel) await this.#context.connector.replace(channel, card);
      this.#told.set(digest.key, said);
    } catch (thrown) {
      this.#context.log('digest.unreplaced', { prompt: digest.key, reason: kindOf(thrown) });
    }
  }

  /** The thread of a digest, where it stands in a channel of the site's own team. */
  async #channelOf(board: Board, { subGroup, activityId, conversationId }: Prompt) {
    const channel = await channelOf(this.#context, board, subGroup);
    if (!channel || !activityId || !conversationId?.startsWith(`${channel};messageid=`)) return null;
    return { activityId, conversationId };
  }

  #weeks({ settings }: Board): string[] {
    return weeksThatCount(settings.schedule, new Date(this.#context.clock.now()));
  }

  /** Digests of the rounds that went out, lists for chairs once the last reminder has, fingerprints of what was signed: each once, by its key. */
  async #writeMessages(board: Board, prompts: readonly Prompt[], now: Date): Promise<void> {
    const wanted = [
      ...(await digestsFor(board, prompts, momentOf(this.#context))),
      ...(await exceptionsFor(board, prompts, now)),
      ...(await signedFor(board, now)),
    ];
    const there = new Set(prompts.map(({ key }) => key));
    const missing = wanted.filter(({ key }) => !there.has(key));
    if (missing.length > 0) await this.#context.store.writeMessages(missing);
  }
}

/** The time that a card shows is no news. */
const withoutTime = (card: string): string => card.replaceAll(/As of [^"]*/g, '');

const WENT_OUT: ReadonlySet<Prompt['state']> = new Set(['requested', 'claimed', 'sent', 'answered', 'failed']);

function digestsFor(board: Board, prompts: readonly Prompt[], askedAt: string): Promise<NewPrompt[]> {
  const groups = new Map(board.actions.map(({ key, subGroup }) => [key, subGroup]));
  const withChannel = new Set(board.subGroups.filter(({ channelId }) => channelId !== null).map(({ name }) => name));
  const wanted = new Map<string, { round: string; subGroup: string }>();
  for (const { kind, round, state, actionKeys } of prompts)
    for (const key of kind === 'ask' && round !== null && WENT_OUT.has(state) ? actionKeys : []) {
      const subGroup = groups.get(key);
      if (round && subGroup && withChannel.has(subGroup)) wanted.set(`${round} ${subGroup}`, { round, subGroup });
    }
  const rows = [...wanted.values()].map(async ({ round, subGroup }) => ({
    title: `${subGroup}: ${round}`,
    key: await keyFrom('digest', round, subGroup),
    kind: 'digest' as const,
    round,
    subGroup,
    actionKeys: [],
    askedBy: '',
    askedAt,
  }));
  return Promise.all(rows);
}

/** A list for each chair of a sub-group in which somebody was asked for the last time. */
async function exceptionsFor(board: Board, prompts: readonly Prompt[], now: Date): Promise<NewPrompt[]> {
  const rows: Promise<NewPrompt>[] = [];
  for (const { reviewKey, subGroup } of lastReminders(board, prompts, now))
    for (const chair of chairsOf(board, subGroup))
      rows.push(exceptionRow({ reviewKey, subGroup, chairKey: chair.key }, now));
  return Promise.all(rows);
}

const exceptionRow = async (
  { reviewKey, subGroup, chairKey }: { reviewKey: string; subGroup: string; chairKey: string },
  now: Date,
): Promise<NewPrompt> => ({
  title: `${subGroup}: who has not answered`,
  key: await keyFrom('exceptions', reviewKey, subGroup, chairKey),
  kind: 'exceptions',
  personKey: chairKey,
  subGroup,
  actionKeys: [],
  askedBy: '',
  askedAt: now.toISOString(),
});
