import type { BoardAction, PlanPerson } from './board.ts';
import { splitLeads } from './split-leads.ts';

/** Folds what people type differently without meaning a difference: case, accents and spaces. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en-GB');

/** Finds the people of the plan who lead an action, in the order that its cell names them; for many actions in a row. */
export function createLeadFinder(
  people: readonly PlanPerson[],
): (action: Pick<BoardAction, 'leadsText'>) => PlanPerson[] {
  const byName = new Map<string, PlanPerson>();
  for (const person of people) for (const name of [person.name, ...person.aliases]) byName.set(foldName(name), person);
  // Taking a cell apart takes longest, and the actions of a plan share few.
  const byCell = new Map<string, PlanPerson[]>();
  return ({ leadsText }) => {
    const known = byCell.get(leadsText);
    if (known) return known;
    const named = splitLeads(leadsText).map((name) => byName.get(foldName(name)));
    const leads = named.filter((person) => person !== undefined && person.kind !== 'nobody') as PlanPerson[];
    const found = [...new Set(leads)];
    byCell.set(leadsText, found);
    return found;
  };
}

/** The people of the plan who lead an action, in the order that its cell names them. */
export const leadsOf = (action: Pick<BoardAction, 'leadsText'>, people: readonly PlanPerson[]): PlanPerson[] =>
  createLeadFinder(people)(action);
