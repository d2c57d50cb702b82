import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ReviewPoint } from '../../../domain/review-point.ts';
import type { DashboardPage } from './dashboard-page.ts';
import { pointName, pointNote } from './point-name.ts';

const useStyles = makeStyles({
  head: { display: 'inline-flex', flexDirection: 'column', alignItems: 'flex-start', lineHeight: 1.2, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  press: {
    minHeight: '24px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '0.25em',
    cursor: 'pointer',
    ':hover': { textDecorationStyle: 'solid' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media print': { textDecorationLine: 'none' },
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: '0.8em', fontWeight: tokens.fontWeightRegular },
});

/** A review date by its name, which opens it as it stood, and whether anybody signed it. */
export function PointHead({ page, point }: { page: DashboardPage; point: ReviewPoint }): JSX.Element {
  const styles = useStyles();
  const note = pointNote(point);
  return (
    <span className={styles.head}>
      {point.review ? (
        <button
          type="button"
          data-review={point.key}
          className={mergeClasses(styles.name, styles.press)}
          onClick={() => page.read(point.key)}
        >
          {pointName(point)}
        </button>
      ) : (
        <span className={styles.name}>{pointName(point)}</span>
      )}
      {note && <span className={styles.note}>{note}</span>}
    </span>
  );
}
