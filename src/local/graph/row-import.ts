import type { World } from './call.ts';
import { readFields } from './field-write.ts';
import { insertItem } from './item-change.ts';
import { itemNotFound } from './refusal.ts';
import { LOCAL_AREA } from './site.ts';
import { ensureUserRow } from './user-list.ts';

/** Puts rows of fields into a list in one transaction, checked like any write. @throws {Refusal} */
export function insertRows(
  world: World,
  listTitle: string,
  rows: readonly Record<string, unknown>[],
  as: string,
): void {
  const list = world.lists.find(LOCAL_AREA.id, listTitle);
  if (!list) throw itemNotFound(`There is no list "${listTitle}".`);
  const person = world.people.byUpn(as);
  if (!person) throw itemNotFound(`There is nobody called ${as}.`);
  const caller = { kind: 'person', person, scopes: null } as const;
  world.sql.transaction(() => {
    const editor = ensureUserRow(world, LOCAL_AREA.id, caller);
    for (const row of rows) insertItem(world, list.id, readFields(world, list, row), caller, editor);
  });
  world.notices.listChanged(list.id);
}
