import type { Card } from '../../cards/card.ts';
import { confirmCard } from '../../cards/confirm-card.ts';
import { closedCard, noticeCard, refusedCard } from '../../cards/notice-card.ts';
import { ratingInWords } from '../../cards/rating-words.ts';
import { recordedCard } from '../../cards/recorded-card.ts';
import { actionName, statusesOf, type Board, type BoardAction, type Update } from '../../domain/board.ts';
import { checkAnswer } from '../../domain/check-answer.ts';
import { marksOf, type Prompt } from '../../domain/prompt.ts';
import { isWordOf, mayAnswer, type Answerer } from '../../domain/who-may-answer.ts';
import { AlreadyAnsweredError, ConflictError } from '../../store/store-error.ts';
import { whoMayAnswer } from '../answering/card-in-hand.ts';
import { toWritten } from '../answering/record-answer.ts';
import { problemOf } from '../answering/press-outcome.ts';
import type { SentMessage } from '../connector.ts';
import { momentOf, type BotContext } from '../context.ts';
import { showAgain } from '../rounds/answered-elsewhere.ts';
import { kindOf } from '../sdk-logger.ts';
import type { WrittenPress } from './written-press.ts';
import { UNDO_MS } from '../undo-time.ts';

/** A press of a card about what somebody wrote, by whom and on which message. */
export interface PressedWritten {
  press: WrittenPress;
  entraId: string;
  message: SentMessage;
}

/** Records what somebody wrote once they say so, or lets it be. Never throws. */
export async function takeWritten(context: BotContext, pressed: PressedWritten): Promise<Card> {
  const { press, message } = pressed;
  try {
    const card = await act(context, pressed);
    await context.connector.replace(message, card).catch(() => undefined);
    return card;
  } catch (thrown) {
    context.log('written.failed', { verb: press.verb, reason: kindOf(thrown) });
    const text = `${problemOf(thrown)} What you wrote is still above; nothing is lost.`;
    return noticeCard({ title: 'Not recorded yet', text, boardUrl: context.boardUrl });
  }
}

async function act(context: BotContext, { press, entraId }: PressedWritten): Promise<Card> {
  const { boardUrl } = context;
  if (press.verb === 'cancel')
    return noticeCard({
      title: 'Nothing was recorded',
      text: 'Write it again in other words, or open the board.',
      boardUrl,
    });
  const board = await context.boards.read();
  const action = board.actions.find(({ key }) => key === press.data.actionKey);
  if (!action) return closedCard('This action is no longer in the plan. Nothing was recorded.', boardUrl);
  const prompt = press.data.promptKey ? await context.store.readPrompt(press.data.promptKey) : null;
  const answerer = mayAnswer(board, action, { entraId, prompt });
  if (!answerer) return refusedCard(whoMayAnswer(board, action), boardUrl);
  const said: Said = { board, action, prompt, answerer };
  if (press.verb === 'undo') return undo(context, said, press.data.updateKey);
  if (press.verb === 'choose') return confirm(context, said, press.data);
  return record(context, said, press.data);
}

interface Said {
  board: Board;
  action: BoardAction;
  prompt: Prompt | null;
  answerer: Answerer;
}

type Written = (WrittenPress & { verb: 'confirm' })['data'];

const confirm = ({ key: site, boardUrl }: BotContext, { board, action }: Said, written: Written): Card =>
  confirmCard({
    site,
    written: { ...written, seen: action.rating },
    action,
    actionName: actionName(action, board.structure),
    legend: statusesOf(board.legends, 'action'),
    boardUrl,
  });

async function record(context: BotContext, said: Said, written: Written): Promise<Card> {
  const { board, action, prompt, answerer } = said;
  const legend = statusesOf(board.legends, 'action');
  const { answer, problem } = checkAnswer(
    { rating: written.to, note: written.note, due: '', reason: '', seen: written.seen },
    action,
    { legend, today: momentOf(context).slice(0, 10), inWords: (code) => ratingInWords(legend, code) },
  );
  if (!answer) return noticeCard({ title: 'Not recorded yet', text: problem, boardUrl: context.boardUrl });
  try {
    const open = prompt && !marksOf(prompt).has(action.key) ? prompt : null;
    const { saidBy } = answerer;
    const done = await context.store.answerPrompt({
      key: written.writtenKey,
      prompt: open,
      action,
      saidBy,
      ...toWritten(answer),
    });
    context.meter.answered();
    context.log('written.recorded', { action: action.key });
    if (open?.activityId) await showAgain(context, await context.boards.read(), open);
    return recorded(context, { ...said, action: done.action }, done.update);
  } catch (thrown) {
    if (thrown instanceof AlreadyAnsweredError)
      return closedCard('This was answered before. Nothing was recorded twice.', context.boardUrl);
    if (!(thrown instanceof ConflictError)) throw thrown;
    return confirm(context, { ...said, action: thrown.theirs }, written);
  }
}

function recorded(context: BotContext, { board, action, prompt }: Said, update: Update): Card {
  return recordedCard({
    site: context.key,
    promptKey: prompt?.key ?? null,
    updateKey: update.key,
    action,
    actionName: actionName(action, board.structure),
    legend: statusesOf(board.legends, 'action'),
    record: {
      what: 'answered',
      before: update.before,
      rating: update.after ?? action.rating,
      note: update.text,
      due: null,
      by: update.saidBy,
      at: update.saidAt ?? momentOf(context),
      canUndo: true,
    },
    boardUrl: context.boardUrl,
    now: momentOf(context),
  });
}

async function undo(context: BotContext, { board, action, prompt, answerer }: Said, updateKey: string): Promise<Card> {
  const { boardUrl, clock, store } = context;
  const notice = (title: string, text: string): Card => noticeCard({ title, text, boardUrl });
  const [update] = await store.readEntries([updateKey]);
  const isOwn = update?.subjectKey === action.key && isWordOf(answerer.person, update.saidBy);
  if (!update || !isOwn) return notice('Nothing was taken back', 'This is not something that you recorded.');
  if (clock.now() - Date.parse(update.saidAt ?? '') >= UNDO_MS)
    return notice('Nothing was taken back', 'A day has passed. Please change it on the board.');
  try {
    const answered = prompt && marksOf(prompt).get(action.key)?.updateKey === updateKey ? prompt : null;
    await store.undoAnswer({ key: updateKey, prompt: answered, action, update, saidBy: answerer.saidBy });
    context.log('answer.undone', { action: action.key });
    if (answered?.activityId) await showAgain(context, await context.boards.read(), answered);
    const name = actionName(action, board.structure);
    return notice('Taken back', `What you recorded for ${name} is taken back. Both stand in its history.`);
  } catch (thrown) {
    if (!(thrown instanceof ConflictError)) throw thrown;
    return notice('Nothing was taken back', 'Someone gave another rating since. Please change it on the board.');
  }
}
