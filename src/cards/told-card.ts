import type { BoardAction } from '../domain/board.ts';
import type { Status } from '../domain/plan.ts';
import { actionHead } from './action-facts.ts';
import { toBrief } from './brief.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { momentNearby } from './date-words.ts';
import { ratingInWords } from './rating-words.ts';
import { bold, richText, subtle } from './rich-text.ts';

/** What a lead said of an action that somebody else has to act on. */
export interface ToldFacts {
  by: string;
  action: BoardAction;
  actionName: string;
  note: string;
  legend: readonly Status[];
  boardUrl: string;
  /** When it was said, and now: ISO moments. */
  at: string;
  now: string;
}

/** Brings a lead's wish for help to the chair. */
export const helpRequestCard = (facts: ToldFacts): Card =>
  toldCard(facts, {
    title: 'A lead asks for your help',
    said: ' asks for help with ',
    next: 'They were told that this reached you. A word to them, or a decision on the board, is the next step.',
  });

/** Tells the programme officer that an action stands under the wrong name. */
export const notMineCard = (facts: ToldFacts): Card =>
  toldCard(facts, {
    title: 'An action may be under the wrong name',
    said: ' says that it is not theirs: ',
    next: 'Until its leads are changed on the board, the same person goes on being asked.',
  });

function toldCard(
  { by, action, actionName, note, legend, boardUrl, at, now }: ToldFacts,
  { title, said, next }: { title: string; said: string; next: string },
): Card {
  const who = toBrief(by, 80);
  const name = toBrief(actionName, 60);
  return toCard({
    summary: `${who}${said}${name}.`,
    body: [
      heading(title),
      richText([bold(who), said, bold(name), subtle(` (${momentNearby(at, now)})`)]),
      ...(note
        ? [{ type: 'Container' as const, style: 'emphasis' as const, items: [richText([toBrief(note, 1_500)])] }]
        : []),
      ...actionHead(action, actionName, { text: 200, separator: true }),
      richText([subtle('Now: '), bold(ratingInWords(legend, action.rating))], { spacing: 'Small' }),
      richText([subtle('Leads: '), toBrief(action.leadsText, 200) || 'nobody is named'], { spacing: 'Small' }),
      richText([next], { spacing: 'Medium' }),
    ],
    actions: [openBoard(boardUrl)],
  });
}
