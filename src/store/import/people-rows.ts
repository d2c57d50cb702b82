import type { Plan } from '../../domain/plan.ts';
import { filled, singleLine } from '../rows/field.ts';
import type { NewRow } from '../write-rows.ts';
import type { KeyMaker } from '../key.ts';
import type { Beside } from './beside.ts';
import { foldName, subGroupsIn, type ImportDecisions } from './import-decisions.ts';

type Decided = ImportDecisions['people'][number];

/** Each name that the plan gives as a lead or accountable, once, as the plan writes it first. */
export function namesIn(plan: Plan): string[] {
  const actions = plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.actions));
  const names = new Map<string, string>();
  for (const name of actions.flatMap(({ leads, accountable }) => [...leads, ...accountable])) {
    const folded = foldName(name);
    if (!names.has(folded)) names.set(folded, name);
  }
  return [...names.values()];
}

/** What was decided, and whom the lists know already. */
interface WhoIsWho {
  decisions: ImportDecisions;
  beside: Beside;
}

/** A name of the plan with other spellings of it, and what was decided about it. */
interface Named {
  name: string;
  aliases: string[];
  decided: Decided | null;
}

/**
 * Rows of Plan people. Names that were given one account are one person, by the name that the plan writes first. Which
 * account stands behind an undecided name is found afterwards, in the directory.
 */
export function peopleRows(plan: Plan, keyOf: KeyMaker, { decisions, beside }: WhoIsWho): Promise<NewRow[]> {
  const fresh = peopleIn(plan, decisions.people).flatMap(({ name, aliases, decided }): Named[] => {
    const [first, ...others] = [name, ...aliases].filter((one) => !beside.people.has(foldName(one)));
    return first === undefined ? [] : [{ name: first, aliases: others, decided }];
  });
  return Promise.all(
    fresh.map(async ({ name, aliases, decided }): Promise<NewRow> => ({
      list: 'people',
      fields: filled({
        Title: singleLine(name),
        PersonKey: await keyOf('person', foldName(name)),
        Name: singleLine(name),
        Aliases: aliases.join('\n'),
        Kind: decided?.kind ?? 'person',
        Account: decided?.account?.userPrincipalName,
        EntraId: decided?.account?.id.toLowerCase(),
      }),
    })),
  );
}

function peopleIn(plan: Plan, people: readonly Decided[]): Named[] {
  const decisions = new Map(people.map((decided) => [foldName(decided.name), decided]));
  const named = new Map<string, Named>();
  for (const name of namesIn(plan)) {
    const decided = decisions.get(foldName(name)) ?? null;
    const who = decided?.account?.id.toLowerCase() ?? foldName(name);
    const known = named.get(who);
    if (known) known.aliases.push(name);
    else named.set(who, { name, aliases: [], decided });
  }
  return [...named.values()];
}

/** Rows of Plan sub-groups, for those that somebody decided on. */
export function subGroupRows(keyOf: KeyMaker, { decisions, beside }: WhoIsWho): Promise<NewRow[]> {
  const fresh = subGroupsIn(decisions).filter((name) => !beside.subGroups.has(foldName(name)));
  return Promise.all(
    fresh.map(async (name): Promise<NewRow> => ({
      list: 'subGroups',
      fields: { Title: name, GroupKey: await keyOf('sub-group', foldName(name)), Name: name },
    })),
  );
}
