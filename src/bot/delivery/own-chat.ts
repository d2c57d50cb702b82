import type { PlanPerson } from '../../domain/board.ts';
import type { Prompt } from '../../domain/prompt.ts';
import type { SentMessage } from '../connector.ts';
import type { BotContext } from '../context.ts';

/**
 * The message that a prompt was sent in. The chat is asked of the service by the person's Entra id: no address that the bot
 * sends to is read from a list, which members of the site can edit. Null where nothing was sent.
 */
export async function messageOf(
  { connector }: Pick<BotContext, 'connector'>,
  { entraId }: Pick<PlanPerson, 'entraId'>,
  { activityId }: Pick<Prompt, 'activityId'>,
): Promise<SentMessage | null> {
  return entraId && activityId ? { activityId, conversationId: await connector.chatOf(entraId) } : null;
}
