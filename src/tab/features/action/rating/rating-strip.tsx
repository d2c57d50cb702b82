import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { statusOf, type Review } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { HiddenText } from '../../../ui/hidden-text.tsx';
import { RatingShape } from '../../../ui/rating-shape.tsx';
import { ratingWord } from '../../../ui/rating-badge.tsx';
import { useRatingPattern } from '../../../ui/rating-pattern.ts';
import { say } from '../say.ts';

const useStyles = makeStyles({
  strip: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  cell: {
    flex: '1 1 56px',
    maxWidth: '120px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  now: {
    borderTopColor: tokens.colorNeutralStrokeAccessible,
    borderRightColor: tokens.colorNeutralStrokeAccessible,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderLeftColor: tokens.colorNeutralStrokeAccessible,
  },
  band: { height: '4px' },
  rating: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    minHeight: '24px',
    paddingTop: '6px',
    fontWeight: tokens.fontWeightSemibold,
  },
  label: {
    padding: '0 4px 6px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The ratings at every review date and now, in their patterns. A review date without one shows a dash. */
export function RatingStrip(props: {
  reviews: readonly Review[];
  ratings: Record<string, string> | undefined;
  now: string | null;
  statuses: readonly Status[];
}): JSX.Element {
  const { reviews, ratings, now, statuses } = props;
  const styles = useStyles();
  return (
    <ol className={styles.strip}>
      {reviews.map(({ key, label }) => (
        <Cell key={key} label={label} code={ratings?.[key] ?? null} statuses={statuses} />
      ))}
      <Cell label={say('now')} code={now} statuses={statuses} isNow />
    </ol>
  );
}

function Cell(props: {
  label: string;
  code: string | null;
  statuses: readonly Status[];
  isNow?: boolean;
}): JSX.Element {
  const { label, code, statuses, isNow = false } = props;
  const styles = useStyles();
  const pattern = useRatingPattern();
  const status = statusOf(statuses, code);
  const colour = status?.colour ?? 'other';
  return (
    <li className={mergeClasses(styles.cell, isNow && styles.now)}>
      <div className={mergeClasses(styles.band, code !== null && pattern[colour])} />
      <div className={styles.rating}>
        {code !== null && <RatingShape colour={colour} code={code} size={16} />}
        <span aria-hidden="true">{code ?? '–'}</span>
        <HiddenText>{ratingWord(status, code)}</HiddenText>
      </div>
      <div className={styles.label}>{label}</div>
    </li>
  );
}
