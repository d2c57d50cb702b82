import { joinedCard } from '../../cards/joined-card.ts';
import { actionName, type Board, type PlanPerson } from '../../domain/board.ts';
import { openActionsOf, type Prompt } from '../../domain/prompt.ts';
import type { SentMessage } from '../connector.ts';
import { StoreError } from '../../store/store-error.ts';
import type { BotContext } from '../context.ts';
import { kindOf } from '../sdk-logger.ts';
import { readSendFailure } from '../send-failure.ts';
import { messageOf } from './own-chat.ts';
import { mentionInChannel } from './mention.ts';
import { personCard } from './person-card.ts';
import { point } from './point.ts';
import type { AskGroup, Sent } from './sent.ts';

/** Brings a person what they are asked: upon the card that they have, or on a new one. @throws {StoreError} */
export async function sendAsk(context: BotContext, group: AskGroup): Promise<Sent> {
  const { board, prompts } = group;
  const person = board.people.find(({ key }) => key === prompts[0]?.personKey);
  if (prompts.every((prompt) => !asksStill(board, prompt))) return withdraw(context, prompts);
  if (!person?.entraId) return fail(context, group, { code: person ? 'account' : 'person', words: noAccount(person) });
  try {
    const live = await liveOf(context, group, person);
    const isByHand = prompts.every(({ round }) => round === null);
    const joined = !group.message && isByHand && live ? await join(context, group, person, live) : null;
    const message = group.message ?? joined ?? (await bring(context, group, person, live));
    return await settled(context, group, message, live);
  } catch (thrown) {
    // What the lists refuse is no failure to send: it is tried again.
    if (thrown instanceof StoreError) throw thrown;
    const failure = readSendFailure(thrown);
    if (failure.outcome === 'stopped') return { outcome: 'unknown' };
    if (failure.outcome === 'unknown') {
      context.log('prompt.unknown', { prompt: prompts[0]?.key ?? '', reason: failure.code });
      return { outcome: 'unknown' };
    }
    return fail(context, group, { code: failure.code, words: unreachable(person, failure.words) });
  }
}

const asksStill = ({ actions }: Board, prompt: Prompt): boolean =>
  openActionsOf(prompt).some((key) => actions.some((action) => action.key === key));

interface Live {
  message: SentMessage;
  prompts: Prompt[];
}

/** The card that a person has, with what stands on it. */
async function liveOf(context: BotContext, { open, prompts }: AskGroup, person: PlanPerson): Promise<Live | null> {
  const own = open.filter(
    ({ state, personKey, key }) =>
      state === 'sent' && personKey === person.key && !prompts.some((prompt) => prompt.key === key),
  );
  const newest = own.findLast(({ activityId }) => activityId);
  const message = newest ? await messageOf(context, person, newest) : null;
  return message && { message, prompts: own };
}

/** Puts a question upon the card that a person has, and says so in one short message; null where that card is gone. */
async function join(
  context: BotContext,
  { board, prompts }: AskGroup,
  person: PlanPerson,
  live: Live,
): Promise<SentMessage | null> {
  const card = await personCard(context, { board, person, prompts: [...live.prompts, ...prompts] });
  try {
    await context.connector.replace(live.message, card);
  } catch (thrown) {
    if (readSendFailure(thrown).outcome !== 'refused') throw thrown;
    return null;
  }
  for (const prompt of prompts) await tell(context, board, prompt, live.message);
  return live.message;
}

/** The card has it already: a word that does not come is no reason to send the card again. */
async function tell(context: BotContext, board: Board, prompt: Prompt, { conversationId }: SentMessage): Promise<void> {
  const action = board.actions.find(({ key }) => prompt.actionKeys.includes(key));
  const card = joinedCard({
    askedBy: prompt.askedBy,
    actionName: action ? actionName(action, board.structure) : '',
    question: prompt.question,
  });
  try {
    await context.connector.send(conversationId, card, 'round');
  } catch (thrown) {
    context.log('joined.unsaid', { prompt: prompt.key, reason: kindOf(thrown) });
  }
}

async function bring(
  context: BotContext,
  group: AskGroup,
  person: PlanPerson,
  live: Live | null,
): Promise<SentMessage> {
  const { board, prompts, replaces } = group;
  const stays = live?.prompts.filter((prompt) => !isSuperseded(prompt, prompts)) ?? [];
  const card = await personCard(context, { board, person, prompts: [...stays, ...prompts], replaces });
  return context.connector.sendToPerson(person.entraId ?? '', card);
}

/** A request of the clock that a newer one asks again. */
const isSuperseded = (prompt: Prompt, by: readonly Prompt[]): boolean =>
  prompt.round !== null &&
  by.some(({ round }) => round !== null) &&
  openActionsOf(prompt).every((key) => by.some(({ actionKeys }) => actionKeys.includes(key)));

/** Once a card is out it is never sent again: only its record is tried until it stands. */
async function settled(context: BotContext, group: AskGroup, message: SentMessage, live: Live | null): Promise<Sent> {
  try {
    await settle(context, group, message, live);
    return { outcome: 'sent' };
  } catch (thrown) {
    context.log('prompt.unrecorded', { prompt: group.prompts[0]?.key ?? '', reason: kindOf(thrown) });
    return { outcome: 'unrecorded', message };
  }
}

async function settle(context: BotContext, group: AskGroup, message: SentMessage, live: Live | null): Promise<void> {
  const { store } = context;
  for (const prompt of group.prompts) {
    await record(context, prompt, message);
    context.meter.sent();
    context.log('prompt.sent', { prompt: prompt.key, attempts: prompt.attempts });
  }
  if (!live || live.message.activityId === message.activityId) return;
  for (const prompt of live.prompts)
    await store.settlePrompt(
      prompt,
      isSuperseded(prompt, group.prompts) ? { state: 'withdrawn', lastError: SUPERSEDED } : message,
    );
  await point(context, live.message);
}

const SUPERSEDED = 'A newer request took its place.';

/** The row may have moved on since it was taken: a quick lead has answered by now. */
async function record({ store }: BotContext, prompt: Prompt, message: SentMessage): Promise<void> {
  try {
    await store.settlePrompt(prompt, { state: 'sent', lastError: null, ...message });
  } catch (thrown) {
    const now = await store.readPrompt(prompt.key);
    if (!now || now.state === 'claimed') throw thrown;
    await store.settlePrompt(now, message);
  }
}

async function withdraw({ store, log }: BotContext, prompts: readonly Prompt[]): Promise<Sent> {
  for (const prompt of prompts) {
    await store.settlePrompt(prompt, { state: 'withdrawn', lastError: 'Nothing of this request is left to ask.' });
    log('prompt.withdrawn', { prompt: prompt.key });
  }
  return { outcome: 'failed' };
}

async function fail(
  context: BotContext,
  group: AskGroup,
  { code, words }: { code: string; words: string },
): Promise<Sent> {
  for (const prompt of group.prompts) {
    await context.store.settlePrompt(prompt, { state: 'failed', lastError: words });
    context.meter.failed(code);
    context.log('prompt.failed', { prompt: prompt.key, reason: code });
  }
  await mentionInChannel(context, group);
  return { outcome: 'failed' };
}

const unreachable = ({ name }: PlanPerson, words: string): string => `${name} could not be reached in chat: ${words}`;

const noAccount = (person: PlanPerson | undefined): string =>
  person
    ? unreachable(person, 'the plan does not say which account is theirs.')
    : 'The person who was asked is no longer among the people of the plan.';
