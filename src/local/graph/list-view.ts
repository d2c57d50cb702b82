import type { Call, World } from './call.ts';
import { showColumn } from './column.ts';
import { viewOf } from './item-view.ts';
import type { ListRow } from './list-store.ts';
import { readExpand, readSelect, readTop, type Expansion } from './query.ts';
import { notModelled } from './refusal.ts';
import { checkSelect, pick } from './selection.ts';
import { LOCAL_AREA } from './site.ts';

const PROPERTIES = new Set([
  'id',
  'name',
  'description',
  'eTag',
  'webUrl',
  'createdBy',
  'createdDateTime',
  'lastModifiedBy',
  'parentReference',
  'lastModifiedDateTime',
  'displayName',
  'list',
  'system',
  'sharepointIds',
  'columns',
  'items',
]);

/** Shows lists as the `$select` and `$expand` of a call ask. @throws {Refusal} */
export function viewOfList(world: World, call: Call): (list: ListRow) => object {
  const select = readSelect(call.query);
  checkSelect(select, PROPERTIES, 'microsoft.graph.list');
  const expansions = readExpand(call.query);
  return (list) => {
    const shown = pick(showList(world, list), select);
    for (const expansion of expansions) Object.assign(shown, expand(world, list, expansion));
    return shown;
  };
}

function expand(world: World, list: ListRow, { name, options }: Expansion): object {
  if (name === 'columns') return { columns: world.columns.of(list.id).map((column) => showColumn(world, column)) };
  if (name !== 'items') throw notModelled(`$expand=${name} on lists`);
  const size = Math.min(readTop(options) ?? world.switches.get('defaultPageSize'), world.switches.get('topCap'));
  const items = world.items.after(list.id, 0, size).map(viewOf(world, list, options));
  const [ignored] = options.unheeded();
  if (ignored !== undefined) throw notModelled(`$${ignored} inside $expand=items`);
  return { items };
}

function modifiedOf(world: World, list: ListRow): string {
  const newest = world.switches.get('listModifiedWithItems') ? world.items.lastModified(list.id) : undefined;
  return newest !== undefined && newest > list.modified ? newest : list.modified;
}

function showList(world: World, list: ListRow): Record<string, unknown> {
  const isSystem = list.isSystem === 1;
  const folder = isSystem ? '_catalogs' : 'Lists';
  const eTag = `"${list.id},${list.version}"`;
  return {
    '@odata.etag': eTag,
    createdDateTime: list.created,
    description: list.description,
    eTag,
    id: list.id,
    lastModifiedDateTime: modifiedOf(world, list),
    name: list.name,
    webUrl: `${LOCAL_AREA.webUrl}/${folder}/${encodeURIComponent(list.name)}`,
    displayName: list.title,
    createdBy: JSON.parse(list.createdBy) as object,
    lastModifiedBy: JSON.parse(list.modifiedBy) as object,
    parentReference: { siteId: list.siteId },
    list: { contentTypesEnabled: false, hidden: isSystem, template: list.template },
    ...(isSystem ? { system: {} } : {}),
  };
}
