import { mergeClasses } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { JSX } from 'react';
import type { UnrecordedStep } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { writeMoment } from '../../../ui/dates.ts';
import { lackOfReason } from '../rating/step-words.ts';
import { say } from '../say.ts';
import { useEntryStyles } from './entry.styles.ts';
import { RatingChange } from './rating-change.tsx';

/** A rating that was changed around the app stands apart: in a frame, with a sign and words of its own. */
export function AroundEntry({ step, statuses }: { step: UnrecordedStep; statuses: readonly Status[] }): JSX.Element {
  const styles = useEntryStyles();
  const { by, at, before, after, how } = step;
  return (
    <li className={mergeClasses(styles.entry, styles.around)}>
      <span className={styles.icon}>
        <WarningRegular aria-hidden />
      </span>
      <div>
        <div className={styles.top}>
          {by && (
            <span className={styles.who} dir="auto">
              {by}
            </span>
          )}
          <span>{say(how === 'direct' ? 'aroundDirect' : 'aroundEntry')}</span>
          {at && <span>{writeMoment(at)}</span>}
        </div>
        <RatingChange before={before} after={after} statuses={statuses} />
        <div className={styles.words}>{lackOfReason(step)}</div>
      </div>
    </li>
  );
}
