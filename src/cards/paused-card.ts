import type { PartialDate } from '../domain/plan.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { dateNearby } from './date-words.ts';
import { bold, richText } from './rich-text.ts';

/** Says that nothing by the clock comes until a day, that day included. `now` is an ISO moment. */
export function pausedCard({ until, boardUrl, now }: { until: PartialDate; boardUrl: string; now: string }): Card {
  const day = dateNearby(until, now);
  return toCard({
    summary: `I will not ask you by myself until ${day}.`,
    body: [
      heading('All quiet'),
      richText([
        'I will not ask you by myself until ',
        bold(day),
        ', that day included. Nobody is asked in your place.',
      ]),
      richText(['A chair can still put a question to you. Write “start again” to hear from me sooner.'], {
        spacing: 'Small',
      }),
    ],
    actions: [openBoard(boardUrl)],
  });
}

/** Says that the pause is over. */
export const resumedCard = (boardUrl: string): Card =>
  toCard({
    summary: 'I will ask you again when something is due.',
    body: [heading('Welcome back'), richText(['I will ask you again when something is due.'])],
    actions: [openBoard(boardUrl)],
  });
