import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { dueForm, move, moveForm, retireForm, splitForm } from './action-forms.ts';
import type { UseContext } from './cell-use.ts';
import type { PlanForm } from './plan-form.tsx';
import type { ActionRow, GroupRow, PlanRow } from './plan-outline.ts';
import { steppedPosition } from './plan-place.ts';
import type { RowAct } from './row-menu.tsx';
import { newStructureForm } from './structure-forms.ts';
import type { PlanActs } from './plan-acts.ts';

const say = wordsOf(catalogue);

/** What the acts of a row lead to. */
export interface RowWays extends Pick<PlanActs, 'open' | 'openPriority' | 'note'> {
  ask: (form: PlanForm) => void;
  /** Begins to edit a cell, or says why not. */
  edit: (row: string, cell: number) => void;
  rate: (action: ActionRow['action']) => void;
  tell: (words: string) => void;
  /** Gives the focus back to the row. */
  stay: () => void;
}

/** What whoever has the page open may do with a row; what they may not is not among it. */
export function actsOfRow(row: PlanRow, context: UseContext, ways: RowWays): RowAct[] {
  if (row.kind === 'action') return actsOfAction(row, context, ways);
  return row.kind === 'add' ? [] : actsOfGroup(row, context, ways);
}

function actsOfAction(row: ActionRow, context: UseContext, ways: RowWays): RowAct[] {
  const { action } = row;
  const { may, board } = context;
  const open: RowAct = { words: say('open'), do: () => ways.open(action) };
  if (!may.write) return [open];
  const always: RowAct[] = [
    open,
    { words: say('changeRating'), do: () => ways.rate(action) },
    { words: say('addNote'), do: () => ways.note(action) },
  ];
  if (!may.change(action)) return always;
  const steps = ([-1, 1] as const).flatMap((step): RowAct[] =>
    steppedPosition(board, action, step) === null
      ? []
      : [{ words: say(step < 0 ? 'moveUp' : 'moveDown'), do: () => stepInMenu(row, step, context, ways) }],
  );
  const managed: RowAct[] = may.manage
    ? [
        { words: say('splitInto'), do: () => split(row, context, ways) },
        { words: say('retireIt'), do: () => ways.ask(retireForm(action, context)) },
      ]
    : [];
  return [
    ...always,
    { words: say('changeDue'), do: () => ways.ask(dueForm(action, context)) },
    ...marked(steps),
    { words: say('moveTo'), isApart: steps.length === 0, do: () => ways.ask(moveForm(action, context)) },
    ...managed,
  ];
}

const marked = (acts: RowAct[]): RowAct[] => acts.map((act, at) => (at === 0 ? { ...act, isApart: true } : act));

function stepInMenu(row: ActionRow, step: -1 | 1, context: UseContext, { stay }: RowWays): void {
  stepAction(row, step, context);
  stay();
}

/** Moves an action one step within its focus area; false at the edge. */
export function stepAction({ action }: ActionRow, step: -1 | 1, { board, nameOf, make }: UseContext): boolean {
  const position = steppedPosition(board, action, step);
  if (position === null) return false;
  make(move(action, action.structureKey, position), say('moved', { name: nameOf(action) }));
  return true;
}

function split({ action }: ActionRow, context: UseContext, { ask, tell, stay }: RowWays): void {
  const form = splitForm(action, context);
  if (form) return ask(form);
  tell(say('noParts', { name: context.nameOf(action) }));
  stay();
}

function actsOfGroup(row: GroupRow, context: UseContext, ways: RowWays): RowAct[] {
  const { structure, kind, key } = row;
  if (!structure) return [];
  const open: RowAct[] =
    kind === 'priority' ? [{ words: say('open'), do: () => ways.openPriority(structure.key) }] : [];
  if (!context.may.manage) return open;
  const edit: RowAct = { words: say('editTitle'), isApart: open.length > 0, do: () => ways.edit(key, 0) };
  if (kind !== 'priority') return [edit];
  return [
    ...open,
    edit,
    { words: say('editVision'), do: () => ways.edit(key, 1) },
    { words: say('changeStatus'), do: () => ways.edit(key, 2) },
    { words: say('newArea'), isApart: true, do: () => ways.ask(newStructureForm(structure, context)) },
  ];
}
