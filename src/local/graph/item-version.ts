import type { Call, Reply, World } from './call.ts';
import { createFieldView, type FieldSource } from './field-view.ts';
import { findItem } from './item.ts';
import { putFields } from './item-change.ts';
import type { FieldValues, ItemRow, VersionRow } from './item-store.ts';
import { readExpand, readSelect } from './query.ts';
import { invalidRequest, itemNotFound } from './refusal.ts';
import { ensureUserRow } from './user-list.ts';

/** GET …/items/{id}/versions, newest first (Graph's listitem-list-versions page). */
export function getVersions(world: World, call: Call): Reply {
  const row = findItem(world, call);
  const isExpanded = readExpand(call.query).length > 0;
  if (isExpanded && world.switches.get('versionsExpandFields') === 'refused')
    throw invalidRequest('The request is malformed or incorrect.');
  const past = world.items.versions(row.listId, row.id);
  const rows = world.switches.get('versionsIncludeCurrent') ? [row, ...past] : past;
  const show = viewOf(world, call, row, world.switches.get('versionsExpandFields') === 'shown');
  return { status: 200, body: { '@odata.context': context(world, call), value: rows.map(show) } };
}

/** GET …/versions/{id}, with its values by `$expand=fields`. */
export function getVersion(world: World, call: Call): Reply {
  const row = findItem(world, call);
  const shown = viewOf(world, call, row)(findVersion(world, call, row));
  return { status: 200, body: { '@odata.context': `${context(world, call)}/$entity`, ...shown } };
}

/** GET …/versions/{id}/fields. */
export function getVersionFields(world: World, call: Call): Reply {
  const row = findItem(world, call);
  const show = createFieldView(world, row.listId, call.theSite.id, readSelect(call.query));
  const source = sourceOf(row, findVersion(world, call, row));
  return { status: 200, body: { '@odata.context': `${context(world, call)}/$entity/fields/$entity`, ...show(source) } };
}

/** POST …/versions/{id}/restoreVersion: the old values become a new version (Graph's listitemversion-restore page). */
export function restoreVersion(world: World, call: Call): Reply {
  const row = findItem(world, call);
  const { fields } = findVersion(world, call, row);
  putFields(
    world,
    row,
    JSON.parse(fields) as FieldValues,
    call.caller,
    ensureUserRow(world, call.theSite.id, call.caller),
  );
  return { status: 204 };
}

function findVersion(world: World, call: Call, row: ItemRow): VersionRow {
  const key = call.params['version'] ?? '';
  const number = /^(\d{1,9})\.0$/.exec(key)?.[1];
  if (number === undefined)
    throw invalidRequest(`'${key}' is not the id of a version.`, world.switches.get('malformedIdStatus'));
  const all = [row, ...world.items.versions(row.listId, row.id)];
  const found = all.find(({ version }) => String(version) === number);
  if (!found) throw itemNotFound('The specified version was not found');
  return found;
}

function viewOf(world: World, call: Call, row: ItemRow, showsFields = true): (version: VersionRow) => object {
  const odd = readExpand(call.query).find(({ name }) => name !== 'fields');
  if (odd) throw invalidRequest(`Parsing OData Select and Expand failed: no property named '${odd.name}'.`);
  const fields = showsFields && readExpand(call.query).find(({ name }) => name === 'fields');
  const show = fields && createFieldView(world, row.listId, call.theSite.id, readSelect(fields.options));
  return (version) => ({
    id: `${version.version}.0`,
    lastModifiedDateTime: version.modified,
    lastModifiedBy: JSON.parse(version.modifiedBy) as object,
    ...(show ? { fields: show(sourceOf(row, version)) } : {}),
  });
}

function sourceOf(row: ItemRow, version: VersionRow): FieldSource {
  return { ...row, ...version };
}

function context(world: World, call: Call): string {
  const { theSite, theList, params } = call;
  return `${world.links.metadata}#sites('${encodeURIComponent(theSite.id)}')/lists('${theList.id}')/items('${params['item']}')/versions`;
}
