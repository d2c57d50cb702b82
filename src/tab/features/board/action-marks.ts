import { statusOf, type BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { ageInWords } from '../../ui/dates.ts';
import { say } from './board-words.ts';
import { changeOf, type Direction } from './columns.ts';

/** Something about a card that is not normal and that somebody would want to know. */
export interface ActionMark {
  kind: Direction | 'provisional' | 'evidence' | 'asked';
  words: string;
}

/** What is not normal about an action. A card with nothing wrong has none. */
export function marksOf(action: BoardAction, statuses: readonly Status[], now: Date): ActionMark[] {
  const marks: ActionMark[] = [];
  const change = changeOf(action, statuses);
  const status = statusOf(statuses, action.rating);
  if (change) marks.push({ kind: change.direction, words: say('was', { rating: change.from }) });
  if (!action.isRatingAgreed) marks.push({ kind: 'provisional', words: say('notAgreed') });
  if (status?.done && action.evidenceCount === 0) marks.push({ kind: 'evidence', words: say('noEvidence') });
  if (isAwaitingAnswer(action) && action.askedAt) {
    marks.push({ kind: 'asked', words: say('asked', { age: ageInWords(action.askedAt, now) }) });
  }
  return marks;
}

/** Whether a lead was asked and nothing was said since. */
export function isAwaitingAnswer({ askedAt, lastUpdate }: Pick<BoardAction, 'askedAt' | 'lastUpdate'>): boolean {
  if (!askedAt) return false;
  return !lastUpdate?.at || lastUpdate.at < askedAt;
}
