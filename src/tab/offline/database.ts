import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Board } from '../../domain/board.ts';

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
  boards: { key: string; value: { board: Board; keptAt: string } };
  edits: { key: number; value: KeptEdit; indexes: { place: string } };
  facts: { key: string; value: unknown };
}

/** An edit that waits, with its number, which is its turn. */
export interface KeptEdit {
  number?: number;
  place: string;
  edit: unknown;
}

export type Database = IDBPDatabase<Kept>;

const NAME = 'action-plan-monitor';
const VERSION = 1;

/** Opens the browser's database. @throws {DOMException} where the browser allows none, such as in some private windows */
export function openDatabase(): Promise<Database> {
  return openDB<Kept>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('boards');
      database.createObjectStore('edits', { keyPath: 'number', autoIncrement: true }).createIndex('place', 'place');
      database.createObjectStore('facts');
    },
  });
}
