import type { ItemDraft } from '../../cards/verbs.ts';
import { actionName, type ActionKey } from '../../domain/board.ts';
import { marksOf } from '../../domain/prompt.ts';
import { NOT_MINE } from '../../domain/said-since.ts';
import { whoAssigns, whoHelps } from '../../domain/who-hears.ts';
import { keyFrom } from '../../store/key.ts';
import { momentOf, type BotContext } from '../context.ts';
import { actionInHand, type ActionInHand, type CardInHand } from './card-in-hand.ts';
import type { PressOutcome, Refused } from './press-outcome.ts';

/** What a lead says in the place of an answer. */
export interface SaidWord {
  what: 'help' | 'notMine';
  actionKey: ActionKey;
  draft: ItemDraft | undefined;
}

const WORDS = { help: 'Asks for help.', notMine: NOT_MINE } as const;

/** "I need help" goes to the chair, "Not mine" to the officer; both are noted in the action's record, once. */
export async function recordWord(
  context: BotContext,
  card: CardInHand,
  word: SaidWord,
): Promise<PressOutcome | Refused> {
  const { hand, refusal } = actionInHand(context, card, word.actionKey);
  if (!hand) return { refusal };
  const done: PressOutcome = { problems: new Map(), said: [word.actionKey] };
  if (marksOf(hand.prompt).get(word.actionKey)?.what === word.what) return done;
  const key = await keyFrom(word.what, hand.prompt.key, word.actionKey);
  await note(context, hand, key, word);
  await tell(context, card, hand, key, word);
  const at = momentOf(context);
  const { actionKey, what } = word;
  await context.store.markPrompt(hand.prompt, [{ actionKey, what, at, updateKey: key, by: hand.saidBy }]);
  context.log('word.recorded', { prompt: hand.prompt.key, action: actionKey, what });
  return done;
}

async function note(context: BotContext, { action, saidBy }: ActionInHand, key: string, word: SaidWord): Promise<void> {
  const text = [WORDS[word.what], word.draft?.note ?? ''].filter(Boolean).join(' ');
  const said = { key, madeAt: momentOf(context), saidBy, source: 'chat' as const };
  await context.store.send({ ...said, kind: 'note', action, text }, { mayHaveLanded: true });
}

/** The message to whoever can do something about it; where the plan names nobody, officers find it among the requests. */
async function tell(
  context: BotContext,
  { board }: CardInHand,
  { action, saidBy }: ActionInHand,
  key: string,
  { what, draft }: SaidWord,
): Promise<void> {
  const hears = what === 'help' ? whoHelps(board, action.subGroup) : whoAssigns(board, action.subGroup);
  await context.store.writeMessages([
    {
      title: `${what}: ${actionName(action, board.structure)}`,
      key,
      kind: what,
      personKey: hears?.key ?? '',
      subGroup: action.subGroup,
      actionKeys: [action.key],
      askedBy: saidBy,
      askedAt: momentOf(context),
      question: draft?.note ?? null,
    },
  ]);
}
