import { statusOf, type RatingHistory, type RatingStep, type UnrecordedStep } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { writeDay } from '../../ui/dates.ts';
import { ratingWord } from '../../ui/rating-badge.tsx';

/** A rating that changed around the app, in sentences: who, when, from what to what, and what is not known. */
export function aroundInWords(step: UnrecordedStep, statuses: readonly Status[]): string {
  const { how, by, at, before, after } = step;
  const word = (code: string | null) => ratingWord(statusOf(statuses, code), code);
  const done = how === 'direct' ? 'Changed directly in SharePoint' : 'Changed';
  const who = by && at ? ` by ${by} on ${writeDay(at)}` : '';
  return `${done}${who}, from ${word(before)} to ${word(after)}. ${lackOfReason(step)}`;
}

/** Why nothing tells the reason of a change around the app. */
export function lackOfReason({ how, by }: UnrecordedStep): string {
  if (how === 'entryMissing') return 'The entry that gives the reason is not in Plan updates.';
  if (how === 'entryDiffers') return 'The entry that was written with it says something else now.';
  return by ? 'No reason was recorded.' : 'Nothing tells who did it or when, and no reason was recorded.';
}

/** What SharePoint's own versions of the action say of a step. */
export function witnessInWords(step: RatingStep, witness: RatingHistory['witness']): string {
  if (step.from === 'around')
    return step.by
      ? 'SharePoint’s versions of this action show the change.'
      : 'No version in SharePoint shows the change.';
  if (witness === 'missing') return 'SharePoint’s versions could not be read, so the record stands alone here.';
  if (step.isWitnessed === null) return 'SharePoint no longer keeps its version of that time.';
  return step.isWitnessed
    ? 'SharePoint’s versions of this action show the same change.'
    : 'SharePoint’s versions show no such change: this entry was added by hand.';
}
