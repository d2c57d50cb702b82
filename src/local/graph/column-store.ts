import type { ColumnDefinition } from './column-definition.ts';
import type { Sql } from './database.ts';

/** A column of a list. */
export interface Column {
  id: string;
  name: string;
  definition: ColumnDefinition;
  builtIn: boolean;
}

interface ColumnRow {
  id: string;
  name: string;
  definition: string;
  builtIn: number;
}

/** The columns of lists, kept in memory too, since each read and write of an item asks for them. */
export interface Columns {
  of(listId: string): readonly Column[];
  add(listId: string, column: Column): void;
  change(listId: string, column: Column): void;
  remove(listId: string, columnId: string): void;
  /** To be called when a list goes, or when a transaction was undone. */
  forget(): void;
}

/** The columns in the data file. */
export function openColumns(sql: Sql): Columns {
  const known = new Map<string, readonly Column[]>();
  return {
    of(listId) {
      const columns = known.get(listId) ?? readColumns(sql, listId);
      known.set(listId, columns);
      return columns;
    },
    add(listId, { id, name, definition, builtIn }) {
      sql.run(
        'INSERT INTO list_column SELECT ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1 FROM list_column WHERE listId = ?',
        listId,
        id,
        name,
        JSON.stringify(definition),
        builtIn ? 1 : 0,
        listId,
      );
      known.delete(listId);
    },
    change(listId, { id, definition }) {
      sql.run(
        'UPDATE list_column SET definition = ? WHERE listId = ? AND id = ?',
        JSON.stringify(definition),
        listId,
        id,
      );
      known.delete(listId);
    },
    remove(listId, columnId) {
      sql.run('DELETE FROM list_column WHERE listId = ? AND id = ?', listId, columnId);
      known.delete(listId);
    },
    forget: () => known.clear(),
  };
}

function readColumns(sql: Sql, listId: string): Column[] {
  const rows = sql.all<ColumnRow>('SELECT * FROM list_column WHERE listId = ? ORDER BY position', listId);
  return rows.map(({ id, name, definition, builtIn }) => ({
    id,
    name,
    definition: JSON.parse(definition) as ColumnDefinition,
    builtIn: builtIn === 1,
  }));
}
