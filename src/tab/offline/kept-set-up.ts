import { asCourtesy, placeOf, type Database, type Owner } from './database.ts';
import { keepFact, readFact } from './fact.ts';
import { isObjectOf, isText, type Shape } from './shape.ts';

/** Setting a plan up, which somebody began in this browser and has not ended. */
export interface KeptSetUp {
  /** The step at which it goes on. */
  step: string;
}

const isSetUp: Shape<KeptSetUp> = isObjectOf({ step: isText });
const keyOf = (owner: Owner): string => `set-up ${placeOf(owner)}`;

/** Remembers where setting up stands. */
export const keepSetUp = (database: Database | null, owner: Owner, kept: KeptSetUp): Promise<void> =>
  keepFact(database, keyOf(owner), kept);

/** Where setting up stands, or null where it was never begun here, or ended. */
export async function readSetUp(database: Database | null, owner: Owner): Promise<KeptSetUp | null> {
  const kept = await readFact(database, keyOf(owner));
  return isSetUp(kept) ? kept : null;
}

/** Forgets it, since it is over. */
export const forgetSetUp = (database: Database | null, owner: Owner): Promise<unknown> =>
  asCourtesy(database?.delete('facts', keyOf(owner)));
