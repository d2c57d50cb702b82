import { useMemo } from 'react';
import type { Board, BoardAction } from '../../domain/board.ts';
import { actionsInView } from '../features/sub-group-picker/group-choices.ts';
import type { WaitingEdit } from '../offline/edit-shelf.ts';
import { withRatings, withWaiting } from '../plan/board-change.ts';
import { NO_GROUP, type Address } from './address.ts';

/** What the page shows of a plan. */
export interface PlanView {
  /** The board with the ratings that cards are moved to. */
  board: Board;
  /** The actions of the chosen sub-group that have the words looked for. */
  actions: BoardAction[];
  open: BoardAction | null;
}

/** What was done on this page and is not in SharePoint yet: moves that wait for a reason, and edits that wait to be sent. */
export interface NotYetWritten {
  moved: ReadonlyMap<string, string>;
  waiting: readonly WaitingEdit[];
}

/** The part of a plan that an address shows, with what is not yet written. */
export function usePlanView(read: Board, { moved, waiting }: NotYetWritten, address: Address): PlanView {
  const { group, find, action } = address;
  const board = useMemo(() => withRatings(withWaiting(read, waiting), moved), [read, waiting, moved]);
  const actions = useMemo(() => {
    const view = { isAll: group === null, group: group === NO_GROUP ? null : group, find };
    return actionsInView(board.actions, view);
  }, [board, group, find]);
  return { board, actions, open: board.actions.find(({ key }) => key === action) ?? null };
}
