import type { BoardAction, RatingHistory, Update } from './board.ts';
import { standingStep } from './rating-history.ts';

/** What taking back the rating that stands brings back. */
export interface RatingBefore {
  entry: Update;
  to: string | null;
  wasAgreed: boolean;
  agreedBefore: string | null;
  /** True where somebody agreed it after it was given. */
  isAgreedSince: boolean;
}

/**
 * What stood before the newest rating, where an entry gave that one. Whether it was agreed is known where it is the one that
 * was agreed last, was agreed by an entry, or came with the plan; what nobody can tell counts as not agreed yet.
 */
export function ratingBefore(
  { rating, isRatingAgreed, agreedRating }: Pick<BoardAction, 'rating' | 'isRatingAgreed' | 'agreedRating'>,
  { updates, history }: { updates: readonly Update[]; history: RatingHistory },
): RatingBefore | null {
  const step = standingStep(history);
  if (step?.from !== 'entry' || step.after !== rating || step.entry.kind === 'correction') return null;
  const { entry, before } = step;
  const at = updates.findIndex(({ key }) => key === entry.key);
  const earlier = updates.slice(0, at);
  const isAgreedSince = updates.slice(at + 1).some(({ kind }) => kind === 'agreement');
  const last = earlier.findLast(
    ({ kind, after, reviewKey }) => kind === 'agreement' || (after !== null && kind !== 'extension' && !reviewKey),
  );
  const wasAgreed = isRatingAgreed ? last === undefined || last.kind === 'agreement' : before === agreedRating;
  return { entry, to: before, wasAgreed, agreedBefore: isRatingAgreed ? null : agreedRating, isAgreedSince };
}
