import { asCourtesy, type Database } from './database.ts';
import { importKeys } from './fact.ts';
import { lookKey, removePlace } from './kept-board.ts';
import { forgetPlansBefore } from './kept-plans.ts';

const ABSENT_MS = 60 * 24 * 3_600_000;

/** Removes what was kept for people who have not been here for 60 days, since some of them will have left. */
export async function forgetTheAbsent(database: Database | null, now: number): Promise<void> {
  await asCourtesy(database && removeUnseen(database, now - ABSENT_MS));
}

async function removeUnseen(database: Database, before: number): Promise<void> {
  const looks = IDBKeyRange.bound(lookKey(''), lookKey('\uffff'));
  const [names, times] = await Promise.all([database.getAllKeys('facts', looks), database.getAll('facts', looks)]);
  const unseen = names.filter((_, index) => Number(times[index]) < before);
  const places = unseen.map((name) => name.slice(lookKey('').length));
  await Promise.all(places.map((place) => Promise.all([removePlace(database, place), removeImports(database, place)])));
  await forgetPlansBefore(database, before);
}

const removeImports = (database: Database, place: string): Promise<unknown> =>
  Promise.all(Object.values(importKeys(place)).map((key) => database.delete('facts', key)));
