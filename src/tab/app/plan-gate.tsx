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
import { ImportPage, SetUpPage } from './later.ts';
import { PlanFile } from './plan-file.tsx';
import { usePlanFile } from './plan-file-state.ts';
import type { PlanGateProps, PlanPageProps } from './plan-props.ts';

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

/**
 * The plan once it is read; before that, what there is to wait for or to do. The dialogs about its file outlast the plan,
 * which one of them takes back.
 */
export function PlanGate(props: PlanGateProps): JSX.Element {
  const { board } = useBoard();
  const file = usePlanFile();
  return (
    <>
      <PlanOrWay {...props} file={file} />
      <PlanFile file={file} people={board?.people ?? []} go={props.go} />
    </>
  );
}

function PlanOrWay(props: PlanGateProps & Pick<PlanPageProps, 'file'>): JSX.Element {
  const styles = useStyles();
  const { board, error, lookAgain, ...fresh } = useBoard();
  const isEmpty = error instanceof PlanMissingError && error.missing === 'plan';
  if (board ? props.address.bring !== null : isEmpty)
    return <Bringing {...props} hasBoard={board !== null} onLookAgain={lookAgain} />;
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

/** Bringing in a file, where there is no plan yet or somebody asked for it. */
function Bringing(
  props: PlanGateProps & Pick<PlanPageProps, 'file'> & { hasBoard: boolean; onLookAgain: () => void },
): JSX.Element {
  const { address, go, person, file, hasBoard, onLookAgain } = props;
  const styles = useStyles();
  const leave = () => go({ bring: null });
  return (
    <main>
      <Suspense fallback={null}>
        <ImportPage
          person={<div className={styles.person}>{person}</div>}
          step={address.bring}
          onStep={(bring) => go({ bring: bring ?? (hasBoard ? 'file' : null) })}
          onDone={leave}
          onTakeBack={() => file.change({ isUndoing: true })}
          hasPlan={hasBoard}
          {...(hasBoard ? SECOND : FIRST)}
          onLeave={hasBoard ? leave : undefined}
          onLookAgain={hasBoard ? undefined : onLookAgain}
        />
      </Suspense>
    </main>
  );
}

const FIRST = {
  title: 'There is no plan here yet',
  words: 'This site is ready for one. Once somebody has brought it in, it appears here by itself.',
};
const SECOND = {
  title: 'Bring in a plan file',
  words: 'A newer version of the plan’s file, or another priority of it.',
};

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
