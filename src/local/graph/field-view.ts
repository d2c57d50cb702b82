import type { World } from './call.ts';
import type { Column } from './column-store.ts';
import { isLookup, typeOf } from './column-type.ts';
import { valueIn } from './field-index.ts';
import type { FieldValues, ItemRow } from './item-store.ts';
import { unknownField } from './refusal.ts';
import { userListOf } from './user-list.ts';

/** The part of a row that fields are read from; a version has it too. */
export type FieldSource = Pick<
  ItemRow,
  'id' | 'guid' | 'version' | 'created' | 'authorId' | 'modified' | 'editorId' | 'fields'
>;

type Value = unknown;
type Reader = (row: FieldSource, fields: FieldValues) => Value;

/**
 * Makes the function that shows the fields of items of a list. Without a selection: what people see, lookups as
 * `<Column>LookupId` only; hidden columns and the words of a lookup only by name (Graph's fieldvalueset page).
 */
export function createFieldView(world: World, listId: string, siteId: string, select: readonly string[] | null) {
  const readers = selectReaders(world, listId, siteId, select);
  const omitsEmpty = world.switches.get('emptyFieldsOmitted');
  return (row: FieldSource): Record<string, Value> => {
    const fields = JSON.parse(row.fields) as FieldValues;
    const shown: Record<string, Value> = { '@odata.etag': `"${row.guid},${row.version}"` };
    for (const [name, read] of readers) {
      const value = read(row, fields);
      if (value !== null && value !== undefined) shown[name] = value;
      else if (!omitsEmpty) shown[name] = null;
    }
    return shown;
  };
}

function selectReaders(
  world: World,
  listId: string,
  siteId: string,
  select: readonly string[] | null,
): [string, Reader][] {
  const columns = world.columns.of(listId);
  const lookups = columns.filter(({ definition }) => isLookup(definition));
  // With more lookups than that in a list, reads silently miss some (msgraph-sdk-powershell#2711).
  const lost = new Set(lookups.slice(world.switches.get('lookupsPerQuery')).map(({ name }) => name));
  const named = columns.map((column) => ({ column, readers: readersOf(world, siteId, column) }));
  if (select && world.switches.get('unknownSelectedField') === 'refused')
    checkKnown(world, select, new Set(named.flatMap(({ readers }) => readers.map(({ name }) => name.toLowerCase()))));
  const all = named.filter(({ column }) => !lost.has(column.name)).flatMap(({ readers }) => readers);
  const wanted = (reader: Named): boolean =>
    select ? select.some((name) => name.toLowerCase() === reader.name.toLowerCase()) : reader.isUsual;
  return all.filter(wanted).map(({ name, read }) => [name, read]);
}

function checkKnown(world: World, select: readonly string[], known: ReadonlySet<string>): void {
  const odd = select.find((name) => !known.has(name.toLowerCase()));
  if (odd !== undefined) throw unknownField(world, odd);
}

interface Named {
  name: string;
  isUsual: boolean;
  read: Reader;
}

function readersOf(world: World, siteId: string, { name, definition }: Column): Named[] {
  const isUsual = !definition.hidden;
  if (!isLookup(definition)) return [{ name: name === 'ID' ? 'id' : name, isUsual, read: plainReader(name) }];
  const target = definition.lookup?.listId ?? userListOf(siteId).id;
  const word = definition.lookup?.columnName ?? 'Title';
  const type = typeOf(definition);
  const show = (id: number): LookupShown => showLookup(world, target, word, id, type === 'people');
  if (type === 'people' || type === 'lookups')
    return [{ name, isUsual: false, read: (row, fields) => list(row, fields, name)?.map(show) }];
  const one: Reader = (row, fields) => valueIn(row as ItemRow, fields, name);
  const asText: Reader = (row, fields) => textOrNull(one(row, fields));
  const asWord: Reader = (row, fields) => wordOf(one(row, fields), show);
  return [
    { name: `${name}LookupId`, isUsual, read: asText },
    { name, isUsual: false, read: asWord },
  ];
}

interface LookupShown {
  LookupId: number;
  LookupValue: string;
  Email?: string;
}

const textOrNull = (value: Value): string | null => (typeof value === 'number' ? String(value) : null);

function wordOf(value: Value, show: (id: number) => LookupShown): string | null {
  return typeof value === 'number' ? show(value).LookupValue : null;
}

function list(row: FieldSource, fields: FieldValues, name: string): number[] | null {
  const value = valueIn(row as ItemRow, fields, name);
  return Array.isArray(value) ? (value as number[]) : null;
}

function showLookup(world: World, listId: string, word: string, id: number, isPerson: boolean): LookupShown {
  const row = world.items.get(listId, id);
  const fields = row ? (JSON.parse(row.fields) as FieldValues) : {};
  const shown = { LookupId: id, LookupValue: String(fields[word] ?? '') };
  return isPerson ? { ...shown, Email: String(fields['EMail'] ?? '') } : shown;
}

const COMPUTED: Record<string, (row: FieldSource, fields: FieldValues) => Value> = {
  ID: (row) => String(row.id),
  _UIVersionString: (row) => `${row.version}.0`,
  Attachments: () => false,
  Edit: () => '',
  LinkTitle: (_row, fields) => fields['Title'],
  LinkTitleNoMenu: (_row, fields) => fields['Title'],
  ItemChildCount: () => '0',
  FolderChildCount: () => '0',
};

function plainReader(name: string): Reader {
  return COMPUTED[name] ?? ((row, fields) => valueIn(row as ItemRow, fields, name));
}
