import type { World } from './call.ts';
import type { Column } from './column-store.ts';
import { typeOf } from './column-type.ts';
import { instantOf, toSeconds } from './field-value.ts';
import { indexKey, valueIn } from './field-index.ts';
import { readFilter, type Condition } from './filter-text.ts';
import type { FieldValues, ItemRow } from './item-store.ts';
import { invalidRequest, unknownField } from './refusal.ts';

/** A filter bound to the columns of a list. */
export interface ItemFilter {
  conditions: readonly BoundCondition[];
  matches(row: ItemRow): boolean;
}

/** A condition whose column and value are known. */
export interface BoundCondition extends Condition {
  column: Column;
}

/** Properties of listItem that are columns of the list under another name. */
const PROPERTIES: Record<string, string> = { id: 'ID', createdDateTime: 'Created', lastModifiedDateTime: 'Modified' };

/** Reads `$filter` of items, refusing columns without an index unless the Prefer header allows them. @throws {Refusal} */
export function readItemFilter(world: World, listId: string, text: string, honoursNonIndexed: boolean): ItemFilter {
  const conditions = readFilter(text).map((condition) => bind(world, listId, condition));
  if (!honoursNonIndexed) checkIndexes(world, conditions);
  const isExact = world.switches.get('textIsCaseSensitive');
  return {
    conditions,
    matches(row) {
      const fields = JSON.parse(row.fields) as FieldValues;
      return conditions.every((condition) => holds(condition, valueIn(row, fields, condition.column.name), isExact));
    },
  };
}

/** The column that a path such as `fields/LeadLookupId` or `createdDateTime` names. @throws {Refusal} */
export function columnOf(world: World, listId: string, field: string): Column {
  const name = field.startsWith('fields/') ? field.slice('fields/'.length) : PROPERTIES[field];
  const columns = world.columns.of(listId);
  const wanted = (name === 'id' ? 'ID' : (name ?? '')).toLowerCase();
  const found =
    columns.find((column) => column.name.toLowerCase() === wanted) ??
    columns.find((column) => `${column.name}lookupid`.toLowerCase() === wanted);
  if (!found) throw unknownField(world, name ?? field);
  return found;
}

/** The refusal of docs#2279, word for word. */
export function refuseUnindexed(world: World, name: string): never {
  const text =
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ` +
    "HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.";
  throw invalidRequest(text, world.switches.get('unindexedFilterStatus'));
}

function checkIndexes(world: World, conditions: readonly BoundCondition[]): void {
  const loose = conditions.find(({ column }) => !column.definition.indexed);
  if (loose) refuseUnindexed(world, loose.column.name);
  const names = new Set(conditions.map(({ column }) => column.name));
  if (names.size > 1 && !world.switches.get('severalIndexedFields')) {
    throw invalidRequest('Only one indexed field can be filtered on at a time.');
  }
}

function bind(world: World, listId: string, condition: Condition): BoundCondition {
  const column = columnOf(world, listId, condition.field);
  return { ...condition, column, value: condition.value === null ? null : cast(world, column, condition.value) };
}

function cast(world: World, column: Column, value: string | number | boolean): string | number | boolean {
  const odd = (): never => {
    throw invalidRequest(`The value '${value}' does not fit the type of the field '${column.name}'.`);
  };
  switch (typeOf(column.definition)) {
    case 'number':
    case 'person':
    case 'lookup':
      return typeof value === 'boolean' || value === '' || Number.isNaN(Number(value)) ? odd() : Number(value);
    case 'boolean':
      if (typeof value === 'boolean' && world.switches.get('booleansInFilters') === 'numbers') return odd();
      if (value === true || value === 1 || value === '1') return true;
      return value === false || value === 0 || value === '0' ? false : odd();
    case 'dateTime': {
      const ms = instantOf(String(value));
      return Number.isNaN(ms) ? odd() : toSeconds(ms);
    }
    default:
      return String(value);
  }
}

function holds({ operator, value }: BoundCondition, actual: FieldValues[string], isExact: boolean): boolean {
  if (Array.isArray(actual)) return actual.some((one) => holds({ operator, value } as BoundCondition, one, isExact));
  const left = isExact ? (actual as string | number | boolean | null) : indexKey(actual);
  const right = isExact ? value : indexKey(value);
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null) return false;
  if (operator === 'startswith') return String(left).startsWith(String(right));
  if (operator === 'lt') return left < right;
  if (operator === 'gt') return left > right;
  return operator === 'le' ? left <= right : left >= right;
}
