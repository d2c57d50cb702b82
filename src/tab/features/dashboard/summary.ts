import type { Figures } from '../../../domain/dashboard.ts';
import type { HeatRow } from '../../../domain/heat-map.ts';
import type { Status } from '../../../domain/plan.ts';
import type { MoveKind, RatingMove } from '../../../domain/rating-moves.ts';
import { tallyRatings, worstStatuses } from '../../../domain/rating-tally.ts';
import { TODAY, type ReviewPoint } from '../../../domain/review-point.ts';
import { inFigures, listInWords } from '../../ui/count-words.ts';
import { areaName } from './area-name.ts';
import { say } from './dashboard-words.ts';
import { talliesInWords } from './tally-words.ts';

/** How the plan stands, in sentences for whoever does not look at charts. */
export function summarise(figures: Figures, lastReview: string | null): string {
  const { actions, tallies, stale, overdue, awaited } = figures;
  const attention = [
    ...(stale.length > 0 ? [say('summaryStale', { count: stale.length })] : []),
    ...(overdue.length > 0 ? [say('summaryOverdue', { count: overdue.length })] : []),
    ...(awaited.length > 0 ? [say('summaryAwaited', { count: awaited.length })] : []),
  ];
  return [
    say('summaryRatings', { count: actions.length, ratings: talliesInWords(tallies) }),
    summariseMoves(figures.moves, lastReview),
    attention.length > 0 ? say('summaryAttention', { list: listInWords(attention) }) : say('summaryNoAttention'),
  ].join(' ');
}

/** In the order in which a chair wants to hear of them. */
export const MOVE_KINDS: readonly MoveKind[] = ['worse', 'better', 'other', 'new', 'unrated'];

/** What moved since the last review, in a sentence. */
export function summariseMoves(moves: readonly RatingMove[], lastReview: string | null): string {
  if (lastReview === null) return say('noReview');
  if (moves.length === 0) return say('nothingMoved', { review: lastReview });
  const said = MOVE_KINDS.flatMap((kind) => {
    const count = moves.filter((move) => move.kind === kind).length;
    return count > 0 ? [say(`moved_${kind}`, { count: inFigures(count) })] : [];
  });
  return say('moved', { review: lastReview, list: listInWords(said) });
}

/** How ratings stood at the last review date and stand today. */
export function summariseBars(
  points: readonly ReviewPoint[],
  { actions }: Pick<Figures, 'actions'>,
  statuses: readonly Status[],
): string {
  return points
    .slice(-2)
    .map(({ key, review, ratingOf }) => {
      const ratings = talliesInWords(tallyRatings(actions, ratingOf, statuses));
      return key === TODAY ? say('stoodToday', { ratings }) : say('stood', { review: review?.label ?? '', ratings });
    })
    .join(' ');
}

/** Where most of what a chair looks at first is today. */
export function summariseHeat(rows: readonly HeatRow[], statuses: readonly Status[]): string {
  const worst = worstStatuses(statuses);
  const rating = listInWords(worst.map(({ label }) => label));
  if (worst.length === 0) return say('heatAbout');
  const counts = rows.map((row) => ({ row, count: countNow(row, worst) }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  if (most === 0) return say('heatNone', { rating });
  const [first, ...others] = counts.filter(({ count }) => count === most);
  return say('heatMost', {
    area: first ? areaName(first.row.area) : '',
    others: others.length,
    count: inFigures(most),
    rating,
  });
}

function countNow({ cells }: HeatRow, worst: readonly Status[]): number {
  const codes = new Set<string | null>(worst.map(({ code }) => code));
  const now = cells.at(-1)?.tallies ?? [];
  return now.filter(({ code }) => codes.has(code)).reduce((sum, { actions }) => sum + actions.length, 0);
}
