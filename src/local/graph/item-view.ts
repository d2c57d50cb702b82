import type { Call, World } from './call.ts';
import { eTagOf } from './entity-tag.ts';
import { createFieldView } from './field-view.ts';
import type { ItemRow } from './item-store.ts';
import type { ListRow } from './list-store.ts';
import { readExpand, readSelect, type Query } from './query.ts';
import { notModelled, Refusal } from './refusal.ts';
import { checkSelect, pick } from './selection.ts';
import { LOCAL_AREA, TENANT_ID } from './site.ts';

/** What a listItem has, as far as this server shows it. */
export const ITEM_PROPERTIES: ReadonlySet<string> = new Set([
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
  'contentType',
  'sharepointIds',
  'deleted',
  'fields',
]);

/** The one content type of a list. */
export function contentTypeOf(listId: string): object {
  return { id: `0x0100${listId.replaceAll('-', '').toUpperCase()}`, name: 'Item' };
}

/** Shows items of the list of a call as its `$select` and `$expand` ask. @throws {Refusal} */
export function createItemView(world: World, call: Call): (row: ItemRow) => object {
  return viewOf(world, call.theList, call.query);
}

/** The same for a list that another answer holds, as `$expand=items(expand=fields)` does. @throws {Refusal} */
export function viewOf(world: World, list: ListRow, query: Query): (row: ItemRow) => object {
  const select = readSelect(query);
  checkSelect(select, ITEM_PROPERTIES, 'microsoft.graph.listItem');
  const showFields = fieldsAsked(world, list, query, select);
  return (row) => {
    const item = pick(showItem(world, list, row, select?.includes('sharepointIds') ?? false), select);
    return showFields ? { ...item, 'fields@odata.context': contextOf(world, list), fields: showFields(row) } : item;
  };
}

function fieldsAsked(world: World, list: ListRow, query: Query, select: readonly string[] | null) {
  const expansions = readExpand(query);
  const odd = expansions.find(({ name }) => name !== 'fields');
  if (odd && ['versions', 'driveItem', 'permissions', 'analytics'].includes(odd.name))
    throw notModelled(`$expand=${odd.name}`);
  if (odd)
    throw new Refusal(400, 'BadRequest', `Parsing OData Select and Expand failed: no property named '${odd.name}'.`);
  const [fields] = expansions;
  if (!fields && !select?.includes('fields')) return undefined;
  const named = fields ? readSelect(fields.options) : null;
  const [ignored] = fields?.options.unheeded() ?? [];
  if (ignored !== undefined) throw notModelled(`$${ignored} inside $expand=fields`);
  return createFieldView(world, list.id, list.siteId, named);
}

function contextOf(world: World, list: ListRow): string {
  return `${world.links.metadata}#sites('${encodeURIComponent(list.siteId)}')/lists('${list.id}')/items/$entity/fields/$entity`;
}

function showItem(world: World, list: ListRow, row: ItemRow, withIds: boolean): Record<string, unknown> {
  return {
    '@odata.etag': eTagOf(world, row),
    createdDateTime: row.created,
    eTag: eTagOf(world, row),
    id: String(row.id),
    lastModifiedDateTime: row.modified,
    webUrl: `${LOCAL_AREA.webUrl}/Lists/${encodeURIComponent(list.name)}/${row.id}_.000`,
    createdBy: JSON.parse(row.createdBy) as object,
    lastModifiedBy: JSON.parse(row.modifiedBy) as object,
    parentReference: { id: row.guid, siteId: list.siteId },
    contentType: contentTypeOf(list.id),
    ...(withIds ? { sharepointIds: sharepointIdsOf(list, row) } : {}),
  };
}

function sharepointIdsOf(list: ListRow, row: ItemRow): object {
  const [, siteId = '', webId = ''] = list.siteId.split(',');
  const site = { siteId, siteUrl: LOCAL_AREA.webUrl, tenantId: TENANT_ID, webId };
  return { listId: list.id, listItemId: String(row.id), listItemUniqueId: row.guid, ...site };
}
