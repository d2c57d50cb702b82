import { useMemo, useState, type RefObject } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import { mayChange, mayManage } from '../../../domain/roles.ts';
import { useRoles } from '../../plan/use-roles.ts';
import { useSay } from '../../ui/said.tsx';
import type { After, CellEditorProps } from './cell-editor.tsx';
import { cellUse, type CellUse, type UseContext } from './cell-use.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanForm } from './plan-form.tsx';
import type { PlanActs } from './plan-acts.ts';
import type { PlanRow } from './plan-outline.ts';
import { actsOfRow, stepAction } from './row-acts.ts';
import type { RowAct } from './row-menu.tsx';
import { cellElement, useActiveCell, type ActiveCell, type ActiveCells } from './use-active-cell.ts';
import { usePlanEdits, type PlanEdits } from './use-plan-edits.ts';

/** What stands beside a row: what can be done with it. */
export interface OpenMenu {
  row: PlanRow;
  at: HTMLElement;
  acts: RowAct[];
}

/** Everything that is done in the table, by keys, by the mouse and by menus. */
export interface PlanControl {
  cells: ActiveCells;
  edits: PlanEdits;
  context: UseContext;
  editing: (ActiveCell & { editor: CellEditorProps }) | null;
  form: PlanForm | null;
  menu: OpenMenu | null;
  edit: (row: string, cell: number) => void;
  openMenu: (row: string, at: HTMLElement) => void;
  step: (row: string, step: -1 | 1) => boolean;
  ask: (form: PlanForm) => void;
  endForm: () => void;
  /** Closes the menu; the focus goes back to the cell unless something was picked, which takes it. */
  endMenu: (isPicked: boolean) => void;
}

export function usePlanControl(given: {
  board: Board;
  rows: readonly PlanRow[];
  columns: readonly PlanColumn[];
  nameOf: (action: BoardAction) => string;
  acts: PlanActs;
  /** Where the rows are drawn. */
  body: RefObject<HTMLElement>;
}): PlanControl {
  const { board, rows, columns, nameOf, acts, body } = given;
  const cells = useActiveCell(body);
  const edits = usePlanEdits(board);
  const tell = useSay();
  const roles = useRoles(board);
  const [editing, setEditing] = useState<(ActiveCell & { use: CellUse & { kind: 'words' } }) | null>(null);
  const [form, setForm] = useState<PlanForm | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const context = useMemo<UseContext>(
    () => ({
      board,
      nameOf,
      columns,
      make: edits.make,
      may: {
        write: acts.change !== null,
        change: (action) => mayChange(roles, action),
        manage: mayManage(roles),
      },
    }),
    [board, nameOf, columns, edits.make, roles, acts.change],
  );
  const rowOf = (key: string) => rows.find((row) => row.key === key);
  const stay = () => cells.active && cells.focus(cells.active);

  const rate = (action: BoardAction) => {
    const at = columns.findIndex(({ kind }) => kind === 'rating');
    const element = cellElement(body.current, { row: action.key, cell: at });
    if (element) acts.change?.rate(action, element);
  };
  const edit = (key: string, cell: number) => {
    const row = rowOf(key);
    if (!row) return;
    const use = cellUse(row, cell, context);
    if (use.kind === 'words') setEditing({ row: key, cell, use });
    else if (use.kind === 'form') setForm(use.form);
    else if (use.kind === 'none') tell(use.why);
    else if (row.kind === 'action') (use.kind === 'rate' ? rate : acts.note)(row.action);
  };
  const endEdit = (words: string | null, after: After | null) => {
    if (!editing) return;
    const { row, cell, use } = editing;
    setEditing(null);
    const change = words === null ? null : use.change(words);
    if (change) edits.make(change, use.what);
    const step = after === 'next' ? 1 : after === 'before' ? -1 : 0;
    if (after) cells.focus({ row, cell: Math.max(0, cell + step) });
  };
  const step = (key: string, by: -1 | 1) => {
    const row = rowOf(key);
    if (row?.kind !== 'action' || !context.may.change(row.action)) return false;
    return stepAction(row, by, context);
  };
  return {
    cells,
    edits,
    context,
    editing: editing && {
      row: editing.row,
      cell: editing.cell,
      editor: { ...editing.use, onDone: endEdit },
    },
    form,
    menu,
    edit,
    step,
    ask: setForm,
    openMenu(key, at) {
      const row = rowOf(key);
      if (!row) return;
      const found = actsOfRow(row, context, { ...acts, ask: setForm, edit, rate, tell, stay });
      if (found.length > 0) setMenu({ row, at, acts: found });
    },
    endForm() {
      setForm(null);
      stay();
    },
    endMenu(isPicked) {
      setMenu(null);
      if (!isPicked) stay();
    },
  };
}
