import type { JSX } from 'react';
import { statusOf } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { RatingBadge } from '../../../ui/rating-badge.tsx';
import { say } from '../say.ts';
import { useEntryStyles } from './entry.styles.ts';

/** From one rating to another, as shapes and words. */
export function RatingChange(props: {
  before: string | null;
  after: string | null;
  statuses: readonly Status[];
}): JSX.Element {
  const { before, after, statuses } = props;
  const styles = useEntryStyles();
  const from = <RatingBadge status={statusOf(statuses, before)} code={before} size={16} />;
  const to = <RatingBadge status={statusOf(statuses, after)} code={after} size={16} />;
  const step = stepBetween(statusOf(statuses, before), statusOf(statuses, after));
  return (
    <div className={styles.change}>
      {say.rich('fromTo', { from: () => from, to: () => to })}
      {step && <span className={styles.quiet}>{say(step)}</span>}
    </div>
  );
}

/** By the legend's progress, never by its order; null where it tells no difference. */
function stepBetween(before: Status | null, after: Status | null): 'better' | 'worse' | null {
  if (!before || !after || before.rank === after.rank) return null;
  return after.rank > before.rank ? 'better' : 'worse';
}
