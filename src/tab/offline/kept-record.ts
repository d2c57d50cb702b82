import type { PlanRecord } from '../../store/plan-record.ts';
import { asCourtesy, placeOf, type Database, type Owner } from './database.ts';
import { recordKey } from './fact.ts';
import { recordShape } from './kept-record-shape.ts';

/** Keeps what the whole plan's table showed, for opening it again without a network. */
export async function keepRecord(database: Database | null, owner: Owner, record: PlanRecord): Promise<void> {
  await asCourtesy(database?.put('facts', record, recordKey(placeOf(owner))));
}

/** What the table showed when it was last read in this browser, or null. */
export async function readKeptRecord(database: Database | null, owner: Owner): Promise<PlanRecord | null> {
  const kept = await asCourtesy(database?.get('facts', recordKey(placeOf(owner))));
  return recordShape(kept) ? kept : null;
}
