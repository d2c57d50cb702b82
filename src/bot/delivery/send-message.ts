import type { Card } from '../../cards/card.ts';
import { helpRequestCard, notMineCard } from '../../cards/told-card.ts';
import { signedCard } from '../../cards/signed-card.ts';
import { unreachedCard } from '../../cards/unreached-card.ts';
import { actionName, statusesOf, type Board } from '../../domain/board.ts';
import type { Prompt } from '../../domain/prompt.ts';
import { StoreError } from '../../store/store-error.ts';
import type { SentMessage } from '../connector.ts';
import { momentOf, type BotContext } from '../context.ts';
import { digestOf } from '../rounds/digest.ts';
import { signedRound } from '../rounds/signed.ts';
import { exceptionsOf } from '../rounds/waiting.ts';
import { kindOf } from '../sdk-logger.ts';
import { readSendFailure } from '../send-failure.ts';
import type { Sent } from './sent.ts';
import { channelOf } from './own-channel.ts';

/** A message that asks for no answer: to a channel, a chair or an officer. */
export interface MessageToSend {
  board: Board;
  /** One. */
  prompts: readonly Prompt[];
  /** Where it was sent already, where only its row does not say so yet. */
  message: SentMessage | null;
}

const TO_CHANNEL: ReadonlySet<Prompt['kind']> = new Set(['digest', 'mention', 'signed']);

/**
 * Sends a message and settles its row. One that may have arrived is not sent again: it asks for nothing, so a second would be
 * worse than none. @throws {StoreError}
 */
export async function sendMessage(
  context: BotContext,
  { board, prompts, message: sent }: MessageToSend,
): Promise<Sent> {
  const [prompt] = prompts;
  if (!prompt) return { outcome: 'sent' };
  if (sent) return settle(context, prompt, sent, null);
  if (prompt.attempts > 1)
    return settle(context, prompt, null, { code: 'unknown', words: 'It may have arrived or not.' });
  try {
    const { message, lack } = await deliver(context, board, prompt);
    return await settle(context, prompt, message, lack);
  } catch (thrown) {
    if (thrown instanceof StoreError) throw thrown;
    const failure = readSendFailure(thrown);
    if (failure.outcome === 'stopped') return { outcome: 'unknown' };
    return settle(context, prompt, null, { code: failure.code, words: `It could not be sent: ${failure.words}` });
  }
}

/** Why a message went to nobody: a code for the meter, words for its row. */
interface Lack {
  code: string;
  words: string;
}

const NOTHING_LEFT: Lack = { code: 'nothing', words: 'There was nothing to say any more.' };
const NO_CHANNEL: Lack = {
  code: 'channel',
  words: 'Its channel is none of the team’s own, or the app is not installed there.',
};
const NO_PERSON: Lack = { code: 'person', words: 'The plan names nobody for it whom a message reaches.' };

async function deliver(
  context: BotContext,
  board: Board,
  prompt: Prompt,
): Promise<{ message: SentMessage | null; lack: Lack | null }> {
  const card = await cardOf(context, board, prompt);
  if (!card) return { message: null, lack: NOTHING_LEFT };
  if (TO_CHANNEL.has(prompt.kind)) {
    const channel = await channelOf(context, board, prompt.subGroup);
    if (!channel) return { message: null, lack: NO_CHANNEL };
    return { message: await context.connector.postToChannel(channel, card), lack: null };
  }
  const person = board.people.find(({ key }) => key === prompt.personKey);
  if (!person?.entraId) return { message: null, lack: NO_PERSON };
  return { message: await context.connector.sendToPerson(person.entraId, card), lack: null };
}

async function cardOf(context: BotContext, board: Board, prompt: Prompt): Promise<Card | null> {
  switch (prompt.kind) {
    case 'digest':
      return digestOf(context, board, prompt);
    case 'exceptions':
      return exceptionsOf(context, board, prompt.subGroup);
    case 'signed':
      return signedOf(context, board, prompt);
    case 'mention':
      return mentionOf(context, board, prompt);
    case 'help':
    case 'notMine':
      return wordOf(context, board, prompt);
    case 'ask':
      return null;
  }
}

/** What is told is what the list says now: a row that was changed since shows by that. */
function signedOf(context: BotContext, { reviews }: Board, { round }: Prompt): Card | null {
  const review = reviews.find(({ key }) => signedRound(key) === round);
  if (!review?.closed) return null;
  const { by, on, snapshotHash: hash } = review.closed;
  return signedCard({ label: review.label, by, on, hash, boardUrl: context.boardUrl, now: momentOf(context) });
}

function mentionOf({ boardUrl }: BotContext, board: Board, prompt: Prompt): Card | null {
  const person = board.people.find(({ key }) => key === prompt.personKey);
  const actionNames = board.actions
    .filter(({ key }) => prompt.actionKeys.includes(key))
    .map((action) => actionName(action, board.structure));
  if (!person || actionNames.length === 0) return null;
  // Who has an account in the tenant is a member whom Teams can notify.
  return unreachedCard({ name: person.name, mentionId: person.entraId, actionNames, boardUrl });
}

function wordOf(context: BotContext, board: Board, prompt: Prompt): Card | null {
  const action = board.actions.find(({ key }) => prompt.actionKeys.includes(key));
  if (!action) return null;
  const facts = {
    by: prompt.askedBy,
    action,
    actionName: actionName(action, board.structure),
    note: prompt.question ?? '',
    legend: statusesOf(board.legends, 'action'),
    boardUrl: context.boardUrl,
    at: prompt.askedAt,
    now: momentOf(context),
  };
  return prompt.kind === 'help' ? helpRequestCard(facts) : notMineCard(facts);
}

async function settle(
  { store, meter, log }: BotContext,
  prompt: Prompt,
  message: SentMessage | null,
  lack: Lack | null,
): Promise<Sent> {
  try {
    const outcome = message
      ? { state: 'sent' as const, ...message }
      : { state: 'failed' as const, lastError: lack?.words ?? null };
    await store.settlePrompt(prompt, outcome);
  } catch (thrown) {
    if (!message) throw thrown;
    log('message.unrecorded', { prompt: prompt.key, reason: kindOf(thrown) });
    return { outcome: 'unrecorded', message };
  }
  if (message) meter.sent();
  else meter.failed(lack?.code ?? 'unknown');
  log(message ? 'message.sent' : 'message.failed', { prompt: prompt.key, kind: prompt.kind });
  return { outcome: message ? 'sent' : 'failed' };
}
