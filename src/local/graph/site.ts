import { createHash } from 'node:crypto';
import { guidFrom } from './guid.ts';
import { invalidRequest, itemNotFound } from './refusal.ts';

/** The host of the tenant's SharePoint. */
export const HOST = 'contoso.sharepoint.com';
/** The tenant's id. */
export const TENANT_ID = guidFrom('tenant', 'contoso');

/** A site of the tenant. */
export interface Site {
  id: string;
  path: string;
  name: string;
  displayName: string;
  webUrl: string;
  /** People have their rights on the one site; on the root site everybody only reads. */
  isRoot: boolean;
}

function makeSite(path: string, name: string, displayName: string): Site {
  const id = `${HOST},${guidFrom('site collection', path)},${guidFrom('web', path)}`;
  return { id, path, name, displayName, webUrl: `https://${HOST}${path}`, isRoot: path === '' };
}

/** The one site that holds lists. */
export const LOCAL_AREA = makeSite('/sites/local-area', 'local-area', 'Local area partnership');
/** The root site of the tenant, without lists. */
const ROOT = makeSite('', '', 'Contoso');
/** All sites of the tenant. */
export const SITES = [LOCAL_AREA, ROOT];

/** Finds a site by id, host, `host:/path` or `root`. @throws {Refusal} */
export function findSite(key: string): Site {
  const lower = key.toLowerCase();
  if (lower === 'root' || lower === HOST) return ROOT;
  const byId = SITES.find((site) => site.id === lower);
  if (byId) return byId;
  const [host = '', path] = splitKey(lower);
  if (host !== HOST && SITES.every((site) => !site.id.startsWith(`${host},`) && site.id !== host)) {
    throw invalidRequest('Invalid hostname for this tenancy');
  }
  const found = path === undefined ? undefined : SITES.find((site) => site.path === path);
  if (!found) throw itemNotFound('Requested site could not be found');
  return found;
}

/** The host of `getByPath` is itself a site: its host, its id or `root`. */
function splitKey(key: string): [string, string?] {
  const at = key.indexOf(':');
  if (at < 0) return [key.split(',')[0] ?? key];
  const base = key.slice(0, at);
  const host = base === 'root' ? HOST : (base.split(',')[0] ?? base);
  const path = key.slice(at + 1).replace(/\/+$/, '');
  return [host, base === LOCAL_AREA.id ? `${LOCAL_AREA.path}${path}` : path];
}

/** The id of a site's document library: `b!` and 64 letters, as SharePoint's are. */
export function driveIdOf(site: Site): string {
  return `b!${createHash('sha384').update(`drive ${site.id}`).digest('base64url')}`;
}
