import type { Sql } from './database.ts';
import type { Switches } from './switches.ts';

/** A list as the data file keeps it. `title` is Graph's displayName, `name` the last part of its address. */
export interface ListRow {
  id: string;
  siteId: string;
  name: string;
  title: string;
  description: string;
  template: string;
  isSystem: number;
  created: string;
  createdBy: string;
  modified: string;
  modifiedBy: string;
  version: number;
  nextItem: number;
  position: number;
}

/** The lists of all sites. */
export interface Lists {
  all(siteId: string): ListRow[];
  /** Finds by id, title or name, in any case. */
  find(siteId: string, key: string): ListRow | undefined;
  byId(id: string): ListRow | undefined;
  add(row: ListRow): void;
  rename(list: ListRow, title: string, description: string, modified: string, modifiedBy: string): void;
  /** Removes the list with its columns, items and versions. */
  remove(id: string): void;
  /** A number that no list has had, even one since removed. */
  nextPosition(): number;
}

/**
 * Of all lists those that a key may mean, for each request asks for one. SQLite makes small letters of A to Z only, so what
 * has others is among them, and so is the list whose title is not its own.
 */
const CANDIDATES = `SELECT * FROM list WHERE siteId = ? AND (id = ? OR lower(title) = ? OR lower(name) = ? OR isSystem = 1
  OR title GLOB '*[^ -~]*' OR name GLOB '*[^ -~]*') ORDER BY position`;

const TABLES = ['field_index', 'item_version', 'item', 'list_column', 'subscription'] as const;

/** The lists in the data file. */
export function openLists(sql: Sql, switches: Switches): Lists {
  // The list of people carries the language of its site.
  const titled = (row: ListRow): ListRow =>
    row.isSystem === 1 ? { ...row, title: switches.get('userListTitle') } : row;
  const all = (siteId: string): ListRow[] =>
    sql.all<ListRow>('SELECT * FROM list WHERE siteId = ? ORDER BY position', siteId).map(titled);
  return {
    all,
    find: (siteId, key) => {
      const small = key.toLowerCase();
      return findIn(sql.all<ListRow>(CANDIDATES, siteId, bare(small), small, small).map(titled), small);
    },
    byId: (id) => sql.one<ListRow>('SELECT * FROM list WHERE id = ?', id.toLowerCase()),
    add: (row) => insertList(sql, row),
    rename: (list, title, description, modified, modifiedBy) =>
      sql.run(
        'UPDATE list SET title = ?, description = ?, modified = ?, modifiedBy = ?, version = version + 1 WHERE id = ?',
        title,
        description,
        modified,
        modifiedBy,
        list.id,
      ),
    remove(id) {
      for (const table of TABLES) sql.run(`DELETE FROM ${table} WHERE listId = ?`, id);
      sql.run('DELETE FROM list WHERE id = ?', id);
    },
    nextPosition: () =>
      sql.one<{ value: number }>("UPDATE counter SET value = value + 1 WHERE name = 'list' RETURNING value")?.value ??
      1,
  };
}

/** An id as it is kept: Graph takes one in braces too. */
const bare = (key: string): string => key.replace(/^\{|\}$/g, '');

function findIn(rows: readonly ListRow[], key: string): ListRow | undefined {
  return (
    rows.find((row) => row.id === bare(key)) ??
    rows.find((row) => row.title.toLowerCase() === key) ??
    rows.find((row) => row.name.toLowerCase() === key)
  );
}

function insertList(sql: Sql, row: ListRow): void {
  const { id, siteId, name, title, description, template, isSystem, created, createdBy } = row;
  sql.run(
    'INSERT INTO list VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    siteId,
    name,
    title,
    description,
    template,
    isSystem,
    created,
    createdBy,
    row.modified,
    row.modifiedBy,
    row.version,
    row.nextItem,
    row.position,
  );
}
