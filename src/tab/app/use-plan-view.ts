import { useMemo } from 'react';
import type { Board, BoardAction, BrokenRow } from '../../domain/board.ts';
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
  /** Actions that have the words looked for and cannot stand among the others, since a hand in SharePoint took their keys. */
  lost: BrokenRow[];
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
  const lost = useMemo(() => lostIn(read.strays, find), [read.strays, find]);
  return { board, actions, lost, open: board.actions.find(({ key }) => key === action) ?? null };
}

/** Whose they are is not known before they are mended, so every sub-group sees them. */
function lostIn(strays: readonly BrokenRow[], find: string): BrokenRow[] {
  const wanted = find.trim().toLocaleLowerCase('en-GB');
  return strays.filter(({ list, fault, ref, words }) => {
    const said = `${ref ?? ''} ${words}`.trim().toLocaleLowerCase('en-GB');
    return list === 'actions' && fault === 'no key' && said !== '' && said.includes(wanted);
  });
}
