import type { Sql } from './database.ts';

/** A file or a folder as the data file keeps it; a folder has no `blob`. */
export interface DriveRow {
  id: string;
  guid: string;
  /** Empty for the root. */
  parentId: string;
  name: string;
  /** The name in small letters: SharePoint tells no capitals apart. */
  nameKey: string;
  blob: string | null;
  /** Bytes. */
  size: number;
  mimeType: string;
  version: number;
  created: string;
  createdBy: string;
  modified: string;
  modifiedBy: string;
}

/** The files and folders of the site's one document library. */
export interface DriveItems {
  get(id: string): DriveRow | undefined;
  child(parentId: string, name: string): DriveRow | undefined;
  children(parentId: string): DriveRow[];
  insert(row: DriveRow): void;
  replace(row: DriveRow): void;
  /** Removes it with all that is in it; answers the names of the bytes that nobody needs any more. */
  remove(row: DriveRow): string[];
  /** True while a file or an upload under way needs these bytes. */
  needs(blob: string): boolean;
  /** Bytes of all files. */
  used(): number;
}

/** The files and folders in the data file. */
export function openDriveItems(sql: Sql): DriveItems {
  const children = (parentId: string): DriveRow[] =>
    sql.all<DriveRow>('SELECT * FROM drive_item WHERE parentId = ? ORDER BY nameKey', parentId);
  const remove = (row: DriveRow): string[] => {
    const blobs = children(row.id).flatMap(remove);
    sql.run('DELETE FROM sharing_link WHERE itemId = ?', row.id);
    sql.run('DELETE FROM drive_item WHERE id = ?', row.id);
    return row.blob === null ? blobs : [...blobs, row.blob];
  };
  return {
    get: (id) => sql.one<DriveRow>('SELECT * FROM drive_item WHERE id = ?', id.toUpperCase()),
    child: (parentId, name) =>
      sql.one<DriveRow>('SELECT * FROM drive_item WHERE parentId = ? AND nameKey = ?', parentId, name.toLowerCase()),
    children,
    insert: (row) => insertRow(sql, row),
    replace: (row) =>
      sql.run(
        `UPDATE drive_item SET blob = ?, size = ?, mimeType = ?, version = ?, modified = ?, modifiedBy = ? WHERE id = ?`,
        row.blob,
        row.size,
        row.mimeType,
        row.version,
        row.modified,
        row.modifiedBy,
        row.id,
      ),
    remove,
    needs: (blob) =>
      sql.one(
        'SELECT 1 AS found FROM drive_item WHERE blob = ? UNION SELECT 1 FROM upload_session WHERE blob = ?',
        blob,
        blob,
      ) !== undefined,
    used: () => sql.one<{ bytes: number }>('SELECT total(size) AS bytes FROM drive_item')?.bytes ?? 0,
  };
}

function insertRow(sql: Sql, row: DriveRow): void {
  sql.run(
    'INSERT INTO drive_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row.id,
    row.guid,
    row.parentId,
    row.name,
    row.nameKey,
    row.blob,
    row.size,
    row.mimeType,
    row.version,
    row.created,
    row.createdBy,
    row.modified,
    row.modifiedBy,
  );
}
