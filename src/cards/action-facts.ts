import type { CardElementArray } from '@microsoft/teams.cards';
import { withoutLetter } from '../domain/action-text.ts';
import type { BoardAction } from '../domain/board.ts';
import { toBrief } from './brief.ts';
import { dateInWords, dateNearby, momentInWords, momentNearby } from './date-words.ts';
import { bold, richText } from './rich-text.ts';

/** The longest that a card shows of each. */
const BRIEF = { name: 60, text: 700 } as const;

/** An action's name and its text in brief. */
export function actionHead(
  action: BoardAction,
  actionName: string,
  { text = BRIEF.text as number, separator = true } = {},
): CardElementArray {
  return [
    richText([bold(toBrief(actionName, BRIEF.name)), `  ${toBrief(withoutLetter(action.text, action.letter), text)}`], {
      separator,
    }),
  ];
}

/** A plan's own notes begin with their date as the plan wrote it: "Feb 2021: …". */
const isDated = ({ at, date, text }: NonNullable<BoardAction['lastUpdate']>): boolean =>
  at === null && date !== null && text.slice(0, 24).includes(date.slice(2, 4));

/** When a note was made, in words; empty where neither the plan nor the app says. */
export function noteDate({ at, date }: { at: string | null; date: string | null }): string {
  if (at) return momentInWords(at);
  return date ? dateInWords(date) : '';
}

/** The day of a note as a card tells it; empty where the note itself begins with it, or nobody knows. */
export function noteDay(note: NonNullable<BoardAction['lastUpdate']>, now: string): string {
  if (note.at) return momentNearby(note.at, now).split(',')[0] ?? '';
  return note.date && !isDated(note) ? dateNearby(note.date, now) : '';
}
