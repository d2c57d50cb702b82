import { Button } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, type JSX } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import { mayManage } from '../../../domain/roles.ts';
import type { Status } from '../../../domain/plan.ts';
import { usePlanRecord } from '../../plan/use-plan-record.ts';
import { useRoles } from '../../plan/use-roles.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { useIsPrinting } from '../../ui/use-printing.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { EditProblem } from './edit-problem.tsx';
import { PlanBar } from './plan-bar.tsx';
import { PlanFormBar } from './plan-form.tsx';
import type { PlanActs } from './plan-acts.ts';
import { PlanGrid } from './plan-grid.tsx';
import { groupKeys, outlineOf, type PlanRow } from './plan-outline.ts';
import { useTableStyles } from './plan-table.styles.ts';
import { PrintedPlan } from './printed-plan.tsx';
import { rowName } from './group-title.ts';
import { RetiredList } from './retired-list.tsx';
import { RowMenu } from './row-menu.tsx';
import { newStructureForm } from './structure-forms.ts';
import { useColumns } from './use-columns.ts';
import { usePlanControl } from './use-plan-control.ts';

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
  /** The actions of which something is on its way. */
  waiting: { has(key: string): boolean };
  acts: PlanActs;
}

/** The whole plan as the monitoring report shows it, edited as in a sheet. */
export function PlanTable(props: PlanTableProps): JSX.Element {
  const { board, nameOf, acts } = props;
  const styles = useTableStyles();
  const columns = useColumns(board);
  const isPrinting = useIsPrinting();
  const { rows, fold, foldAll } = useRows(props);
  const { data, error, refetch } = usePlanRecord(board);
  const body = useRef<HTMLDivElement>(null);
  const control = usePlanControl({ board, rows, columns: columns.shown, nameOf, acts, body });
  const { edits, menu, form, context } = control;
  const [isRetiredShown, setRetiredShown] = useState(false);
  const shown = { ...props, rows, columns: columns.shown, record: data ?? (error ? undefined : null) };
  return (
    <section className={styles.plan} aria-label={say('name')}>
      <PlanBar
        all={columns.all}
        shown={columns.shown}
        onColumn={columns.show}
        onUsualColumns={columns.reset}
        onFoldAll={foldAll}
        undoable={edits.undoable}
        onUndo={edits.undo}
        onRetired={() => setRetiredShown(true)}
        onNewPriority={context.may.manage ? () => control.ask(newStructureForm(null, context)) : null}
      />
      {error && (
        <Notice actions={<Button onClick={() => void refetch()}>{say('tryAgain')}</Button>}>
          {say('recordFailed', { why: failureInWords(error) })}
        </Notice>
      )}
      {edits.problem && <EditProblem problem={edits.problem} edits={edits} />}
      {isPrinting ? <PrintedPlan {...shown} /> : <PlanGrid {...shown} control={control} body={body} onFold={fold} />}
      {menu && <RowMenu target={menu.at} name={rowName(menu.row, nameOf)} acts={menu.acts} onClose={control.endMenu} />}
      {isRetiredShown && (
        <RetiredList
          context={context}
          mayManage={context.may.manage}
          onRestore={control.ask}
          onClose={() => setRetiredShown(false)}
        />
      )}
      {form && <PlanFormBar key={form.title} form={form} onEnd={control.endForm} />}
    </section>
  );
}

/** The rows that are not folded away. */
function useRows({ board, actions }: PlanTableProps): {
  rows: PlanRow[];
  fold: (key: string) => void;
  foldAll: (isFolded: boolean) => void;
} {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const mayAdd = mayManage(useRoles(board));
  const isPart = actions.length < board.actions.length;
  const rows = useMemo(
    () => outlineOf(board.structure, actions, { closed, isPart, mayAdd }),
    [board.structure, actions, closed, isPart, mayAdd],
  );
  const fold = useCallback((key: string) => setClosed((before) => turned(before, key)), []);
  const foldAll = (isFolded: boolean) => setClosed(new Set(isFolded ? groupKeys(board.structure) : []));
  return { rows, fold, foldAll };
}

/** The set with the key, or without where it had it. */
const turned = (set: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set(set.has(key) ? [...set].filter((one) => one !== key) : [...set, key]);
