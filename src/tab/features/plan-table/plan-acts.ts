import type { BoardAction } from '../../../domain/board.ts';

/** What the page does when something in the table is pressed; `at` is the element that a menu should stand by. */
export interface PlanActs {
  open(action: BoardAction): void;
  rate(action: BoardAction, at: HTMLElement): void;
  note(action: BoardAction): void;
}
