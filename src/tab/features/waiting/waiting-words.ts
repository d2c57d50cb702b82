import type { BoardAction } from '../../../domain/board.ts';
import { actionsOf, wordsOf } from '../../offline/edit-parts.ts';
import type { WaitingEdit } from '../../offline/edit-shelf.ts';
import type { OutboxState } from '../../offline/outbox.ts';
import { hindranceInWords } from '../../plan/use-outbox.ts';
import { countOf, listInWords } from '../../ui/count-words.ts';

/** How things are called on the page. */
export interface Names {
  nameOf(action: BoardAction): string;
  ratingWord(code: string | null): string;
}

/** What an edit does, in a few words. */
export function editInWords({ edit }: WaitingEdit, { nameOf, ratingWord }: Names): string {
  const actions = actionsOf(edit);
  const what = actions.length === 1 && actions[0] ? nameOf(actions[0]) : countOf(actions.length, 'action');
  switch (edit.kind) {
    case 'rating':
      return `${what} to ${ratingWord(edit.to)}`;
    case 'note':
      return `A note on ${what}`;
    case 'subGroup':
      return `${what} to ${edit.subGroup ?? 'no sub-group'}`;
    case 'ask':
      return `Asking ${listInWords(edit.people.map(({ name }) => name))} for an update of ${what}`;
  }
}

/** Why an edit is not in SharePoint yet. */
export function whyItWaits(waiting: WaitingEdit, { pause, sending }: OutboxState): string {
  if (waiting.hindrance) return hindranceInWords(waiting.hindrance);
  if (waiting.number === sending) return 'It is on its way.';
  if (pause === 'busy') return 'SharePoint is busy. It is sent by itself.';
  if (pause === 'signed out') return 'It is sent once you have signed in again.';
  if (pause === 'no answer') return 'There is no connection. It is sent by itself when there is one.';
  return 'It waits for its turn.';
}

/** What the line at the top says; null where there is nothing that a person need know. */
export function waitingInWords({ waiting }: OutboxState, busySeconds: number | null): string | null {
  const heldUp = waiting.filter(({ hindrance }) => hindrance !== null).length;
  const open = waiting.length - heldUp;
  const sentences: string[] = [];
  if (open > 0 && busySeconds !== null)
    sentences.push(`SharePoint is busy, saving ${countOf(open, 'change')} in ${busySeconds} s.`);
  else if (open > 0) sentences.push(`${countOf(open, 'change')} ${open === 1 ? 'waits' : 'wait'} to be sent.`);
  if (heldUp > 0) sentences.push(`${countOf(heldUp, 'change')} ${heldUp === 1 ? 'needs' : 'need'} your answer.`);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/** Edits as text that can be put anywhere else. */
export const asText = (waiting: readonly WaitingEdit[], names: Names): string =>
  waiting.map((one) => [editInWords(one, names), wordsOf(one.edit)].filter(Boolean).join('\n')).join('\n\n');
