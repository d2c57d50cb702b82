import type { RefObject } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import type { PlanRecord } from '../../../store/plan-record.ts';
import type { PlanActs } from './plan-acts.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-outline.ts';
import type { PlanControl } from './use-plan-control.ts';

/** What the grid shows, and what is done in it. */
export interface PlanGridProps {
  board: Board;
  rows: readonly PlanRow[];
  columns: readonly PlanColumn[];
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  openKey: string | null;
  waiting: { has(key: string): boolean };
  /** Null while it is read, undefined where it could not be. */
  record: PlanRecord | null | undefined;
  acts: PlanActs;
  control: PlanControl;
  body: RefObject<HTMLDivElement>;
  onFold: (key: string) => void;
}
