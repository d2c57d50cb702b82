import type { PlanPerson } from '../domain/board.ts';
import { foldName } from '../domain/leads.ts';
import { kindOfName } from '../domain/name-kind.ts';
import { splitLeads } from '../domain/split-leads.ts';
import type { Page } from '../graph/page.ts';
import { findByStart } from './import/directory.ts';
import { keyFrom } from './key.ts';
import { readItems } from './read-items.ts';
import { filled, singleLine } from './rows/field.ts';
import { withoutTwins } from './rows/identical-rows.ts';
import { toPerson } from './rows/plan-rows.ts';
import { itemsPath, type ListItem, type Site } from './site.ts';
import { removeTwins } from './twins.ts';
import { ensureRows, type NewRow } from './write-rows.ts';

/**
 * Makes known whom a lead cell names: each name that Plan people does not have gets a row, with the account of the one person
 * in the directory who is called so. Answers with all people where any are new, else null. 2 resource units, and 4 for each
 * new name. @throws {GraphFailure}
 */
export async function knowLeads(site: Site, leadsText: string): Promise<PlanPerson[] | null> {
  const names = splitLeads(leadsText);
  if (names.length === 0) return null;
  const known = await readPeople(site);
  const spelled = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldName));
  const fresh = names.filter((name) => !spelled.has(foldName(name)));
  if (fresh.length === 0) return null;
  await ensureRows(site, await rowsFor(site, fresh, [...known.map(({ name }) => name), ...names]));
  return readPeople(site);
}

/** The people of the plan. Two who name the same new one in one moment make one row of it. */
async function readPeople(site: Site): Promise<PlanPerson[]> {
  const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: itemsPath(site, 'people') });
  const { value } = await readItems(site, first);
  await removeTwins(site, 'people', value);
  return withoutTwins(value.map(toPerson));
}

async function rowsFor(site: Site, names: readonly string[], all: readonly string[]): Promise<NewRow[]> {
  const found = await findByStart(site, names);
  return Promise.all(
    names.map(async (name, at): Promise<NewRow> => {
      const kind = kindOfName(name, all);
      const accounts = found[at] ?? [];
      const same = accounts === 'not allowed' ? [] : accounts.filter(({ displayName }) => isSame(displayName, name));
      const account = kind === 'person' && same.length === 1 ? same[0] : undefined;
      return {
        list: 'people',
        fields: filled({
          Title: singleLine(name),
          PersonKey: await keyFrom('person', foldName(name)),
          Name: singleLine(name),
          Kind: kind,
          Account: account?.userPrincipalName,
          EntraId: account?.id.toLowerCase(),
        }),
      };
    }),
  );
}

const isSame = (one: string, other: string): boolean =>
  one.localeCompare(other, 'en-GB', { sensitivity: 'base' }) === 0;
