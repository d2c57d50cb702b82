import { objectBody } from './body.ts';
import type { Call, Reply, World } from './call.ts';
import { checkIfMatch } from './entity-tag.ts';
import { createFieldView } from './field-view.ts';
import { readFields } from './field-write.ts';
import { changeItem, deleteItemRow, insertItem } from './item-change.ts';
import { createItemView } from './item-view.ts';
import type { ItemRow } from './item-store.ts';
import { readQuery, readSelect } from './query.ts';
import { invalidRequest, itemNotFound } from './refusal.ts';
import { ensureUserRow } from './user-list.ts';

/** GET …/items/{id}. */
export function getItem(world: World, call: Call): Reply {
  const show = createItemView(world, call);
  return { status: 200, body: { '@odata.context': itemContext(world, call), ...show(findItem(world, call)) } };
}

/** POST …/items, `{ fields }`. There is no id of the client's: a POST sent twice makes two items. */
export function postItem(world: World, call: Call): Reply {
  const body = objectBody(call.body);
  checkItemBody(body);
  const fields = readFields(world, call.theList, objectBody(body['fields'] ?? {}));
  const row = insertItem(
    world,
    call.theList.id,
    fields,
    call.caller,
    ensureUserRow(world, call.theSite.id, call.caller),
  );
  const asked = world.switches.get('postReturnsFields') ? { ...call, query: readQuery('expand=fields') } : call;
  const show = createItemView(world, asked as Call);
  return { status: 201, body: { '@odata.context': itemContext(world, call), ...show(row) } };
}

function checkItemBody(body: Record<string, unknown>): void {
  const odd = Object.keys(body).find((key) => key !== 'fields' && key !== 'contentType' && !key.includes('@odata.'));
  if (odd) throw invalidRequest(`The property '${odd}' cannot be set on a list item.`);
}

/** GET …/items/{id}/fields. */
export function getFields(world: World, call: Call): Reply {
  return { status: 200, body: showFieldSet(world, call, findItem(world, call)) };
}

/** PATCH …/items/{id}/fields: merges, and answers with the fields alone (Graph's listitem-update page). */
export function patchFields(world: World, call: Call): Reply {
  const row = findItem(world, call);
  if (world.switches.get('ifMatchOnFields')) checkIfMatch(world, call.headers['if-match'], row);
  return answerChange(world, call, row, objectBody(call.body));
}

/** PATCH …/items/{id}: the page says a set of fields goes in and comes out, the schema a list item; both go in here. */
export function patchItem(world: World, call: Call): Reply {
  const row = findItem(world, call);
  checkIfMatch(world, call.headers['if-match'], row);
  const body = objectBody(call.body);
  if ('fields' in body) checkItemBody(body);
  const fields = 'fields' in body ? objectBody(body['fields']) : body;
  if (world.switches.get('patchItemAnswers') === 'fieldValueSet') return answerChange(world, call, row, fields);
  const changed = change(world, call, row, fields);
  const show = createItemView(world, call);
  return { status: 200, body: { '@odata.context': itemContext(world, call), ...show(changed) } };
}

/** DELETE …/items/{id}. */
export function deleteItem(world: World, call: Call): Reply {
  const row = findItem(world, call);
  checkIfMatch(world, call.headers['if-match'], row);
  deleteItemRow(world, row);
  return { status: 204 };
}

/** The item that an address names. @throws {Refusal} */
export function findItem(world: World, call: Call): ItemRow {
  const key = call.params['item'] ?? '';
  if (!/^\d{1,9}$/.test(key))
    throw invalidRequest(`'${key}' is not the id of an item.`, world.switches.get('malformedIdStatus'));
  const row = world.items.get(call.theList.id, Number(key));
  if (!row) throw itemNotFound('The specified item was not found');
  return row;
}

function change(world: World, call: Call, row: ItemRow, body: Record<string, unknown>): ItemRow {
  const values = readFields(world, call.theList, body);
  return changeItem(world, row, values, call.caller, ensureUserRow(world, call.theSite.id, call.caller));
}

function answerChange(world: World, call: Call, row: ItemRow, body: Record<string, unknown>): Reply {
  const changed = showFieldSet(world, call, change(world, call, row, body));
  if (!world.switches.get('patchReturnsEtag')) delete changed['@odata.etag'];
  return { status: 200, body: changed };
}

function showFieldSet(world: World, call: Call, row: ItemRow): Record<string, unknown> {
  const show = createFieldView(world, call.theList.id, call.theSite.id, readSelect(call.query));
  return { '@odata.context': `${itemContext(world, call)}/fields/$entity`, ...show(row) };
}

function itemContext(world: World, call: Call): string {
  return `${world.links.metadata}#sites('${encodeURIComponent(call.theSite.id)}')/lists('${call.theList.id}')/items/$entity`;
}
