import { withoutLetter } from '../../../domain/action-text.ts';
import type { Board, BoardAction } from '../../../domain/board.ts';
import { readDue } from '../../../domain/read-due.ts';
import { readParts } from '../../../exchange/recognise/cells/action-parts.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { groupTitle } from './group-title.ts';
import { upon, type Change } from './plan-changes.ts';
import type { PlanForm } from './plan-form.tsx';
import { actionsIn, nextRef, positionAfter, positionBefore, refAfter } from './plan-place.ts';

const say = wordsOf(catalogue);

/** What a form about an action needs: the plan as it is shown, what the action is called, and how a change is made. */
export interface FormContext {
  board: Board;
  nameOf: (action: BoardAction) => string;
  make: (change: Change, what: string) => void;
}

/** Another due date is never written without its reason and who agreed it; the first date stays beside it. */
export function dueForm(action: BoardAction, { nameOf, make }: FormContext): PlanForm {
  const name = nameOf(action);
  const due = action.due?.text ?? '';
  const isMoved = String(due !== '');
  return {
    title: say('dueTitle', { name, isMoved }),
    ...(due ? { words: say('dueWords', { due: action.originalDue?.text ?? due }) } : {}),
    button: say('save'),
    fields: [
      { name: 'due', label: say('newDue'), value: due, whenEmpty: say('newDueEmpty') },
      { name: 'reason', label: say('dueReason', { isMoved }), value: '', whenEmpty: say('reasonEmpty') },
      { name: 'agreedBy', label: say('agreedBy'), value: '' },
    ],
    onSave: ({ due: dueText = '', reason = '', agreedBy = '' }) => {
      const words = dueText.trim();
      if (words === due) return;
      const act = extension(action, words, reason.trim(), agreedBy.trim());
      const back: Change['back'] = due
        ? (board) => upon(board, action, (now) => extension(now, due, say('takenBackReason'), ''))
        : null;
      make({ act, back }, say('dueChanged', { name, due: words }));
    },
  };
}

const extension = (action: BoardAction, dueText: string, reason: string, agreedBy: string) =>
  ({ kind: 'extension', action, dueText, date: readDue(dueText).date, reason, agreedBy }) as const;

/** An action is retired with a reason, and never erased. */
export function retireForm(action: BoardAction, { nameOf, make }: FormContext): PlanForm {
  const name = nameOf(action);
  return {
    title: say('retireTitle', { name }),
    words: say('retireWords'),
    button: say('retire'),
    fields: [{ name: 'reason', label: say('reason'), value: '', whenEmpty: say('reasonEmpty') }],
    onSave: ({ reason = '' }) =>
      make(
        {
          act: { kind: 'retire', action, reason: reason.trim() },
          back: () => ({ kind: 'restore', actionKey: action.key, reason: say('takenBackReason') }),
        },
        say('retired', { name }),
      ),
  };
}

const FIRST = 'first';

/** Another focus area, and the place in it. */
export function moveForm(action: BoardAction, { board, nameOf, make }: FormContext): PlanForm {
  const name = nameOf(action);
  const areas = board.structure.filter(({ kind }) => kind !== 'plan');
  const isHolding = (key: string, kind: string) => kind === 'focusArea' || actionsIn(board, key).length > 0;
  const places = areas
    .filter(({ key, kind }) => isHolding(key, kind))
    .flatMap((structure) => {
      const area = groupTitle({ kind: structure.kind === 'priority' ? 'priority' : 'focusArea', structure });
      const others = actionsIn(board, structure.key).filter(({ key }) => key !== action.key);
      // In other focus areas the first and the last place are enough: a plan of thousands has no room for all of them.
      const shown = structure.key === action.structureKey ? others : others.slice(-1);
      return [
        { value: `${FIRST} ${structure.key}`, label: say('placeFirst', { area }) },
        ...shown.map((other) => ({
          value: other.key as string,
          label: say('placeAfter', { area, name: nameOf(other) }),
        })),
      ];
    });
  return {
    title: say('moveTitle', { name }),
    button: say('move'),
    fields: [{ name: 'place', label: say('place'), value: placeOf(board, action), choices: places }],
    onSave: ({ place = '' }) => {
      if (place !== placeOf(board, action)) make(moveTo(board, action, place), say('moved', { name }));
    },
  };
}

/** Where an action stands now, as one of the places to move it to. */
function placeOf(board: Board, action: BoardAction): string {
  const area = actionsIn(board, action.structureKey);
  return area[area.findIndex(({ key }) => key === action.key) - 1]?.key ?? `${FIRST} ${action.structureKey}`;
}

function moveTo(board: Board, action: BoardAction, place: string): Change {
  const others = board.actions.filter(({ key }) => key !== action.key);
  const after = others.find(({ key }) => key === place);
  const structureKey = after?.structureKey ?? place.slice(FIRST.length + 1);
  const first = others.find((one) => one.structureKey === structureKey);
  const position = after
    ? positionAfter(others, after)
    : first
      ? positionBefore(others, first)
      : positionAfter(others, others.at(-1) ?? null);
  return move(action, structureKey, position);
}

/** Puts an action somewhere else, and back to where it stood. */
export const move = (action: BoardAction, structureKey: string, position: number): Change => ({
  act: { kind: 'moveAction', action, structureKey, position },
  back: (board) =>
    upon(board, action, (now) => ({
      kind: 'moveAction',
      action: now,
      structureKey: action.structureKey,
      position: action.position,
    })),
});

/** The parts of an action's text, of which some become actions of their own; null where it has none. */
export function splitForm(action: BoardAction, { board, nameOf, make }: FormContext): PlanForm | null {
  const name = nameOf(action);
  const parts = readParts(withoutLetter(action.text, action.letter));
  if (parts.length === 0) return null;
  return {
    title: say('splitTitle', { name }),
    words: say('splitWords', { name }),
    button: say('split'),
    fields: [
      {
        name: 'parts',
        label: say('splitParts'),
        value: '',
        isMany: true,
        whenEmpty: say('splitEmpty'),
        choices: parts.map(({ mark, text }, at) => ({ value: String(at), label: `${mark} ${text}` })),
      },
    ],
    onSave: ({ parts: chosen = '' }) => {
      const places = chosen
        .split('\n')
        .map(Number)
        .toSorted((one, other) => one - other);
      const taken = places.flatMap((at) => parts[at] ?? []);
      const text = taken.reduce((left, part) => without(left, part), action.text);
      make({ act: split(board, action, text, taken), back: null }, say('splitDone', { name, count: taken.length }));
    },
  };
}

/** A text without one of its parts and its mark. */
function without(whole: string, { mark, text }: { mark: string; text: string }): string {
  const at = whole.indexOf(text);
  const markAt = at < 0 ? -1 : whole.lastIndexOf(mark, at);
  return markAt < 0 ? whole : `${whole.slice(0, markAt)}${whole.slice(at + text.length)}`.trim();
}

function split(board: Board, action: BoardAction, text: string, taken: readonly { text: string }[]) {
  let ref = nextRefOf(board, action);
  let { position } = action;
  const next = positionAfter(board.actions, action);
  const others = taken.map((part, at) => {
    position = action.position + ((next - action.position) * (at + 1)) / taken.length;
    const own = { newKey: crypto.randomUUID(), position, fields: { text: part.text, ref: null, letter: null, ...ref } };
    ref = refAfter(ref?.ref);
    return own;
  });
  return { kind: 'splitAction', action, first: { text }, others } as const;
}

function nextRefOf(board: Board, { structureKey }: BoardAction) {
  const area = board.structure.find(({ key }) => key === structureKey);
  return area ? nextRef(board, area) : null;
}
