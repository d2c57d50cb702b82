import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { columnOf } from '../recognise/columns/layout.ts';
import { newestFirst } from '../recognise/columns/review-dates.ts';
import { cellText } from '../table.ts';
import { nameOf } from './done-status.ts';

/** An action without a rating at the newest review that has any, or in the one status column. */
export function findEmptyRatings(draft: Draft): Doubt[] {
  const newest = newestFirst(draft.plan.reviewDates).find(({ label }) =>
    draft.placed.some(({ action }) => action.ratings[label]),
  );
  return draft.placed.flatMap((one) => {
    const column =
      columnOf(one.layout, 'status') ??
      one.layout.columns.find(({ kind, label }) => kind === 'rating' && label === newest?.label);
    const rating = column?.kind === 'rating' ? one.action.ratings[column.label] : one.action.status;
    return column && !rating && cellText(one.row, column.index) === '' ? [doubtOf(one, column.label)] : [];
  });
}

const doubtOf = (one: PlacedAction, column: string): Doubt => ({
  code: 'rating-empty',
  severity: 'question',
  row: one.row.number,
  column,
  message: `${nameOf(one)} has no rating here. Whether the one before goes on is not said, so it was left empty.`,
  before: '',
  remedy: 'Say which rating it has, or leave it without one.',
});
