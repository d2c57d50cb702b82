import type { Card } from '../../cards/card.ts';
import { broughtAgainCard } from '../../cards/notice-card.ts';
import type { BotContext } from '../context.ts';
import { point } from '../delivery/point.ts';
import type { CardInHand } from './card-in-hand.ts';

/**
 * What a person's client says when it shows a card: which message it is. A message whose sending was never known is known by
 * that; one that is not the newest becomes a pointer. Null where the card itself is to be shown.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
 */
export async function lookedAt(context: BotContext, { prompts, message }: CardInHand): Promise<Card | null> {
  for (const [at, prompt] of prompts.entries()) {
    if (prompt.state !== 'claimed' || prompt.activityId !== null) continue;
    prompts[at] = await context.store.settlePrompt(prompt, { state: 'sent', lastError: null, ...message });
    context.log('prompt.found', { prompt: prompt.key });
  }
  const open = prompts.filter(({ state, activityId }) => state === 'sent' && activityId !== null);
  const isNewest = open.length === 0 || open.some(({ activityId }) => activityId === message.activityId);
  if (isNewest) return null;
  await point(context, message);
  return broughtAgainCard(context.boardUrl);
}
