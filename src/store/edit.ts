import type { BoardAction, PlanPerson, SubGroup, UpdateSource } from '../domain/board.ts';
import { changeAction } from './change-action.ts';
import { askForUpdate } from './prompts.ts';
import { rowName } from './rows/action-row.ts';
import type { NewUpdate } from './rows/update-row.ts';
import type { Site } from './site.ts';
import { assignSubGroup } from './sub-groups.ts';

/** What all acts of a person have. `key` names the act, so that sending it again records it once; `madeAt` is ISO. */
interface EditOf {
  key: string;
  madeAt: string;
  saidBy: string;
  source: UpdateSource;
}

/** Something that a person did to the plan, with the actions as they stood for them; plain data that a browser can keep. */
export type Edit = EditOf &
  (
    | { kind: 'rating'; action: BoardAction; to: string; reason: string }
    | { kind: 'note'; action: BoardAction; text: string }
    | { kind: 'subGroup'; actions: readonly BoardAction[]; subGroup: string | null }
    | { kind: 'ask'; action: BoardAction; people: readonly PlanPerson[] }
  );

/** What an edit brought back: rows as they stand now. */
export interface Sent {
  actions: BoardAction[];
  subGroups?: SubGroup[];
}

/** How an edit is sent. */
export interface SendOptions {
  /** True where an earlier attempt was made whose outcome nobody knows: the lists are asked before anything is written. */
  mayHaveLanded?: boolean;
}

/** Writes an edit once, however often it is sent. @throws {ConflictError} @throws {RowGoneError} @throws {GraphFailure} */
export async function sendEdit(site: Site, edit: Edit, { mayHaveLanded = false }: SendOptions): Promise<Sent> {
  switch (edit.kind) {
    case 'rating': {
      const { action, to, reason } = edit;
      const update = { ...entryOf(edit, action, reason), kind: 'rating' as const, before: action.rating, after: to };
      const fields = { Rating: to, RatingAgreed: 'not yet' };
      return { actions: [await changeAction(site, { action, fields, update, mayHaveLanded })] };
    }
    case 'note': {
      const { action, text } = edit;
      const update = { ...entryOf(edit, action, text), kind: 'note' as const };
      return { actions: [await changeAction(site, { action, fields: {}, update, mayHaveLanded })] };
    }
    case 'subGroup':
      return assignSubGroup(site, edit);
    case 'ask': {
      const { key, action, people, saidBy, madeAt } = edit;
      const ask = { key, action, people, actionName: rowName(action), askedBy: saidBy, askedAt: madeAt };
      return { actions: [await askForUpdate(site, { ...ask, mayHaveLanded })] };
    }
  }
}

const entryOf = (edit: Edit, action: BoardAction, text: string): Omit<NewUpdate, 'kind'> => ({
  key: edit.key,
  subjectKey: action.key,
  subjectName: rowName(action),
  saidAt: edit.madeAt,
  saidBy: edit.saidBy,
  source: edit.source,
  text,
});
