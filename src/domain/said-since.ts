import type { BoardAction } from './board.ts';
import type { Prompt } from './prompt.ts';

/** How the record says that an action is not a lead's, which is no word on how it is going. */
export const NOT_MINE = 'Says that this action is not theirs.';

/**
 * Whether something was said of an asked action since it was asked about, by whomever: a question is settled by an answer to it
 * or a new rating, not by any word. What took the lead's own answer back is no answer, since that asks anew; nor is that it
 * is not theirs, since the other leads are still to say something.
 */
export function isSaidSince(
  { askedAt, question, marks }: Pick<Prompt, 'askedAt' | 'question' | 'marks'>,
  { key, lastUpdate, questionedAt }: Pick<BoardAction, 'key' | 'lastUpdate' | 'questionedAt'>,
): boolean {
  const undone = marks.findLast(({ actionKey, what }) => actionKey === key && what === 'undone');
  const since = Math.max(Date.parse(askedAt), Date.parse(undone?.at ?? askedAt));
  if (lastUpdate?.text.startsWith(NOT_MINE)) return false;
  // Rows keep moments by the second and marks keep more, so that their texts can't be compared.
  return Date.parse(lastUpdate?.at ?? '') > since && (question === null || questionedAt === null);
}
