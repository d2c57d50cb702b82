import { z } from 'zod';
import { OutcomeUnknownError, SenderStoppedError, GaveUpError } from './sender/send-error.ts';

/**
 * Why a card could not be sent. `refused` and `gaveUp` stay so until somebody asks for it anew; after `unknown` it may have
 * arrived; after `stopped` it has not gone out, and the next bot sends it.
 */
export interface SendFailure {
  outcome: 'refused' | 'gaveUp' | 'unknown' | 'stopped';
  /** For the log: a status or an error code. */
  code: string;
  /** For people, after "could not be reached in chat: ". */
  words: string;
}

const thrownShape = z.object({ response: z.object({ status: z.number(), data: z.unknown() }) });

/** What the chat service says, and what it means. https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis */
const REASONS: [RegExp, string][] = [
  [/BotNotInConversationRoster|Bot (is not|isn.t) installed/i, 'the app is not installed for them in Teams.'],
  [/ConversationBlockedByUser/i, 'they have blocked the app in Teams.'],
  [/BotDisabledByAdmin/i, 'an administrator of Teams has blocked the app.'],
  [/UserNotFound/i, 'the chat service does not know their account.'],
  [/BotNotRegistered/i, 'the chat service does not know the bot. An administrator can look at its registration.'],
  [/MessageSizeTooBig/i, 'the card is larger than Teams takes.'],
];

/** Reads a failure to send. */
export function readSendFailure(thrown: unknown): SendFailure {
  if (thrown instanceof OutcomeUnknownError) return { outcome: 'unknown', code: thrown.code, words: UNKNOWN };
  if (thrown instanceof SenderStoppedError) return { outcome: 'stopped', code: thrown.code, words: STOPPED };
  if (thrown instanceof GaveUpError) return { outcome: 'gaveUp', code: thrown.code, words: gaveUp(thrown.code) };
  const response = thrownShape.safeParse(thrown).data?.response;
  if (!response) return { outcome: 'refused', code: 'unknown', words: 'the bot could not make the request.' };
  const said = JSON.stringify(response.data ?? '');
  const known = REASONS.find(([pattern]) => pattern.test(said))?.[1];
  const { status } = response;
  return { outcome: 'refused', code: `${status}`, words: known ?? `the chat service answered ${status}.` };
}

const UNKNOWN = 'the connection was lost while the card was sent, so it may have arrived or not.';
const STOPPED = 'the bot was ended before the card went out.';

function gaveUp(code: string): string {
  if (/^\d+$/.test(code)) return `the chat service was too busy for ten minutes (${code}).`;
  if (/^E[A-Z]+/.test(code)) return 'the chat service did not answer for ten minutes.';
  // What is no answer and no lost connection came from signing in.
  return 'the bot could not sign in to the chat service. An administrator can look at its client secret or managed identity.';
}
