import { statusesOf, statusOf, type Board, type BoardAction } from '../../../domain/board.ts';
import { inFigures } from '../../ui/count-words.ts';
import catalogue from '../../words/en-GB/overview.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** What the actions in view come to: "10 actions" or "3 of 10 actions", "8 Green", "2 Amber", "3 changed since Dec-21". */
export function summarise(board: Board, actions: readonly BoardAction[], total: number): string[] {
  const count = actions.length;
  const all = count === total ? say('total', { count }) : say('someOf', { count: inFigures(count), total });
  return [all, ...ratingCounts(board, actions), ...changes(board, actions)];
}

function ratingCounts(board: Board, actions: readonly BoardAction[]): string[] {
  const counts = new Map<string | null, number>();
  for (const { rating } of actions) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  const known = statusesOf(board.legends, 'action').toSorted((one, other) => one.order - other.order);
  const codes = [
    ...known.map(({ code }) => code),
    ...[...counts.keys()].filter((code) => !known.some((s) => s.code === code)),
  ];
  return codes
    .filter((code) => counts.has(code))
    .map((code) => {
      const count = inFigures(counts.get(code) ?? 0);
      const rating = statusOf(known, code)?.label ?? code;
      return rating === null ? say('unrated', { count }) : say('rated', { count, rating });
    });
}

/** Words for what changed since the last review date, which is named as the plan names it. */
function changes({ reviews }: Board, actions: readonly BoardAction[]): string[] {
  const last = reviews.filter(({ state }) => state !== 'open').at(-1);
  if (!last) return [];
  const { length } = actions.filter(
    ({ rating, lastReviewRating }) => lastReviewRating !== null && rating !== lastReviewRating,
  );
  return length > 0 ? [say('changed', { count: inFigures(length), review: last.label })] : [];
}
