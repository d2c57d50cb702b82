import { mergeClasses } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import type { JSX } from 'react';
import { statusOf, type BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { directionOf } from '../../../domain/rating-change.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { RatingBadge, ratingWord } from '../../ui/rating-badge.tsx';
import { RatingShape } from '../../ui/rating-shape.tsx';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { useCellStyles } from './plan-table.styles.ts';

const say = wordsOf(catalogue);

/** A rating at a review date as its shape and code; undefined while it is read. Heard as its word. */
export function RatingCode(props: { code: string | null | undefined; statuses: readonly Status[] }): JSX.Element {
  const { code, statuses } = props;
  const styles = useCellStyles();
  if (code === undefined) return <Quiet words={say('reading')} sign="…" />;
  if (code === null) return <Quiet words={say('noRating')} sign="–" />;
  const status = statusOf(statuses, code);
  return (
    <span className={styles.rating} title={ratingWord(status, code)}>
      <RatingShape colour={status?.colour ?? 'other'} code={code} size={16} />
      <span aria-hidden="true">{code}</span>
      <HiddenText>{ratingWord(status, code)}</HiddenText>
    </span>
  );
}

function Quiet({ words, sign }: { words: string; sign: string }): JSX.Element {
  const styles = useCellStyles();
  return (
    <span className={styles.quiet}>
      <span aria-hidden="true">{sign}</span>
      <HiddenText>{words}</HiddenText>
    </span>
  );
}

/** The newest rating as its shape and word, with what is not usual about it. */
export function RatingNow(props: {
  action: BoardAction;
  statuses: readonly Status[];
  counted: string | null;
}): JSX.Element {
  const { action, statuses, counted } = props;
  const styles = useCellStyles();
  const status = statusOf(statuses, action.rating);
  return (
    <>
      <RatingBadge status={status} code={action.rating} size={16} />
      <Change action={action} statuses={statuses} />
      {!action.isRatingAgreed && <span className={mergeClasses(styles.mark, styles.hatched)}>{say('notAgreed')}</span>}
      {counted !== action.rating && (
        <span className={styles.small}>
          {say('countsUntilAgreed', {
            rating: counted === null ? say('noRating') : ratingWord(statusOf(statuses, counted), counted),
          })}
        </span>
      )}
    </>
  );
}

const ICONS = {
  better: <ArrowUpRegular aria-hidden />,
  worse: <ArrowDownRegular aria-hidden />,
  other: <ArrowSwapRegular aria-hidden />,
};

/** By the legend's progress, never by its order. */
function Change({ action, statuses }: { action: BoardAction; statuses: readonly Status[] }): JSX.Element | null {
  const styles = useCellStyles();
  const { rating, lastReviewRating } = action;
  const direction = directionOf(lastReviewRating, rating, statuses);
  if (direction === null) return null;
  return (
    <span className={mergeClasses(styles.mark, styles.quiet)} title={say(direction)}>
      {ICONS[direction]}
      <HiddenText>{say(direction)}</HiddenText>
      {say('was', { rating: ratingWord(statusOf(statuses, lastReviewRating), lastReviewRating) })}
    </span>
  );
}
