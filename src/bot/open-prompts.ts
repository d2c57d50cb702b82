import type { Card } from '../cards/card.ts';
import { broughtAgainCard } from '../cards/notice-card.ts';
import type { BotContext } from './context.ts';
import { findPeople } from './own-actions.ts';
import { showPrompt, type PromptView } from './prompt-view.ts';
import { kindOf } from './sdk-logger.ts';

/** As many of the newest as a chat can take at once; the board shows the rest. */
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
  const prompts = await Promise.all(findPeople(board, entraId).map(({ key }) => store.promptsOf(key)));
  const open = prompts.flat().filter(({ state }) => state === 'sent');
  const views = open.flatMap((prompt): PromptView[] => {
    const action = board.actions.find(({ key }) => prompt.actionKeys.includes(key));
    return action ? [{ prompt, board, action }] : [];
  });
  return views.slice(-MOST);
}
