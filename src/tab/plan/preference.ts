import { placeOf, type Database, type Owner } from '../offline/database.ts';
import { keepFact, preferenceKey, readFact } from '../offline/fact.ts';

/** How one person likes to see one plan in this browser. */
export interface Preference {
  /** Null before it was read, and where nothing was chosen. */
  value(): string | null;
  choose(value: string): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Begins to read a preference: asked for before the plan is, it is there when that is first painted. Local storage would answer
 * at once, but has a page wait for another process, at the very moment when it would draw.
 */
export function openPreference(database: Database | null, owner: Owner, name: string): Preference {
  const key = preferenceKey(placeOf(owner), name);
  const listeners = new Set<() => void>();
  let now: string | null = null;
  const set = (value: string) => {
    now = value;
    for (const listener of listeners) listener();
  };
  const read = async () => {
    const kept = await readFact(database, key);
    if (now === null && typeof kept === 'string') set(kept);
  };
  void read();
  return {
    value: () => now,
    choose(value) {
      set(value);
      void keepFact(database, key, value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
