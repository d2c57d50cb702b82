import { APP } from './application.ts';
import { guidFrom } from './guid.ts';

/**
 * The tables of lists. `field_index` holds a row per value of an indexed column, which makes filters and unique columns
 * quick; `change` is one rising count over everything, which delta tokens name. A deleted item stays as a tombstone.
 */
const LISTS = `
  CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO counter VALUES ('change', 0), ('list', 0);

  CREATE TABLE person (
    upn TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, displayName TEXT NOT NULL, access TEXT NOT NULL, position INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE list (
    id TEXT PRIMARY KEY, siteId TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL,
    template TEXT NOT NULL, isSystem INTEGER NOT NULL, created TEXT NOT NULL, createdBy TEXT NOT NULL,
    modified TEXT NOT NULL, modifiedBy TEXT NOT NULL, version INTEGER NOT NULL, nextItem INTEGER NOT NULL,
    position INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE list_column (
    listId TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, builtIn INTEGER NOT NULL,
    position INTEGER NOT NULL, PRIMARY KEY (listId, id)
  ) WITHOUT ROWID;

  CREATE TABLE item (
    listId TEXT NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL,
    created TEXT NOT NULL, createdBy TEXT NOT NULL, authorId INTEGER NOT NULL,
    modified TEXT NOT NULL, modifiedBy TEXT NOT NULL, editorId INTEGER NOT NULL,
    fields TEXT NOT NULL, change INTEGER NOT NULL, changedMs INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (listId, id)
  ) WITHOUT ROWID;
  CREATE INDEX item_by_change ON item (listId, change);

  CREATE TABLE item_version (
    listId TEXT NOT NULL, itemId INTEGER NOT NULL, version INTEGER NOT NULL,
    modified TEXT NOT NULL, modifiedBy TEXT NOT NULL, editorId INTEGER NOT NULL, fields TEXT NOT NULL,
    PRIMARY KEY (listId, itemId, version)
  ) WITHOUT ROWID;

  CREATE TABLE field_index (
    listId TEXT NOT NULL, name TEXT NOT NULL, value NOT NULL, itemId INTEGER NOT NULL,
    PRIMARY KEY (listId, name, value, itemId)
  ) WITHOUT ROWID;
  CREATE INDEX field_index_by_item ON field_index (listId, itemId);
`;

/** Files and folders; the bytes of a file stand beside the data file under the name in `blob`, a folder has none. */
const FILES = `
  CREATE TABLE drive_item (
    id TEXT PRIMARY KEY, guid TEXT NOT NULL, parentId TEXT NOT NULL, name TEXT NOT NULL, nameKey TEXT NOT NULL,
    blob TEXT, size INTEGER NOT NULL, mimeType TEXT NOT NULL, version INTEGER NOT NULL,
    created TEXT NOT NULL, createdBy TEXT NOT NULL, modified TEXT NOT NULL, modifiedBy TEXT NOT NULL,
    UNIQUE (parentId, nameKey)
  ) WITHOUT ROWID;

  CREATE TABLE upload_session (
    token TEXT PRIMARY KEY, parentId TEXT NOT NULL, name TEXT NOT NULL, behaviour TEXT NOT NULL, caller TEXT NOT NULL,
    blob TEXT NOT NULL, total INTEGER, received INTEGER NOT NULL, expires TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE sharing_link (
    id TEXT PRIMARY KEY, itemId TEXT NOT NULL, type TEXT NOT NULL, scope TEXT NOT NULL, UNIQUE (itemId, type, scope)
  ) WITHOUT ROWID;
`;

/** Who asked to be told of changes to a list. */
const SUBSCRIPTIONS = `
  CREATE TABLE subscription (
    id TEXT PRIMARY KEY, listId TEXT NOT NULL, resource TEXT NOT NULL, notificationUrl TEXT NOT NULL,
    clientState TEXT, expires TEXT NOT NULL, creatorId TEXT NOT NULL
  ) WITHOUT ROWID;
`;

/** What applications were granted on the site; the bot's own begins with "write". */
const PERMISSIONS = `
  CREATE TABLE site_permission (
    id TEXT PRIMARY KEY, appId TEXT NOT NULL, displayName TEXT NOT NULL, role TEXT NOT NULL
  ) WITHOUT ROWID;
  INSERT INTO site_permission VALUES (
    '${guidFrom('permission', APP.id)}', '${APP.id}', '${APP.displayName}', 'write'
  );
`;

/** What makes each format of the data file out of the one before; the last one is today's. */
export const FORMAT_STEPS: readonly string[] = [LISTS, FILES, SUBSCRIPTIONS, PERMISSIONS];
