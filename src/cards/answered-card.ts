import type { CardElementArray } from '@microsoft/teams.cards';
import type { BoardAction } from '../domain/board.ts';
import type { Status } from '../domain/plan.ts';
import { actionHead } from './action-facts.ts';
import { toBrief, toBriefLines } from './brief.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { momentInWords } from './date-words.ts';
import { ratingInWords } from './rating-words.ts';
import { bold, richText, subtle } from './rich-text.ts';

/** What was recorded of an answer. `before` is null where the rating stayed as it was. */
export interface Recorded {
  before: string | null;
  rating: string | null;
  note: string;
  by: string;
  /** ISO moment. */
  at: string;
}

/** An answered request. `notice` says more where it matters, as when it was answered before. */
export interface AnsweredFacts {
  action: BoardAction;
  actionName: string;
  legend: readonly Status[];
  recorded: Recorded;
  boardUrl: string;
  notice?: string | undefined;
}

const NOTE = 1_500;

/** Shows what was recorded, in place of the card that was answered. */
export function answeredCard({ action, actionName, legend, recorded, boardUrl, notice }: AnsweredFacts): Card {
  const rating = ratingInWords(legend, recorded.rating);
  const by = toBrief(recorded.by, 80);
  const when = momentInWords(recorded.at);
  return toCard({
    summary: `Recorded for action ${toBrief(actionName, 60)}: ${rating}, by ${by}, ${when}.`,
    body: [
      heading(notice ? 'Answered already' : 'Thank you, this is recorded'),
      ...(notice ? [richText([toBrief(notice, 500)])] : []),
      ...actionHead(action, actionName),
      richText([subtle('Rating: '), bold(rating), change(legend, recorded)]),
      ...noteLines(recorded.note),
      richText([subtle('Recorded: '), `${by}, ${when}`], { spacing: 'Small' }),
    ],
    actions: [openBoard(boardUrl)],
  });
}

const change = (legend: readonly Status[], { before, rating }: Recorded): string =>
  before === null || before === rating ? ', no change' : `, before: ${ratingInWords(legend, before)}`;

function noteLines(note: string): CardElementArray {
  const [first, ...rest] = toBriefLines(note, NOTE);
  if (first === undefined) return [richText([subtle('Note: '), 'none'], { spacing: 'Small' })];
  return [
    richText([subtle('Note: '), first], { spacing: 'Small' }),
    ...rest.map((line) => richText([line], { spacing: 'None' })),
  ];
}
