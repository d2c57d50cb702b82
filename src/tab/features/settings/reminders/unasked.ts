import { statusesOf, statusOf, type Board, type PlanPerson } from '../../../../domain/board.ts';
import { createLeadFinder } from '../../../../domain/leads.ts';
import type { PartialDate } from '../../../../domain/plan.ts';
import { isLeftInPeace, whoIsAsked } from '../../../../domain/who-is-asked.ts';

/** Leads of what is not done whom no card reaches, by the reason, and how many such actions nobody leads. */
export interface Unasked {
  noAccount: PlanPerson[];
  /** Away, and nobody can be asked in their place. */
  away: PlanPerson[];
  /** They asked to be left in peace. */
  quiet: PlanPerson[];
  leaderless: number;
}

/** Who is not asked on a day though something of theirs is not done. */
export function unaskedOn(day: PartialDate, { actions, people, legends }: Board): Unasked {
  const leadsOf = createLeadFinder(people);
  const statuses = statusesOf(legends, 'action');
  const unasked: Unasked = { noAccount: [], away: [], quiet: [], leaderless: 0 };
  const leads = new Set<PlanPerson>();
  for (const action of actions) {
    if (statusOf(statuses, action.rating)?.done) continue;
    const own = leadsOf(action);
    if (own.length === 0) unasked.leaderless += 1;
    for (const lead of own) leads.add(lead);
  }
  for (const lead of leads) {
    const asked = whoIsAsked(lead, people, day);
    if (!asked) (isLeftInPeace(lead, day) ? unasked.quiet : unasked.away).push(lead);
    else if (!asked.entraId) unasked.noAccount.push(lead);
  }
  return unasked;
}
