import { statusesOf, type Board, type BoardAction } from '../../../domain/board.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { dueForm, type FormContext } from './action-forms.ts';
import { groupTitle } from './group-title.ts';
import { changeCell, changeStructure, upon, wordsOfCell, type Change } from './plan-changes.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanForm } from './plan-form.tsx';
import type { AddRow, GroupRow, PlanRow } from './plan-outline.ts';
import { endOf, nextRef } from './plan-place.ts';
import { statusForm } from './structure-forms.ts';

const say = wordsOf(catalogue);

/** What somebody may do in the plan. */
export interface PlanMay {
  /** Whether SharePoint lets them write at all. */
  write: boolean;
  change: (action: BoardAction) => boolean;
  manage: boolean;
}

/** What editing a cell is: words in place, a question at the foot, the ratings, a note; or why it is not edited. */
export type CellUse =
  | {
      kind: 'words';
      label: string;
      words: string;
      choices?: readonly string[];
      change: (words: string) => Change | null;
      /** What is said once it is done. */
      what: string;
    }
  | { kind: 'form'; form: PlanForm }
  | { kind: 'rate' | 'note' }
  | { kind: 'none'; why: string };

export interface UseContext extends FormContext {
  columns: readonly PlanColumn[];
  may: PlanMay;
}

/** What editing the cell at a place of a row is. */
export function cellUse(row: PlanRow, cell: number, context: UseContext): CellUse {
  if (row.kind === 'action') return actionUse(row.action, context.columns[cell], context);
  if (!context.may.manage) return { kind: 'none', why: say(context.may.write ? 'mayNotManage' : 'mayNotWrite') };
  return row.kind === 'add' ? addUse(row, context.board) : groupUse(row, cell, context);
}

function actionUse(action: BoardAction, column: PlanColumn | undefined, context: UseContext): CellUse {
  const { board, nameOf, may } = context;
  if (!column || column.kind === 'review') return { kind: 'none', why: say('reviewOver') };
  if (!may.write) return { kind: 'none', why: say('mayNotWrite') };
  if (column.kind === 'rating') return { kind: 'rate' };
  if (column.kind === 'update') return { kind: 'note' };
  if (column.kind === 'evidence') return { kind: 'none', why: say('evidenceInAction') };
  if (!may.change(action)) return { kind: 'none', why: say('mayNotChange') };
  if (column.kind === 'due') return { kind: 'form', form: dueForm(action, context) };
  const label = say('cellOf', { head: column.head, name: nameOf(action) });
  return {
    kind: 'words',
    label,
    words: wordsOfCell(action, column) ?? '',
    ...(column.kind === 'subGroup' ? { choices: board.subGroups.map(({ name }) => name) } : {}),
    change: (words) => changeCell(action, column, words),
    what: say('changed', { what: label }),
  };
}

function groupUse(row: GroupRow, cell: number, context: UseContext): CellUse {
  const { structure } = row;
  if (!structure) return { kind: 'none', why: say('astrayWhy') };
  if (cell === 2) {
    const statuses = statusesOf(context.board.legends, 'priority');
    if (statuses.length === 0) return { kind: 'none', why: say('noPriorityLegend') };
    return { kind: 'form', form: statusForm(structure, statuses, context) };
  }
  const part = cell === 1 ? 'vision' : 'text';
  const label = say('cellOf', { head: say(part === 'vision' ? 'vision' : 'title'), name: groupTitle(row) });
  return {
    kind: 'words',
    label,
    words: structure[part] ?? '',
    change: (words) => changeStructure(structure, part, words),
    what: say('changed', { what: label }),
  };
}

function addUse({ structure }: AddRow, board: Board): CellUse {
  const area = groupTitle({ kind: 'focusArea', structure });
  return {
    kind: 'words',
    label: say('newActionIn', { area }),
    words: '',
    change: (words) => newAction(board, structure, words.trim()),
    what: say('actionAdded', { area }),
  };
}

/** A further action at the end of a focus area. Taken back, it is retired: nothing is ever erased. */
function newAction(board: Board, structure: AddRow['structure'], text: string): Change | null {
  if (text === '') return null;
  const newKey = crypto.randomUUID();
  const fields = { text, ...nextRef(board, structure) };
  return {
    act: { kind: 'newAction', newKey, structureKey: structure.key, position: endOf(board, structure.key), fields },
    back: (now) =>
      upon(now, { key: newKey } as BoardAction, (action) => ({
        kind: 'retire',
        action,
        reason: say('takenBackReason'),
      })),
  };
}
