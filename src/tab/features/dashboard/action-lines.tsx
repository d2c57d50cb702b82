import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { withoutLetter } from '../../../domain/action-text.ts';
import { countedRating } from '../../../domain/agreement.ts';
import { statusOf, type BoardAction } from '../../../domain/board.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import type { DashboardPage, Shown } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { useLineStyles } from './line.styles.ts';

/** Actions as lines that open them: the first `most`, and so many more for each press. */
export function ActionLines(props: { page: DashboardPage; shown: Shown; most: number }): JSX.Element {
  const { page, shown, most } = props;
  const styles = useLineStyles();
  const [limit, setLimit] = useState(most);
  const left = shown.actions.length - limit;
  return (
    <>
      <ul className={styles.list}>
        {shown.actions.slice(0, limit).map((action) => (
          <li key={action.key}>
            <ActionLine page={page} action={action} fact={shown.factOf?.(action) ?? ''} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} size="small" onClick={() => setLimit(limit + most)}>
          {say('showMore', { count: Math.min(left, most), left })}
        </Button>
      )}
    </>
  );
}

/** One action in a list: what it is called, its words, how it is rated, who leads it, and why it is listed. */
export function ActionLine(props: { page: DashboardPage; action: BoardAction; fact: string }): JSX.Element {
  const { page, action, fact } = props;
  const styles = useLineStyles();
  const rating = countedRating(action, page.board.settings);
  return (
    <button type="button" className={styles.line} data-action={action.key} onClick={() => page.open(action)}>
      <span className={styles.top}>
        <span className={styles.name} dir="auto">
          {page.nameOf(action)}
        </span>
        <RatingBadge status={statusOf(page.statuses, rating)} code={rating} size={16} />
        {fact !== '' && <span className={styles.facts}>{fact}</span>}
      </span>
      <span className={styles.text} dir="auto">
        {withoutLetter(action.text, action.letter)}
      </span>
      <span className={styles.facts} dir="auto">
        {action.leadsText === '' ? say('noLead') : action.leadsText}
      </span>
    </button>
  );
}
