import type { World } from './call.ts';
import type { ColumnDefinition } from './column-definition.ts';
import { isCollection } from './field-value.ts';
import type { ListRow } from './list-store.ts';
import { invalidRequest } from './refusal.ts';
import { userListOf } from './user-list.ts';

/**
 * A person or lookup by row id: a number or its digits; several with the annotation `Collection(Edm.Int32)`
 * (microsoft-graph-docs#15695, #2991). @throws {Refusal}
 */
export function readLookup(
  world: World,
  list: ListRow,
  column: ColumnDefinition,
  key: string,
  value: unknown,
  annotation: unknown,
): number | number[] | null {
  const several = column.personOrGroup?.allowMultipleSelection ?? column.lookup?.allowMultipleValues ?? false;
  if (value === null) {
    if (!several && !world.switches.get('nullClearsLookup')) throw invalidRequest(`'${key}' does not take null.`);
    return null;
  }
  const targetId = column.lookup ? column.lookup.listId : userListOf(list.siteId).id;
  if (!several) return readRowId(world, targetId, key, value);
  if (!Array.isArray(value) || !isCollection(annotation, 'Edm.Int32', 'Edm.String')) {
    throw invalidRequest(`'${key}' takes an array, with "${key}@odata.type": "Collection(Edm.Int32)".`);
  }
  return value.map((one) => readRowId(world, targetId, key, one));
}

function readRowId(world: World, targetId: string, key: string, value: unknown): number {
  const id = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isInteger(id)) throw invalidRequest(`'${key}' takes the id of a row.`);
  if (world.items.get(targetId, id)) return id;
  throw invalidRequest(
    `'${key}' names the row ${id}, which does not exist.`,
    world.switches.get('unknownLookupStatus'),
  );
}
