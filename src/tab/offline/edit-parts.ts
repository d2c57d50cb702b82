import type { BoardAction } from '../../domain/board.ts';
import type { Edit } from '../../store/edit.ts';
import type { WaitingEdit } from './edit-shelf.ts';

/** The actions that an edit is about, as they stood for the person. */
export function actionsOf(edit: Edit): readonly BoardAction[] {
  if (edit.kind === 'subGroup') return edit.actions;
  return 'action' in edit ? [edit.action] : [];
}

/** The keys of all that an edit is about or stands upon: what waits before it about one of them has to be sent first. */
export function subjectsOf(edit: Edit): readonly string[] {
  switch (edit.kind) {
    case 'newAction':
      return [edit.newKey, edit.structureKey];
    case 'restore':
      return [edit.actionKey];
    case 'overallStatus':
    case 'structureText':
      return [edit.structure.key];
    case 'newStructure':
      return [edit.newKey, edit.parentKey];
    case 'moveAction':
      return [edit.action.key, edit.structureKey];
    case 'splitAction':
      return [edit.action.key, ...edit.others.map(({ newKey }) => newKey)];
    case 'startMeeting':
      return [edit.key];
    case 'meeting':
      return [edit.meeting];
    case 'otherBusiness':
      return [edit.planKey];
    default:
      return actionsOf(edit).map(({ key }) => key);
  }
}

/** The edit upon actions as they stand now: what a person did later, they did knowing what they did before. */
export function upon(edit: Edit, now: readonly BoardAction[]): Edit {
  const rows = new Map(now.map((action) => [action.key, action]));
  if (edit.kind === 'subGroup')
    return { ...edit, actions: edit.actions.map((action) => rows.get(action.key) ?? action) };
  if (!('action' in edit)) return edit;
  const action = rows.get(edit.action.key) ?? edit.action;
  // Nobody agrees a rating that they have not seen.
  if (edit.kind === 'agreement') return { ...edit, action: { ...action, rating: edit.action.rating } };
  return { ...edit, action };
}

/** The edit as one of another meeting, where it was of `from`. */
export function inMeeting(edit: Edit, from: string, to: string): Edit {
  const moved = edit.meetingKey === from ? { ...edit, meetingKey: to } : edit;
  return moved.kind === 'meeting' && moved.meeting === from ? { ...moved, meeting: to } : moved;
}

/** Edits that may be sent now: one that is held up holds up later ones about the same action, and no others. */
export function free(waiting: readonly WaitingEdit[]): WaitingEdit[] {
  const heldUp = new Set<string>();
  return waiting.filter(({ edit, hindrance }) => {
    const keys = subjectsOf(edit);
    const isFree = hindrance === null && !keys.some((key) => heldUp.has(key));
    if (!isFree) for (const key of keys) heldUp.add(key);
    return isFree;
  });
}
