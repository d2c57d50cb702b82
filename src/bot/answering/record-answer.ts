import { ratingInWords } from '../../cards/rating-words.ts';
import type { ItemDraft } from '../../cards/verbs.ts';
import { statusesOf, type ActionKey } from '../../domain/board.ts';
import { checkAnswer, type CheckedAnswer } from '../../domain/check-answer.ts';
import { AlreadyAnsweredError, ConflictError, StoreError } from '../../store/store-error.ts';
import { momentOf, type BotContext } from '../context.ts';
import { dateInWords } from '../../cards/date-words.ts';
import { kindOf } from '../sdk-logger.ts';
import { actionInHand, type ActionInHand, type CardInHand } from './card-in-hand.ts';
import type { PressOutcome, Refused } from './press-outcome.ts';

/** What is said of one action; `draft` is null for "no change". */
export interface SaidOfAction {
  actionKey: ActionKey;
  /** The rating that the card showed. */
  seen: string | null;
  draft: ItemDraft | null;
}

const EMPTY: ItemDraft = { rating: null, note: '', due: '', reason: '' };

/** Records what is said of one action, once. What cannot be recorded comes back with its reason. */
export async function recordAnswer(
  context: BotContext,
  card: CardInHand,
  said: SaidOfAction,
): Promise<PressOutcome | Refused> {
  const { hand, refusal } = actionInHand(context, card, said.actionKey);
  if (!hand) return { refusal };
  const legend = statusesOf(card.board.legends, 'action');
  const { answer, problem } = checkAnswer({ ...(said.draft ?? EMPTY), seen: said.seen }, hand.action, {
    legend,
    today: momentOf(context).slice(0, 10),
    inWords: (code) => ratingInWords(legend, code),
  });
  if (!answer) return back(said.actionKey, problem);
  try {
    await write(context, hand, answer);
    return { problems: new Map(), said: [said.actionKey] };
  } catch (thrown) {
    if (thrown instanceof AlreadyAnsweredError) return { problems: new Map(), said: [said.actionKey] };
    if (!(thrown instanceof StoreError)) throw thrown;
    context.log('answer.failed', { prompt: hand.prompt.key, reason: kindOf(thrown) });
    return back(
      said.actionKey,
      inWords(thrown, (code) => ratingInWords(legend, code)),
    );
  }
}

const back = (key: ActionKey, problem: string): PressOutcome => ({ problems: new Map([[key, problem]]), said: [] });

function inWords(thrown: StoreError, rating: (code: string | null) => string): string {
  if (!(thrown instanceof ConflictError)) return thrown.message;
  return `Someone changed the rating meanwhile: it is ${rating(thrown.theirs.rating)} now. What you chose and wrote is kept. Please look again, and send it if it still stands.`;
}

async function write(
  context: BotContext,
  { prompt, action, saidBy }: ActionInHand,
  answer: CheckedAnswer,
): Promise<void> {
  await context.store.answerPrompt({ key: prompt.key, prompt, action, saidBy, ...toWritten(answer) });
  context.meter.answered();
  context.log('prompt.answered', { prompt: prompt.key, action: action.key });
}

/** A checked answer as the store writes it: a day is told in words, as people write dates. */
export const toWritten = ({ to, note, due }: CheckedAnswer) => ({
  to,
  note,
  due: due && { due: { text: dateInWords(due.day), date: due.day }, reason: due.reason },
});
