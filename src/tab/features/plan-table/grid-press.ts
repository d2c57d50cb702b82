import type { BoardAction } from '../../../domain/board.ts';
import { isInField } from '../../ui/use-key-down.ts';
import { placeAfter, type GridShape, type Place } from './grid-keys.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { ActionRow, GroupRow, PlanRow } from './plan-outline.ts';
import { cellOf } from './use-active-cell.ts';

/** The grid as its keys know it, and what they do. */
export interface GridPress {
  rows: readonly PlanRow[];
  columns: readonly PlanColumn[];
  from: Place;
  shape: GridShape;
  acts: {
    open(action: BoardAction): void;
    note(action: BoardAction): void;
    fold(key: string): void;
    focus(row: string, cell: number): void;
    edit(row: string, cell: number): void;
    menu(row: string, at: HTMLElement): void;
    /** False where it is at the edge already, or may not be moved. */
    step(row: string, by: -1 | 1): boolean;
    undo(): void;
  };
}

/** Does what a key means in the grid; true where it was ours. */
export function pressGridKey(event: KeyboardEvent, press: GridPress): boolean {
  const at = cellOf(event.target);
  const row = press.rows[press.from.row];
  if (isInField(event.target) || !at || !row || event.metaKey) return false;
  const { acts, from } = press;
  if (event.altKey) return pressWithAlt(event, row, acts);
  if (event.ctrlKey && event.key.toLowerCase() === 'z') acts.undo();
  else if (event.key === 'F2') acts.edit(row.key, from.cell);
  else if (isMenuKey(event)) acts.menu(row.key, (event.target as Element).closest('[data-cell]') as HTMLElement);
  else return pressOnRow(event, row, press) || moveOn(event, press);
  return true;
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (shiftKey && key === 'F10');

function pressWithAlt({ key }: KeyboardEvent, row: PlanRow, { step }: GridPress['acts']): boolean {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  step(row.key, key === 'ArrowUp' ? -1 : 1);
  return true;
}

function pressOnRow(event: KeyboardEvent, row: PlanRow, press: GridPress): boolean {
  if (event.ctrlKey) return false;
  if (row.kind === 'action') return pressOnAction(event, row, press);
  if (row.kind !== 'add') return pressOnGroup(event, row, press);
  if (event.key !== 'Enter') return false;
  press.acts.edit(row.key, 0);
  return true;
}

function moveOn(event: KeyboardEvent, { rows, from, shape, acts }: GridPress): boolean {
  const next = placeAfter(event.key, event.ctrlKey, from, shape);
  const row = next && rows[next.row];
  if (!row) return false;
  acts.focus(row.key, next.cell);
  return true;
}

/** Right unfolds and Left folds where the title has the focus; so do Enter and the space bar (APG, treegrid pattern). */
function pressOnGroup({ key }: KeyboardEvent, row: GroupRow, { acts, from }: GridPress): boolean {
  const isPriority = row.kind === 'priority';
  if (isPriority && from.cell > 0) {
    if (key === 'Enter') acts.edit(row.key, Math.min(from.cell, 2));
    return key === 'Enter';
  }
  const isWay = row.isOpen ? key === 'ArrowLeft' : key === 'ArrowRight';
  if (!(key === 'Enter' || key === ' ' || isWay)) return false;
  acts.fold(row.key);
  return true;
}

const OPENS = new Set<PlanColumn['kind']>(['ref', 'update', 'evidence', 'review']);

function pressOnAction(event: KeyboardEvent, { key: row, action }: ActionRow, { columns, from, acts }: GridPress) {
  const kind = columns[from.cell]?.kind ?? 'ref';
  const key = event.key.toLowerCase();
  if (key === 'n') acts.note(action);
  else if (key === 'm')
    acts.edit(
      row,
      columns.findIndex((column) => column.kind === 'rating'),
    );
  else if (key === 'enter' && OPENS.has(kind)) acts.open(action);
  else if (key === 'enter') acts.edit(row, from.cell);
  else return false;
  return true;
}
