import type { JSX } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';

export interface DashboardProps {
  board: Board;
  /** The actions of the chosen sub-group that are shown. */
  actions: readonly BoardAction[];
  statuses: readonly Status[];
  /** Now, to the minute: milliseconds. */
  minute: number;
  nameOf: (action: BoardAction) => string;
  onOpen: (action: BoardAction) => void;
}

/** How the plan stands, in figures that open what is behind them. */
export function Dashboard({ actions }: DashboardProps): JSX.Element {
  return <p>{actions.length}</p>;
}
