import type { PlanPerson } from './board.ts';
import { foldName } from './leads.ts';
import type { PartialDate } from './plan.ts';
import { isAway } from './roles.ts';

/**
 * Who gets the card of a lead on a day: the lead, or while they are away the deputy, if chat can reach that one and they are
 * there themselves. Null for nobody: the card waits. Nobody stands in for a lead who asked to be left in peace.
 */
export function whoIsAsked(lead: PlanPerson, people: readonly PlanPerson[], day: PartialDate): PlanPerson | null {
  if (isLeftInPeace(lead, day)) return null;
  if (!isAway(lead, day)) return lead;
  const deputy = deputyOf(lead, people);
  const isThere = deputy?.entraId && !isAway(deputy, day) && !isLeftInPeace(deputy, day);
  return isThere ? deputy : null;
}

/** True while nothing by the clock is sent to somebody, the last day included. */
export const isLeftInPeace = ({ quietUntil }: Pick<PlanPerson, 'quietUntil'>, day: PartialDate): boolean =>
  quietUntil !== null && day <= quietUntil;

/** Somebody's deputy among the people of the plan. */
function deputyOf({ deputy }: PlanPerson, people: readonly PlanPerson[]): PlanPerson | null {
  if (deputy === null) return null;
  const name = foldName(deputy);
  return people.find((one) => [one.name, ...one.aliases].some((spelled) => foldName(spelled) === name)) ?? null;
}
