import { mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { PlanColumn } from './plan-columns.ts';
import { useTableStyles } from './plan-table.styles.ts';

/** The council's own heads, which stay in view. */
export function PlanHeads({ columns, template }: { columns: readonly PlanColumn[]; template: string }): JSX.Element {
  const styles = useTableStyles();
  return (
    <div className={styles.head} role="rowgroup">
      <div className={styles.headRow} style={{ gridTemplateColumns: template }} role="row" aria-rowindex={1}>
        {columns.map(({ id, kind, head }) => (
          <div
            key={id}
            role="columnheader"
            title={head}
            className={mergeClasses(
              styles.headCell,
              kind === 'ref' && styles.first,
              kind === 'ref' && styles.firstHead,
            )}
          >
            <span className={styles.headWords} dir="auto">
              {head}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
