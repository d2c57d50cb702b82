import type { BoardAction } from './board.ts';
import type { Status } from './plan.ts';

/** Why a rating is not to be relied upon yet: nobody agreed it, or its status wants evidence or somebody's check first. */
export type Reservation = 'not agreed' | 'not checked' | 'no evidence';

/**
 * What a rating still lacks, as the legend says what each status needs; none where it may be relied upon. A status that
 * wants a check has it by being agreed.
 */
export function reservationsAbout(
  { isRatingAgreed, evidenceCount }: Pick<BoardAction, 'isRatingAgreed' | 'evidenceCount'>,
  status: Status | null,
): Reservation[] {
  const reservations: Reservation[] = [];
  if (status?.needsEvidence && evidenceCount === 0) reservations.push('no evidence');
  if (!isRatingAgreed) reservations.push(status?.needsCheck ? 'not checked' : 'not agreed');
  return reservations;
}
