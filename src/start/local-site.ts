import { GROUP_ID } from '../local/graph/team.ts';
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
