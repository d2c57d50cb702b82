import { GraphFailure } from '../../graph/graph-failure.ts';
import { readOn, type Page } from '../../graph/page.ts';
import type { ListName } from '../schema.ts';
import { listPath, type Site } from '../site.ts';

/** Graph tells an address of each write to a list until an ISO moment. */
export interface Subscription {
  id: string;
  until: string;
}

/** A subscription that is wanted. */
export interface WantedSubscription {
  list: Extract<ListName, 'prompts' | 'actions'>;
  /** https, and open to Graph. */
  address: string;
  /** Comes with each notice, so that nobody else's is believed; at most 128 characters. */
  secret: string;
  /** ISO moments: how long one that is there must last to be left as it is, and how long another one shall; at most 42,300 minutes ahead. */
  atLeast: string;
  until: string;
}

/**
 * Has Graph tell an address of writes to a list. One that was made to the same address is found and renewed, so that a bot
 * which starts anew leaves none behind, and a lost answer makes no second. Graph's subscription page asks for Sites.ReadWrite.All; whether
 * Sites.Selected suffices no document says. @throws {GraphFailure}
 */
export async function subscribe(site: Site, wanted: WantedSubscription): Promise<Subscription> {
  const resource = await resourceOf(site, wanted.list);
  const standing = await find(site, resource, wanted.address);
  if (standing && standing.until >= wanted.atLeast) return standing;
  return (standing && (await renew(site, standing.id, wanted.until))) ?? (await make(site, resource, wanted));
}

interface GraphSubscription {
  id: string;
  resource: string;
  notificationUrl: string;
  expirationDateTime: string;
}

/** Subscriptions name a site and a list by id; the plan's lists are known here by title. */
async function resourceOf(site: Site, list: ListName): Promise<string> {
  const path = `${listPath(site, list)}?$select=id,parentReference`;
  const { id, parentReference } = await site.graph.send<{ id: string; parentReference: { siteId: string } }>({
    method: 'GET',
    path,
  });
  return `sites/${parentReference.siteId}/lists/${id}`;
}

async function find({ graph }: Site, resource: string, address: string): Promise<Subscription | null> {
  const first = await graph.send<Page<GraphSubscription>>({ method: 'GET', path: '/subscriptions' });
  const { value } = await readOn(graph, first);
  const found = value.find((one) => one.resource === resource && one.notificationUrl === address);
  return found ? toSubscription(found) : null;
}

/** Null where it is gone meanwhile. */
async function renew({ graph }: Site, id: string, until: string): Promise<Subscription | null> {
  const path = `/subscriptions/${encodeURIComponent(id)}`;
  try {
    const body = { expirationDateTime: until };
    return toSubscription(await graph.send<GraphSubscription>({ method: 'PATCH', path, body }));
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.status === 404) return null;
    throw thrown;
  }
}

async function make({ graph }: Site, resource: string, wanted: WantedSubscription): Promise<Subscription> {
  const body = {
    changeType: 'updated',
    notificationUrl: wanted.address,
    resource,
    expirationDateTime: wanted.until,
    clientState: wanted.secret,
  };
  return toSubscription(await graph.send<GraphSubscription>({ method: 'POST', path: '/subscriptions', body }));
}

/** Times compare as texts once they are written alike. */
const toSubscription = ({ id, expirationDateTime }: GraphSubscription): Subscription => ({
  id,
  until: new Date(expirationDateTime).toISOString(),
});
