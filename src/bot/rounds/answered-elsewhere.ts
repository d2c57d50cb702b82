import type { ActionKey, Board, BoardAction } from '../../domain/board.ts';
import { openActionsOf, type AnswerMark, type Prompt } from '../../domain/prompt.ts';
import { isSaidSince } from '../../domain/said-since.ts';
import { momentOf, type BotContext } from '../context.ts';
import { messageOf } from '../delivery/own-chat.ts';
import { personCard } from '../delivery/person-card.ts';
import { kindOf } from '../sdk-logger.ts';

/**
 * Marks what was said of asked actions by another lead or on the board, and shows it on the cards that ask about them: nobody
 * is nagged for what has been answered. @throws {StoreError}
 */
export async function answeredElsewhere(context: BotContext, board: Board): Promise<void> {
  const byKey = new Map(board.actions.map((action) => [action.key, action]));
  const open = (await context.store.openPrompts()).filter(({ state }) => state === 'sent');
  const changed = new Map<string, Prompt>();
  for (const prompt of open) {
    const marks = openActionsOf(prompt).flatMap((key) => markOf(context, prompt, key, byKey.get(key)));
    if (marks.length === 0) continue;
    await context.store.markPrompt(prompt, marks);
    context.log('prompt.elsewhere', { prompt: prompt.key, actions: marks.length });
    if (prompt.activityId) changed.set(prompt.activityId, prompt);
  }
  for (const prompt of changed.values()) await showAgain(context, board, prompt);
}

function markOf(context: BotContext, prompt: Prompt, key: ActionKey, action: BoardAction | undefined): AnswerMark[] {
  if (!action) return [{ actionKey: key, what: 'elsewhere', at: momentOf(context), updateKey: null, by: '' }];
  const { lastUpdate } = action;
  if (!lastUpdate?.at || !isSaidSince(prompt, action)) return [];
  return [{ actionKey: key, what: 'elsewhere', at: lastUpdate.at, updateKey: lastUpdate.key, by: lastUpdate.by }];
}

/** Shows the card that a prompt stands on as it is now. Never throws: it is only shown. */
export async function showAgain(
  context: BotContext,
  board: Board,
  { activityId, personKey }: Pick<Prompt, 'activityId' | 'personKey'>,
): Promise<void> {
  try {
    const person = board.people.find(({ key }) => key === personKey);
    const message = person ? await messageOf(context, person, { activityId }) : null;
    if (!person || !message) return;
    const prompts = (await context.store.promptsOf(personKey)).filter(
      (prompt) => prompt.activityId === activityId && prompt.state !== 'withdrawn',
    );
    await context.connector.replace(message, await personCard(context, { board, person, prompts }));
  } catch (thrown) {
    context.log('card.unreplaced', { reason: kindOf(thrown) });
  }
}
