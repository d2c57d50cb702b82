import { placeOf, type Database, type Owner } from './database.ts';
import { columnsKey, keepFact, readFact } from './fact.ts';
import { isRecordOf, isYesOrNo } from './shape.ts';

/** Columns of the whole plan's table that a person chose to see or not to see, by the column's id. */
export type ColumnChoice = Readonly<Record<string, boolean>>;

const isChoice = isRecordOf(isYesOrNo);

/** Keeps a person's columns of one plan in this browser. */
export const keepColumns = (database: Database | null, owner: Owner, choice: ColumnChoice): Promise<void> =>
  keepFact(database, columnsKey(placeOf(owner)), choice);

/** The columns that this person chose for the plan in this browser; nothing chosen where there are none. */
export async function readColumns(database: Database | null, owner: Owner): Promise<ColumnChoice> {
  const kept = await readFact(database, columnsKey(placeOf(owner)));
  return isChoice(kept) ? kept : {};
}
