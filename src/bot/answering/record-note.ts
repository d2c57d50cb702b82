import { checkNote } from '../../domain/note.ts';
import type { ActionKey } from '../../domain/board.ts';
import { keyFrom } from '../../store/key.ts';
import { momentOf, type BotContext } from '../context.ts';
import { actionInHand, type CardInHand } from './card-in-hand.ts';
import type { PressOutcome, Refused } from './press-outcome.ts';

/** Adds a note to an action that somebody else answered about. The same note to the same request is written once. */
export async function recordNote(
  context: BotContext,
  card: CardInHand,
  { actionKey, note }: { actionKey: ActionKey; note: string },
): Promise<PressOutcome | Refused> {
  const { hand, refusal } = actionInHand(context, card, actionKey);
  if (!hand) return { refusal };
  const problem = note === '' ? 'There is nothing in this note yet.' : checkNote(note);
  if (problem) return { problems: new Map([[actionKey, problem]]), said: [] };
  const { prompt, action, saidBy } = hand;
  const key = await keyFrom('note', prompt.key, actionKey, note);
  const said = { key, madeAt: momentOf(context), saidBy, source: 'chat' as const };
  await context.store.send({ ...said, kind: 'note', action, text: note }, { mayHaveLanded: true });
  context.log('note.added', { prompt: prompt.key, action: actionKey });
  return { problems: new Map(), said: [actionKey] };
}
