import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, type JSX } from 'react';
import { statusOf } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { CellEditor } from './cell-editor.tsx';
import { groupTitle } from './group-title.ts';
import { MoreButton } from './more-button.tsx';
import type { LineProps } from './line-props.ts';
import type { GroupRow } from './plan-outline.ts';
import { useCellStyles, useGroupStyles, useTableStyles } from './plan-table.styles.ts';

const say = wordsOf(catalogue);

export interface GroupLineProps extends LineProps {
  row: GroupRow;
  /** How many columns the table has: the title stands for those that are not the vision's and the status's. */
  columnCount: number;
  /** The statuses of a priority, from the legend of its own level. */
  statuses: readonly Status[];
  onFold: (key: string) => void;
}

/** A priority with its vision and overall status, or a focus area, over the rows that belong to it. */
function Line(props: GroupLineProps): JSX.Element {
  const { row, index, start, measure, activeCell, editing, columnCount, statuses, onFold, onMenu } = props;
  const { kind, structure, level, place, among, isOpen, count } = row;
  const table = useTableStyles();
  const styles = useGroupStyles();
  const title = groupTitle(row);
  const isPriority = kind === 'priority';
  const tab = (cell: number) => (activeCell === cell ? 0 : -1);
  return (
    <div
      ref={measure}
      className={mergeClasses(table.row, styles.group, isPriority ? styles.priority : styles.area)}
      style={{ transform: `translateY(${start}px)` }}
      data-index={index}
      data-row={row.key}
      role="row"
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={among}
      aria-expanded={isOpen}
    >
      <div className={styles.inner}>
        <div
          role="rowheader"
          aria-colspan={columnCount - (isPriority ? 2 : 0)}
          aria-label={title}
          className={mergeClasses(table.cell, styles.title, isPriority ? styles.priorityTitle : styles.areaTitle)}
          tabIndex={tab(0)}
          data-cell={0}
        >
          <button
            type="button"
            tabIndex={-1}
            className={styles.fold}
            aria-label={say(isOpen ? 'fold' : 'unfold', { name: title })}
            onClick={() => onFold(row.key)}
          >
            {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          </button>
          {editing?.cell === 0 ? (
            <span className={styles.editor}>
              <CellEditor {...editing.editor} />
            </span>
          ) : (
            <span dir="auto">
              {title}
              <span className={styles.count}>{say('count', { count })}</span>
            </span>
          )}
          {onMenu && structure && <MoreButton row={row.key} name={title} onMenu={onMenu} />}
        </div>
        {isPriority && (
          <>
            <div role="gridcell" className={mergeClasses(table.cell, styles.part)} tabIndex={tab(1)} data-cell={1}>
              {editing?.cell === 1 ? <CellEditor {...editing.editor} /> : <Vision text={structure?.vision ?? null} />}
            </div>
            <div role="gridcell" className={mergeClasses(table.cell, styles.status)} tabIndex={tab(2)} data-cell={2}>
              <OverallStatus code={structure?.overallStatus ?? null} statuses={statuses} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Vision({ text }: { text: string | null }): JSX.Element {
  const styles = useGroupStyles();
  const cell = useCellStyles();
  return (
    <>
      <span className={styles.label}>{say('vision')}</span>
      <span className={cell.clamp} dir="auto">
        {text?.trim() || '–'}
      </span>
    </>
  );
}

function OverallStatus({ code, statuses }: { code: string | null; statuses: readonly Status[] }): JSX.Element {
  const styles = useGroupStyles();
  const status = statusOf(statuses, code);
  return (
    <>
      <span className={styles.label}>{say('overallStatus')}</span>
      {code ? <RatingBadge status={status} code={code} size={18} /> : say('noStatus')}
      {status && <span className={styles.label}>{status.meaning}</span>}
    </>
  );
}

/** How many cells a group's row has: a priority's title, vision and overall status, or a focus area's title. */
export const cellsOfGroup = ({ kind }: Pick<GroupRow, 'kind'>): number => (kind === 'priority' ? 3 : 1);

export const GroupLine = memo(Line);
