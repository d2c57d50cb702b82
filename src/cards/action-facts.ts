import type { CardElementArray } from '@microsoft/teams.cards';
import { withoutLetter } from '../domain/action-text.ts';
import { statusOf, type BoardAction } from '../domain/board.ts';
import type { Status } from '../domain/plan.ts';
import { toBrief } from './brief.ts';
import { dateInWords, dateNearby, momentInWords, momentNearby } from './date-words.ts';
import { ratingInWords } from './rating-words.ts';
import { bold, richText, subtle } from './rich-text.ts';

/** The longest that a card shows of each; with the legend's own words a card stays far below 28 KB. */
const BRIEF = { name: 60, text: 700, leads: 200, note: 500, person: 80, meaning: 200 } as const;

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

/** Who leads the action, how it is rated and what was said last. */
export function actionFacts(action: BoardAction, legend: readonly Status[]): CardElementArray {
  const leads = toBrief(action.leadsText, BRIEF.leads) || 'nobody is named';
  return [
    richText([subtle('Leads: '), leads]),
    richText([subtle('Rating now: '), bold(ratingInWords(legend, action.rating)), meaning(action, legend)], {
      spacing: 'Small',
    }),
    richText([subtle('Last note: '), lastNote(action)], { spacing: 'Small' }),
  ];
}

function meaning({ rating }: BoardAction, legend: readonly Status[]): string {
  const words = statusOf(legend, rating)?.meaning;
  return words ? `, ${toBrief(words, BRIEF.meaning)}` : '';
}

function lastNote({ lastUpdate }: BoardAction): string {
  if (!lastUpdate) return 'there is none yet';
  const text = toBrief(lastUpdate.text, BRIEF.note) || '(without words)';
  const by = lastUpdate.by ? ` (${toBrief(lastUpdate.by, BRIEF.person)})` : '';
  const date = isDated(lastUpdate) ? '' : noteDate(lastUpdate);
  return date ? `${date}${by}: ${text}` : `${text}${by}`;
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
