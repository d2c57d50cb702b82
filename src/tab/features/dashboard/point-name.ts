import type { ReviewPoint } from '../../../domain/review-point.ts';
import { say } from './dashboard-words.ts';

/** What a review date is called, as the plan calls it; "Today". */
export const pointName = ({ review }: ReviewPoint): string => review?.label ?? say('today');

/** What is said beside a review date's name: that nobody signed it, where it came with the file. */
export const pointNote = ({ review, isSigned }: ReviewPoint): string | null =>
  review && !isSigned ? say('unsigned') : null;
