import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, type JSX } from 'react';
import { BoardSkeleton } from '../features/board/board-skeleton.tsx';
import { placeOf } from '../offline/database.ts';
import { SaidProvider } from '../ui/said.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { ChooseFirst } from './choose-first.tsx';
import { BrokenPart } from './broken-part.tsx';
import { NotStarted } from './cannot-start.tsx';
import { NobodyHere } from './later.ts';
import { SessionPage } from './session-page.tsx';
import { useStart, type Start } from './use-start.ts';
import { useTheme } from './use-theme.ts';

const useStyles = makeStyles({
  page: { minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground1 },
  waiting: { containerType: 'inline-size', padding: tokens.spacingHorizontalXL, paddingTop: '104px' },
});

/** The page: who has it open and where, then the plan. */
export function App(): JSX.Element {
  const styles = useStyles();
  const [start, startAgain] = useStart();
  const { name, theme } = useTheme(start.state === 'started' ? start.started.teams : null);
  return (
    <FluentProvider theme={theme} data-theme={name}>
      {/* Not on the provider itself, whose classes menus and dialogs get too. */}
      <div className={styles.page}>
        <SaidProvider>
          <ErrorBoundary fallback={<BrokenPart />}>
            <Content start={start} startAgain={startAgain} />
          </ErrorBoundary>
        </SaidProvider>
      </div>
    </FluentProvider>
  );
}

function Content({ start, startAgain }: { start: Start; startAgain: () => void }): JSX.Element {
  const styles = useStyles();
  if (start.state === 'failed') return <NotStarted onTryAgain={startAgain} />;
  if (start.state === 'starting' || start.started.outcome === 'signing in') {
    return (
      <main className={styles.waiting}>
        <BoardSkeleton />
      </main>
    );
  }
  const { started } = start;
  if (started.outcome === 'no plan chosen') return <ChooseFirst {...started} startAgain={startAgain} />;
  if (started.outcome !== 'session') {
    return (
      <Suspense fallback={null}>
        <NobodyHere started={started} startAgain={startAgain} />
      </Suspense>
    );
  }
  return <SessionPage key={placeOf(started.session.owner)} started={started} onPerson={startAgain} />;
}
