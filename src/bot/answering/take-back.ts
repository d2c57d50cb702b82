import { ratingInWords } from '../../cards/rating-words.ts';
import type { ItemDraft } from '../../cards/verbs.ts';
import { statusesOf, type ActionKey, type Board, type Update } from '../../domain/board.ts';
import { marksOf, type Prompt } from '../../domain/prompt.ts';
import { readDue } from '../../domain/read-due.ts';
import { ConflictError } from '../../store/store-error.ts';
import { momentOf, type BotContext } from '../context.ts';
import { showAgain } from '../rounds/answered-elsewhere.ts';
import { actionInHand, type CardInHand } from './card-in-hand.ts';
import type { PressOutcome, Refused } from './press-outcome.ts';
import { UNDO_MS } from '../undo-time.ts';

const TOO_LATE = 'A day has passed, so this can no longer be taken back here. Please change it on the board.';

/** Takes an answer back by an entry of its own and asks anew. An answer that was taken back already stays so. */
export async function takeBack(
  context: BotContext,
  card: CardInHand,
  actionKey: ActionKey,
): Promise<PressOutcome | Refused> {
  const { hand, refusal } = actionInHand(context, card, actionKey);
  if (!hand) return { refusal };
  const { prompt, action, saidBy } = hand;
  const mark = marksOf(prompt).get(actionKey);
  if (mark?.what !== 'answered' || !mark.updateKey) return { problems: new Map(), said: [] };
  if (mark.by !== saidBy) return { problems: new Map(), said: [], problem: `Only ${mark.by} can take this back.` };
  if (context.clock.now() - Date.parse(mark.at) >= UNDO_MS) return { problems: new Map(), said: [], problem: TOO_LATE };
  const [update] = await context.store.readEntries([mark.updateKey]);
  if (!update) return { problems: new Map(), said: [] };
  try {
    const { moved } = await context.store.undoAnswer({ key: prompt.key, prompt, action, update, saidBy });
    context.log('answer.undone', { prompt: prompt.key, action: actionKey });
    await askOthersAgain(context, card.board, { prompt, actionKey, updateKey: update.key, by: saidBy });
    return { problems: new Map(), said: [actionKey], drafts: new Map([[actionKey, draftOf(update, moved)]]) };
  } catch (thrown) {
    if (!(thrown instanceof ConflictError)) throw thrown;
    const rating = ratingInWords(statusesOf(card.board.legends, 'action'), thrown.theirs.rating);
    const problem = `Someone gave another rating since: it is ${rating} now, so nothing was taken back. Please change it on the board.`;
    return { problems: new Map(), said: [], problem };
  }
}

/** Other leads whom the same answer had freed are asked again: nobody has answered for them any more. @throws {StoreError} */
async function askOthersAgain(
  context: BotContext,
  board: Board,
  { prompt, actionKey, updateKey, by }: { prompt: Prompt; actionKey: ActionKey; updateKey: string; by: string },
): Promise<void> {
  const asked = await context.store.readPromptsOfWeeks([prompt.week]);
  for (const other of asked) {
    const mark = marksOf(other).get(actionKey);
    if (mark?.what !== 'elsewhere' || mark.updateKey !== updateKey) continue;
    const undone = { actionKey, what: 'undone' as const, at: momentOf(context), updateKey, by };
    await showAgain(context, board, await context.store.markPrompt(other, [undone]));
  }
}

/** What was said, filled in once more: most who take something back want to mend it. A rating that did not change was not chosen. */
const draftOf = ({ before, after, text }: Update, moved: Update | null): ItemDraft => ({
  rating: before === null ? null : after,
  note: text,
  due: readDue(moved?.after ?? '').date ?? '',
  reason: moved?.text ?? '',
});
