import { TAB_APP } from '../local/graph/application.ts';
import { GROUP_ID } from '../local/graph/team.ts';
import { createGraph } from '../graph/client.ts';
import { createLocalTokens } from '../tab/app/local-tenant.ts';
import { LOCAL } from './local-tenant.ts';
import { findGranted, keyFor, LOCAL_TENANT, readGrantedSites, writeGrantedSites } from './granted-sites.ts';

/** Records the one site of this machine where it is not, with the group of its team. @throws {GrantedSitesError} */
export async function recordLocalSite(file: string, url: string): Promise<void> {
  const sites = await readGrantedSites(file);
  const before = findGranted(sites, url);
  if (before?.groupId && before.tenant === LOCAL_TENANT) return;
  const key = before?.key ?? keyFor(url, sites);
  const record = { key, url, groupId: before?.groupId ?? GROUP_ID, tenant: LOCAL_TENANT };
  await writeGrantedSites(file, [...sites.filter((one) => one !== before), record]);
}

/** Grants the tab's application the one site of this machine, as `npm run grant` does in a tenant. @throws {GraphFailure} */
export async function grantLocalTab(graphPort: number): Promise<void> {
  const at = `http://127.0.0.1:${graphPort}`;
  const graph = createGraph({ getToken: createLocalTokens(`${at}/_local`, LOCAL.officer), origin: `${at}/graph` });
  const body = { roles: ['write'], grantedToIdentities: [{ application: TAB_APP }] };
  await graph.send({ method: 'POST', path: `/sites/${LOCAL.site}:/permissions`, body });
}
