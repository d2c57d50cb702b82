import type { Call, Reply, World } from './call.ts';
import { checkColumnBody } from './column-definition.ts';
import { changeColumnDefinition, defineColumn } from './column-change.ts';
import type { Column } from './column-store.ts';
import type { ListRow } from './list-store.ts';
import { indexItems } from './field-index.ts';
import { objectBody } from './body.ts';
import { invalidRequest, itemNotFound } from './refusal.ts';
import { pick } from './selection.ts';
import { readSelect } from './query.ts';

/** Left out of answers although writable, as the note on Graph's columndefinition page says. */
const HIDDEN_FACETS = ['hyperlinkOrPicture', 'validation', 'term', 'thumbnail', 'contentApprovalStatus'];

/** GET …/columns. */
export function getColumns(world: World, call: Call): Reply {
  const select = readSelect(call.query);
  const value = world.columns.of(call.theList.id).map((column) => pick(showColumn(world, column), select));
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#${context(call)}`, value } };
}

/** GET …/columns/{id}; the internal name serves as well as the id. */
export function getColumn(world: World, call: Call): Reply {
  return answerColumn(world, call, 200, findColumn(world, call));
}

/** POST …/columns. */
export function postColumn(world: World, call: Call): Reply {
  return answerColumn(world, call, 201, addColumn(world, call.theList, objectBody(call.body)));
}

/** PATCH …/columns/{id}. */
export function patchColumn(world: World, call: Call): Reply {
  const column = findColumn(world, call);
  const body = objectBody(call.body);
  checkColumnBody(body);
  const changed = { ...column, definition: changeColumnDefinition(world, call.theList, column, body) };
  world.columns.change(call.theList.id, changed);
  if (changed.definition.indexed !== column.definition.indexed) indexItems(world, call.theList.id, changed.definition);
  return answerColumn(world, call, 200, changed);
}

/** DELETE …/columns/{id}: the values go with it; what SharePoint itself made stays. */
export function deleteColumn(world: World, call: Call): Reply {
  const column = findColumn(world, call);
  if (column.builtIn) throw invalidRequest(`The column '${column.name}' cannot be deleted.`);
  world.columns.remove(call.theList.id, column.id);
  world.sql.run('DELETE FROM field_index WHERE listId = ? AND name = ?', call.theList.id, column.name);
  return { status: 204 };
}

/** Adds a column to a list, also while the list is made. @throws {Refusal} */
export function addColumn(world: World, list: ListRow, body: Record<string, unknown>): Column {
  const column = defineColumn(world, list, body);
  world.columns.add(list.id, column);
  return column;
}

/** A column as answers show it. */
export function showColumn(world: World, column: Column): Record<string, unknown> {
  const shown: Record<string, unknown> = { id: column.id, ...column.definition };
  if (world.switches.get('columnsHideFacets')) for (const facet of HIDDEN_FACETS) delete shown[facet];
  return shown;
}

function answerColumn(world: World, call: Call, status: number, column: Column): Reply {
  const head = { '@odata.context': `${world.links.metadata}#${context(call)}/$entity` };
  return { status, body: { ...head, ...pick(showColumn(world, column), readSelect(call.query)) } };
}

function findColumn(world: World, call: Call): Column {
  const key = (call.params['column'] ?? '').toLowerCase();
  const columns = world.columns.of(call.theList.id);
  const found = columns.find(({ id }) => id === key) ?? columns.find(({ name }) => name.toLowerCase() === key);
  if (!found) throw itemNotFound('The specified column was not found');
  return found;
}

function context(call: Call): string {
  return `sites('${encodeURIComponent(call.theSite.id)}')/lists('${call.theList.id}')/columns`;
}
