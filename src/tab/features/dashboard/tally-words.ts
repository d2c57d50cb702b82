import { statusOf } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import type { Tally } from '../../../domain/rating-tally.ts';
import { inFigures, listInWords } from '../../ui/count-words.ts';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { say } from './dashboard-words.ts';

/** "8 Green", "2 without a rating". */
export function tallyInWords({ code, status, actions }: Pick<Tally, 'code' | 'status' | 'actions'>): string {
  const count = inFigures(actions.length);
  return code === null ? say('unrated', { count }) : say('rated', { count, rating: ratingWord(status, code) });
}

/** "8 Green and 2 Amber". */
export const talliesInWords = (tallies: readonly Tally[]): string => listInWords(tallies.map(tallyInWords));

/** "40%" of how many; a part that is not nothing and not all is never said to be either. */
export function shareInWords(part: number, whole: number): string {
  const share = whole === 0 ? 0 : (100 * part) / whole;
  const rounded = Math.round(share);
  if (part > 0 && rounded === 0) return say('shareBelow');
  if (part < whole && rounded === 100) return say('shareAbove');
  return say('share', { share: rounded });
}

/** "Green to Red"; "no rating" where there is none. */
export function moveInWords(before: string | null, after: string | null, statuses: readonly Status[]): string {
  const [from, to] = [before, after].map((code) => ratingWord(statusOf(statuses, code), code));
  return say('fromTo', { from: from ?? '', to: to ?? '' });
}
