import type { Board, PlanPerson } from './board.ts';
import { leadsOf } from './leads.ts';

type Plan = Pick<Board, 'people' | 'subGroups' | 'settings'>;

/** The people who chair a sub-group, as Plan people know them; none where it has no chair or no such name. */
export function chairsOf({ people, subGroups }: Plan, subGroup: string | null): PlanPerson[] {
  const chair = subGroups.find(({ name }) => name === subGroup)?.chair;
  return chair ? leadsOf({ leadsText: chair }, people) : [];
}

/** The programme officers among the plan's people, found by their accounts. */
export function officersOf({ people, settings }: Plan): PlanPerson[] {
  const accounts = new Set(settings.officers.map((one) => one.trim().toLowerCase()));
  return people.filter(({ account }) => account !== null && accounts.has(account.trim().toLowerCase()));
}

/** Who hears that a lead asks for help: the chair of the action's sub-group, else an officer; that one whom a message reaches first. */
export const whoHelps = (plan: Plan, subGroup: string | null): PlanPerson | null =>
  reached([...chairsOf(plan, subGroup), ...officersOf(plan)]);

/** Who hears that an action has the wrong lead: an officer, else the chair of its sub-group. */
export const whoAssigns = (plan: Plan, subGroup: string | null): PlanPerson | null =>
  reached([...officersOf(plan), ...chairsOf(plan, subGroup)]);

const reached = (people: readonly PlanPerson[]): PlanPerson | null =>
  people.find(({ entraId }) => entraId !== null) ?? people[0] ?? null;
