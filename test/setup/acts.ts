import type { BoardAction, PlanPerson, SubGroup, UpdateSource } from '../../src/domain/board.ts';
import type { Edit } from '../../src/store/edit.ts';
import type { PlanStore } from '../../src/store/plan-store.ts';
import { NOW } from './store.ts';

/** Who acts, from where, and the key of the act where a test repeats it. */
interface Said {
  saidBy: string;
  source: UpdateSource;
  key?: string;
}

const act = ({ saidBy, source, key = crypto.randomUUID() }: Said) => ({ key, madeAt: NOW, saidBy, source });

/** Changes a rating as a page does. */
export async function changeRating(
  store: PlanStore,
  { action, to, reason, ...said }: Said & { action: BoardAction; to: string; reason: string },
): Promise<BoardAction> {
  return only(await store.send({ ...act(said), kind: 'rating', action, to, reason, isAgreed: false }));
}

/** Adds a note as a page does. */
export async function addNote(
  store: PlanStore,
  { action, text, ...said }: Said & { action: BoardAction; text: string },
): Promise<BoardAction> {
  return only(await store.send({ ...act(said), kind: 'note', action, text }));
}

/** Gives actions to a sub-group as a page does. */
export async function assignSubGroup(
  store: PlanStore,
  assignment: { actions: readonly BoardAction[]; subGroup: string | null },
): Promise<{ actions: BoardAction[]; subGroups: SubGroup[] }> {
  const sent = await store.send({ ...act({ saidBy: '', source: 'tab' }), kind: 'subGroup', ...assignment });
  return { actions: sent.actions, subGroups: sent.subGroups ?? [] };
}

/** Asks leads for an update as a page does; with a key, once more after an answer was lost. */
export async function askForUpdate(
  store: PlanStore,
  {
    action,
    people,
    askedBy,
    key,
  }: { action: BoardAction; people: readonly PlanPerson[]; askedBy: string; key?: string },
): Promise<BoardAction> {
  const said = act({ saidBy: askedBy, source: 'tab', ...(key ? { key } : {}) });
  const ask: Edit = { ...said, kind: 'ask', action, people };
  return only(await store.send(ask, { mayHaveLanded: key !== undefined }));
}

function only({ actions: [action] }: { actions: BoardAction[] }): BoardAction {
  if (!action) throw new Error('The store brought no action back.');
  return action;
}
