import { placeOf, type Database, type Owner } from './database.ts';
import { keepFact, readFact, refusalKey } from './fact.ts';

const DAY_MS = 86_400_000;

/** Keeps when SharePoint last refused what this person wrote (ISO 8601); null once it did not. */
export const keepRefusal = (database: Database | null, owner: Owner, at: string | null): Promise<void> =>
  keepFact(database, refusalKey(placeOf(owner)), at);

/** Whether SharePoint refused this person within a day; rights change, so an older refusal says nothing. */
export async function wasRefused(database: Database | null, owner: Owner, now: Date): Promise<boolean> {
  const kept = await readFact(database, refusalKey(placeOf(owner)));
  const at = typeof kept === 'string' ? Date.parse(kept) : NaN;
  return at <= now.getTime() && now.getTime() - at < DAY_MS;
}
