import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, type JSX } from 'react';
import {
  ListShapeError,
  NotAllowedError,
  OfflineError,
  PlanMissingError,
  StoreError,
} from '../../store/store-error.ts';
import { BoardSkeleton } from '../features/board/board-skeleton.tsx';
import { useBoard } from '../plan/use-board.ts';
import { StateMessage } from '../ui/state-message.tsx';
import { useOnline } from '../ui/use-online.ts';
import { PlanPage } from './plan-page.tsx';
import { SetUpPage } from './later.ts';
import type { PlanGateProps } from './plan-props.ts';

const useStyles = makeStyles({
  person: {
    display: 'flex',
    justifyContent: 'flex-end',
    minHeight: '88px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  waiting: { containerType: 'inline-size', padding: `0 ${tokens.spacingHorizontalXL}` },
});

/** The plan once it is read; before that, what there is to wait for or to do. */
export function PlanGate(props: PlanGateProps): JSX.Element {
  const styles = useStyles();
  const { board, error, lookAgain, ...fresh } = useBoard();
  if (board) return <PlanPage {...props} {...fresh} board={board} />;
  return (
    <main>
      <div className={styles.person}>{props.person}</div>
      {error ? (
        <CannotRead error={error} onTryAgain={lookAgain} />
      ) : (
        <div className={styles.waiting}>
          <BoardSkeleton />
        </div>
      )}
    </main>
  );
}

function CannotRead({ error, onTryAgain }: { error: Error; onTryAgain: () => void }): JSX.Element {
  const isOnline = useOnline();
  const isNew = error instanceof PlanMissingError && error.missing === 'lists';
  if (isNew || error instanceof ListShapeError) {
    return (
      <Suspense fallback={null}>
        <SetUpPage isNew={isNew} />
      </Suspense>
    );
  }
  if (error instanceof PlanMissingError) {
    return (
      <StateMessage isPage title="There is no plan here yet" actions={<Button onClick={onTryAgain}>Look again</Button>}>
        {error.message} Once a programme officer has brought one in, it appears here by itself.
      </StateMessage>
    );
  }
  if (error instanceof NotAllowedError) {
    return (
      <StateMessage isPage title="You may not read this plan" actions={<Button onClick={onTryAgain}>Try again</Button>}>
        SharePoint says so. What this browser kept of the plan was removed. Ask an owner of the site if you should be
        able to read it.
      </StateMessage>
    );
  }
  const again = (
    <Button appearance="primary" onClick={onTryAgain}>
      Try again
    </Button>
  );
  return (
    <StateMessage isPage title="The plan could not be read" actions={again} role="alert">
      {wordsOf(error, isOnline)} This page looks again by itself.
    </StateMessage>
  );
}

function wordsOf(error: Error, isOnline: boolean): string {
  if (!isOnline) return 'You are offline, and this browser has not kept this plan for you yet.';
  if (error instanceof OfflineError) return 'SharePoint did not answer.';
  return error instanceof StoreError ? error.message : 'Something in this page went wrong.';
}
