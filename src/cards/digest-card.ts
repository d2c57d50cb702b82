import type { CardElementArray } from '@microsoft/teams.cards';
import type { Status } from '../domain/plan.ts';
import { toBrief } from './brief.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { momentNearby } from './date-words.ts';
import { ratingInWords } from './rating-words.ts';
import { bold, richText, subtle } from './rich-text.ts';
import { namesInWords, peopleInWords, shortList, waitingLines, type WaitingPerson } from './waiting-list.ts';

/** An action whose rating changed, and what was said of it. */
export interface DigestChange {
  actionName: string;
  before: string | null;
  after: string | null;
  note: string;
  by: string;
}

/** How a round of asking stands in a sub-group. */
export interface DigestFacts {
  subGroup: string;
  /** Why the round is, in a few words: "the review date Dec-26"; empty where nothing says. */
  occasion: string;
  /** How many people were asked, and how many of them have answered all that they were asked. */
  asked: number;
  answered: number;
  waiting: readonly WaitingPerson[];
  changes: readonly DigestChange[];
  /** What the actions are called that stand at a rating of red. */
  reds: readonly string[];
  legend: readonly Status[];
  boardUrl: string;
  /** ISO moment. */
  now: string;
}

/** Tells a sub-group's channel how its round stands; it changes in place as answers come. */
export function digestCard(facts: DigestFacts): Card {
  const { subGroup, occasion, asked, answered, now, boardUrl } = facts;
  const title = answered < asked ? `${answered} of ${peopleInWords(asked)} have answered` : 'Everybody has answered';
  const about = occasion ? `, about ${toBrief(occasion, 120)}` : '';
  return toCard({
    summary: `${toBrief(subGroup, 80)}: ${title}.`,
    body: [
      heading(title),
      richText([bold(toBrief(subGroup, 80)), about], { spacing: 'Small' }),
      ...changesOf(facts),
      ...redsOf(facts),
      ...waitingOf(facts),
      richText([subtle(`As of ${momentNearby(now, now)}. This message changes as answers come.`)], { separator: true }),
    ],
    actions: [openBoard(boardUrl)],
  });
}

const CHANGES = 8;

function changesOf({ changes, legend }: DigestFacts): CardElementArray {
  if (changes.length === 0) return [richText(['No rating has changed since the last review date.'])];
  const lines = shortList(changes, (change) => changeRuns(change, legend), CHANGES);
  return [richText([bold('Changed since the last review date')]), ...lines];
}

function changeRuns({ actionName, before, after, note, by }: DigestChange, legend: readonly Status[]) {
  const words = note ? `: ${toBrief(note, 200)}` : '';
  return [
    bold(toBrief(actionName, 60)),
    `  ${ratingInWords(legend, after)}`,
    subtle(before === after ? '' : `, before ${ratingInWords(legend, before)}`),
    words,
    subtle(by ? ` (${toBrief(by, 60)})` : ''),
  ].filter((run) => (typeof run === 'string' ? run !== '' : run.text !== ''));
}

function redsOf({ reds }: DigestFacts): CardElementArray {
  const words = reds.length === 0 ? 'none' : namesInWords(reds);
  return [richText([bold('Red now: '), words])];
}

function waitingOf({ waiting, now }: DigestFacts): CardElementArray {
  if (waiting.length === 0) return [richText(['Nobody is being waited for. Thank you, everyone.'])];
  return [richText([bold('Still to answer')]), ...waitingLines(waiting, now)];
}
