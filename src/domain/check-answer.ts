import { statusOf, type BoardAction } from './board.ts';
import { checkNote } from './note.ts';
import type { PartialDate, Status } from './plan.ts';

/** What somebody says of an action: `seen` is the rating that they saw when they said it. */
export interface SaidAnswer {
  /** Null where the rating stays as it was seen. */
  rating: string | null;
  note: string;
  /** A new day for it, empty for none, and why it moves. */
  due: string;
  reason: string;
  seen: string | null;
}

/** An answer that may be written. `due` is a day. */
export interface CheckedAnswer {
  to: string | null;
  note: string;
  due: { day: PartialDate; reason: string } | null;
}

/** How a rating is told to people. */
export type InWords = (code: string | null) => string;

/**
 * Checks an answer against the action as it stands now; a sentence for the person where something must be mended first. A
 * reason is wanted where a rating gets worse by the legend's rank, or leaps to one that is flagged done (the plan's rule: what
 * turns green must say why).
 */
export function checkAnswer(
  said: SaidAnswer,
  action: BoardAction,
  { legend, today, inWords }: { legend: readonly Status[]; today: PartialDate; inWords: InWords },
): { answer: CheckedAnswer; problem: null } | { answer: null; problem: string } {
  const to = said.rating ?? said.seen;
  const problem =
    unknownRating(to, action, legend, inWords) ??
    checkNote(said.note) ??
    changedMeanwhile(said, to, action, inWords) ??
    reasonLack(to, action, said.note, legend, inWords) ??
    dateLack(said, today);
  if (problem !== null) return { answer: null, problem };
  const due = said.due === '' ? null : { day: said.due, reason: said.reason };
  return { answer: { to, note: said.note, due }, problem: null };
}

function unknownRating(
  to: string | null,
  action: BoardAction,
  legend: readonly Status[],
  inWords: InWords,
): string | null {
  if (to === action.rating || statusOf(legend, to)) return null;
  const known = legend.map(({ code }) => inWords(code)).join(', ');
  return to === null
    ? `Please choose a rating: ${known}.`
    : `“${to}” is not a rating of this plan, which knows ${known}. Please choose one of them.`;
}

const changedMeanwhile = (
  { seen }: SaidAnswer,
  to: string | null,
  { rating }: BoardAction,
  inWords: InWords,
): string | null =>
  seen === rating || to === rating
    ? null
    : `Someone changed the rating meanwhile: it is ${inWords(rating)} now. What you chose and wrote is kept. Please look again, and send it if it still stands.`;

function reasonLack(
  to: string | null,
  { rating }: BoardAction,
  note: string,
  legend: readonly Status[],
  inWords: InWords,
): string | null {
  if (note !== '' || to === rating) return null;
  const [before, after] = [statusOf(legend, rating), statusOf(legend, to)];
  if (after?.done && !before?.done)
    return `Please say in a few words what was done, so that everybody can see why it is ${inWords(to)}.`;
  const isWorse = before !== null && after !== null && after.rank < before.rank;
  return isWorse ? `Please say in a few words why it goes from ${inWords(rating)} to ${inWords(to)}.` : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REASON_LIMIT = 2_000;

function dateLack({ due, reason }: SaidAnswer, today: PartialDate): string | null {
  if (due === '') return reason === '' ? null : 'You wrote why the date moves, but no new date. Please choose one.';
  if (!DAY.test(due) || Number.isNaN(Date.parse(due))) return 'The new date could not be read. Please choose a day.';
  if (due < today) return 'The new date is over already. Please choose a day that is still to come.';
  if (reason === '') return 'Please say in a few words why the date moves. The first date stays visible.';
  return reason.length > REASON_LIMIT ? 'The reason for the new date is too long. Please put it in a few words.' : null;
}
