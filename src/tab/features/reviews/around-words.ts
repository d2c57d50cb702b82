import type { Board } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { statusOf } from '../../../domain/board.ts';
import type { AroundEdit } from '../../../store/review/around-review.ts';
import { nameAction } from '../../plan/name-action.ts';
import { writeMoment } from '../../ui/dates.ts';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { say } from './say.ts';

/** Who changed something in SharePoint itself, and when, as far as anything tells. */
export function traceInWords({ by, at }: Pick<AroundEdit, 'by' | 'at'>): string {
  if (by && at) return say('trace', { by, when: writeMoment(at) });
  return by ?? (at ? writeMoment(at) : say('traceUnknown'));
}

/** What was done to a closed review date around the app, in a sentence. */
export function aroundInWords(
  edit: AroundEdit,
  board: Pick<Board, 'actions' | 'structure'>,
  statuses: readonly Status[],
): string {
  switch (edit.what) {
    case 'file':
      return say('aroundFile', { how: edit.how });
    case 'review':
      return say('aroundReview', {
        field: edit.field,
        before: edit.before ?? say('nothing'),
        after: edit.after ?? say('nothing'),
      });
    case 'rating':
      return say('aroundRating', {
        how: edit.how,
        what: subjectName(edit.subjectKey, board),
        before: wordOf(edit.before, statuses),
        after: wordOf(edit.after, statuses),
      });
  }
}

/** A rating in a word; none where there is none. */
export const wordOf = (code: string | null, statuses: readonly Status[]): string =>
  ratingWord(statusOf(statuses, code), code);

/** What an action or a priority is called today; one that left the plan says so. */
export function subjectName(key: string, { actions, structure }: Pick<Board, 'actions' | 'structure'>): string {
  const action = actions.find((one) => one.key === key);
  if (action) return nameAction(action, structure);
  const place = structure.find((one) => one.key === key);
  return place ? [place.ref, place.text].filter(Boolean).join(' ') : say('retiredAction');
}
