import { builtInColumns } from './built-in-column.ts';
import { objectBody, textOf } from './body.ts';
import type { Call, Reply, World } from './call.ts';
import { identitySetOf } from './caller.ts';
import { addColumn } from './column.ts';
import { toSeconds } from './field-value.ts';
import { guidFrom } from './guid.ts';
import { viewOfList } from './list-view.ts';
import type { ListRow } from './list-store.ts';
import { readSelect } from './query.ts';
import { invalidRequest, notModelled, Refusal } from './refusal.ts';

/** GET …/lists. Lists with the system facet come only when `$select` names it (Graph's list-list page). */
export function getLists(world: World, call: Call): Reply {
  const withSystem = readSelect(call.query)?.includes('system') ?? false;
  const rows = world.lists.all(call.theSite.id).filter((row) => withSystem || row.isSystem === 0);
  const show = viewOfList(world, call);
  return { status: 200, body: { '@odata.context': contextOf(world, call), value: rows.map(show) } };
}

/** GET …/lists/{id or title}. */
export function getList(world: World, call: Call): Reply {
  return answerList(world, call, 200, call.theList);
}

/** What a list may be given (Graph's metadata); whatever else a body names is refused, not passed over. */
const WRITABLE = new Set(['displayName', 'name', 'description', 'list', 'columns']);

function readListBody(given: unknown): Record<string, unknown> {
  const body = objectBody(given);
  const odd = Object.keys(body).find((key) => !WRITABLE.has(key) && !key.includes('@odata.'));
  if (odd !== undefined) throw invalidRequest(`The property '${odd}' cannot be set on a list.`);
  return body;
}

/** POST …/lists, with columns where the body has them (Graph's list-create page). */
export function postList(world: World, call: Call): Reply {
  const body = readListBody(call.body);
  const title = textOf(body, 'displayName')?.trim() ?? '';
  if (!title) throw invalidRequest("A list needs a 'displayName'.");
  checkTitleLength(title);
  checkTemplate(body);
  checkTitleIsFree(world, call, title, null);
  const list = newList(world, call, title, textOf(body, 'description') ?? '');
  world.lists.add(list);
  for (const column of builtInColumns(list.id)) world.columns.add(list.id, column);
  for (const column of columnsOf(body)) addColumn(world, list, objectBody(column));
  return answerList(world, call, 201, list);
}

/** PATCH …/lists/{id}: title and description. */
export function patchList(world: World, call: Call): Reply {
  const list = call.theList;
  const body = readListBody(call.body);
  const fixed = Object.keys(body).find((key) => key !== 'displayName' && key !== 'description');
  if (fixed !== undefined) throw notModelled(`changing '${fixed}' of a list`);
  const title = textOf(body, 'displayName')?.trim() || list.title;
  checkTitleLength(title);
  checkTitleIsFree(world, call, title, list.id);
  const by = JSON.stringify(identitySetOf(call.caller));
  world.lists.rename(list, title, textOf(body, 'description') ?? list.description, nowOf(world), by);
  return answerList(world, call, 200, world.lists.byId(list.id) ?? list);
}

/** DELETE …/lists/{id}. */
export function deleteList(world: World, call: Call): Reply {
  world.lists.remove(call.theList.id);
  world.columns.forget();
  return { status: 204 };
}

const nowOf = (world: World): string => toSeconds(world.clock.now().getTime());

function newList(world: World, call: Call, title: string, description: string): ListRow {
  const position = world.lists.nextPosition();
  const [now, by] = [nowOf(world), JSON.stringify(identitySetOf(call.caller))];
  const stamp = { created: now, createdBy: by, modified: now, modifiedBy: by, version: 0, nextItem: 1, position };
  const id = guidFrom('list', call.theSite.id, title.toLowerCase(), position);
  const facts = { template: 'genericList', isSystem: 0, description };
  return { id, siteId: call.theSite.id, name: freeName(world, call, title), title, ...facts, ...stamp };
}

/** The address of a list leaves out what a path cannot hold. */
function freeName(world: World, call: Call, title: string): string {
  const plain = title.replace(/["#%*:<>?/\\|&.~{}]/g, '').trim() || 'List';
  const taken = new Set(world.lists.all(call.theSite.id).map(({ name }) => name.toLowerCase()));
  let name = plain;
  for (let number = 1; taken.has(name.toLowerCase()); number++) name = `${plain}${number}`;
  return name;
}

const TITLE = 255;

function checkTitleLength(title: string): void {
  if (title.length > TITLE) throw invalidRequest(`A title takes ${TITLE} characters at most.`);
}

function checkTemplate(body: Record<string, unknown>): void {
  const template = body['list'] == null ? undefined : textOf(objectBody(body['list']), 'template');
  if (template !== undefined && template !== 'genericList') throw notModelled(`lists of the template '${template}'`);
}

function checkTitleIsFree(world: World, call: Call, title: string, ownId: string | null): void {
  const twin = world.lists.all(call.theSite.id).find((row) => row.title.toLowerCase() === title.toLowerCase());
  if (!twin || twin.id === ownId) return;
  const status = world.switches.get('nameClashStatus');
  throw new Refusal(status, 'nameAlreadyExists', `The specified name '${title}' is already in use.`);
}

function columnsOf(body: Record<string, unknown>): unknown[] {
  const columns = body['columns'] ?? [];
  if (!Array.isArray(columns)) throw invalidRequest("'columns' must be an array.");
  return columns;
}

function answerList(world: World, call: Call, status: number, list: ListRow): Reply {
  return { status, body: { '@odata.context': `${contextOf(world, call)}/$entity`, ...viewOfList(world, call)(list) } };
}

function contextOf(world: World, call: Call): string {
  return `${world.links.metadata}#sites('${encodeURIComponent(call.theSite.id)}')/lists`;
}
