import { answeredCard } from '../cards/answered-card.ts';
import type { Card } from '../cards/card.ts';
import { retryCard } from '../cards/retry-card.ts';
import { actionName, statusesOf } from '../domain/board.ts';
import { AlreadyAnsweredError, ConflictError, StoreError } from '../store/store-error.ts';
import { checkAnswer, type CheckedAnswer } from './answer-check.ts';
import type { SentMessage } from './connector.ts';
import type { BotContext } from './context.ts';
import type { CardAnswer } from './incoming.ts';
import { showPrompt } from './prompt-view.ts';
import { recordedCard, toRecorded } from './recorded.ts';
import { findRequest, type OpenRequest } from './request.ts';
import { kindOf } from './sdk-logger.ts';

/** An answer as it came: what was pressed, by whom, and on which message. */
export interface IncomingAnswer {
  answer: CardAnswer;
  entraId: string;
  message: SentMessage;
}

/** Records an answer and gives the card to show in its place. Never throws: what was filled in comes back on a card. */
export async function takeAnswer(context: BotContext, incoming: IncomingAnswer): Promise<Card> {
  const { answer, entraId } = incoming;
  try {
    const { request, card } = await findRequest(context, answer, entraId);
    return request ? await record(context, incoming, request) : card;
  } catch (thrown) {
    context.log('answer.failed', { prompt: answer.promptKey, reason: kindOf(thrown) });
    return retryCard({ ...answer, problem: problemOf(thrown) });
  }
}

async function record(context: BotContext, incoming: IncomingAnswer, request: OpenRequest): Promise<Card> {
  const { answer: checked, problem } = checkAnswer(request, incoming.answer);
  if (!checked) return askAgain(request, incoming.answer, problem);
  try {
    const card = await write(context, request, checked);
    await showToAll(context, incoming, card);
    return card;
  } catch (thrown) {
    if (thrown instanceof AlreadyAnsweredError) return recordedCard(context, await fresh(context, request));
    context.log('answer.failed', { prompt: request.prompt.key, reason: kindOf(thrown) });
    const action = thrown instanceof ConflictError ? thrown.theirs : request.action;
    return askAgain({ ...request, action }, incoming.answer, problemOf(thrown));
  }
}

async function write(context: BotContext, request: OpenRequest, checked: CheckedAnswer): Promise<Card> {
  const { prompt, action, board, person } = request;
  const done = await context.store.answerPrompt({ key: prompt.key, prompt, action, ...checked, saidBy: person.name });
  context.log('prompt.answered', { prompt: prompt.key });
  return answeredCard({
    action: done.action,
    actionName: actionName(action, board.structure),
    legend: statusesOf(board.legends, 'action'),
    recorded: toRecorded(done.update),
    boardUrl: context.boardUrl,
  });
}

/** The card that answers an invoke is seen by that person only, and only until the chat is loaded again. */
async function showToAll(context: BotContext, { answer, message }: IncomingAnswer, card: Card): Promise<void> {
  try {
    await context.connector.replace(message, card);
  } catch (thrown) {
    context.log('card.unreplaced', { prompt: answer.promptKey, reason: kindOf(thrown) });
  }
}

/** The same card with the problem in words; what was chosen and written stands in it still. */
const askAgain = (request: OpenRequest, { draft }: CardAnswer, problem: string): Card =>
  showPrompt(request, { problem, ...(draft ? { draft } : {}) });

async function fresh({ store }: BotContext, request: OpenRequest): Promise<OpenRequest> {
  return { ...request, prompt: (await store.readPrompt(request.prompt.key)) ?? request.prompt };
}

const problemOf = (thrown: unknown): string =>
  thrown instanceof StoreError ? thrown.message : 'Something went wrong here. Please press Send again.';
