import { Button } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type JSX } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { usePlanRecord } from '../../plan/use-plan-record.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { useIsPrinting } from '../../ui/use-printing.ts';
import { PlanBar } from './plan-bar.tsx';
import { PlanGrid, type PlanActs } from './plan-grid.tsx';
import { groupKeys, outlineOf } from './plan-outline.ts';
import { PrintedPlan } from './printed-plan.tsx';
import { useTableStyles } from './plan-table.styles.ts';
import { useColumns } from './use-columns.ts';

const say = wordsOf(catalogue);

export interface PlanTableProps {
  board: Board;
  /** The actions in view, in the plan's order. */
  actions: readonly BoardAction[];
  /** The statuses of actions. */
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  /** The action that is open beside the table. */
  openKey: string | null;
  /** The actions whose ratings are on their way. */
  waiting: { has(key: string): boolean };
  acts: PlanActs;
}

/** The whole plan as the monitoring report shows it. */
export function PlanTable(props: PlanTableProps): JSX.Element {
  const { board, actions, ...grid } = props;
  const styles = useTableStyles();
  const columns = useColumns(board);
  const isPrinting = useIsPrinting();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch } = usePlanRecord(board);
  const isPart = actions.length < board.actions.length;
  const rows = useMemo(
    () => outlineOf(board.structure, actions, { closed, isPart }),
    [board.structure, actions, closed, isPart],
  );
  const fold = useCallback((key: string) => setClosed((before) => turned(before, key)), []);
  const shown = { ...grid, board, rows, columns: columns.shown, record: data ?? (error ? undefined : null) };
  return (
    <section className={styles.plan} aria-label={say('name')}>
      <PlanBar
        all={columns.all}
        shown={columns.shown}
        onColumn={columns.show}
        onUsualColumns={columns.reset}
        onFoldAll={(isFolded) => setClosed(new Set(isFolded ? groupKeys(board.structure) : []))}
      />
      {error && (
        <Notice actions={<Button onClick={() => void refetch()}>{say('tryAgain')}</Button>}>
          {say('recordFailed', { why: failureInWords(error) })}
        </Notice>
      )}
      {isPrinting ? <PrintedPlan {...shown} /> : <PlanGrid {...shown} onFold={fold} />}
    </section>
  );
}

/** The set with the key, or without where it had it. */
const turned = (set: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set(set.has(key) ? [...set].filter((one) => one !== key) : [...set, key]);
