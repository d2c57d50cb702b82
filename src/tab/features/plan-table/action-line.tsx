import { mergeClasses } from '@fluentui/react-components';
import { memo, type JSX } from 'react';
import { CellContent, type CellFacts } from './cell-content.tsx';
import type { LineProps } from './plan-line.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { ActionRow } from './plan-outline.ts';
import { useCellStyles, useTableStyles } from './plan-table.styles.ts';

export interface ActionLineProps extends LineProps, Omit<CellFacts, 'action'> {
  row: ActionRow;
  name: string;
  columns: readonly PlanColumn[];
  template: string;
  isOpen: boolean;
  onOpen: (action: ActionRow['action']) => void;
}

/** An action as a row. The first cell names it and opens it. */
function Line(props: ActionLineProps): JSX.Element {
  const { row, index, start, measure, activeCell, name, columns, template, isOpen, onOpen, ...facts } = props;
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
            data-open={action.key}
          >
            <RefButton name={name} onOpen={() => onOpen(action)} />
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
          >
            <CellContent column={column} facts={{ ...facts, action }} />
          </div>
        ),
      )}
    </div>
  );
}

/** No stop of the Tab key: Enter in its cell does the same. */
function RefButton({ name, onOpen }: { name: string; onOpen: () => void }): JSX.Element {
  const styles = useCellStyles();
  return (
    <button type="button" tabIndex={-1} className={styles.ref} onClick={onOpen}>
      {name}
    </button>
  );
}

export const ActionLine = memo(Line);
