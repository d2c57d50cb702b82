import type { BoardAction } from '../../domain/board.ts';
import type { Edit } from '../../store/edit.ts';
import type { Clash } from '../../store/store-error.ts';
import { BOTH_WERE_GIVEN } from './both-given.ts';
import { upon } from './edit-parts.ts';

/** The words that an edit carries, for copying them out. */
export function wordsIn(edit: Edit): string {
  switch (edit.kind) {
    case 'rating':
    case 'extension':
    case 'retire':
    case 'restore':
    case 'overallStatus':
    case 'reviewCorrection':
      return edit.reason;
    case 'decision':
    case 'otherBusiness':
      return [edit.text, edit.nextStep?.text].filter(Boolean).join('\n');
    case 'note':
    case 'agreement':
    case 'challenge':
    case 'answer':
      return edit.text;
    case 'evidence':
      return [edit.title, edit.address].filter(Boolean).join('\n');
    case 'newAction':
    case 'newStructure':
      return edit.fields.text;
    case 'actionText':
    case 'structureText':
      return changedWords(edit.changes);
    case 'splitAction':
      return [edit.first.text ?? edit.action.text, ...edit.others.map(({ fields }) => fields.text)].join('\n');
    default:
      return '';
  }
}

const changedWords = (changes: object): string =>
  Object.values(changes)
    .flatMap((value: unknown) => (typeof value === 'object' && value ? Object.values(value) : value))
    .filter((value) => typeof value === 'string' && value !== '')
    .join('\n');

/** One's own value over somebody else's, knowingly: an act of its own, with a new key. */
export const mineUpon = (edit: Edit, theirs: BoardAction, key: string): Edit => ({ ...upon(edit, [theirs]), key });

/**
 * The other person's value once more, where SharePoint took both and nobody knows which the row holds; null where only theirs
 * was written and there is nothing to do.
 */
export function theirsAgain(edit: Edit, { theirs, isWritten }: Clash, key: string): Edit | null {
  if (!isWritten || edit.kind !== 'rating' || theirs.rating === null) return null;
  return { ...edit, key, action: theirs, to: theirs.rating, reason: BOTH_WERE_GIVEN };
}
