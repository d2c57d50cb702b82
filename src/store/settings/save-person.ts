import type { Board, PlanPerson } from '../../domain/board.ts';
import { foldName } from '../../domain/leads.ts';
import type { Sent } from '../edit.ts';
import { momentOf, singleLine } from '../rows/field.ts';
import { withoutTwins } from '../rows/identical-rows.ts';
import { toPerson } from '../rows/plan-rows.ts';
import type { Site } from '../site.ts';
import { InvalidChangeError } from '../store-error.ts';
import { saveRecords } from './save-records.ts';

/**
 * Writes a person of the plan; one whose key the board does not know is new. The name that somebody had stays as another
 * spelling, so that actions, chairs and deputies that are written so still mean them. @throws {OutdatedError}
 * @throws {InvalidChangeError}
 */
export async function savePerson(site: Site, board: Board, person: PlanPerson): Promise<Sent> {
  const seen = board.people.find(({ key }) => key === person.key) ?? null;
  const wanted = cleaned(person, seen);
  check(wanted, board);
  const items = await saveRecords(site, 'people', [
    {
      name: `“${seen?.name ?? wanted.name}”`,
      seen,
      wanted,
      isRow: (item) => toPerson(item)?.key === person.key,
      read: toPerson,
      columns: COLUMNS,
      newRow: { PersonKey: person.key },
    },
  ]);
  return { actions: [], people: withoutTwins(items.map(toPerson)) };
}

const COLUMNS = {
  name: { called: 'Name', fields: ({ name }: PlanPerson) => ({ Name: name, Title: name }) },
  aliases: { called: 'Other spellings', fields: ({ aliases }: PlanPerson) => ({ Aliases: aliases.join('\n') }) },
  kind: { called: 'Kind', fields: ({ kind }: PlanPerson) => ({ Kind: kind }) },
  role: { called: 'Role', fields: ({ role }: PlanPerson) => ({ Role: role }) },
  account: { called: 'Account', fields: ({ account }: PlanPerson) => ({ Account: account }) },
  entraId: { called: 'Entra id', fields: ({ entraId }: PlanPerson) => ({ EntraId: entraId }) },
  deputy: { called: 'Deputy', fields: ({ deputy }: PlanPerson) => ({ Deputy: deputy }) },
  awayUntil: { called: 'Away until', fields: ({ awayUntil }: PlanPerson) => ({ AwayUntil: momentOf(awayUntil) }) },
  quietUntil: {
    called: 'No reminders until',
    fields: ({ quietUntil }: PlanPerson) => ({ QuietUntil: momentOf(quietUntil) }),
  },
};

function cleaned(person: PlanPerson, seen: PlanPerson | null): PlanPerson {
  const name = singleLine(person.name);
  const former = seen && foldName(seen.name) !== foldName(name) ? [seen.name] : [];
  const aliases = new Map([...person.aliases, ...former].map((one) => [foldName(one), singleLine(one)]));
  aliases.delete(foldName(name));
  aliases.delete('');
  return {
    ...person,
    name,
    aliases: [...aliases.values()],
    role: person.role && singleLine(person.role),
    account: person.account && singleLine(person.account),
    entraId: person.entraId?.toLowerCase() ?? null,
    deputy: person.deputy && singleLine(person.deputy),
  };
}

function check({ key, name, aliases, deputy, awayUntil, quietUntil }: PlanPerson, { people }: Board): void {
  if (name === '') throw new InvalidChangeError('A person needs a name. Nothing was changed.');
  const others = people.filter((one) => one.key !== key);
  const spelled = (one: PlanPerson) => [one.name, ...one.aliases].map(foldName);
  const twice = [name, ...aliases].find((one) => others.some((other) => spelled(other).includes(foldName(one))));
  if (twice)
    throw new InvalidChangeError(`“${twice}” is somebody else’s name in this plan already. Nothing was changed.`);
  if (deputy && !others.some((one) => spelled(one).includes(foldName(deputy))))
    throw new InvalidChangeError(
      `“${deputy}” is none of this plan’s people yet. Add them first, then name them deputy.`,
    );
  if (awayUntil && !/^\d{4}-\d{2}-\d{2}$/.test(awayUntil))
    throw new InvalidChangeError('The last day away must be a whole date. Nothing was changed.');
  if (quietUntil && !/^\d{4}-\d{2}-\d{2}$/.test(quietUntil))
    throw new InvalidChangeError('The last day without reminders must be a whole date. Nothing was changed.');
}
