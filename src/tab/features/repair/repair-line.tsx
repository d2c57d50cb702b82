import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, type JSX } from 'react';
import { statusOf, type Board } from '../../../domain/board.ts';
import { brokenRowsOf } from '../../../domain/broken-rows.ts';
import type { Status } from '../../../domain/plan.ts';
import { countOf } from '../../ui/count-words.ts';
import { ratingWord } from '../../ui/rating-badge.tsx';

const RepairDialog = lazy(() => import('./repair-dialog.tsx').then((part) => ({ default: part.RepairDialog })));

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalS}`,
    margin: 0,
    '@media print': { display: 'none' },
  },
});

/** Says that rows were broken in SharePoint, with a way to look at them and to mend them. */
export function RepairLine(props: {
  board: Board;
  statuses: readonly Status[];
  /** Null until it is opened for the first time. */
  isOpen: boolean | null;
  onOpen: (isOpen: boolean) => void;
}): JSX.Element {
  const { board, statuses, isOpen, onOpen } = props;
  const styles = useStyles();
  const rows = useMemo(() => brokenRowsOf(board), [board]);
  const names = {
    ratingWord: (code: string | null) => ratingWord(statusOf(statuses, code), code),
    structure: board.structure,
  };
  return (
    <>
      {rows.length > 0 && (
        <p className={styles.line} data-repair>
          {`${countOf(rows.length, 'row')} in SharePoint ${rows.length === 1 ? 'needs' : 'need'} attention.`}
          <Button size="small" appearance="transparent" onClick={() => onOpen(true)}>
            Look at {rows.length === 1 ? 'it' : 'them'}
          </Button>
        </p>
      )}
      {isOpen !== null && (
        <Suspense fallback={null}>
          <RepairDialog board={board} rows={rows} names={names} isOpen={isOpen} onClose={() => onOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
