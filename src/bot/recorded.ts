import { answeredCard, type Recorded } from '../cards/answered-card.ts';
import type { Card } from '../cards/card.ts';
import { closedCard } from '../cards/notice-card.ts';
import { actionName, statusesOf, type Update } from '../domain/board.ts';
import type { BotContext } from './context.ts';
import { marksOf } from '../domain/prompt.ts';
import type { PromptView } from './prompt-view.ts';

/** An entry of the record as an answered card shows it. */
export const toRecorded = (update: Update): Recorded => ({
  before: update.before,
  rating: update.after,
  note: update.text,
  by: update.saidBy,
  at: update.saidAt ?? '',
});

/** What was recorded when a request was answered before. @throws {StoreError} */
export async function recordedCard(
  { store, boardUrl }: BotContext,
  { prompt, board, action }: PromptView,
): Promise<Card> {
  const key = marksOf(prompt).get(action.key)?.updateKey;
  const [update] = key ? await store.readEntries([key]) : [];
  if (!update) return closedCard('This request was answered before. Nothing was recorded twice.', boardUrl);
  return answeredCard({
    action,
    actionName: actionName(action, board.structure),
    legend: statusesOf(board.legends, 'action'),
    recorded: toRecorded(update),
    boardUrl,
    notice: 'This request was answered before. Nothing was recorded twice; this is what stands in the plan.',
  });
}
