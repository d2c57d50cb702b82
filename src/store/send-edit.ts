import { toActionChange } from './action-edit.ts';
import { changeAction } from './change-action.ts';
import type { Edit, SendOptions, Sent } from './edit.ts';
import { askForUpdate } from './prompts.ts';
import { rowName } from './rows/action-row.ts';
import type { Site } from './site.ts';
import { InvalidChangeError } from './store-error.ts';
import { assignSubGroup } from './sub-groups.ts';

/** Writes an edit once, however often it is sent. @throws {ConflictError} @throws {RowGoneError} @throws {GraphFailure} */
export async function sendEdit(site: Site, edit: Edit, { mayHaveLanded = false }: SendOptions): Promise<Sent> {
  switch (edit.kind) {
    case 'rating':
    case 'undoRating':
    case 'agreement':
    case 'answer':
    case 'note':
    case 'extension':
    case 'actionText': {
      const change = toActionChange(edit);
      return {
        actions: [await changeAction(site, { ...change, mayHaveLanded: mayHaveLanded || change.mayHaveLanded })],
      };
    }
    case 'subGroup':
      return assignSubGroup(site, edit);
    case 'ask': {
      const { key, action, people, saidBy, madeAt } = edit;
      const ask = { key, action, people, actionName: rowName(action), askedBy: saidBy, askedAt: madeAt };
      return { actions: [await askForUpdate(site, { ...ask, mayHaveLanded })] };
    }
    default:
      throw new InvalidChangeError('This cannot be written yet. Nothing was changed.');
  }
}
