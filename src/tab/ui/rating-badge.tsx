import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Status } from '../../domain/plan.ts';
import catalogue from '../words/en-GB/ui.json';
import { wordsOf } from '../words/words-of.ts';
import { RatingShape } from './rating-shape.tsx';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  badge: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
});

/** A rating as its shape and its word; a code that the legend does not have stands for itself. */
export function RatingBadge(props: { status: Status | null; code: string | null; size?: number }): JSX.Element {
  const { status, code, size = 20 } = props;
  const styles = useStyles();
  return (
    <span className={styles.badge}>
      <RatingShape colour={status?.colour ?? 'other'} code={code ?? '–'} size={size} />
      {ratingWord(status, code)}
    </span>
  );
}

/** What a rating is called: its label, its code where the legend does not have it, or "No rating". */
export const ratingWord = (status: Status | null, code: string | null): string =>
  status?.label ?? code ?? say('noRating');

/** What the legend says that a status means, to stand beside its word; nothing where that is the word again. */
export const meaningBeside = ({ label, meaning }: Status): string =>
  label.toLowerCase() === meaning.toLowerCase() ? '' : meaning;
