import type { PlanPerson } from '../domain/board.ts';
import type { Prompt } from '../domain/prompt.ts';
import type { BotContext } from './context.ts';
import type { SentMessage } from './connector.ts';
import { showPrompt } from './prompt-view.ts';
import { readSendFailure } from './send-failure.ts';

/** What became of a prompt: sent, ended for good, or to be tried again. */
export type Delivery =
  | { outcome: 'sent'; message: SentMessage }
  | { outcome: 'failed' | 'withdrawn'; code: string; lastError: string }
  | { outcome: 'again'; code: string; lastError: string };

/** Brings a prompt's card to its person. @throws {StoreError} where the plan cannot be read */
export async function deliver(context: BotContext, prompt: Prompt): Promise<Delivery> {
  const board = await context.boards.read();
  const person = board.people.find(({ key }) => key === prompt.personKey);
  const action = board.actions.find(({ key }) => prompt.actionKeys.includes(key));
  if (!action) return { outcome: 'withdrawn', code: 'action', lastError: 'This action is no longer in the plan.' };
  if (!person?.entraId) return noAccount(person);
  const card = showPrompt({ prompt, board, action });
  try {
    return { outcome: 'sent', message: await context.connector.sendToPerson(person.entraId, card) };
  } catch (thrown) {
    const { outcome, code, words } = readSendFailure(thrown);
    return { outcome: outcome === 'stopped' ? 'again' : 'failed', code, lastError: unreachable(person, words) };
  }
}

function noAccount(person: PlanPerson | undefined): Delivery {
  if (!person) {
    const lastError = 'The person who was asked is no longer among the people of the plan.';
    return { outcome: 'failed', code: 'person', lastError };
  }
  const words = 'the plan does not say which account is theirs.';
  return { outcome: 'failed', code: 'account', lastError: unreachable(person, words) };
}

const unreachable = ({ name }: PlanPerson, words: string): string => `${name} could not be reached in chat: ${words}`;
