import type { CardElementArray } from '@microsoft/teams.cards';
import { withoutLetter } from '../domain/action-text.ts';
import type { BoardAction } from '../domain/board.ts';
import type { Status } from '../domain/plan.ts';
import { toBrief } from './brief.ts';
import { dateInWords } from './date-words.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { ratingInWords } from './rating-words.ts';
import { bold, richText, subtle } from './rich-text.ts';

/** The actions that a person leads, each with the name that people call it by. */
export interface ActionsFacts {
  actions: readonly { action: BoardAction; name: string }[];
  legend: readonly Status[];
  boardUrl: string;
}

/** As many as fit a card that is read on a phone, and 28 KB whatever their words. */
const SHOWN = 15;

/** Lists a person's actions with rating and last note. */
export function actionsCard({ actions, legend, boardUrl }: ActionsFacts): Card {
  const count = actions.length === 1 ? '1 action' : `${actions.length} actions`;
  const left = actions.length - SHOWN;
  return toCard({
    summary: `You lead ${count}.`,
    body: [
      heading(`You lead ${count}`),
      ...actions.slice(0, SHOWN).flatMap(({ action, name }) => line(action, name, legend)),
      ...(left > 0 ? [richText([`And ${left} more, which the board shows.`], { separator: true })] : []),
    ],
    actions: [openBoard(boardUrl)],
  });
}

function line(action: BoardAction, name: string, legend: readonly Status[]): CardElementArray {
  return [
    richText([bold(toBrief(name, 60)), `  ${toBrief(withoutLetter(action.text, action.letter), 100)}`], {
      separator: true,
    }),
    richText([bold(ratingInWords(legend, action.rating)), subtle(noteInWords(action.lastUpdate))], {
      spacing: 'None',
    }),
  ];
}

function noteInWords(note: BoardAction['lastUpdate']): string {
  const day = note?.at?.slice(0, 10) ?? note?.date;
  if (day) return `, last note ${dateInWords(day)}`;
  return note ? '' : ', no note yet';
}
