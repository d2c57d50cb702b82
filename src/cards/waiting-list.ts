import type { CardElementArray } from '@microsoft/teams.cards';
import { toBrief } from './brief.ts';
import { dateNearby } from './date-words.ts';
import { bold, richText, subtle } from './rich-text.ts';

/** Somebody who was asked and has not answered yet. */
export interface WaitingPerson {
  /** As the plan writes it; null for what nobody leads. */
  name: string | null;
  /** What their open actions are called. */
  actionNames: readonly string[];
  /** ISO moment of the first of those requests. */
  since: string;
}

/** Somebody whom the bot could not write to. */
export interface UnreachedPerson {
  name: string;
  /** Why, as a part of a sentence: "the app is not installed for them". */
  reason: string;
}

const PEOPLE = 10;
const NAMES = 6;

/** People who have not answered, each with their actions and since when. */
export function waitingLines(people: readonly WaitingPerson[], now: string): CardElementArray {
  return shortList(people, ({ name, actionNames, since }) => [
    bold(name === null ? 'Nobody is named' : toBrief(name, 60)),
    `: ${namesInWords(actionNames)}`,
    subtle(`, asked ${dayOf(since, now)}`),
  ]);
}

/** People who could not be written to, each with the reason. */
export const unreachedLines = (people: readonly UnreachedPerson[]): CardElementArray =>
  shortList(people, ({ name, reason }) => [bold(toBrief(name, 60)), `: ${toBrief(reason, 120)}`]);

/** A line for each, and how many more there are than fit a card. */
export function shortList<T>(
  things: readonly T[],
  runsOf: (thing: T) => Parameters<typeof richText>[0],
  most = PEOPLE,
): CardElementArray {
  const left = things.length - most;
  return [
    ...things.slice(0, most).map((thing) => richText(runsOf(thing), { spacing: 'Small' })),
    ...(left > 0 ? [richText([subtle(`And ${left} more, which the board shows.`)], { spacing: 'Small' })] : []),
  ];
}

/** "1.1 A, 1.1 C and 4 more". */
export function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, NAMES).map((name) => toBrief(name, 30));
  const left = names.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}

const dayOf = (moment: string, now: string): string => dateNearby(moment.slice(0, 10), now);

/** "1 person", "3 people". */
export const peopleInWords = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
