import type { PartialDate } from '../domain/plan.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { dateNearby } from './date-words.ts';
import { bold, richText, subtle } from './rich-text.ts';

const DAY_MS = 86_400_000;

/** Says that nothing by the clock comes up to a day, that day included. `now` is an ISO moment. */
export function pausedCard({ until, boardUrl, now }: { until: PartialDate; boardUrl: string; now: string }): Card {
  const back = new Date(Date.parse(`${until}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const day = dateNearby(back, now);
  return toCard({
    summary: `I will not ask you by myself before ${day}.`,
    body: [
      heading('All quiet'),
      richText(['I will not ask you by myself before ', bold(day), ', and ask nobody in your place.']),
      richText([subtle('A chair can still put a question to you. Write “start again” to hear from me sooner.')], {
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
