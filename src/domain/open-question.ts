import type { Update } from './board.ts';
import { givesRating } from './version-steps.ts';

/** A question that a chair or officer asked about a rating, with what was answered so far, oldest first. */
export interface Question {
  question: Update;
  answers: Update[];
}

/** What settles a question: the rating was agreed, given anew or taken back after it. */
const SETTLES: readonly Update['kind'][] = ['agreement', 'rating'];

const isSettled = (update: Update): boolean =>
  SETTLES.includes(update.kind) || (update.kind === 'correction' && givesRating(update));

/** The question that still stands about an action's rating, or null. `updates` are in the order said. */
export function openQuestion(updates: readonly Update[]): Question | null {
  const at = updates.findLastIndex(({ kind }) => kind === 'challenge');
  const question = updates[at];
  if (!question) return null;
  const since = updates.slice(at + 1);
  return since.some(isSettled) ? null : { question, answers: since.filter(({ kind }) => kind === 'answer') };
}
