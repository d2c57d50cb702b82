import type { BoardAction, Structure } from '../../../domain/board.ts';
import type { Edit } from '../../../store/edit.ts';
import type { Clash } from '../../../store/store-error.ts';
import { actionsOf } from '../../offline/edit-parts.ts';
import { wordsIn } from '../../offline/edit-words.ts';
import type { WaitingEdit } from '../../offline/edit-shelf.ts';
import type { OutboxState } from '../../offline/outbox.ts';
import { hindranceInWords } from '../../plan/use-outbox.ts';
import { listInWords } from '../../ui/count-words.ts';
import { shorten } from '../../ui/shorten.ts';
import catalogue from '../../words/en-GB/waiting.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** How things are called on the page. */
export interface Names {
  nameOf(action: BoardAction): string;
  ratingWord(code: string | null): string;
}

/** What an edit does, in a few words. */
export function editInWords({ edit }: WaitingEdit, { nameOf, ratingWord }: Names): string {
  const actions = actionsOf(edit);
  const what = actions.length === 1 && actions[0] ? nameOf(actions[0]) : say('actions', { count: actions.length });
  switch (edit.kind) {
    case 'rating':
      return say('ratingOf', { what, rating: ratingWord(edit.to) });
    case 'note':
      return say('noteOn', { what });
    case 'subGroup':
      return edit.subGroup === null ? say('noGroupOf', { what }) : say('groupOf', { what, group: edit.subGroup });
    case 'ask':
      return say('askingFor', { people: listInWords(edit.people.map(({ name }) => name)), what });
    case 'undoRating':
      return say('undoRating', { what, rating: ratingWord(edit.to) });
    case 'agreement':
      return say('agreement', { what, rating: ratingWord(edit.action.rating) });
    case 'extension':
      return say('extension', { what, due: edit.dueText });
    case 'splitAction':
      return say('split', { what, count: edit.others.length + 1 });
    case 'overallStatus':
      return say('overallStatus', { what: structureInWords(edit.structure), status: edit.to });
    case 'structureText':
      return say('structureText', { what: structureInWords(edit.structure) });
    case 'newStructure':
      return say('newStructure', { kind: edit.structureKind });
    default:
      return say('further', { kind: edit.kind, what });
  }
}

const structureInWords = ({ kind, ref }: Structure): string => say('structure', { kind, ref: ref ?? '' }).trim();

/** As much of a text as a button can say. */
const BRIEF = 60;

/** Both values of a clash, as short as a button says them. */
export function clashInWords(
  edit: Edit,
  { theirs, field }: Clash,
  { ratingWord }: Names,
): { theirValue: string; myValue: string } {
  const mine = mineOf(edit, field);
  if (field === 'rating') return { theirValue: ratingWord(theirs.rating), myValue: ratingWord(mine) };
  if (field === 'structureKey') return { theirValue: say('anotherPlace'), myValue: say('yourPlace') };
  const none = say(field === 'subGroup' ? 'noGroup' : 'nothing');
  return { theirValue: brief(textOf(theirs[field])) || none, myValue: brief(mine ?? '') || none };
}

/** What an edit wants to stand in a field. */
function mineOf(edit: Edit, field: Clash['field']): string | null {
  switch (edit.kind) {
    case 'rating':
    case 'undoRating':
      return edit.to;
    case 'agreement':
      return edit.action.rating;
    case 'subGroup':
      return edit.subGroup;
    case 'extension':
      return edit.dueText;
    case 'actionText':
    case 'splitAction': {
      const changes = edit.kind === 'actionText' ? edit.changes : edit.first;
      return field in changes ? textOf(changes[field as keyof typeof changes]) : null;
    }
    default:
      return null;
  }
}

function textOf(value: string | BoardAction['due'] | BoardAction['extra'] | undefined): string {
  if (!value || typeof value === 'string') return value ?? '';
  return typeof value['text'] === 'string' && 'date' in value ? value['text'] : Object.values(value).join(', ');
}

const brief = (text: string): string => shorten(text, BRIEF);

/** Why an edit is not in SharePoint yet. */
export function whyItWaits(waiting: WaitingEdit, { pause, sending }: OutboxState): string {
  if (waiting.hindrance) return hindranceInWords(waiting.hindrance);
  if (waiting.number === sending) return say('onItsWay');
  if (pause === 'busy') return say('waitsBusy');
  if (pause === 'signed out') return say('waitsSignedOut');
  return say(pause === 'no answer' ? 'waitsOffline' : 'waitsTurn');
}

/** What the line at the top says; null where there is nothing that a person need know. */
export function waitingInWords({ waiting }: OutboxState, busySeconds: number | null): string | null {
  const heldUp = waiting.filter(({ hindrance }) => hindrance !== null).length;
  const open = waiting.length - heldUp;
  const sentences: string[] = [];
  if (open > 0 && busySeconds !== null) sentences.push(say('savingBusy', { count: open, seconds: busySeconds }));
  else if (open > 0) sentences.push(say('changesWait', { count: open }));
  if (heldUp > 0) sentences.push(say('changesHeld', { count: heldUp }));
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/** Edits as text that can be put anywhere else. */
export const asText = (waiting: readonly WaitingEdit[], names: Names): string =>
  waiting.map((one) => [editInWords(one, names), wordsIn(one.edit)].filter(Boolean).join('\n')).join('\n\n');
