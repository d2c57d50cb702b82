import type { Sql } from './database.ts';

/** Values of an item by internal name, as kept: lookups as row ids, dates as ISO instants. */
export type FieldValues = Record<string, string | number | boolean | readonly (string | number)[] | null>;

/** An item as the data file keeps it; `fields` is JSON. */
export interface ItemRow {
  listId: string;
  id: number;
  guid: string;
  version: number;
  created: string;
  createdBy: string;
  authorId: number;
  modified: string;
  modifiedBy: string;
  editorId: number;
  fields: string;
  change: number;
  changedMs: number;
  deleted: number;
}

/** A version of an item that a later one took the place of. */
export type VersionRow = Pick<ItemRow, 'version' | 'modified' | 'modifiedBy' | 'editorId' | 'fields'>;

/** The items of all lists, their past versions, and tombstones of the deleted. */
export interface Items {
  count(listId: string): number;
  get(listId: string, id: number): ItemRow | undefined;
  after(listId: string, id: number, limit: number): ItemRow[];
  /** What changed after one count up to another, oldest change first, tombstones included. */
  changes(listId: string, after: number, until: number, limit: number): ItemRow[];
  /** The newest change that is older than a lag of the real clock. */
  newestChange(lagMs: number): number;
  /** Takes the next id of a list; ids are never used again. */
  takeId(listId: string): number;
  /** Takes the id after the newest live item's, which forgets what was deleted under it. */
  takeFreeId(listId: string): number;
  /** When the newest item was written, deleted ones too. */
  lastModified(listId: string): string | undefined;
  nextChange(): number;
  insert(row: ItemRow): void;
  /** Puts a row in the place of the one before, which becomes a version. */
  replace(row: ItemRow): void;
  markDeleted(row: ItemRow, change: number, changedMs: number): void;
  /** Newest first, the current one left out. */
  versions(listId: string, itemId: number): VersionRow[];
}

const LIVE = 'SELECT * FROM item WHERE listId = ? AND deleted = 0';

/** The items in the data file. */
export function openItems(sql: Sql): Items {
  return {
    count: (listId) =>
      sql.one<{ n: number }>('SELECT count(*) AS n FROM item WHERE listId = ? AND deleted = 0', listId)?.n ?? 0,
    get: (listId, id) => sql.one<ItemRow>(`${LIVE} AND id = ?`, listId, id),
    after: (listId, id, limit) => sql.all<ItemRow>(`${LIVE} AND id > ? ORDER BY id LIMIT ?`, listId, id, limit),
    changes: (listId, after, until, limit) =>
      sql.all<ItemRow>(
        'SELECT * FROM item WHERE listId = ? AND change > ? AND change <= ? ORDER BY change LIMIT ?',
        listId,
        after,
        until,
        limit,
      ),
    newestChange: (lagMs) => newestChange(sql, lagMs),
    takeId: (listId) =>
      sql.one<{ id: number }>(
        'UPDATE list SET nextItem = nextItem + 1 WHERE id = ? RETURNING nextItem - 1 AS id',
        listId,
      )?.id ?? 1,
    takeFreeId(listId) {
      const id = (sql.one<{ id: number | null }>(`${LIVE.replace('*', 'max(id) AS id')}`, listId)?.id ?? 0) + 1;
      sql.run('DELETE FROM item WHERE listId = ? AND id = ?', listId, id);
      sql.run('UPDATE list SET nextItem = max(nextItem, ?) WHERE id = ?', id + 1, listId);
      return id;
    },
    lastModified: (listId) =>
      sql.one<{ modified: string }>('SELECT modified FROM item WHERE listId = ? ORDER BY change DESC LIMIT 1', listId)
        ?.modified,
    nextChange: () =>
      sql.one<{ value: number }>("UPDATE counter SET value = value + 1 WHERE name = 'change' RETURNING value")?.value ??
      1,
    insert: (row) => insertRow(sql, row),
    replace: (row) => replaceRow(sql, row),
    markDeleted(row, change, changedMs) {
      const { listId, id } = row;
      const set = "UPDATE item SET deleted = 1, fields = '{}', change = ?, changedMs = ? WHERE listId = ? AND id = ?";
      sql.run(set, change, changedMs, listId, id);
      sql.run('DELETE FROM item_version WHERE listId = ? AND itemId = ?', listId, id);
    },
    versions: (listId, itemId) =>
      sql.all<VersionRow>(
        'SELECT * FROM item_version WHERE listId = ? AND itemId = ? ORDER BY version DESC',
        listId,
        itemId,
      ),
  };
}

/** With a lag in delta, changes younger than it are not there yet; none may be passed over, so the oldest hidden one bounds. */
function newestChange(sql: Sql, lagMs: number): number {
  const newest = sql.one<{ value: number }>("SELECT value FROM counter WHERE name = 'change'")?.value ?? 0;
  if (lagMs === 0) return newest;
  const [first] = sql.all<{ change: number | null }>(
    'SELECT min(change) AS change FROM item WHERE changedMs > ?',
    Date.now() - lagMs,
  );
  return first?.change == null ? newest : first.change - 1;
}

function insertRow(sql: Sql, row: ItemRow): void {
  sql.run(
    'INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)',
    row.listId,
    row.id,
    row.guid,
    row.version,
    row.created,
    row.createdBy,
    row.authorId,
    row.modified,
    row.modifiedBy,
    row.editorId,
    row.fields,
    row.change,
    row.changedMs,
  );
}

function replaceRow(sql: Sql, row: ItemRow): void {
  sql.run(
    `INSERT INTO item_version SELECT listId, id, version, modified, modifiedBy, editorId, fields
     FROM item WHERE listId = ? AND id = ?`,
    row.listId,
    row.id,
  );
  sql.run(
    `UPDATE item SET version = ?, modified = ?, modifiedBy = ?, editorId = ?, fields = ?, change = ?, changedMs = ?
     WHERE listId = ? AND id = ?`,
    row.version,
    row.modified,
    row.modifiedBy,
    row.editorId,
    row.fields,
    row.change,
    row.changedMs,
    row.listId,
    row.id,
  );
}
