import type { Call, Reply, World } from './call.ts';
import { readSelect } from './query.ts';
import { checkSelect, pick } from './selection.ts';
import { HOST, SITES, type Site } from './site.ts';

const PROPERTIES = new Set([
  'id',
  'name',
  'displayName',
  'description',
  'webUrl',
  'createdDateTime',
  'lastModifiedDateTime',
  'siteCollection',
  'root',
]);

/** GET /sites/{id}. */
export function getSite(world: World, call: Call): Reply {
  const shown = viewOf(world, call)(call.theSite);
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#sites/$entity`, ...shown } };
}

/** GET /sites. Under Sites.Selected an app is not shown the sites it was granted (msgraph-sdk-java#2241). */
export function getSites(world: World, call: Call): Reply {
  const words = (call.query.get('search') ?? '').toLowerCase();
  const isSelected = call.caller.kind === 'app' || call.caller.scopes?.has('sites.selected');
  const visible = isSelected ? [] : SITES;
  const found = visible.filter((site) => words === '*' || site.displayName.toLowerCase().includes(words));
  const value = found.map(viewOf(world, call));
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#sites`, value } };
}

function viewOf(world: World, call: Call): (site: Site) => object {
  const select = readSelect(call.query);
  checkSelect(select, PROPERTIES, 'microsoft.graph.site');
  return (site) => pick(showSite(world, site), select);
}

function showSite(world: World, site: Site): Record<string, unknown> {
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
