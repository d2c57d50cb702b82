import type { BoardAction } from '../../../domain/board.ts';

/** What the page does when something in the table is pressed; `at` is the element that a menu should stand by. */
export interface PlanActs {
  open(action: BoardAction): void;
  /** Opens a priority by its key in Plan structure. */
  openPriority(key: string): void;
  note(action: BoardAction): void;
  /** Null for whoever may not change the plan. */
  change: { rate(action: BoardAction, at: HTMLElement): void } | null;
}
