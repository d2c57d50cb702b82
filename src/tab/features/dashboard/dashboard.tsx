import { Button } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import { dayOf, writeDay } from '../../ui/dates.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { PAPER_PAINT } from '../../ui/paper-paint.ts';
import { useIsPrinting } from '../../ui/use-printing.ts';
import { useStable } from '../../ui/use-stable.ts';
import { AttentionLists } from './attention-lists.tsx';
import { useDashboardStyles } from './dashboard.styles.ts';
import type { DashboardPage, DashboardProps } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { DaylessNote } from './dayless-note.tsx';
import { FigureTiles } from './figure-tiles.tsx';
import { GroupTable } from './group-table.tsx';
import { HistoryCharts } from './history-charts.tsx';
import { MovePart } from './move-part.tsx';
import { ShownDialog } from './shown-dialog.tsx';
import { summarise } from './summary.ts';
import { useDashboard } from './use-dashboard.ts';
import { useShown } from './use-shown.ts';

/** How the plan stands, in figures that open what is behind them: on a wall screen, in a meeting, on paper. */
export function Dashboard(props: DashboardProps): JSX.Element {
  const { board, statuses, minute, nameOf, onOpen, onReview } = props;
  const styles = useDashboardStyles();
  const told = useDashboard(props);
  const isPrinting = useIsPrinting();
  const read = useStable(onReview);
  const { page: element, listed, show, open, close } = useShown(onOpen);
  const page = useMemo((): DashboardPage => {
    const now = new Date(minute);
    return { board, statuses, nameOf, now, today: dayOf(now), show, open, read };
  }, [board, statuses, minute, nameOf, show, open, read]);
  const { figures, lastReview, problem } = told;
  return (
    <section
      ref={element}
      className={styles.page}
      aria-label={say('name')}
      data-board
      style={isPrinting ? PAPER_PAINT : undefined}
    >
      {isPrinting && (
        <h2 className={styles.printedHead}>
          {say('printed', { title: board.title ?? say('untitled'), day: writeDay(page.now.toISOString()) })}
        </h2>
      )}
      <p className={styles.summary} dir="auto">
        {summarise(figures, lastReview)}
      </p>
      {!isPrinting && <DaylessNote board={board} onSetDay={props.onSetDay} />}
      <FigureTiles page={page} figures={figures} lastReview={lastReview} />
      {problem && (
        <Notice actions={<Button onClick={problem.tryAgain}>{say('tryAgain')}</Button>}>
          {say('recordFailed', { why: failureInWords(problem.error) })}
        </Notice>
      )}
      <HistoryCharts page={page} told={told} />
      <MovePart page={page} figures={figures} lastReview={lastReview} />
      <AttentionLists page={page} figures={figures} />
      <GroupTable page={page} groups={told.groups} whole={told.whole} hasReview={lastReview !== null} />
      {listed && <ShownDialog page={page} listed={listed} onClose={close} />}
    </section>
  );
}
