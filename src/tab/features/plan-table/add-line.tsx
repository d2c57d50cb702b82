import { mergeClasses } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { memo, type JSX } from 'react';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { CellEditor } from './cell-editor.tsx';
import type { LineProps } from './line-props.ts';
import type { AddRow } from './plan-outline.ts';
import { useGroupStyles, useTableStyles } from './plan-table.styles.ts';

const say = wordsOf(catalogue);

export interface AddLineProps extends LineProps {
  row: AddRow;
  columnCount: number;
  onEdit: (row: string, cell: number) => void;
}

/** The line below the last action of a focus area: what is written there is the next one. */
function Line({ row, index, start, measure, activeCell, editing, columnCount, onEdit }: AddLineProps): JSX.Element {
  const table = useTableStyles();
  const styles = useGroupStyles();
  return (
    <div
      ref={measure}
      className={mergeClasses(table.row, styles.group)}
      style={{ transform: `translateY(${start}px)` }}
      data-index={index}
      data-row={row.key}
      role="row"
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.among}
    >
      <div className={styles.inner}>
        <div
          role="gridcell"
          aria-colspan={columnCount}
          className={mergeClasses(table.cell, styles.add)}
          tabIndex={activeCell === 0 ? 0 : -1}
          data-cell={0}
        >
          {editing ? (
            <CellEditor {...editing.editor} />
          ) : (
            <button type="button" tabIndex={-1} className={styles.addButton} onClick={() => onEdit(row.key, 0)}>
              <AddRegular aria-hidden />
              {say('addAction')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

export const AddLine = memo(Line);
