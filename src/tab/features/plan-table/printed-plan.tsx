import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, type JSX } from 'react';
import { countedRating } from '../../../domain/agreement.ts';
import { statusOf, statusesOf } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { PAPER_PAINT } from '../../ui/paper-paint.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { CellContent } from './cell-content.tsx';
import { groupTitle } from './group-title.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanGridProps } from './grid-props.ts';
import type { GroupRow, PlanRow } from './plan-outline.ts';

const say = wordsOf(catalogue);
const LINE = '0.5pt solid #767676';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: '8pt',
    lineHeight: 1.3,
    overflowWrap: 'anywhere',
  },
  cell: { padding: '2pt 3pt', border: LINE, textAlign: 'start', verticalAlign: 'top', fontWeight: 400 },
  head: { fontWeight: 600, verticalAlign: 'bottom' },
  row: { breakInside: 'avoid' },
  group: { fontWeight: 600, fontSize: '9pt', breakAfter: 'avoid' },
  priority: { fontSize: '11pt', borderTop: '1.5pt solid #000000' },
  more: { display: 'block', fontSize: '8pt', fontWeight: 400 },
});

type PrintedProps = Pick<PlanGridProps, 'board' | 'rows' | 'columns' | 'statuses' | 'nameOf' | 'record'>;

const ACROSS = '@page { size: A4 landscape; margin: 10mm; }';

/**
 * While the table stands for paper, all pages lie across; a named page would begin a new one. As a sheet and not as an element,
 * whose words the page's policy refuses.
 */
function usePagesAcross(): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ACROSS);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
}

/** The whole table for paper: all rows with all their words, its heads on every page. */
export function PrintedPlan(props: PrintedProps): JSX.Element {
  const { board, rows, columns } = props;
  const styles = useStyles();
  usePagesAcross();
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const priorityStatuses = statusesOf(board.legends, 'priority');
  return (
    <div style={PAPER_PAINT}>
      <table className={styles.table}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: `${(100 * width) / total}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ id, head }) => (
              <th key={id} className={mergeClasses(styles.cell, styles.head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.kind === 'add' ? null : row.kind === 'action' ? (
              <PrintedAction key={row.key} {...props} row={row} />
            ) : (
              <PrintedGroup key={row.key} row={row} columns={columns} statuses={priorityStatuses} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function PrintedGroup(props: {
  row: GroupRow;
  columns: readonly PlanColumn[];
  statuses: readonly Status[];
}): JSX.Element {
  const { row, columns, statuses } = props;
  const styles = useStyles();
  const { vision, overallStatus } = row.structure ?? { vision: null, overallStatus: null };
  const isPriority = row.kind === 'priority';
  return (
    <tr className={styles.row}>
      <th
        scope="rowgroup"
        colSpan={columns.length}
        className={mergeClasses(styles.cell, styles.group, isPriority && styles.priority)}
      >
        {groupTitle(row)}
        {isPriority && vision && <span className={styles.more}>{say('visionPrinted', { vision })}</span>}
        {isPriority && overallStatus && (
          <span className={styles.more}>
            {say('overallStatus')}{' '}
            <RatingBadge status={statusOf(statuses, overallStatus)} code={overallStatus} size={12} />
          </span>
        )}
      </th>
    </tr>
  );
}

function PrintedAction(props: PrintedProps & { row: PlanRow & { kind: 'action' } }): JSX.Element {
  const { row, columns, statuses, nameOf, record } = props;
  const styles = useStyles();
  const { action } = row;
  const facts = {
    action,
    statuses,
    counted: countedRating(action, props.board.settings),
    ratings: record ? (record.ratings[action.key] ?? {}) : record,
    evidence: record ? (record.evidence[action.key] ?? []) : record,
    isWhole: true,
  };
  return (
    <tr className={styles.row}>
      {columns.map((column) => (
        <td key={column.id} className={styles.cell}>
          {column.kind === 'ref' ? nameOf(action) : <CellContent column={column} facts={facts} />}
        </td>
      ))}
    </tr>
  );
}
