import { isAwaitingAnswer, isStale } from '../../../domain/attention.ts';
import { statusOf, type BoardAction, type PlanPerson } from '../../../domain/board.ts';
import { createLeadFinder } from '../../../domain/leads.ts';
import type { Status } from '../../../domain/plan.ts';

/** Somebody who could be asked, and about what. */
export interface PersonToAsk {
  person: PlanPerson;
  actions: BoardAction[];
  /** How many of them would like a word, and about how many this person's answer is waited for. */
  stale: number;
  waiting: number;
}

/** Who could be asked about the actions of a view. `noLead` counts those that nobody can be asked about. */
export function peopleToAsk(
  actions: readonly BoardAction[],
  by: { people: readonly PlanPerson[]; statuses: readonly Status[]; today: string; isDoneToo: boolean },
): { people: PersonToAsk[]; noLead: number } {
  const leadsOf = createLeadFinder(by.people);
  const found = new Map<string, PersonToAsk>();
  let noLead = 0;
  for (const action of actions) {
    const status = statusOf(by.statuses, action.rating);
    if (status?.done && !by.isDoneToo) continue;
    const leads = leadsOf(action);
    if (leads.length === 0) noLead += 1;
    for (const person of leads) {
      const asked = found.get(person.key) ?? { person, actions: [], stale: 0, waiting: 0 };
      asked.actions.push(action);
      if (isStale(action, status, by.today)) asked.stale += 1;
      if (isAwaitingAnswer(action)) asked.waiting += 1;
      found.set(person.key, asked);
    }
  }
  const people = [...found.values()].toSorted(
    (one, other) => other.stale - one.stale || one.person.name.localeCompare(other.person.name, 'en-GB'),
  );
  return { people, noLead };
}

/** What is asked, action by action, of those who were chosen. */
export function requestsFor(chosen: readonly PersonToAsk[]): { action: BoardAction; people: PlanPerson[] }[] {
  const requests = new Map<string, { action: BoardAction; people: PlanPerson[] }>();
  for (const { person, actions } of chosen)
    for (const action of actions) {
      const request = requests.get(action.key) ?? { action, people: [] };
      request.people.push(person);
      requests.set(action.key, request);
    }
  return [...requests.values()];
}
