import { BATCH_LIMIT, sendBatch, type BatchRequest } from '../../graph/batch.ts';
import type { Account } from '../account.ts';
import { failureFromAnswer } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import type { PlanPerson } from '../../domain/board.ts';
import { toPerson } from '../rows/plan-rows.ts';
import { withoutTwins } from '../rows/identical-rows.ts';
import { findByStart } from './directory.ts';
import { foldName, type ImportDecisions } from './import-decisions.ts';
import { itemsPath, listPath, type ListItem, type Site } from '../site.ts';

/**
 * Finds the account behind each name that has none yet: the one person of the directory who is called exactly so. Names
 * shared by several, and names of nobody in the tenant, stay open, and so do those about whom
 * somebody decided. Without the right to read the directory all stay open.
 */
export async function matchPeople(site: Site, { people }: ImportDecisions): Promise<void> {
  const decided = new Set(people.map(({ name }) => foldName(name)));
  const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: itemsPath(site, 'people') });
  const items = (await readItems(site, first)).value;
  const open = withoutTwins(items.map(toOpenPerson)).filter(({ name }) => !decided.has(foldName(name)));
  for (let start = 0; start < open.length; start += BATCH_LIMIT) {
    const chunk = open.slice(start, start + BATCH_LIMIT);
    await record(site, chunk, await lookUp(site, chunk));
  }
}

type OpenPerson = PlanPerson & { itemId: string };

function toOpenPerson(item: ListItem): OpenPerson | null {
  const person = toPerson(item);
  return person && person.kind === 'person' && !person.entraId ? { ...person, itemId: item.id } : null;
}

async function lookUp(site: Site, people: readonly OpenPerson[]): Promise<(Account | null)[]> {
  const found = await findByStart(
    site,
    people.map(({ name }) => name),
  );
  return people.map(({ name }, index) => {
    const accounts = found[index] ?? [];
    const same = accounts === 'not allowed' ? [] : accounts.filter((user) => isSameName(user.displayName, name));
    return same.length === 1 ? (same[0] ?? null) : null;
  });
}

const isSameName = (one: string, other: string): boolean =>
  one.localeCompare(other, 'en-GB', { sensitivity: 'base' }) === 0;

async function record(site: Site, people: readonly OpenPerson[], users: readonly (Account | null)[]): Promise<void> {
  const requests = people.flatMap(({ itemId }, index): BatchRequest[] => {
    const user = users[index];
    if (!user) return [];
    const body = { EntraId: user.id.toLowerCase(), Account: user.userPrincipalName };
    return [{ id: String(index), method: 'PATCH', url: listPath(site, 'people', `/items/${itemId}/fields`), body }];
  });
  if (requests.length === 0) return;
  for (const answer of (await sendBatch(site.graph, requests)).values())
    if (answer.status >= 400) throw failureFromAnswer(answer.status, answer.body, answer.headers);
}
