import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  table: {
    display: 'grid',
    gap: '1px',
    marginTop: '40px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: 'hidden',
  },
  row: { height: '92px', backgroundColor: tokens.colorNeutralBackground1 },
  head: { height: '44px', backgroundColor: tokens.colorNeutralBackground2 },
  priority: { height: '128px', backgroundColor: tokens.colorNeutralBackground3 },
});

/** The table's place while it is on its way: a head, a priority, a focus area and its actions. */
export function PlanTableSkeleton(): JSX.Element {
  const { table, head, priority, row } = useStyles();
  return (
    <div className={table} aria-hidden="true">
      {[head, priority, head, row, row, row, row].map((part, place) => (
        <div key={place} className={part} />
      ))}
    </div>
  );
}
