import type { ActionDetail, ActionKey, StructureDetail } from '../../domain/board.ts';
import { asCourtesy, placeOf, type Database, type Owner } from './database.ts';
import { detailShape, structureDetailShape } from './kept-detail-shape.ts';
import { detailKey } from './fact.ts';

/** Keeps what an open action showed, for opening it again without a network. */
export async function keepDetail(database: Database | null, owner: Owner, detail: ActionDetail): Promise<void> {
  await asCourtesy(database?.put('facts', detail, detailKey(placeOf(owner), detail.actionKey)));
}

/** What an action showed when it was last opened in this browser, or null. */
export async function readKeptDetail(
  database: Database | null,
  owner: Owner,
  action: ActionKey,
): Promise<ActionDetail | null> {
  const kept = await asCourtesy(database?.get('facts', detailKey(placeOf(owner), action)));
  return detailShape(kept) ? kept : null;
}

/** Keeps what an open priority showed. */
export async function keepStructureDetail(
  database: Database | null,
  owner: Owner,
  detail: StructureDetail,
): Promise<void> {
  await asCourtesy(database?.put('facts', detail, detailKey(placeOf(owner), detail.structureKey)));
}

/** What a priority showed when it was last opened in this browser, or null. */
export async function readKeptStructureDetail(
  database: Database | null,
  owner: Owner,
  structureKey: string,
): Promise<StructureDetail | null> {
  const kept = await asCourtesy(database?.get('facts', detailKey(placeOf(owner), structureKey)));
  return structureDetailShape(kept) ? kept : null;
}
