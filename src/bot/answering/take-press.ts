import type { Card } from '../../cards/card.ts';
import { keptCard } from '../../cards/kept-card.ts';
import { noticeCard, refusedCard } from '../../cards/notice-card.ts';
import type { ActionKey } from '../../domain/board.ts';
import type { SentMessage } from '../connector.ts';
import type { BotContext } from '../context.ts';
import { personCard } from '../delivery/person-card.ts';
import { point } from '../delivery/point.ts';
import type { Press } from '../incoming.ts';
import { showAgain } from '../rounds/answered-elsewhere.ts';
import { kindOf } from '../sdk-logger.ts';
import { problemOf, type PressOutcome, type Refused } from './press-outcome.ts';
import { cardInHand, type CardInHand, type Pressed } from './card-in-hand.ts';
import { keepDrafts } from './keep-drafts.ts';
import { lookedAt } from './looked-at.ts';
import { recordAnswer } from './record-answer.ts';
import { recordNote } from './record-note.ts';
import { recordWord } from './record-word.ts';
import { takeBack } from './take-back.ts';

const OF_ANOTHER = 'This card is for somebody else, so it is not shown here. The board shows how each action stands.';

/** Does what a button says and gives the card to show in its place. Never throws: what was filled in comes back on a card. */
export async function takePress(context: BotContext, pressed: Pressed): Promise<Card> {
  const { press } = pressed;
  try {
    const { card, refusal } = await cardInHand(context, pressed);
    return card ? await act(context, card, press) : refusal;
  } catch (thrown) {
    context.log('press.failed', { prompt: press.data.promptKey, verb: press.verb, reason: kindOf(thrown) });
    return keptCard({ ...press, problem: problemOf(thrown), names: namesIn(context) });
  }
}

const namesIn = ({ boards }: BotContext): Map<ActionKey, string> =>
  new Map((boards.last?.actions ?? []).map(({ key, ref }) => [key, ref ?? '']));

async function act(context: BotContext, card: CardInHand, press: Press): Promise<Card> {
  if (!isOwn(card) && (press.verb === 'refresh' || press.verb === 'page'))
    return refusedCard(OF_ANOTHER, context.boardUrl);
  if (press.verb === 'refresh') return (await lookedAt(context, card)) ?? show(context, card, press, NOTHING);
  const outcome = await doAs(context, card, press);
  if ('refusal' in outcome) return outcome.refusal;
  if (isOwn(card)) return show(context, card, press, outcome);
  await showOwner(context, card);
  return forAnother(context, outcome);
}

const isOwn = ({ owner, entraId }: CardInHand): boolean => owner.entraId?.toLowerCase() === entraId;

/** The card changes in its owner's chat alone: the message that was pressed may stand in another's. */
async function showOwner(context: BotContext, { prompts }: CardInHand): Promise<void> {
  const sent = prompts.find(({ activityId }) => activityId !== null);
  if (sent) await showAgain(context, await context.boards.read(), sent);
}

/** Whoever presses on a card that is not theirs is not shown the rest of it. */
function forAnother({ boardUrl }: BotContext, { problem, problems }: PressOutcome): Card {
  const text = problem ?? [...problems.values()][0];
  if (text) return noticeCard({ title: 'Not recorded yet', text, boardUrl });
  return noticeCard({
    title: 'Recorded, thank you',
    text: 'The board shows it with your name and the time.',
    boardUrl,
  });
}

const NOTHING: PressOutcome = { problems: new Map(), said: [] };

function doAs(context: BotContext, card: CardInHand, press: Press): Promise<PressOutcome | Refused> {
  switch (press.verb) {
    case 'send':
      return sendAll(context, card, press);
    case 'page':
      return keepDrafts(context, card, press.drafts);
    case 'noChange':
      return recordAnswer(context, card, { ...press.data, draft: null });
    case 'help':
    case 'notMine':
      return recordWord(context, card, {
        ...press.data,
        what: press.verb,
        draft: press.drafts.get(press.data.actionKey),
      });
    case 'addNote':
      return recordNote(context, card, { ...press.data, note: press.drafts.get(press.data.actionKey)?.note ?? '' });
    case 'undo':
      return takeBack(context, card, press.data.actionKey);
    case 'refresh':
      return Promise.resolve(NOTHING);
  }
}

const NOTHING_SAID =
  'There is nothing to send yet. Choose a rating, write a note or press “No change” where nothing has changed.';

/**
 * Each action that something was filled in about is an answer of its own; one that comes back holds up no other. No rating is
 * chosen beforehand, so whoever chose the one that stands says that nothing changed.
 */
async function sendAll(
  context: BotContext,
  card: CardInHand,
  { data, drafts }: Press & { verb: 'send' },
): Promise<PressOutcome | Refused> {
  const filled = data.items.flatMap((item) => {
    const draft = drafts.get(item.actionKey);
    return draft ? [{ ...item, draft }] : [];
  });
  if (filled.length === 0) return { ...NOTHING, problem: NOTHING_SAID };
  const whole: PressOutcome = { problems: new Map(), said: [] };
  for (const item of filled) {
    const outcome = await recordAnswer(context, card, item);
    if ('refusal' in outcome) return outcome;
    whole.said.push(...outcome.said);
    for (const [key, problem] of outcome.problems) whole.problems.set(key, problem);
  }
  return whole;
}

/** The card as it stands now, to all who see it: what an invoke answers is seen by that person only, until the chat is loaded anew. */
async function show(context: BotContext, card: CardInHand, press: Press, outcome: PressOutcome): Promise<Card> {
  const prompts = await Promise.all(
    card.prompts.map(async (prompt) => (await context.store.readPrompt(prompt.key)) ?? prompt),
  );
  const drafts = new Map([
    ...[...press.drafts].filter(([key]) => !outcome.said.includes(key)),
    ...(outcome.drafts ?? []),
  ]);
  const shown = await personCard(context, {
    board: await context.boards.read(),
    person: card.owner,
    prompts,
    page: press.data.page,
    drafts,
    problems: outcome.problems,
    problem: outcome.problem ?? null,
  });
  if (press.verb !== 'refresh') await showToAll(context, card, shown);
  return shown;
}

/** The message that was pressed becomes the card; one that it was sent in before points to it. */
async function showToAll(context: BotContext, { prompts, message }: CardInHand, card: Card): Promise<void> {
  try {
    await context.connector.replace(message, card);
  } catch (thrown) {
    context.log('card.unreplaced', { reason: kindOf(thrown) });
  }
  const others = new Map(
    prompts.flatMap(({ activityId, conversationId, state }): [string, SentMessage][] =>
      activityId && conversationId && activityId !== message.activityId && state !== 'answered'
        ? [[activityId, { activityId, conversationId }]]
        : [],
    ),
  );
  for (const other of others.values()) await point(context, other);
}
