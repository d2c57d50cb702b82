import { readMeaning } from '../../domain/status-meaning.ts';
import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { headOf, isDone, labelOf, nameOf } from './done-status.ts';

const OPEN_NOTE =
  /\b(?:ongoing|on-going|continues?|continuing|in progress|under ?way|currently|next (?:steps?|meeting)|to follow|outstanding|awaiting|awaited|further work|not yet|still to)\b/i;
const OPEN_ACTION = /\bcontinues?\s+to\b/i;

/** A rating that is flagged done while the action or its newest note speaks of work that goes on. */
export function findDoneWithOpenWork(draft: Draft): Doubt[] {
  return draft.placed.flatMap((one) => {
    const open = isDone(draft, one.action.status) ? openWords(one) : null;
    return open ? [doubtOf(draft, one, open)] : [];
  });
}

interface OpenWords {
  words: string;
  kind: 'action' | 'updates';
  text: string;
}

function openWords({ action }: PlacedAction): OpenWords | null {
  const note = action.updates.at(-1)?.text ?? '';
  const inNote = readMeaning(note).done ? null : OPEN_NOTE.exec(note);
  if (inNote) return { words: inNote[0], kind: 'updates', text: note };
  const inAction = OPEN_ACTION.exec(action.text);
  return inAction ? { words: inAction[0], kind: 'action', text: action.text } : null;
}

const doubtOf = (draft: Draft, one: PlacedAction, { words, kind, text }: OpenWords): Doubt => ({
  code: 'done-with-open-work',
  severity: 'note',
  row: one.row.number,
  column: headOf(one, kind),
  message: `${nameOf(one)} is ${labelOf(draft, one.action.status)}, but its ${kind === 'action' ? 'text' : 'newest note'} speaks of work that goes on ("${words}").`,
  before: text,
  remedy: 'Check whether it is done. Nothing was changed.',
});
