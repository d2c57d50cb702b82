import { z } from 'zod';

/** Why a card could not be sent: `refused` stays so however often it is tried, anything else is tried again. */
export interface SendFailure {
  isRefused: boolean;
  /** For the log: a status or an error code. */
  code: string;
  /** For people, after "could not be reached in chat: ". */
  words: string;
}

const thrownShape = z.object({
  code: z.string().optional(),
  response: z.object({ status: z.number(), data: z.unknown() }).optional(),
});

/** What the chat service says, and what it means. https://learn.microsoft.com/microsoftteams/platform/resources/bot-v3/bot-conversations/bots-conv-proactive */
const REASONS: [RegExp, string][] = [
  [/BotNotInConversationRoster|Bot is not installed/i, 'the app is not installed for them in Teams.'],
  [/ConversationBlockedByUser/i, 'they have blocked the app in Teams.'],
  [/BotDisabledByAdmin/i, 'an administrator of Teams has blocked the app.'],
  [/UserNotFound/i, 'the chat service does not know their account.'],
];
const TRY_AGAIN = new Set([408, 412, 429]);

/** Reads a failure to send. */
export function readSendFailure(thrown: unknown): SendFailure {
  const parsed = thrownShape.safeParse(thrown);
  const response = parsed.data?.response;
  if (!response) {
    const words = 'the chat service did not answer.';
    return { isRefused: false, code: parsed.data?.code ?? 'unknown', words };
  }
  const { status } = response;
  const said = JSON.stringify(response.data ?? '');
  const known = REASONS.find(([pattern]) => pattern.test(said))?.[1];
  const isRefused = known !== undefined || (status >= 400 && status < 500 && !TRY_AGAIN.has(status));
  return { isRefused, code: String(status), words: known ?? `the chat service answered ${status}.` };
}
