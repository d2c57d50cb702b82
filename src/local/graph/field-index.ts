import type { World } from './call.ts';
import type { ColumnDefinition } from './column-definition.ts';
import type { SqlValue } from './database.ts';
import type { FieldValues, ItemRow } from './item-store.ts';

/** The value of a column in a row, built-in columns included. */
export function valueIn(row: ItemRow, fields: FieldValues, name: string): FieldValues[string] {
  switch (name) {
    case 'ID':
    case 'id':
      return row.id;
    case 'Created':
      return row.created;
    case 'Modified':
      return row.modified;
    case 'Author':
      return row.authorId;
    case 'Editor':
      return row.editorId;
    case 'ContentType':
      return 'Item';
    default:
      return fields[name] ?? null;
  }
}

/** A value as the index keeps it: text in small letters, since SharePoint compares without regard to case. */
export function indexKey(value: FieldValues[string] | undefined): SqlValue {
  if (typeof value === 'string') return value.toLowerCase();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : null;
}

/** Brings the index in line with a row that was written. */
export function indexRow(world: World, row: ItemRow, fields: FieldValues): void {
  for (const { name, definition } of world.columns.of(row.listId)) {
    if (!definition.indexed || name === 'ID') continue;
    putKey(world, row, name, indexKey(valueIn(row, fields, name)));
  }
}

function putKey(world: World, row: ItemRow, name: string, key: SqlValue): void {
  if (key === null) return;
  world.sql.run('INSERT OR IGNORE INTO field_index VALUES (?, ?, ?, ?)', row.listId, name, key, row.id);
}

/** Takes a row out of the index, before it is written again or deleted. */
export function unindexRow(world: World, row: ItemRow): void {
  world.sql.run('DELETE FROM field_index WHERE listId = ? AND itemId = ?', row.listId, row.id);
}

/** Makes or drops the index of a column over all items of its list. */
export function indexItems(world: World, listId: string, { name, indexed }: ColumnDefinition): void {
  world.sql.run('DELETE FROM field_index WHERE listId = ? AND name = ?', listId, name);
  if (!indexed) return;
  for (const row of world.items.after(listId, 0, Number.MAX_SAFE_INTEGER)) {
    putKey(world, row, name, indexKey(valueIn(row, JSON.parse(row.fields) as FieldValues, name)));
  }
}

/** True where two items of the list share a value in the column. */
export function hasDuplicates(world: World, listId: string, { name }: ColumnDefinition): boolean {
  const seen = new Set<SqlValue>();
  for (const row of world.items.after(listId, 0, Number.MAX_SAFE_INTEGER)) {
    const key = indexKey(valueIn(row, JSON.parse(row.fields) as FieldValues, name));
    if (key !== null && seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/** Another item of the list with this value in an indexed column. */
export function findTwin(
  world: World,
  listId: string,
  name: string,
  value: FieldValues[string],
  ownId: number,
): ItemRow | undefined {
  const key = indexKey(value);
  if (key === null) return undefined;
  const rows = world.sql.all<ItemRow>(
    `SELECT item.* FROM field_index JOIN item ON item.listId = field_index.listId AND item.id = field_index.itemId
     WHERE field_index.listId = ? AND name = ? AND value = ? AND itemId <> ? ORDER BY itemId`,
    listId,
    name,
    key,
    ownId,
  );
  if (!world.switches.get('textIsCaseSensitive')) return rows[0];
  return rows.find((row) => valueIn(row, JSON.parse(row.fields) as FieldValues, name) === value);
}
