import { useMemo, type JSX } from 'react';
import { countedRating } from '../../../domain/agreement.ts';
import { statusesOf } from '../../../domain/board.ts';
import type { PlanRecord } from '../../../store/plan-record.ts';
import { useStable } from '../../ui/use-stable.ts';
import { ActionLine } from './action-line.tsx';
import { AddLine } from './add-line.tsx';
import { GroupLine } from './group-line.tsx';
import type { LineProps } from './line-props.ts';
import type { PlanGridProps } from './grid-props.ts';
import type { PlanRow } from './plan-outline.ts';

const NO_RATINGS: Record<string, string> = {};
const NO_EVIDENCE: PlanRecord['evidence'][string] = [];

/** A row of the table, whatever it is. Rows that stay as they are, are not drawn again. */
export function PlanLine(
  props: Omit<PlanGridProps, 'rows' | 'body'> &
    Pick<LineProps, 'index' | 'start' | 'measure' | 'activeCell'> & { row: PlanRow; template: string },
): JSX.Element {
  const { board, row, columns, template, statuses, nameOf, openKey, waiting, record, acts, control, onFold } = props;
  const { index, start, measure, activeCell } = props;
  const { may } = control.context;
  const priorityStatuses = useMemo(() => statusesOf(board.legends, 'priority'), [board.legends]);
  const onMenu = useStable(control.openMenu);
  const onEdit = useStable(control.edit);
  const editing = control.editing?.row === row.key ? control.editing : null;
  const line = { index, start, measure, activeCell, editing };
  if (row.kind === 'add')
    return <AddLine {...line} row={row} columnCount={columns.length} onEdit={onEdit} onMenu={null} />;
  if (row.kind !== 'action') {
    return (
      <GroupLine
        {...line}
        row={row}
        columnCount={columns.length}
        statuses={priorityStatuses}
        onFold={onFold}
        onMenu={may.manage || row.kind === 'priority' ? onMenu : null}
      />
    );
  }
  return (
    <ActionLine
      {...line}
      row={row}
      name={nameOf(row.action)}
      columns={columns}
      template={template}
      statuses={statuses}
      counted={countedRating(row.action, board.settings)}
      isOpen={row.key === openKey}
      isWaiting={waiting.has(row.key)}
      mayChange={may.change(row.action)}
      ratings={record ? (record.ratings[row.key] ?? NO_RATINGS) : record}
      evidence={record ? (record.evidence[row.key] ?? NO_EVIDENCE) : record}
      onOpen={acts.open}
      onMenu={onMenu}
    />
  );
}
