import { isAwaitingAnswer } from './attention.ts';
import type { BoardAction, PlanPerson } from './board.ts';
import { createLeadFinder, foldName } from './leads.ts';
import { splitLeads } from './split-leads.ts';

/** Somebody who was asked for an update and of whose actions nothing was said since. */
export interface AwaitedPerson {
  /** As the plan's people write it, or as the action does where they have no such person. */
  name: string;
  actions: BoardAction[];
  /** When the first of those requests was made: ISO moment. */
  since: string;
}

/**
 * Who was asked and has not answered, who waits longest first. Of an action with several leads each is awaited: whoever of
 * them says something answers for all.
 */
export function awaitedAnswers(actions: readonly BoardAction[], people: readonly PlanPerson[]): AwaitedPerson[] {
  const leadsOf = createLeadFinder(people);
  const awaited = new Map<string, AwaitedPerson>();
  for (const action of actions) {
    const since = action.askedAt;
    if (since === null || !isAwaitingAnswer(action)) continue;
    for (const name of namesOf(action, leadsOf(action))) {
      const known = awaited.get(foldName(name)) ?? { name, actions: [], since };
      const first = since < known.since ? since : known.since;
      awaited.set(foldName(name), { ...known, actions: [...known.actions, action], since: first });
    }
  }
  return [...awaited.values()].toSorted(
    (one, other) => one.since.localeCompare(other.since) || one.name.localeCompare(other.name),
  );
}

function namesOf({ leadsText }: BoardAction, leads: readonly PlanPerson[]): string[] {
  if (leads.length > 0) return leads.map(({ name }) => name);
  const written = splitLeads(leadsText);
  return written.length > 0 ? written : [leadsText.trim()];
}
