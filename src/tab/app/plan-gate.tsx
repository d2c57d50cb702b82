import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, type JSX, type ReactNode } from 'react';
import {
  ListShapeError,
  NotAllowedError,
  OfflineError,
  PlanMissingError,
  StoreError,
} from '../../store/store-error.ts';
import { PressButton } from '../ui/press-button.tsx';
import { BoardSkeleton } from '../features/board/board-skeleton.tsx';
import type { Board } from '../../domain/board.ts';
import { mayManage } from '../../domain/roles.ts';
import { useLack } from '../plan/use-lack.ts';
import { useRoles } from '../plan/use-roles.ts';
import { useBoard } from '../plan/use-board.ts';
import { failureInWords } from '../ui/failure.ts';
import { StateMessage } from '../ui/state-message.tsx';
import { useOnline } from '../ui/use-online.ts';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';
import { PlanPage } from './plan-page.tsx';
import { BringInPlan, SettingsView, SetUpLine, SetUpPage, SetUpSteps, SignInNeeded } from './later.ts';
import { MeetingPage } from './meeting-part.ts';
import { PlanFile } from './plan-file.tsx';
import { usePlanFile } from './plan-file-state.ts';
import type { PlanGateProps, PlanPageProps } from './plan-props.ts';
import { useKeptPlan } from './use-kept-plan.ts';
import { useSetUpWay, type SetUpWay } from './use-set-up-way.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  person: {
    display: 'flex',
    justifyContent: 'flex-end',
    minHeight: '88px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
  waiting: { containerType: 'inline-size', padding: `0 ${tokens.spacingHorizontalXL}` },
});

/**
 * The plan once it is read; before that, what there is to wait for or to do. The dialogs about its file outlast the plan,
 * which one of them takes back.
 */
export function PlanGate(props: PlanGateProps): JSX.Element {
  const { board } = useBoard();
  const lacking = useLack();
  useKeptPlan();
  const file = usePlanFile();
  return (
    <>
      {lacking && (
        <Suspense fallback={null}>
          <SignInNeeded {...lacking} isPage={!board} />
        </Suspense>
      )}
      {(board || !lacking) && <PlanOrWay {...props} file={file} />}
      <PlanFile file={file} people={board?.people ?? []} />
    </>
  );
}

function PlanOrWay(props: PlanGateProps & Pick<PlanPageProps, 'file'>): JSX.Element {
  const styles = useStyles();
  const { board, error, lookAgain, ...fresh } = useBoard();
  const way = useSetUpWay();
  const isEmpty = error instanceof PlanMissingError && error.missing === 'plan';
  if (board ? props.address.bring !== null : isEmpty)
    return (
      <main>
        <Suspense fallback={null}>
          <BringInPlan {...props} way={way} hasBoard={board !== null} onLookAgain={lookAgain} />
        </Suspense>
      </main>
    );
  if (board && props.address.settings !== null)
    return (
      <Suspense fallback={<main className={styles.waiting} />}>
        <SettingsView {...props} board={board} way={way} />
      </Suspense>
    );
  if (board && props.address.view === 'meeting')
    return (
      <Suspense fallback={<main className={styles.waiting} />}>
        <MeetingPage {...props} {...fresh} board={board} above={null} />
      </Suspense>
    );
  if (board)
    return <PlanPage {...props} {...fresh} board={board} above={<GoOn {...props} board={board} way={way} />} />;
  return (
    <main>
      <div className={styles.person}>{props.person}</div>
      {error ? (
        <CannotRead error={error} onTryAgain={lookAgain} onOtherPlan={props.onOtherPlan} />
      ) : (
        <div className={styles.waiting}>
          <BoardSkeleton />
        </div>
      )}
    </main>
  );
}

/** Says above the plan where setting it up goes on, to those who may go on. */
function GoOn(props: Pick<PlanGateProps, 'go'> & { board: Board; way: SetUpWay }): JSX.Element | null {
  const { go, board, way } = props;
  const roles = useRoles(board);
  if (way.step === null || !mayManage(roles)) return null;
  return (
    <Suspense fallback={null}>
      <SetUpLine step={way.step} onGoOn={() => go({ settings: way.step, action: null })} onEnd={way.end} />
    </Suspense>
  );
}

function CannotRead(props: { error: Error; onTryAgain: () => void } & Pick<PlanGateProps, 'onOtherPlan'>): JSX.Element {
  const { error, onTryAgain, onOtherPlan } = props;
  const isOnline = useOnline();
  const isNew = error instanceof PlanMissingError && error.missing === 'lists';
  if (isNew || error instanceof ListShapeError) {
    return (
      <Suspense fallback={null}>
        <SetUpPage
          isNew={isNew}
          steps={isNew ? <SetUpSteps step="lists" onStep={null} /> : null}
          onOtherPlan={onOtherPlan}
        />
      </Suspense>
    );
  }
  if (error instanceof NotAllowedError) {
    return (
      <StateMessage
        isPage
        title={say('mayNotRead')}
        actions={
          <Ways onOtherPlan={onOtherPlan} again={<PressButton onClick={onTryAgain}>{say('tryAgain')}</PressButton>} />
        }
      >
        {say('mayNotReadWords')}
      </StateMessage>
    );
  }
  const again = (
    <PressButton appearance="primary" onClick={onTryAgain}>
      {say('tryAgain')}
    </PressButton>
  );
  return (
    <StateMessage isPage title={say('notRead')} actions={<Ways onOtherPlan={onOtherPlan} again={again} />} role="alert">
      {say('notReadWords', { why: whyNot(error, isOnline) })}
    </StateMessage>
  );
}

function whyNot(error: Error, isOnline: boolean): string {
  if (!isOnline) return say('offlineUnkept');
  if (error instanceof OfflineError) return say('noAnswer');
  return error instanceof StoreError ? failureInWords(error) : say('pageWrong');
}

function Ways({ again, onOtherPlan }: { again: ReactNode } & Pick<PlanGateProps, 'onOtherPlan'>): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.ways}>
      {again}
      {onOtherPlan && <PressButton onClick={onOtherPlan}>{say('otherPlan')}</PressButton>}
    </div>
  );
}
