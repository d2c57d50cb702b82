import { toBrief } from './brief.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { richText, subtle } from './rich-text.ts';
import {
  peopleInWords,
  unreachedLines,
  waitingLines,
  type UnreachedPerson,
  type WaitingPerson,
} from './waiting-list.ts';

/** Who has not answered. */
export interface WaitingFacts {
  /** The sub-group that it is about; null for the whole plan. */
  subGroup: string | null;
  waiting: readonly WaitingPerson[];
  unreached: readonly UnreachedPerson[];
  boardUrl: string;
  /** ISO moment. */
  now: string;
}

/** Answers "who has not answered?". */
export const waitingCard = (facts: WaitingFacts): Card =>
  toListCard(facts, facts.waiting.length === 0 ? 'Nobody is being waited for' : titleOf(facts), [
    facts.waiting.length === 0 ? 'Everybody who was asked has answered.' : 'Those who have waited longest come first.',
  ]);

/** Tells a chair, once the last reminder has gone out, who has not answered; nobody of them is written to again by the clock. */
export const exceptionsCard = (facts: WaitingFacts): Card =>
  toListCard(facts, titleOf(facts), [
    'I have asked as often as the plan’s settings say, and will not ask again by myself. A word from you may help.',
  ]);

const titleOf = ({ waiting, unreached }: WaitingFacts): string =>
  waiting.length === 0
    ? `${peopleInWords(unreached.length)} could not be reached`
    : `${peopleInWords(waiting.length)} ${waiting.length === 1 ? 'has' : 'have'} not answered yet`;

function toListCard(
  { subGroup, waiting, unreached, boardUrl, now }: WaitingFacts,
  title: string,
  words: string[],
): Card {
  const of = subGroup ? ` for ${toBrief(subGroup, 80)}` : '';
  return toCard({
    summary: `${title}${of}.`,
    body: [
      heading(title),
      ...(subGroup ? [richText([subtle('For '), toBrief(subGroup, 80)], { spacing: 'Small' })] : []),
      ...words.map((line) => richText([line], { spacing: 'Small' })),
      ...waitingLines(waiting, now),
      ...(unreached.length > 0 && waiting.length > 0 ? [heading('Could not be reached')] : []),
      ...unreachedLines(unreached),
    ],
    actions: [openBoard(boardUrl)],
  });
}
