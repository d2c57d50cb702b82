import { useEffect, useMemo, useState } from 'react';
import type { Board } from '../../../domain/board.ts';
import { keepColumns, readColumns, type ColumnChoice } from '../../offline/kept-columns.ts';
import { useSession } from '../../plan/session.ts';
import { allColumns, shownColumns, type PlanColumn } from './plan-columns.ts';

/** The table's columns, as this person chose them for this plan in this browser. */
export interface Columns {
  all: PlanColumn[];
  shown: PlanColumn[];
  show: (id: string, isShown: boolean) => void;
  reset: () => void;
}

/** Reads the choice once; until it is read, the columns are the usual ones. */
export function useColumns(board: Board): Columns {
  const { database, owner } = useSession();
  const [choice, setChoice] = useState<ColumnChoice>({});
  useEffect(() => {
    let isOver = false;
    void readColumns(database, owner).then((kept) => !isOver && setChoice((now) => ({ ...kept, ...now })));
    return () => {
      isOver = true;
    };
  }, [database, owner]);
  const all = useMemo(() => allColumns(board), [board]);
  const shown = useMemo(() => shownColumns(all, choice, board), [all, choice, board]);
  const choose = (next: ColumnChoice) => {
    setChoice(next);
    void keepColumns(database, owner, next);
  };
  return {
    all,
    shown,
    show: (id, isShown) => choose({ ...choice, [id]: isShown }),
    reset: () => choose({}),
  };
}
