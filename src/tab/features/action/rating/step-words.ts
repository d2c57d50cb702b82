import { statusOf, type RatingHistory, type RatingStep, type UnrecordedStep } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { writeDay } from '../../../ui/dates.ts';
import { ratingWord } from '../../../ui/rating-badge.tsx';
import { say } from '../say.ts';

/** A rating that changed around the app, in sentences: who, when, from what to what, and what is not known. */
export function aroundInWords(step: UnrecordedStep, statuses: readonly Status[]): string {
  const { how, by, at, before, after } = step;
  const word = (code: string | null) => ratingWord(statusOf(statuses, code), code);
  const change = { how, before: word(before), after: word(after) };
  const done = by && at ? say('aroundBy', { ...change, by, day: writeDay(at) }) : say('around', change);
  return `${done} ${lackOfReason(step)}`;
}

/** Why nothing tells the reason of a change around the app. */
export function lackOfReason({ how, by }: UnrecordedStep): string {
  if (how !== 'direct') return say(how);
  return by ? say('noReason') : say('noTrace');
}

/** What SharePoint's own versions of the action say of a step. */
export function witnessInWords(step: RatingStep, witness: RatingHistory['witness']): string {
  if (step.from === 'around') return say(step.by ? 'witnessAround' : 'witnessNone');
  if (witness === 'missing') return say('witnessMissing');
  if (step.isWitnessed === null) return say('witnessGone');
  return say(step.isWitnessed ? 'witnessed' : 'addedByHand');
}
