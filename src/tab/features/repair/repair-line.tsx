import { lazy, Suspense, useMemo, type JSX } from 'react';
import { statusOf, type Board } from '../../../domain/board.ts';
import { brokenRowsOf } from '../../../domain/broken-rows.ts';
import type { Status } from '../../../domain/plan.ts';
import { countOf } from '../../ui/count-words.ts';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { StatusLine } from '../../ui/status-line.tsx';

const RepairDialog = lazy(() => import('./repair-dialog.tsx').then((part) => ({ default: part.RepairDialog })));

/** Says that rows were broken in SharePoint, with a way to look at them and to mend them. */
export function RepairLine(props: {
  board: Board;
  statuses: readonly Status[];
  /** Null until it is opened for the first time. */
  isOpen: boolean | null;
  onOpen: (isOpen: boolean) => void;
}): JSX.Element {
  const { board, statuses, isOpen, onOpen } = props;
  const rows = useMemo(() => brokenRowsOf(board), [board]);
  const names = {
    ratingWord: (code: string | null) => ratingWord(statusOf(statuses, code), code),
    structure: board.structure,
  };
  return (
    <>
      {rows.length > 0 && (
        <StatusLine
          about="repair"
          words={`${countOf(rows.length, 'row')} in SharePoint ${rows.length === 1 ? 'needs' : 'need'} attention.`}
          button={rows.length === 1 ? 'Look at it' : 'Look at them'}
          onOpen={() => onOpen(true)}
        />
      )}
      {isOpen !== null && (
        <Suspense fallback={null}>
          <RepairDialog board={board} rows={rows} names={names} isOpen={isOpen} onClose={() => onOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
