import { useCallback, useMemo, useState } from 'react';
import { countedRating } from '../../../domain/agreement.ts';
import { statusesOf, type Board, type BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { columnsOf, createColumnKeeper, type Column } from './columns.ts';
import { lanesOf, openOnly, type Lane, type LanesBy } from './lanes.ts';

/** A board's actions in lanes and columns. */
export interface BoardLanes {
  statuses: readonly Status[];
  /** The columns over all lanes. */
  columns: readonly Column[];
  all: readonly Lane[];
  /** The lanes with what can be walked to: closed ones are empty. */
  open: readonly Lane[];
  closed: ReadonlySet<string>;
  toggle: (lane: string) => void;
}

/** Puts actions into the lanes and columns of a board, and keeps which lanes a person closed until the board is left. */
export function useLanes(
  { legends, settings, structure }: Board,
  actions: readonly BoardAction[],
  { by, waiting }: { by: LanesBy; waiting: { has(key: string): boolean } },
): BoardLanes {
  const statuses = useMemo(() => statusesOf(legends, 'action'), [legends]);
  // A card that was just moved stands where it was moved to, whoever has to agree.
  const countedOf = useCallback(
    (action: BoardAction) => (waiting.has(action.key) ? action.rating : countedRating(action, settings)),
    [waiting, settings],
  );
  const [keepSame] = useState(createColumnKeeper);
  const columns = useMemo(
    () => keepSame(columnsOf(statuses, actions, countedOf)),
    [keepSame, statuses, actions, countedOf],
  );
  const all = useMemo(
    () => lanesOf(by, { columns, actions, structure }, (some) => columnsOf(statuses, some, countedOf)),
    [by, columns, structure, statuses, actions, countedOf],
  );
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const open = useMemo(() => (closed.size === 0 ? all : openOnly(all, closed)), [all, closed]);
  const toggle = useCallback((lane: string) => {
    setClosed((before) => {
      const now = new Set(before);
      if (!now.delete(lane)) now.add(lane);
      return now;
    });
  }, []);
  return { statuses, columns, all, open, closed, toggle };
}
