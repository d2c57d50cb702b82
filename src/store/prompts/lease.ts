import { GraphFailure } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { linesOf } from '../rows/field.ts';
import { equals, itemsPath, listPath, type ListItem, type Site } from '../site.ts';
import { removeTwins } from '../twins.ts';
import { ensureRows } from '../write-rows.ts';

/** Which bot serves a site, and until when unless it says so again: ISO moment. */
export interface Lease {
  owner: string;
  until: string;
}

/** A setting whose value is two lines, `owner …` and `until …`. */
const LEASE_SETTING = 'bot: lease';

/** Which bot serves the site; null where none ever did. @throws {GraphFailure} */
export const readLease = async (site: Site): Promise<Lease | null> => (await readRow(site))?.lease ?? null;

/**
 * Takes the lease of a site, or takes it again, until a moment; answers with the lease as it stands afterwards, which is
 * another's where that one was faster or has not lapsed by `now`. It is read again after it was written, since no document
 * proves that `If-Match` is honoured on list items. @throws {GraphFailure}
 */
export async function takeLease(site: Site, wanted: Lease, now: string): Promise<Lease> {
  const row = await readRow(site);
  if (row?.lease && row.lease.owner !== wanted.owner && row.lease.until > now) return row.lease;
  await write(site, row, wanted);
  return (await readLease(site)) ?? wanted;
}

/** Lets another bot take over at once. @throws {GraphFailure} */
export async function releaseLease(site: Site, owner: string, now: string): Promise<void> {
  const row = await readRow(site);
  if (row?.lease?.owner === owner) await write(site, row, { owner, until: now });
}

interface LeaseRow {
  item: ListItem;
  /** Null where a hand made it unreadable. */
  lease: Lease | null;
}

async function readRow(site: Site): Promise<LeaseRow | null> {
  const path = itemsPath(site, 'settings', equals('Key', LEASE_SETTING));
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  await removeTwins(site, 'settings', value);
  const item = value.toSorted((one, other) => Number(one.id) - Number(other.id))[0];
  return item ? { item, lease: toLease(item) } : null;
}

function toLease({ fields = {} }: ListItem): Lease | null {
  const lines = linesOf(fields, 'Value');
  const read = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1)
      .trim();
  const [owner, until] = [read('owner'), read('until')];
  return owner && until && !Number.isNaN(Date.parse(until)) ? { owner, until } : null;
}

async function write(site: Site, row: LeaseRow | null, { owner, until }: Lease): Promise<void> {
  const Value = `owner ${owner}\nuntil ${until}`;
  if (!row)
    return ensureRows(site, [{ list: 'settings', fields: { Title: LEASE_SETTING, Key: LEASE_SETTING, Value } }]);
  const path = listPath(site, 'settings', `/items/${row.item.id}/fields`);
  try {
    await site.graph.send({ method: 'PATCH', path, headers: { 'If-Match': row.item.eTag ?? '*' }, body: { Value } });
  } catch (thrown) {
    // Another bot was faster; what stands there now tells which.
    if (!(thrown instanceof GraphFailure) || !(thrown.isStale || thrown.isOutcomeUnknown)) throw thrown;
  }
}
