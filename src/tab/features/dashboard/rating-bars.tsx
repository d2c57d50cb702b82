import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { tallyRatings, type Tally } from '../../../domain/rating-tally.ts';
import type { ReviewPoint } from '../../../domain/review-point.ts';
import { inFigures } from '../../ui/count-words.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { useRatingPattern } from '../../ui/rating-pattern.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import type { DashboardPage } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { PointHead } from './point-head.tsx';
import { pointName } from './point-name.ts';
import { tallyInWords } from './tally-words.ts';

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '0.7em',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '6.5em minmax(0, 1fr)',
    alignItems: 'center',
    gap: '0.2em 0.7em',
    breakInside: 'avoid',
    '@container (max-width: 500px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  bar: { display: 'flex', gap: '2px', minWidth: 0, margin: 0, padding: 0, listStyleType: 'none' },
  slot: { display: 'flex', minWidth: 0 },
  segment: {
    containerType: 'inline-size',
    flex: '1 1 0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: 0,
    height: '2.4em',
    margin: 0,
    padding: '0 1px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    fontVariantNumeric: 'inherit',
    cursor: 'pointer',
    ':hover': { border: `1px solid ${tokens.colorNeutralForeground1}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // Words over a pattern stand on a ground of their own.
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '0.25em',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '0 0.3em',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    '@container (max-width: 2.2em)': { padding: '0 1px' },
  },
  sign: { display: 'inline-flex', '@container (max-width: 3.6em)': { display: 'none' } },
  word: { overflow: 'hidden', textOverflow: 'ellipsis', '@container (max-width: 7.5em)': { display: 'none' } },
});

/** Ratings by review date, a bar for each: its parts are as long as they are many. */
export function RatingBars(props: {
  page: DashboardPage;
  actions: readonly BoardAction[];
  points: readonly ReviewPoint[];
}): JSX.Element {
  const { page, actions, points } = props;
  const styles = useStyles();
  const rows = useTallies(props);
  return (
    <ul className={styles.bars}>
      {points.map((point, at) => (
        <li key={point.key} className={styles.row}>
          <PointHead page={page} point={point} />
          <ul className={styles.bar} aria-label={say('barOf', { point: pointName(point), count: actions.length })}>
            {rows[at]?.map((tally) => (
              <Segment key={tally.code ?? ''} page={page} point={point} tally={tally} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Segment(props: { page: DashboardPage; point: ReviewPoint; tally: Tally }): JSX.Element {
  const { page, point, tally } = props;
  const { code, status, actions } = tally;
  const styles = useStyles();
  const pattern = useRatingPattern();
  const count = inFigures(actions.length);
  const title = say('ratedAt', { tally: tallyInWords(tally), point: pointName(point) });
  return (
    // Never thinner than its figure.
    <li
      className={styles.slot}
      style={{ flex: `${actions.length} 1 0`, minWidth: `max(24px, ${0.7 * count.length + 0.6}em)` }}
    >
      <button
        type="button"
        className={mergeClasses(styles.segment, code !== null && pattern[status?.colour ?? 'other'])}
        aria-haspopup="dialog"
        title={title}
        onClick={() => page.show({ title, actions })}
      >
        <span className={styles.label}>
          {code !== null && (
            <span className={styles.sign}>
              <RatingShape colour={status?.colour ?? 'other'} code={code} size={18} />
            </span>
          )}
          <span aria-hidden="true">{count}</span>
          <span className={styles.word} aria-hidden="true">
            {ratingWord(status, code)}
          </span>
          <HiddenText>{title}</HiddenText>
        </span>
      </button>
    </li>
  );
}

function useTallies(props: {
  page: Pick<DashboardPage, 'statuses'>;
  actions: readonly BoardAction[];
  points: readonly ReviewPoint[];
}): Tally[][] {
  const { actions, points } = props;
  const { statuses } = props.page;
  return useMemo(
    () => points.map(({ ratingOf }) => tallyRatings(actions, ratingOf, statuses)),
    [actions, points, statuses],
  );
}
