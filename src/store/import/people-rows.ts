import type { Plan } from '../../domain/plan.ts';
import { filled, singleLine } from '../rows/field.ts';
import type { NewRow } from '../write-rows.ts';
import type { KeyMaker } from '../key.ts';

/** Each name that the plan gives as a lead or accountable, once, as the plan writes it first. */
export function namesIn(plan: Plan): string[] {
  const actions = plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.actions));
  const names = new Map<string, string>();
  for (const name of actions.flatMap(({ leads, accountable }) => [...leads, ...accountable])) {
    const folded = name.toLocaleLowerCase('en-GB');
    if (!names.has(folded)) names.set(folded, name);
  }
  return [...names.values()];
}

/** Rows of Plan people. Which account stands behind a name is found afterwards, in the directory. */
export function peopleRows(plan: Plan, keyOf: KeyMaker): Promise<NewRow[]> {
  return Promise.all(
    namesIn(plan).map(async (name): Promise<NewRow> => ({
      list: 'people',
      fields: filled({
        Title: singleLine(name),
        PersonKey: await keyOf('person', name.toLocaleLowerCase('en-GB')),
        Name: singleLine(name),
        Kind: 'person',
      }),
    })),
  );
}
