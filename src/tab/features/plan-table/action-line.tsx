import { mergeClasses } from '@fluentui/react-components';
import { memo, type JSX } from 'react';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { CellContent, type CellFacts } from './cell-content.tsx';
import { CellEditor } from './cell-editor.tsx';
import { MoreButton } from './more-button.tsx';
import type { LineProps } from './line-props.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { ActionRow } from './plan-outline.ts';
import { useCellStyles, useTableStyles } from './plan-table.styles.ts';

const say = wordsOf(catalogue);

export interface ActionLineProps extends LineProps, Omit<CellFacts, 'action'> {
  row: ActionRow;
  name: string;
  columns: readonly PlanColumn[];
  template: string;
  isOpen: boolean;
  /** True while something of it is on its way to SharePoint. */
  isWaiting: boolean;
  mayChange: boolean;
  onOpen: (action: ActionRow['action']) => void;
}

/** An action as a row. The first cell names it and opens it. */
function Line(props: ActionLineProps): JSX.Element {
  const { row, index, start, measure, activeCell, editing, columns, template, isOpen, mayChange } = props;
  const { action, level, place, among } = row;
  const styles = useTableStyles();
  return (
    <div
      ref={measure}
      className={mergeClasses(styles.row, isOpen && styles.opened)}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
      data-index={index}
      data-row={row.key}
      role="row"
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={among}
      aria-selected={isOpen}
    >
      {columns.map((column, at) =>
        column.kind === 'ref' ? (
          <div
            key={column.id}
            role="rowheader"
            className={mergeClasses(styles.cell, styles.first)}
            tabIndex={activeCell === at ? 0 : -1}
            data-cell={at}
          >
            {editing?.cell === at ? <CellEditor {...editing.editor} /> : <Ref {...props} />}
          </div>
        ) : (
          <div
            key={column.id}
            role="gridcell"
            className={styles.cell}
            tabIndex={activeCell === at ? 0 : -1}
            data-cell={at}
            data-rate={column.kind === 'rating' ? action.key : undefined}
            aria-haspopup={column.kind === 'rating' ? 'menu' : undefined}
            aria-readonly={!(column.kind === 'rating' || (mayChange && isWritten(column)))}
          >
            {editing?.cell === at ? (
              <CellEditor {...editing.editor} />
            ) : (
              <CellContent column={column} facts={{ ...props, action }} />
            )}
          </div>
        ),
      )}
    </div>
  );
}

const READ_ONLY = new Set<PlanColumn['kind']>(['review', 'update', 'evidence']);
const isWritten = ({ kind }: PlanColumn): boolean => !READ_ONLY.has(kind);

/** What the action is called, which opens it: no stop of the Tab key, for Enter in the cell does the same. */
function Ref({ row, name, isWaiting, onOpen, onMenu }: ActionLineProps): JSX.Element {
  const styles = useCellStyles();
  return (
    <>
      <span className={styles.refLine}>
        <button type="button" tabIndex={-1} className={styles.ref} onClick={() => onOpen(row.action)}>
          {name}
        </button>
        {onMenu && <MoreButton row={row.key} name={name} onMenu={onMenu} />}
      </span>
      {isWaiting && <span className={styles.small}>{say('saving')}</span>}
    </>
  );
}

export const ActionLine = memo(Line);
