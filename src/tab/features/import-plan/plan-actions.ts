import type { Plan, PlanAction } from '../../../domain/plan.ts';

/** The actions of a plan in its order. */
export const actionsOf = (plan: Plan): PlanAction[] =>
  plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap(({ actions }) => actions));

/** A row of a file as one word. */
export const sourceKey = ({ sheet, row }: PlanAction['source']): string => JSON.stringify([sheet, row]);

/** A name that leads or answers for actions, and how many. */
export interface PlanLead {
  name: string;
  count: number;
}

/** Each name that the plan gives as a lead or accountable, once, as the plan writes it first. */
export function leadsIn(plan: Plan): PlanLead[] {
  const leads = new Map<string, PlanLead>();
  for (const { leads: own, accountable } of actionsOf(plan))
    for (const name of new Set([...own, ...accountable])) {
      const key = name.toLocaleLowerCase('en-GB');
      const known = leads.get(key) ?? { name, count: 0 };
      leads.set(key, { ...known, count: known.count + 1 });
    }
  return [...leads.values()];
}

/** Where each action stands, in words to be found by: its priority and its focus area. */
export const placesOf = (plan: Plan): Map<string, string> =>
  new Map(
    plan.priorities.flatMap((priority) =>
      priority.focusAreas.flatMap((area) => {
        const words = [priority.ref, priority.title, area.ref, area.title].filter((part) => part !== null).join(' ');
        return area.actions.map(({ source }): [string, string] => [sourceKey(source), words]);
      }),
    ),
  );
