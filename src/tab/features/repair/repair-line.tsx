import { Suspense, useMemo, type JSX } from 'react';
import { statusOf, type Board } from '../../../domain/board.ts';
import { brokenRowsOf } from '../../../domain/broken-rows.ts';
import type { Status } from '../../../domain/plan.ts';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { laterPart } from '../../plan/later-part.tsx';
import { StatusLine } from '../../ui/status-line.tsx';
import catalogue from '../../words/en-GB/repair-line.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

const RepairDialog = laterPart(() => import('./repair-dialog.tsx').then((part) => part.RepairDialog));

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
          words={say('words', { count: rows.length })}
          button={say('look', { count: rows.length })}
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
