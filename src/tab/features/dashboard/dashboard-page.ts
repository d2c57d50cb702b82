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
  /** Opens a review date that is over, as it stood. */
  onReview: (key: string) => void;
  /** Leads to where an open review date gets its day. */
  onSetDay: () => void;
}

/** Some actions that a figure stands for, as they are listed once it is pressed. */
export interface Shown {
  title: string;
  actions: readonly BoardAction[];
  /** What is said of an action beside its rating: how it moved, or since when nothing was said. */
  factOf?: (action: BoardAction) => string;
}

/** What every part of the dashboard is drawn by. */
export interface DashboardPage {
  board: Board;
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  now: Date;
  /** The day: "2026-11-23". */
  today: string;
  /** Lists the actions behind a figure. */
  show: (shown: Shown) => void;
  /** Opens one action. */
  open: (action: BoardAction) => void;
  /** Opens a review date that is over, as it stood. */
  read: (reviewKey: string) => void;
}
