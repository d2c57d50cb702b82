import { asCourtesy, type Database, type Owner } from './database.ts';
import { importKeys } from './fact.ts';
import { removePlace } from './kept-board.ts';
import { forgetPlans } from './kept-plans.ts';

/** Removes what the browser kept of plans for somebody, but no edit that waits: those are their own words. */
export async function forgetPerson(database: Database | null, { tenant, person }: Owner): Promise<void> {
  if (!database) return;
  const isTheirs = (place: string): boolean => place.startsWith(`${JSON.stringify([tenant, person]).slice(0, -1)},`);
  const places = (await database.getAllKeys('boards')).filter(isTheirs);
  await asCourtesy(
    Promise.all([
      ...places.map((place) => removePlace(database, place)),
      ...places.flatMap((place) => Object.values(importKeys(place)).map((key) => database.delete('facts', key))),
      forgetPlans(database, { tenant, person }),
    ]),
  );
}
