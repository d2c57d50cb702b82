import type { Card } from '../../cards/card.ts';
import { broughtAgainCard, closedCard, refusedCard } from '../../cards/notice-card.ts';
import { actionName, type ActionKey, type Board, type BoardAction, type PlanPerson } from '../../domain/board.ts';
import { leadsOf } from '../../domain/leads.ts';
import type { Prompt } from '../../domain/prompt.ts';
import { mayAnswer } from '../../domain/who-may-answer.ts';
import type { SentMessage } from '../connector.ts';
import type { BotContext } from '../context.ts';
import type { Press } from '../incoming.ts';

/** A card that somebody pressed a button of, with what stands on it now. */
export interface CardInHand {
  board: Board;
  /** Whose card it is. */
  owner: PlanPerson;
  /** The prompts that stand on it, and those of its owner that stand open beside it. */
  prompts: Prompt[];
  message: SentMessage;
  entraId: string;
}

/** Who pressed what where. */
export interface Pressed {
  press: Press;
  entraId: string;
  message: SentMessage;
}

const SHOWN: ReadonlySet<Prompt['state']> = new Set(['claimed', 'sent', 'answered']);

const GONE =
  'This request is no longer in the plan’s lists, so nothing was recorded. You can add a note on the board instead.';

/** The card that was pressed, read anew; a card that says why, where it takes no answer. @throws {StoreError} */
export async function cardInHand(
  context: BotContext,
  { press, entraId, message }: Pressed,
): Promise<{ card: CardInHand; refusal: null } | { card: null; refusal: Card }> {
  const { store, boards, boardUrl } = context;
  const named = await store.readPrompt(press.data.promptKey);
  if (!named) return { card: null, refusal: closedCard(GONE, boardUrl) };
  const board = await boards.read();
  const owner = board.people.find(({ key }) => key === named.personKey);
  if (!owner) return { card: null, refusal: closedCard(GONE, boardUrl) };
  const all = (await store.promptsOf(owner.key)).filter(({ kind, state }) => kind === 'ask' && SHOWN.has(state));
  const prompts = all.filter(
    (prompt) => isOn(prompt, message) || prompt.key === named.key || prompt.state !== 'answered',
  );
  if (prompts.length > 0) return { card: { board, owner, prompts, message, entraId }, refusal: null };
  const refusal =
    named.state === 'withdrawn' && all.length > 0
      ? broughtAgainCard(boardUrl)
      : closedCard('This request was taken back, so nothing was recorded. Thank you all the same.', boardUrl);
  return { card: null, refusal };
}

const isOn = ({ activityId }: Prompt, message: SentMessage): boolean =>
  activityId !== null && activityId === message.activityId;

/** One action of a card that somebody says something about. */
export interface ActionInHand {
  prompt: Prompt;
  action: BoardAction;
  /** Whose word it is: "Ben Ode", or "Ben Ode, for Ada Park". */
  saidBy: string;
}

/** The action that somebody may say something about; a card that says why not. */
export function actionInHand(
  { boardUrl }: BotContext,
  { board, prompts, entraId }: CardInHand,
  actionKey: ActionKey,
): { hand: ActionInHand; refusal: null } | { hand: null; refusal: Card } {
  const asking = prompts.filter(({ actionKeys }) => actionKeys.includes(actionKey));
  const prompt = asking.find(({ state }) => state !== 'answered') ?? asking.at(-1);
  const action = board.actions.find(({ key }) => key === actionKey);
  if (!prompt || !action)
    return { hand: null, refusal: closedCard('This action is no longer in the plan. Nothing was recorded.', boardUrl) };
  const answerer = mayAnswer(board, action, { entraId, prompt });
  if (!answerer) return { hand: null, refusal: refusedCard(whoMayAnswer(board, action), boardUrl) };
  return { hand: { prompt, action, saidBy: answerer.saidBy }, refusal: null };
}

/** Who can answer about an action, for somebody who cannot. */
export function whoMayAnswer(board: Board, action: BoardAction): string {
  const leads = leadsOf(action, board.people).map(({ name }) => name);
  const name = actionName(action, board.structure);
  const who = leads.length > 0 ? `${leads.join(' or ')} can answer it` : 'only the person who was asked can answer it';
  return `This is about action ${name}, and ${who}. Nothing was recorded. You can add a note on the board.`;
}
