import { toActionChange } from './action-edit.ts';
import { addAction, splitAction } from './add-actions.ts';
import { addEvidence } from './add-evidence.ts';
import { challengeRating } from './challenge.ts';
import { changeAction } from './change-action.ts';
import type { Edit, SendOptions, Sent } from './edit.ts';
import type { BoardAction } from '../domain/board.ts';
import { sendMeetingEdit } from './meeting/send-meeting.ts';
import { moveAction } from './move-action.ts';
import { knowLeads } from './plan-people.ts';
import { askForUpdate } from './prompts/ask-by-hand.ts';
import { rowName } from './rows/action-row.ts';
import { restoreAction, retireAction } from './retired.ts';
import type { Site } from './site.ts';
import { addStructure, changeOverallStatus, changeStructureText } from './structure-edit.ts';
import { assignSubGroup } from './sub-groups.ts';

/** Writes an edit once, however often it is sent. @throws {ConflictError} @throws {RowGoneError} @throws {GraphFailure} */
export async function sendEdit(site: Site, edit: Edit, { mayHaveLanded = false }: SendOptions): Promise<Sent> {
  switch (edit.kind) {
    case 'rating':
    case 'undoRating':
    case 'agreement':
    case 'answer':
    case 'note':
    case 'decision':
    case 'reviewCorrection':
    case 'extension':
    case 'actionText': {
      const change = toActionChange(edit);
      const again = { mayHaveLanded: mayHaveLanded || change.mayHaveLanded };
      const leads = edit.kind === 'actionText' ? edit.changes.leadsText : undefined;
      return withPeople(site, leads, [await changeAction(site, { ...change, ...again })]);
    }
    case 'subGroup':
      return assignSubGroup(site, edit);
    case 'ask': {
      const { key, action, people, saidBy, madeAt } = edit;
      const ask = { key, action, people, actionName: rowName(action), askedBy: saidBy, askedAt: madeAt };
      return { actions: [await askForUpdate(site, { ...ask, mayHaveLanded })] };
    }
    case 'challenge':
      return { actions: [await challengeRating(site, edit, { mayHaveLanded })] };
    case 'evidence':
      return { actions: [await addEvidence(site, edit, { mayHaveLanded })] };
    case 'moveAction':
      return { actions: [await moveAction(site, edit)] };
    case 'retire':
      return { actions: [], gone: [await retireAction(site, edit, { mayHaveLanded })] };
    case 'restore':
      return { actions: [await restoreAction(site, edit)] };
    case 'newAction':
      return withPeople(site, edit.fields.leadsText, await addAction(site, edit, { mayHaveLanded }));
    case 'splitAction':
      return withPeople(site, leadsIn(edit), await splitAction(site, edit, { mayHaveLanded }));
    case 'overallStatus':
      return { actions: [], structure: [await changeOverallStatus(site, edit)] };
    case 'structureText':
      return { actions: [], structure: [await changeStructureText(site, edit)] };
    case 'startMeeting':
    case 'meeting':
    case 'otherBusiness':
      return sendMeetingEdit(site, edit, { mayHaveLanded });
    case 'newStructure':
      return { actions: [], structure: [await addStructure(site, edit, { mayHaveLanded })] };
  }
}

/** What was written, with the plan's people where a lead cell names somebody whom it did not know. */
async function withPeople(site: Site, leadsText: string | undefined, actions: BoardAction[]): Promise<Sent> {
  const people = leadsText ? await knowLeads(site, leadsText) : null;
  return people ? { actions, people } : { actions };
}

const leadsIn = ({ first, others }: Edit & { kind: 'splitAction' }): string =>
  [first.leadsText, ...others.map(({ fields }) => fields.leadsText)].filter(Boolean).join('\n');
