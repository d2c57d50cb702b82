import { isAwaitingAnswer, isOverdue, isStale } from '../../../domain/attention.ts';
import { statusOf, type BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import type { Direction } from '../../../domain/rating-change.ts';
import { ageInWords, dayOf } from '../../ui/dates.ts';
import { say } from './board-words.ts';
import { changeOf } from './columns.ts';

/** Something about a card that is not normal and that somebody would want to know. */
export interface ActionMark {
  kind: Direction | 'provisional' | 'overdue' | 'evidence' | 'question' | 'asked' | 'stale';
  words: string;
}

/** What the marks of an action are told by. `counted` is the rating that counts, which may not be the newest. */
export interface MarkedBy {
  statuses: readonly Status[];
  counted: string | null;
  now: Date;
}

/** What is not normal about an action. A card with nothing wrong has none. */
export function marksOf(action: BoardAction, { statuses, counted, now }: MarkedBy): ActionMark[] {
  const marks: ActionMark[] = [];
  const change = changeOf({ ...action, rating: counted }, statuses);
  const status = statusOf(statuses, counted);
  if (change) marks.push({ kind: change.direction, words: say('was', { rating: change.from }) });
  if (!action.isRatingAgreed) marks.push({ kind: 'provisional', words: provisionalWords(action, statuses, counted) });
  if (isOverdue(action, status, dayOf(now))) marks.push({ kind: 'overdue', words: say('overdue') });
  if ((status?.done || status?.needsEvidence) && action.evidenceCount === 0)
    marks.push({ kind: 'evidence', words: say('noEvidence') });
  if (action.questionedAt) {
    marks.push({ kind: 'question', words: say('question') });
  } else if (isAwaitingAnswer(action) && action.askedAt) {
    marks.push({ kind: 'asked', words: say('asked', { age: ageInWords(action.askedAt, now) }) });
  } else if (isStale(action, status, dayOf(now))) marks.push({ kind: 'stale', words: say('stale') });
  return marks;
}

/** A rating that waits for agreement before it counts is not where the card stands, so its word is said. */
function provisionalWords({ rating }: BoardAction, statuses: readonly Status[], counted: string | null): string {
  if (rating === counted) return say('notAgreed');
  return say('proposed', { rating: statusOf(statuses, rating)?.label ?? rating ?? '' });
}
