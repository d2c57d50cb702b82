import { closedCard } from '../../cards/notice-card.ts';
import type { Board } from '../../domain/board.ts';
import type { DuePrompt } from '../../domain/due-prompts.ts';
import type { Prompt } from '../../domain/prompt.ts';
import type { BotContext } from '../context.ts';
import { messageOf } from '../delivery/own-chat.ts';
import { kindOf } from '../sdk-logger.ts';
import { showAgain } from './answered-elsewhere.ts';

/**
 * Takes back what somebody was asked in a lead's place, or a lead themselves, where another of the two is asked now: the lead
 * is back, or away since. @throws {StoreError}
 */
export async function handBack(context: BotContext, board: Board, due: readonly DuePrompt[]): Promise<void> {
  const askedNow = new Map(due.map(({ lead, asked }) => [lead.key, asked]));
  const left = (await context.store.openPrompts()).filter(({ round, state, forKey, personKey }) => {
    const asked = askedNow.get(forKey ?? personKey);
    return round !== null && state === 'sent' && asked !== undefined && asked.key !== personKey;
  });
  for (const prompt of left) {
    const name = askedNow.get(prompt.forKey ?? prompt.personKey)?.name ?? '';
    await context.store.settlePrompt(prompt, { state: 'withdrawn', lastError: `${name} is asked instead.` });
    context.log('prompt.handedBack', { prompt: prompt.key });
    await tell(context, board, prompt, name);
  }
}

/** The card shows what is left on it, or to whom the request has gone. Never throws: it is only shown. */
async function tell(context: BotContext, board: Board, prompt: Prompt, name: string): Promise<void> {
  try {
    const person = board.people.find(({ key }) => key === prompt.personKey);
    const message = person ? await messageOf(context, person, prompt) : null;
    const others = (await context.store.promptsOf(prompt.personKey)).filter(
      ({ state, activityId }) => state === 'sent' && activityId === prompt.activityId,
    );
    if (others.length > 0) await showAgain(context, board, prompt);
    else if (message)
      await context.connector.replace(
        message,
        closedCard(`${name} is asked instead. Thank you all the same.`, context.boardUrl),
      );
  } catch (thrown) {
    context.log('card.unreplaced', { prompt: prompt.key, reason: kindOf(thrown) });
  }
}
