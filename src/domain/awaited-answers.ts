import { isAwaitingAnswer } from './attention.ts';
import type { ActionKey, BoardAction, PlanPerson } from './board.ts';
import type { Prompt } from './prompt.ts';
import { createLeadFinder, foldName } from './leads.ts';
import { splitLeads } from './split-leads.ts';

/** Somebody who was asked for an update and of whose actions nothing was said since. */
export interface AwaitedPerson {
  /** As the plan's people write it, or as the action does where they have no such person; null for what nobody leads. */
  name: string | null;
  actions: BoardAction[];
  /** When the first of those requests was made: ISO moment. */
  since: string;
}

/** Who was asked by which requests that nobody answered yet; of an action without one, its leads were. */
export type Asked = Pick<Prompt, 'personKey' | 'actionKeys'>;

/**
 * Who was asked and has not answered, who waits longest first. Of an action with several leads each is awaited: whoever of
 * them says something answers for all.
 */
export function awaitedAnswers(
  actions: readonly BoardAction[],
  people: readonly PlanPerson[],
  prompts: readonly Asked[] = [],
): AwaitedPerson[] {
  const leadsOf = createLeadFinder(people);
  const asked = askedBy(prompts, people);
  const nobody = new Set(people.filter(({ kind }) => kind === 'nobody').map(({ name }) => foldName(name)));
  const awaited = new Map<string | null, AwaitedPerson>();
  for (const action of actions) {
    const since = action.askedAt;
    if (since === null || !isAwaitingAnswer(action)) continue;
    for (const name of namesOf(action, { leads: asked.get(action.key) ?? leadsOf(action), nobody })) {
      const key = name === null ? null : foldName(name);
      const known = awaited.get(key) ?? { name, actions: [], since };
      const first = since < known.since ? since : known.since;
      awaited.set(key, { ...known, actions: [...known.actions, action], since: first });
    }
  }
  return [...awaited.values()].toSorted(
    (one, other) => one.since.localeCompare(other.since) || (one.name ?? '').localeCompare(other.name ?? ''),
  );
}

/** The people of the plan who were asked about each action: a deputy, where the lead was away. */
function askedBy(prompts: readonly Asked[], people: readonly PlanPerson[]): Map<ActionKey, PlanPerson[]> {
  const byKey = new Map(people.map((person) => [person.key, person]));
  const asked = new Map<ActionKey, PlanPerson[]>();
  for (const { personKey, actionKeys } of prompts) {
    const person = byKey.get(personKey);
    if (!person) continue;
    for (const key of actionKeys) asked.set(key, [...new Set([...(asked.get(key) ?? []), person])]);
  }
  return asked;
}

function namesOf(
  { leadsText }: BoardAction,
  { leads, nobody }: { leads: readonly PlanPerson[]; nobody: ReadonlySet<string> },
): (string | null)[] {
  if (leads.length > 0) return leads.map(({ name }) => name);
  const written = splitLeads(leadsText).filter((name) => !nobody.has(foldName(name)));
  return written.length > 0 ? written : [null];
}
