import type { Graph } from '../graph/client.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';

/** A SharePoint site as Graph knows it. */
export interface FoundSite {
  id: string;
  displayName?: string;
  webUrl: string;
}

/** What an application may do on a site. */
export interface SiteGrant {
  id: string;
  appId: string;
  name: string;
  roles: string[];
}

/** An application that is granted something: the bot's, or the tab's. */
export interface GrantedApp {
  kind: 'bot' | 'tab';
  id: string;
  displayName: string;
}

/** Finds a site by `contoso.sharepoint.com:/sites/local-area`. @throws {GraphFailure} */
export const findSite = (graph: Graph, address: string): Promise<FoundSite> =>
  graph.send({ method: 'GET', path: `/sites/${address}?$select=id,displayName,webUrl` });

interface Permission {
  id: string;
  roles?: string[];
  grantedToIdentitiesV2?: { application?: { id?: string; displayName?: string } }[];
}

/**
 * What applications may do on a site. The list leaves their roles out, so each is asked for alone (microsoft-graph-docs#21395).
 * @throws {GraphFailure}
 */
export async function readGrants(graph: Graph, { id }: FoundSite): Promise<SiteGrant[]> {
  const { value } = await graph.send<Page<Permission>>({ method: 'GET', path: `/sites/${id}/permissions` });
  return Promise.all(
    value.map(async ({ id: permission }) =>
      toGrant(await graph.send<Permission>({ method: 'GET', path: `/sites/${id}/permissions/${permission}` })),
    ),
  );
}

function toGrant({ id, roles = [], grantedToIdentitiesV2 = [] }: Permission): SiteGrant {
  const { id: appId = '', displayName = '' } = grantedToIdentitiesV2[0]?.application ?? {};
  return { id, appId: appId.toLowerCase(), name: displayName, roles };
}

/** The grant of an application; undefined where it has none. */
export const grantOf = (grants: readonly SiteGrant[], { id }: GrantedApp): SiteGrant | undefined =>
  grants.find(({ appId }) => appId === id.toLowerCase());

/** Roles with which an application writes rows (Graph's permissions-selected-overview page). */
const ENOUGH = ['write', 'owner', 'fullcontrol'];

/** Whether a grant is enough to write with. */
export const isEnough = (grant: SiteGrant | undefined): boolean =>
  grant?.roles.some((role) => ENOUGH.includes(role)) ?? false;

/** Lets an application write on a site; one that may only read has its grant raised. @throws {GraphFailure} */
export async function makeGrant(
  graph: Graph,
  { id }: FoundSite,
  { app: { id: appId, displayName }, grant }: { app: GrantedApp; grant: SiteGrant | undefined },
): Promise<void> {
  const roles = ['write'];
  const path = `/sites/${id}/permissions`;
  await (grant
    ? graph.send({ method: 'PATCH', path: `${path}/${grant.id}`, body: { roles } })
    : graph.send({
        method: 'POST',
        path,
        body: { roles, grantedToIdentities: [{ application: { id: appId, displayName } }] },
      }));
}

/** Takes a grant back; one that is gone is no failure. @throws {GraphFailure} */
export async function removeGrant(graph: Graph, { id }: FoundSite, grant: SiteGrant): Promise<void> {
  try {
    await graph.send({ method: 'DELETE', path: `/sites/${id}/permissions/${grant.id}` });
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure) || thrown.status !== 404) throw thrown;
  }
}

/**
 * The Microsoft 365 group of a site, which Graph names as owner of the site's library where there is one; null where it does
 * not. Its metadata does not list that property, so nothing depends on it. @throws {GraphFailure}
 */
export async function groupOf(graph: Graph, { id }: FoundSite): Promise<string | null> {
  try {
    const path = `/sites/${id}/drive?$select=id,owner`;
    const { owner } = await graph.send<{ owner?: { group?: { id?: string } } }>({ method: 'GET', path });
    return owner?.group?.id ?? null;
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.status === 404) return null;
    throw thrown;
  }
}

/** Whether a site is that of a group. @throws {GraphFailure} */
export async function isSiteOfGroup(graph: Graph, { id }: FoundSite, groupId: string): Promise<boolean> {
  try {
    const path = `/groups/${groupId}/sites/root?$select=id`;
    return (await graph.send<{ id: string }>({ method: 'GET', path })).id.toLowerCase() === id.toLowerCase();
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.status === 404) return false;
    throw thrown;
  }
}
