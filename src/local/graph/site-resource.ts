import type { Call, Reply, World } from './call.ts';
import { HOST, SITES, type Site } from './site.ts';

/** GET /sites/{id}. */
export function getSite(world: World, call: Call): Reply {
  return {
    status: 200,
    body: { '@odata.context': `${world.links.metadata}#sites/$entity`, ...showSite(world, call.theSite) },
  };
}

/** GET /sites. Under Sites.Selected an app is not shown the sites it was granted (msgraph-sdk-java#2241). */
export function getSites(world: World, call: Call): Reply {
  const words = (call.query.get('search') ?? '').toLowerCase();
  const visible = call.caller.kind === 'app' ? [] : SITES;
  const found = visible.filter((site) => words === '*' || site.displayName.toLowerCase().includes(words));
  const value = found.map((site) => showSite(world, site));
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#sites`, value } };
}

function showSite(world: World, site: Site): object {
  return {
    createdDateTime: world.founded,
    description: '',
    id: site.id,
    lastModifiedDateTime: world.founded,
    name: site.name,
    webUrl: site.webUrl,
    displayName: site.displayName,
    ...(site.isRoot ? { root: {} } : {}),
    siteCollection: { hostname: HOST },
  };
}
