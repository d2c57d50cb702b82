import { statusesOf, statusOf, type Board, type BoardAction } from '../../../domain/board.ts';
import { countOf, inFigures } from '../../ui/count-words.ts';

/** What the actions in view come to: "10 actions", "8 Green", "2 Amber", "3 changed since Dec-21". */
export function summarise(board: Board, actions: readonly BoardAction[]): string[] {
  return [countOf(actions.length, 'action'), ...ratingCounts(board, actions), ...changes(board, actions)];
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
    .map((code) => `${inFigures(counts.get(code) ?? 0)} ${statusOf(known, code)?.label ?? code ?? 'without a rating'}`);
}

/** Words for what changed since the last review date, which is named as the plan names it. */
function changes({ reviews }: Board, actions: readonly BoardAction[]): string[] {
  const last = reviews.filter(({ state }) => state !== 'open').at(-1);
  const changed = actions.filter(
    ({ rating, lastReviewRating }) => lastReviewRating !== null && rating !== lastReviewRating,
  );
  return last && changed.length > 0 ? [`${inFigures(changed.length)} changed since ${last.label}`] : [];
}
