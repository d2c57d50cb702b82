import type { PlanUpdate, ReviewDate } from '../../domain/plan.ts';
import { monthNumber } from '../../domain/read-date.ts';
import { readMeaning } from '../../domain/status-meaning.ts';
import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { isDone, labelOf, nameOf } from './done-status.ts';

/** A rating that says done before the note that says so, or still does not after it. */
export function findContradictedRatings(draft: Draft): Doubt[] {
  return draft.placed.flatMap((one) => {
    const note = firstDoneNote(one);
    const month = monthNumber(note?.date ?? null);
    if (!note || month === null) return [];
    const early = datedReviews(draft).find(({ label, at }) => at < month && isDone(draft, one.action.ratings[label]));
    const late = datedReviews(draft).find(({ label, at }) => at > month && isUndone(draft, one.action.ratings[label]));
    return [...(early ? [tooEarly(draft, one, early, note)] : []), ...(late ? [tooLate(draft, one, late, note)] : [])];
  });
}

const isUndone = (draft: Draft, code: string | null | undefined): boolean =>
  typeof code === 'string' && !isDone(draft, code);

function firstDoneNote({ action }: PlacedAction): PlanUpdate | undefined {
  const notes = action.updates.filter(({ date, text }) => date !== null && readMeaning(text).done);
  return notes.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))[0];
}

function datedReviews({ plan }: Draft): (ReviewDate & { at: number })[] {
  return plan.reviewDates.flatMap((review) => {
    const at = monthNumber(review.date);
    return at === null ? [] : [{ ...review, at }];
  });
}

const tooEarly = (draft: Draft, one: PlacedAction, review: ReviewDate, note: PlanUpdate): Doubt => ({
  code: 'note-contradicts-rating',
  severity: 'warning',
  row: one.row.number,
  column: review.label,
  message: `${nameOf(one)} is ${labelOf(draft, one.action.ratings[review.label] ?? null)} at ${review.label}, but its note of ${note.dateText} says: "${note.text}".`,
  before: one.action.ratings[review.label] ?? null,
  remedy: 'Check when it was done. The rating and the note were both kept as written.',
});

const tooLate = (draft: Draft, one: PlacedAction, review: ReviewDate, note: PlanUpdate): Doubt => ({
  code: 'note-contradicts-rating',
  severity: 'warning',
  row: one.row.number,
  column: review.label,
  message: `${nameOf(one)} is ${labelOf(draft, one.action.ratings[review.label] ?? null)} at ${review.label}, though its note of ${note.dateText} already says: "${note.text}".`,
  before: one.action.ratings[review.label] ?? null,
  remedy: 'Check whether it is done. The rating and the note were both kept as written.',
});
