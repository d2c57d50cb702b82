import type { BoardAction } from '../../domain/board.ts';
import type { Edit } from '../../store/edit.ts';
import type { Clash } from '../../store/store-error.ts';
import catalogue from '../words/en-GB/plan.json';
import { wordsOf } from '../words/words-of.ts';
import type { WaitingEdit } from './edit-shelf.ts';

const say = wordsOf(catalogue);

/** The actions that an edit is about, as they stood for the person. */
export const actionsOf = (edit: Edit): readonly BoardAction[] =>
  edit.kind === 'subGroup' ? edit.actions : [edit.action];

/** The edit upon actions as they stand now: what a person did later, they did knowing what they did before. */
export function upon(edit: Edit, now: readonly BoardAction[]): Edit {
  const rows = new Map(now.map((action) => [action.key, action]));
  if (edit.kind === 'subGroup')
    return { ...edit, actions: edit.actions.map((action) => rows.get(action.key) ?? action) };
  return { ...edit, action: rows.get(edit.action.key) ?? edit.action };
}

/** The words that an edit carries, for copying them out. */
export function wordsIn(edit: Edit): string {
  if (edit.kind === 'rating') return edit.reason;
  return edit.kind === 'note' ? edit.text : '';
}

/** Edits that may be sent now: one that is held up holds up later ones about the same action, and no others. */
export function free(waiting: readonly WaitingEdit[]): WaitingEdit[] {
  const heldUp = new Set<string>();
  return waiting.filter(({ edit, hindrance }) => {
    const keys = actionsOf(edit).map(({ key }) => key);
    const isFree = hindrance === null && !keys.some((key) => heldUp.has(key));
    if (!isFree) for (const key of keys) heldUp.add(key);
    return isFree;
  });
}

/** One's own value over somebody else's, knowingly: an act of its own, with a new key. */
export const mineUpon = (edit: Edit, theirs: BoardAction, key: string): Edit => ({ ...upon(edit, [theirs]), key });

/** Why a rating is given once more after SharePoint took two. */
export const BOTH_WERE_GIVEN = say('bothGiven');

/**
 * The other person's value once more, where SharePoint took both and nobody knows which the row holds; null where only theirs
 * was written and there is nothing to do.
 */
export function theirsAgain(edit: Edit, { theirs, isWritten }: Clash, key: string): Edit | null {
  if (!isWritten || edit.kind !== 'rating' || theirs.rating === null) return null;
  return { ...edit, key, action: theirs, to: theirs.rating, reason: BOTH_WERE_GIVEN };
}
