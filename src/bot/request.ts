import type { Card } from '../cards/card.ts';
import { closedCard, noticeCard, refusedCard } from '../cards/notice-card.ts';
import { actionName, type Board, type BoardAction, type PlanPerson } from '../domain/board.ts';
import type { Prompt } from '../domain/prompt.ts';
import { leadsOf } from '../domain/leads.ts';
import type { BotContext } from './context.ts';
import type { CardAnswer } from './incoming.ts';
import { findPeople } from './own-actions.ts';
import type { PromptView } from './prompt-view.ts';
import { recordedCard } from './recorded.ts';

/** A request that is open, and that the person who answers may answer. */
export interface OpenRequest extends PromptView {
  person: PlanPerson;
}

const CLOSED: ReadonlySet<Prompt['state']> = new Set(['answered', 'undone', 'withdrawn']);

/** Finds the request that an answer is for; a card that says why, where it may not be answered. @throws {StoreError} */
export async function findRequest(
  context: BotContext,
  answer: CardAnswer,
  entraId: string,
): Promise<{ request: OpenRequest; card: null } | { request: null; card: Card }> {
  const { store, boards, boardUrl } = context;
  const prompt = await store.readPrompt(answer.promptKey);
  if (!prompt?.actionKeys.includes(answer.actionKey)) return no(closedCard(GONE, boardUrl));
  const board = await boards.read();
  const action = board.actions.find(({ key }) => key === answer.actionKey);
  if (!action) return no(closedCard('This action is no longer in the plan. Nothing was recorded.', boardUrl));
  const person = findAnswerer(board, action, prompt, entraId);
  if (!person) return no(refusedCard(whoMayAnswer(board, action), boardUrl));
  if (!CLOSED.has(prompt.state)) return { request: { prompt, board, action, person }, card: null };
  if (prompt.state === 'answered') return no(await recordedCard(context, { prompt, board, action }));
  return no(closedCard('This request was taken back, so nothing was recorded. Thank you all the same.', boardUrl));
}

const no = (card: Card) => ({ request: null, card });

const GONE =
  'This request is no longer in the plan’s lists, so nothing was recorded. You can add a note on the board instead.';

/** The person who was asked may answer, and so may every lead of the action as it stands now. */
function findAnswerer(board: Board, action: BoardAction, prompt: Prompt, entraId: string): PlanPerson | null {
  const mayAnswer = new Set([prompt.personKey, ...leadsOf(action, board.people).map(({ key }) => key)]);
  return findPeople(board, entraId).find(({ key }) => mayAnswer.has(key)) ?? null;
}

function whoMayAnswer(board: Board, action: BoardAction): string {
  const leads = leadsOf(action, board.people).map(({ name }) => name);
  const name = actionName(action, board.structure);
  const who = leads.length > 0 ? `${leads.join(' or ')} can answer it` : 'only the person who was asked can answer it';
  return `This request is about action ${name}, and ${who}. Nothing was recorded. You can add a note on the board.`;
}

/** What the bot says of a card that it did not make. */
export const unreadableCard = (boardUrl: string): Card =>
  noticeCard({
    title: 'This card could not be read',
    text: 'Its answer is not one that the bot knows, so nothing was recorded. Please ask for the request to be sent again, or change the action on the board.',
    boardUrl,
  });
