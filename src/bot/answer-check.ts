import { ratingInWords } from '../cards/rating-words.ts';
import { statusesOf } from '../domain/board.ts';
import { checkNote } from '../domain/note.ts';
import type { CardAnswer } from './incoming.ts';
import type { OpenRequest } from './request.ts';

/** An answer that may be written. */
export interface CheckedAnswer {
  to: string;
  note: string;
}

/** Checks what a card cannot check itself; a sentence for the person where something must be mended first. */
export function checkAnswer(
  { action, board }: OpenRequest,
  { draft, seen }: CardAnswer,
): { answer: CheckedAnswer; problem: null } | { answer: null; problem: string } {
  const legend = statusesOf(board.legends, 'action');
  const to = draft ? draft.rating : seen;
  if (to === null || !legend.some(({ code }) => code === to)) return no(unknownRating(to, legend));
  const note = draft?.note ?? '';
  const tooLong = checkNote(note);
  if (tooLong) return no(tooLong);
  if (seen !== action.rating && to !== action.rating)
    return no(
      `Someone changed the rating while this card was open: it is ${ratingInWords(legend, action.rating)} now. What you chose and wrote is kept. Please look again, and press Send if it still stands.`,
    );
  if (to !== action.rating && note === '')
    return no('Please say in a few words why the rating changes. What you chose is kept.');
  return { answer: { to, note }, problem: null };
}

const no = (problem: string) => ({ answer: null, problem });

function unknownRating(code: string | null, legend: ReturnType<typeof statusesOf>): string {
  const known = legend.map((status) => ratingInWords([status], status.code)).join(', ');
  return code
    ? `“${code}” is not a rating of this plan, which knows ${known}. Your note is kept. Please choose one of them.`
    : `Please choose a rating: ${known}. Your note is kept.`;
}
