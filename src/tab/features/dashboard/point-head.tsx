import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ReviewPoint } from '../../../domain/review-point.ts';
import type { DashboardPage } from './dashboard-page.ts';
import { pointName, pointNote } from './point-name.ts';

const useStyles = makeStyles({
  head: { display: 'inline-flex', flexDirection: 'column', alignItems: 'flex-start', lineHeight: 1.2, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2, fontSize: '0.8em', fontWeight: tokens.fontWeightRegular },
});

/** A review date by its name, and whether anybody signed it. */
export function PointHead({ point }: { page: DashboardPage; point: ReviewPoint }): JSX.Element {
  const styles = useStyles();
  const note = pointNote(point);
  return (
    <span className={styles.head}>
      <span className={styles.name} dir="auto">
        {pointName(point)}
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </span>
  );
}
