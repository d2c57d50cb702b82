import { Button } from '@fluentui/react-components';
import { useMemo, useState, type JSX, type ReactNode } from 'react';
import { statusOf, type Structure } from '../../../domain/board.ts';
import type { StoodAction, StoodPlan } from '../../../domain/compare-reviews.ts';
import { groupBy } from '../../../domain/group-by.ts';
import type { Status } from '../../../domain/plan.ts';
import { nameAction } from '../../plan/name-action.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import { useIsPrinting } from '../../ui/use-printing.ts';
import { useReviewStyles } from './review.styles.ts';
import { say } from './say.ts';

const AT_ONCE = 100;

/** What an action was called; of one that left, nothing may be known but its rating. */
export const stoodName = ({ ref, structureKey }: StoodAction, structure: readonly Structure[]): string =>
  structureKey === null ? say('retiredAction') : nameAction({ ref, structureKey }, structure);

/** The actions of a plan as it stood, by focus area; on paper all of them. */
export function StoodList(props: {
  plan: StoodPlan;
  statuses: readonly Status[];
  /** What else is said or done about an action. */
  besideOf: (action: StoodAction) => ReactNode;
}): JSX.Element {
  const { plan, statuses, besideOf } = props;
  const styles = useReviewStyles();
  const isPrinting = useIsPrinting();
  const [limit, setLimit] = useState(AT_ONCE);
  const shown = isPrinting ? plan.actions : plan.actions.slice(0, limit);
  const areas = useMemo(() => groupBy(shown, ({ structureKey }) => structureKey), [shown]);
  const left = plan.actions.length - shown.length;
  return (
    <section className={styles.part} aria-label={say('stood')}>
      <h3 className={styles.head}>{say('stoodCount', { count: plan.actions.length })}</h3>
      {plan.actions.length === 0 && <p className={styles.quiet}>{say('stoodNone')}</p>}
      {[...areas].map(([key, actions]) => (
        <div key={key ?? ''} className={styles.part}>
          <h4 className={styles.area} dir="auto">
            {areaName(plan.structure.find((area) => area.key === key))}
          </h4>
          <ul className={styles.list}>
            {actions.map((action) => (
              <StoodLine key={action.key} action={action} structure={plan.structure} statuses={statuses}>
                {besideOf(action)}
              </StoodLine>
            ))}
          </ul>
        </div>
      ))}
      {left > 0 && (
        <div className={styles.buttons}>
          <Button onClick={() => setLimit(limit + AT_ONCE)}>
            {say('more', { count: Math.min(left, AT_ONCE), left })}
          </Button>
        </div>
      )}
    </section>
  );
}

const areaName = (area: Structure | undefined): string =>
  area ? [area.ref, area.text].filter(Boolean).join(' ') || say('noArea') : say('noArea');

/** An action as it stood: what it was called, its rating, and its words where they are known. */
export function StoodLine(props: {
  action: StoodAction;
  structure: readonly Structure[];
  statuses: readonly Status[];
  children?: ReactNode;
}): JSX.Element {
  const { action, structure, statuses, children } = props;
  const styles = useReviewStyles();
  const name = stoodName(action, structure);
  return (
    <li className={styles.line} aria-label={name}>
      <span className={styles.rated}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <RatingBadge status={statusOf(statuses, action.rating)} code={action.rating} size={16} />
      </span>
      <div className={styles.words} dir="auto">
        {action.text !== null && <span>{action.text}</span>}
        {action.leadsText !== null && (
          <span className={styles.quiet}>{action.leadsText === '' ? say('noLead') : action.leadsText}</span>
        )}
        {children}
      </div>
    </li>
  );
}
