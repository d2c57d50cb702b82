import type { World } from './call.ts';
import type { Column } from './column-store.ts';
import { isLookup, typeOf } from './column-type.ts';
import { readFieldValue } from './field-value.ts';
import type { FieldValues } from './item-store.ts';
import type { ListRow } from './list-store.ts';
import { readLookup } from './lookup-value.ts';
import { invalidRequest, Refusal, unknownField } from './refusal.ts';

const READ_ONLY = new Set([
  'id',
  'contenttypeid',
  'authorlookupid',
  'editorlookupid',
  '_uiversionstring',
  'appauthorlookupid',
  'appeditorlookupid',
  'author',
  'editor',
  'created',
  'modified',
  'attachments',
  'contenttype',
]);

/** The values that a body of fields sets, checked as Graph would. @throws {Refusal} */
export function readFields(world: World, list: ListRow, body: Record<string, unknown>): FieldValues {
  const columns = world.columns.of(list.id);
  const values: FieldValues = {};
  for (const [key, value] of Object.entries(body)) {
    if (key.includes('@odata.')) continue;
    const annotation = body[`${key}@odata.type`];
    const [name, stored] = readField(world, list, columns, key, value, annotation);
    values[name] = stored;
  }
  return values;
}

function readField(
  world: World,
  list: ListRow,
  columns: readonly Column[],
  key: string,
  value: unknown,
  annotation: unknown,
): [string, FieldValues[string]] {
  const lookup = key.endsWith('LookupId') ? columns.find(({ name }) => `${name}LookupId` === key) : undefined;
  if (lookup && isLookup(lookup.definition)) {
    checkWritable(world, key, lookup);
    return (
      trapped(columns, lookup, value) ?? [
        lookup.name,
        readLookup(world, list, lookup.definition, key, value, annotation),
      ]
    );
  }
  const column = columns.find(({ name }) => name === key);
  if (!column) throw notWritable(world, key);
  checkWritable(world, key, column);
  if (isLookup(column.definition)) throw invalidRequest(`Set '${key}' by its row id, as '${key}LookupId'.`);
  return [key, readFieldValue(world.switches, column.definition, key, value, annotation)];
}

const notWritable = (world: World, key: string): Refusal =>
  READ_ONLY.has(key.toLowerCase()) ? readOnlyField(world, key) : unknownField(world, key);

function checkWritable(world: World, key: string, column: Column): void {
  const { readOnly } = column.definition;
  if (readOnly || READ_ONLY.has(key.toLowerCase()) || typeOf(column.definition) === 'calculated')
    throw readOnlyField(world, key);
}

const readOnlyField = (world: World, key: string): Refusal =>
  invalidRequest(`Field '${key}' is read-only`, world.switches.get('readOnlyFieldStatus'));

/**
 * A column `EmployeeId` beside a person column `Employee` takes what is written to `EmployeeLookupId`: a string lands in
 * the wrong column, a number is a server error (microsoft-graph-docs-contrib#1457).
 */
function trapped(columns: readonly Column[], lookup: Column, value: unknown): [string, string] | undefined {
  const thief = columns.find(({ name }) => name === `${lookup.name}Id`);
  if (!thief) return undefined;
  if (typeof value === 'string') return [thief.name, value];
  throw generalException();
}

/** 500 with Graph's own words for what SharePoint could not take. */
const generalException = (): Refusal => new Refusal(500, 'generalException', 'General exception while processing');
