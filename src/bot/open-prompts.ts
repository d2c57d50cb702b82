import type { Card } from '../cards/card.ts';
import { broughtAgainCard } from '../cards/notice-card.ts';
import type { BotContext } from './context.ts';
import { findOwnActions, findPeople } from './own-actions.ts';
import { showPrompt, type PromptView } from './prompt-view.ts';
import { kindOf } from './sdk-logger.ts';

/** As many as are read in one go; the board shows the rest. */
const MOST = 10;

/** Where open requests are brought: a person's chat. */
export interface OwnChat {
  entraId: string;
  conversationId: string;
  send(card: Card): Promise<{ id: string }>;
}

/**
 * Brings the requests that a person has not answered yet, for a chat that may not show them: the app was removed and
 * added again, or the chat client on one's own machine was opened anew, which forgets what it showed. Never throws.
 */
export async function bringOpenPrompts(context: BotContext, chat: OwnChat): Promise<void> {
  try {
    for (const view of await findOpenPrompts(context, chat.entraId)) await bring(context, chat, view);
  } catch (thrown) {
    context.log('prompts.unbrought', { reason: kindOf(thrown) });
  }
}

async function bring({ store, connector, boardUrl }: BotContext, chat: OwnChat, view: PromptView): Promise<void> {
  const { activityId, conversationId } = view.prompt;
  const sent = await chat.send(showPrompt(view));
  await store.settlePrompt(view.prompt, {
    state: 'sent',
    activityId: sent.id,
    conversationId: chat.conversationId,
  });
  if (activityId && conversationId) await connector.replace({ activityId, conversationId }, broughtAgainCard(boardUrl));
}

async function findOpenPrompts({ boards, store }: BotContext, entraId: string): Promise<PromptView[]> {
  const board = await boards.read();
  const me = new Set(findPeople(board, entraId).map(({ key }) => key));
  const asked = findOwnActions(board, entraId).filter(({ askedAt }) => askedAt !== null);
  const details = await Promise.all(asked.slice(0, MOST).map((action) => store.readAction(action)));
  return asked.slice(0, MOST).flatMap((action, index) => {
    const prompts = details[index]?.prompts ?? [];
    const open = prompts.filter(({ state, personKey }) => state === 'sent' && me.has(personKey));
    return open.map((prompt) => ({ prompt, board, action }));
  });
}
