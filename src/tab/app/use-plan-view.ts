import { useMemo } from 'react';
import { statusesOf, type Board, type BoardAction, type BrokenRow } from '../../domain/board.ts';
import { filterActions } from '../features/filter/filter.ts';
import type { WaitingEdit } from '../offline/edit-shelf.ts';
import { withRatings, withWaiting } from '../plan/board-change.ts';
import { NO_GROUP, type Address } from './address.ts';

/** What the page shows of a plan. */
export interface PlanView {
  /** The board with the ratings that cards are moved to. */
  board: Board;
  /** The actions of the chosen sub-group. */
  owned: readonly BoardAction[];
  /** Those of them that have what is looked for. */
  actions: readonly BoardAction[];
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
export function usePlanView(
  read: Board,
  { moved, waiting }: NotYetWritten,
  { address, today }: { address: Address; today: string },
): PlanView {
  const { group, find, action, lead, since } = address;
  // The address is read anew at each step; its lists are the same as long as they say the same.
  const status = useSame(address.status);
  const only = useSame(address.only);
  const board = useMemo(() => withRatings(withWaiting(read, waiting), moved), [read, waiting, moved]);
  const owned = useMemo(() => ownedBy(board.actions, group), [board, group]);
  const statuses = useMemo(() => statusesOf(board.legends, 'action'), [board.legends]);
  const actions = useMemo(
    () => filterActions(owned, { find, lead, status, only, since }, { statuses, today }),
    [owned, find, lead, status, only, since, statuses, today],
  );
  const lost = useMemo(() => lostIn(read.strays, find), [read.strays, find]);
  return { board, owned, actions, lost, open: openIn(board, action) };
}

const openIn = ({ actions }: Board, key: string | null): BoardAction | null =>
  key === null ? null : (actions.find((action) => action.key === key) ?? null);

/** Whose they are is not known before they are mended, so every sub-group sees them. */
function lostIn(strays: readonly BrokenRow[], find: string): BrokenRow[] {
  const wanted = find.trim().toLocaleLowerCase('en-GB');
  return strays.filter(({ list, fault, ref, words }) => {
    const said = `${ref ?? ''} ${words}`.trim().toLocaleLowerCase('en-GB');
    return list === 'actions' && fault === 'no key' && said !== '' && said.includes(wanted);
  });
}

function ownedBy(actions: readonly BoardAction[], group: string | null): readonly BoardAction[] {
  if (group === null) return actions;
  const owner = group === NO_GROUP ? null : group;
  return actions.filter(({ subGroup }) => subGroup === owner);
}

function useSame(words: readonly string[]): readonly string[] {
  const said = words.join('\n');
  return useMemo(() => (said === '' ? [] : said.split('\n')), [said]);
}
