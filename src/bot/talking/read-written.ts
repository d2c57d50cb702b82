import { chooseCard, confirmCard } from '../../cards/confirm-card.ts';
import type { Card } from '../../cards/card.ts';
import { noticeCard, refusedCard } from '../../cards/notice-card.ts';
import { ratingInWords } from '../../cards/rating-words.ts';
import type { WrittenAnswer } from '../../cards/verbs.ts';
import { actionName, statusesOf, type BoardAction } from '../../domain/board.ts';
import { openActionsOf, type Prompt } from '../../domain/prompt.ts';
import { readAnswers, type ActionReading, type AnswerReading } from '../../domain/read-answer.ts';
import { mayAnswer } from '../../domain/who-may-answer.ts';
import { keyFrom } from '../../store/key.ts';
import { whoMayAnswer } from '../answering/card-in-hand.ts';
import type { Known } from '../sites.ts';
import type { WrittenMessage } from './written-message.ts';

const MOST_CARDS = 5;

/** What somebody wrote about actions, as it was understood, each on a card that asks whether to record it. @throws {StoreError} */
export async function readWritten(known: Known, message: WrittenMessage): Promise<Card[]> {
  const { context, board, people } = known;
  const { entraId } = message;
  const own = new Set(board.actions.filter((action) => mayAnswer(board, action, { entraId })).map(({ key }) => key));
  const { readings, left } = readAnswers(message.text, {
    actions: board.actions.map((action) => ({ action, name: actionName(action, board.structure) })),
    own,
    legend: statusesOf(board.legends, 'action'),
  });
  if (readings.length === 0) return [];
  const prompts = (await Promise.all(people.map(({ key }) => context.store.promptsOf(key)))).flat();
  const open = prompts.filter(({ kind, state }) => kind === 'ask' && state === 'sent');
  const cards = await Promise.all(
    readings.slice(0, MOST_CARDS).map((reading, at) => toCard({ ...known, message, open, at }, reading)),
  );
  const unread = [...left, ...(readings.length > MOST_CARDS ? ['more than five answers at once'] : [])];
  return unread.length > 0 ? [...cards, leftOut(known, unread)] : cards;
}

const leftOut = ({ context }: Known, lines: readonly string[]): Card =>
  noticeCard({
    title: 'Some of it I did not understand',
    text: `Nothing is recorded of: ${lines.join(' / ')}`,
    boardUrl: context.boardUrl,
  });

interface Reading extends Known {
  message: WrittenMessage;
  open: readonly Prompt[];
  at: number;
}

async function toCard(reading: Reading, read: AnswerReading): Promise<Card> {
  const { context, board } = reading;
  const { boardUrl } = context;
  if (read.kind === 'unknownAction')
    return noticeCard({
      title: 'No such action',
      text: `The plan has no action “${read.ref}”. Write “my actions” to see those that you lead.`,
      boardUrl,
    });
  if (read.kind === 'which') {
    const candidates = await Promise.all(read.readings.map((one) => candidateOf(reading, one)));
    return chooseCard({ site: context.key, candidates, boardUrl });
  }
  if (!mayAnswer(board, read.action, { entraId: reading.message.entraId }) && !isAsked(reading, read.action))
    return refusedCard(whoMayAnswer(board, read.action), boardUrl);
  return aboutOne(reading, read);
}

const isAsked = ({ open }: Reading, { key }: BoardAction): boolean =>
  open.some((prompt) => openActionsOf(prompt).includes(key));

async function aboutOne(reading: Reading, read: ActionReading): Promise<Card> {
  const { context, board } = reading;
  const { boardUrl } = context;
  const name = actionName(read.action, board.structure);
  const legend = statusesOf(board.legends, 'action');
  switch (read.kind) {
    case 'unknownRating': {
      const known = legend.map(({ code }) => ratingInWords(legend, code)).join(', ');
      const text = `“${read.word}” is not a rating of this plan, which knows ${known}. Please write ${name} again with one of them.`;
      return noticeCard({ title: 'No such rating', text, boardUrl });
    }
    case 'silent':
      return noticeCard({
        title: name,
        text: `It is ${ratingInWords(legend, read.action.rating)} now. Write “${name} no change”, or a rating and a few words, to record something.`,
        boardUrl,
      });
    case 'help':
    case 'notMine':
      return noticeCard({
        title: read.kind === 'help' ? 'Help is one press away' : 'One press tells the officer',
        text: `Write “due” to get your card again and press “${read.kind === 'help' ? 'I need help' : 'Not mine'}” beneath ${name}. Where you were not asked, please write to your chair.`,
        boardUrl,
      });
    case 'answer': {
      const { written } = await candidateOf(reading, read);
      return confirmCard({ site: context.key, written, action: read.action, actionName: name, legend, boardUrl });
    }
  }
}

async function candidateOf({ message, open, board, at }: Reading, read: ActionReading) {
  const { action } = read;
  const prompt = open.find((one) => openActionsOf(one).includes(action.key));
  const written: WrittenAnswer = {
    actionKey: action.key,
    promptKey: prompt?.key ?? null,
    to: read.kind === 'answer' ? read.to : null,
    note: 'note' in read ? read.note : '',
    seen: action.rating,
    writtenKey: await keyFrom('written', message.messageId, String(at), action.key),
  };
  return { written, action, actionName: actionName(action, board.structure) };
}
