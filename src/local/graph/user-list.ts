import { builtInColumns, plainDefinition } from './built-in-column.ts';
import { APP } from './application.ts';
import { identitySetOf, type Caller } from './caller.ts';
import type { World } from './call.ts';
import { guidFrom } from './guid.ts';
import { insertItem } from './item-change.ts';
import type { ListRow } from './list-store.ts';

const ROWS_START_AT = 6;
const TEXT = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
};

/** The hidden list of a site whose row ids person columns hold; English sites call it "User Information List". */
export function userListOf(siteId: string): { id: string; title: string } {
  return { id: guidFrom('user information list', siteId), title: 'User Information List' };
}

/** Makes the list where a new data file has none. */
export function makeUserList(world: World, siteId: string, by: Caller): void {
  const { id, title } = userListOf(siteId);
  if (world.lists.byId(id)) return;
  world.lists.add(userListRow(world, siteId, id, title, JSON.stringify(identitySetOf(by))));
  for (const column of builtInColumns(id)) world.columns.add(id, column);
  for (const name of ['Name', 'EMail', 'UserName']) {
    const definition = { ...plainDefinition(name, name), ...TEXT };
    world.columns.add(id, { id: guidFrom('column', id, name), name, definition, builtIn: true });
  }
}

function userListRow(world: World, siteId: string, id: string, title: string, by: string): ListRow {
  const stamp = {
    created: world.founded,
    createdBy: by,
    modified: world.founded,
    modifiedBy: by,
    version: 0,
    position: 0,
  };
  const facts = { name: 'users', description: 'All people.', template: 'userInformation', isSystem: 1 };
  return { id, siteId, title, ...facts, ...stamp, nextItem: ROWS_START_AT };
}

/**
 * The row of whoever calls. Someone who has never touched the site has none, and Graph cannot make one for another
 * person (microsoft-graph-docs#15695), so the first call to the site is what makes it.
 */
export function ensureUserRow(world: World, siteId: string, caller: Caller): number {
  const { id: listId } = userListOf(siteId);
  const known = world.sql.one<{ id: number }>(
    "SELECT id FROM item WHERE listId = ? AND json_extract(fields, '$.Name') = ?",
    listId,
    claimOf(caller),
  );
  return known?.id ?? insertItem(world, listId, rowOf(caller), caller, null).id;
}

function claimOf(caller: Caller): string {
  return caller.kind === 'app' ? `i:0i.t|ms.sp.ext|${APP.id}` : `i:0#.f|membership|${caller.person.userPrincipalName}`;
}

function rowOf(caller: Caller): Record<string, string> {
  if (caller.kind === 'app') return { Title: APP.displayName, Name: claimOf(caller) };
  const { displayName, userPrincipalName } = caller.person;
  return { Title: displayName, EMail: userPrincipalName, UserName: userPrincipalName, Name: claimOf(caller) };
}
