import type { World } from './call.ts';
import type { SqlValue } from './database.ts';
import { indexKey } from './field-index.ts';
import type { BoundCondition, ItemFilter } from './item-filter.ts';
import type { ItemRow } from './item-store.ts';
import { Refusal } from './refusal.ts';

/**
 * The rows that a filter lets through, by id. The first condition must narrow to fewer rows than the list view
 * threshold; a second one does not help (msgraph-sdk-dotnet#827). @throws {Refusal}
 */
export function findItems(world: World, listId: string, filter: ItemFilter, afterId: number): ItemRow[] {
  const [first] = filter.conditions;
  const range = first ? rangeOf(first) : undefined;
  const rows = range && first ? readRange(world, listId, first.column.name, range) : scan(world, listId);
  return rows.filter((row) => row.id > afterId && filter.matches(row));
}

/** Bounds on the index: a statement's condition with its values. */
type Range = [sql: string, ...values: SqlValue[]];

function rangeOf({ column, operator, value }: BoundCondition): Range | undefined {
  const key = indexKey(value);
  if (!column.definition.indexed || key === null) return undefined;
  switch (operator) {
    case 'eq':
      return ['value = ?', key];
    case 'lt':
      return ['value < ?', key];
    case 'le':
      return ['value <= ?', key];
    case 'gt':
      return ['value > ?', key];
    case 'ge':
      return ['value >= ?', key];
    case 'startswith':
      return ['value >= ? AND value < ?', key, `${String(key)}\u{10FFFF}`];
    default:
      return undefined;
  }
}

/** ID is always indexed: the table itself is in its order. */
const BY_ID = 'SELECT * FROM (SELECT *, id AS value FROM item WHERE listId = ? AND deleted = 0) WHERE true';
const BY_INDEX = `SELECT item.* FROM field_index JOIN item ON item.listId = field_index.listId AND item.id = field_index.itemId
  WHERE field_index.listId = ? AND field_index.name = ?`;

function readRange(world: World, listId: string, name: string, [condition, ...values]: Range): ItemRow[] {
  const threshold = world.switches.get('listViewThreshold');
  const rows =
    name === 'ID'
      ? world.sql.all<ItemRow>(`${BY_ID} AND ${condition} LIMIT ?`, listId, ...values, threshold + 1)
      : world.sql.all<ItemRow>(`${BY_INDEX} AND ${condition} LIMIT ?`, listId, name, ...values, threshold + 1);
  if (rows.length > threshold) refuseTooMany(world);
  return rows.toSorted((a, b) => a.id - b.id);
}

function scan(world: World, listId: string): ItemRow[] {
  if (world.items.count(listId) > world.switches.get('listViewThreshold')) refuseTooMany(world);
  return world.items.after(listId, 0, Number.MAX_SAFE_INTEGER);
}

/** Graph says 429 here, without a time, and trying again never helps (msgraph-sdk-dotnet#827, #703). */
function refuseTooMany(world: World): never {
  throw new Refusal(world.switches.get('thresholdStatus'), 'throttledRequest', 'The request has been throttled');
}
