import type { BoardAction } from '../../../domain/board.ts';
import { isInField } from '../../ui/use-key-down.ts';
import { placeAfter, type GridShape, type Place } from './grid-keys.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-outline.ts';
import { cellElement, cellOf } from './use-active-cell.ts';

/** The grid as its keys know it, and what they do. */
export interface GridPress {
  rows: readonly PlanRow[];
  columns: readonly PlanColumn[];
  from: Place;
  shape: GridShape;
  acts: {
    open(action: BoardAction): void;
    rate(action: BoardAction, at: HTMLElement): void;
    note(action: BoardAction): void;
    fold(key: string): void;
    focus(row: string, cell: number): void;
  };
}

/** Does what a key means in the grid; true where it was ours. */
export function pressGridKey(event: KeyboardEvent, press: GridPress): boolean {
  if (isInField(event.target) || !cellOf(event.target) || event.altKey || event.metaKey) return false;
  const row = press.rows[press.from.row];
  if (!row) return false;
  if (row.kind === 'action' ? pressOnAction(event, row.action, press) : pressOnGroup(event, row, press)) return true;
  const next = placeAfter(event.key, event.ctrlKey, press.from, press.shape);
  const nextRow = next && press.rows[next.row];
  if (!nextRow) return false;
  press.acts.focus(nextRow.key, next.cell);
  return true;
}

/** Right unfolds and Left folds where the title has the focus; so do Enter and the space bar (APG, treegrid pattern). */
function pressOnGroup(
  event: KeyboardEvent,
  row: PlanRow & { kind: 'priority' | 'focusArea' | 'astray' },
  { acts, from }: GridPress,
): boolean {
  if (from.cell > 0 && row.kind === 'priority') return false;
  const isPress = event.key === 'Enter' || event.key === ' ';
  const isWay = row.isOpen ? event.key === 'ArrowLeft' : event.key === 'ArrowRight';
  if (event.ctrlKey || !(isPress || isWay)) return false;
  acts.fold(row.key);
  return true;
}

function pressOnAction(event: KeyboardEvent, action: BoardAction, { columns, from, acts }: GridPress): boolean {
  if (event.ctrlKey) return false;
  const column = columns[from.cell];
  const key = event.key.toLowerCase();
  const rate = () => acts.rate(action, rateAt(event));
  if (key === 'm') rate();
  else if (key === 'n') acts.note(action);
  else if (key === 'enter' && column?.kind === 'rating') rate();
  else if (key === 'enter') acts.open(action);
  else return false;
  return true;
}

/** The menu of ratings stands by the cell of the rating, wherever in the row its key was pressed. */
function rateAt({ target, currentTarget }: KeyboardEvent): HTMLElement {
  const row = (target as Element).closest<HTMLElement>('[data-row]');
  const cell = row?.querySelector<HTMLElement>('[data-rate]');
  return cell ?? cellElement(currentTarget as HTMLElement, { row: '', cell: 0 }) ?? (target as HTMLElement);
}
