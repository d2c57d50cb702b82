import { asCourtesy, placeOf, type Database, type Owner } from './database.ts';
import { importKeys, keepFact, readFact } from './fact.ts';
import { isFigure, isObjectOf, isText, type Shape } from './shape.ts';

/** An import that somebody made in this browser, for a line that offers to take it back. */
export interface KeptImport {
  name: string;
  /** When it came to its end: milliseconds of this machine. */
  at: number;
}

const shape: Shape<KeptImport> = isObjectOf({ name: isText, at: isFigure });

/** Remembers that a file was brought in. */
export const keepImport = (database: Database | null, owner: Owner, made: KeptImport): Promise<void> =>
  keepFact(database, importKeys(placeOf(owner)).done, made);

/** The file that was brought in last by this person in this browser, or null. */
export async function readImport(database: Database | null, owner: Owner): Promise<KeptImport | null> {
  const made = await readFact(database, importKeys(placeOf(owner)).done);
  return shape(made) ? made : null;
}

/** Forgets it, since it was taken back or nobody wants to hear of it any more. */
export const forgetImport = (database: Database | null, owner: Owner): Promise<unknown> =>
  asCourtesy(database?.delete('facts', importKeys(placeOf(owner)).done));
