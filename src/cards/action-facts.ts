import type { CardElementArray } from '@microsoft/teams.cards';
import { withoutLetter } from '../domain/action-text.ts';
import type { BoardAction } from '../domain/board.ts';
import { toBrief } from './brief.ts';
import { dateNearby, momentNearby } from './date-words.ts';
import { bold, richText } from './rich-text.ts';

const NAME = 60;

/** An action's name and its text in so many characters. */
export function actionHead(
  action: BoardAction,
  actionName: string,
  { text, separator = false }: { text: number; separator?: boolean },
): CardElementArray {
  const words = toBrief(withoutLetter(action.text, action.letter), text);
  return [richText([bold(toBrief(actionName, NAME)), `  ${words}`], { separator })];
}

/** A plan's own notes begin with their date as the plan wrote it: "Feb 2021: …". */
const isDated = ({ at, date, text }: NonNullable<BoardAction['lastUpdate']>): boolean =>
  at === null && date !== null && text.slice(0, 24).includes(date.slice(2, 4));

/** The day of a note as a card tells it; empty where the note itself begins with it, or nobody knows. */
export function noteDay(note: NonNullable<BoardAction['lastUpdate']>, now: string): string {
  if (note.at) return momentNearby(note.at, now).split(',')[0] ?? '';
  return note.date && !isDated(note) ? dateNearby(note.date, now) : '';
}
