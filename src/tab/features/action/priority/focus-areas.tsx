import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { statusOf, type BoardAction, type Structure } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { RatingShape } from '../../../ui/rating-shape.tsx';
import { ratingWord } from '../../../ui/rating-badge.tsx';
import { Section } from '../../../ui/section.tsx';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { countRatings } from './priority-parts.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
});

/** The focus areas of a priority with how many of their actions have which rating. */
export function FocusAreas(props: {
  areas: readonly Structure[];
  actions: readonly BoardAction[];
  statuses: readonly Status[];
}): JSX.Element {
  const { areas, actions, statuses } = props;
  const styles = useStyles();
  const codes = statuses.toSorted((one, other) => one.order - other.order).map(({ code }) => code);
  return (
    <Section head={say('focusAreas')}>
      {areas.length === 0 && <Quiet>{say('noFocusAreas')}</Quiet>}
      {areas.length > 0 && (
        <ul className={styles.list}>
          {areas.map(({ key, ref, text }) => {
            const own = actions.filter(({ structureKey }) => structureKey === key);
            return (
              <li key={key}>
                <div dir="auto">{ref && !text.startsWith(ref) ? say('refAndText', { ref, text }) : text}</div>
                <div className={styles.counts}>
                  <Quiet>{say('countActions', { count: own.length })}</Quiet>
                  {countRatings(own, codes).map(({ code, count }) => (
                    <span key={code} className={styles.count}>
                      <RatingShape colour={statusOf(statuses, code)?.colour ?? 'other'} code={code ?? '–'} size={16} />
                      {say('countOfRating', { count, rating: ratingWord(statusOf(statuses, code), code) })}
                    </span>
                  ))}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
