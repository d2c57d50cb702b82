import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Whose data it is. What one person keeps in a browser is never shown to another. */
export interface Owner {
  /** The Entra tenant's id, or `local`. */
  tenant: string;
  /** The person's Entra id. */
  person: string;
  /** The plan's site. */
  site: string;
}

/** An owner as one key of the database. */
export const placeOf = ({ tenant, person, site }: Owner): string => JSON.stringify([tenant, person, site]);

/** What this browser keeps: the newest board of each place, and edits that wait to be sent, in their order. */
export interface Kept extends DBSchema {
  boards: { key: string; value: unknown };
  edits: { key: number; value: KeptEdit; indexes: { place: string } };
  facts: { key: string; value: unknown };
}

/** An edit that waits, with its number, which is its turn. */
export interface KeptEdit {
  number?: number;
  place: string;
  edit: unknown;
  wasTried: boolean;
  hindrance: unknown;
}

export type Database = IDBPDatabase<Kept>;

const NAME = 'action-plan-monitor';
const VERSION = 1;

const OPENS_WITHIN_MS = 2000;

/**
 * Opens the browser's database, or answers null where the browser allows none, such as in some private windows. One that
 * does not open in time, because an older page holds on to it, counts as none.
 */
export function openDatabase(): Promise<Database | null> {
  const opened = openDB<Kept>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('boards');
      database.createObjectStore('edits', { keyPath: 'number', autoIncrement: true }).createIndex('place', 'place');
      database.createObjectStore('facts');
    },
    // A newer page wants to change the stores, which it cannot while this one has them open.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), OPENS_WITHIN_MS));
  return Promise.race([opened.catch(() => null), late]);
}

/**
 * Waits for work on the database that the page can do without. A full disk, a database that a newer page closed or none
 * at all costs speed, never the page: the answer is then null.
 */
export async function asCourtesy<T>(work: Promise<T> | null | undefined): Promise<T | null> {
  return work ? work.catch(() => null) : null;
}
