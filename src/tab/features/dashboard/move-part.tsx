import { makeStyles } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { Figures } from '../../../domain/dashboard.ts';
import { usePartStyles } from './dashboard.styles.ts';
import type { DashboardPage } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { ListPart } from './list-part.tsx';
import { movesOf } from './shown-facts.ts';
import { MOVE_KINDS, summariseMoves } from './summary.ts';

const useStyles = makeStyles({
  kinds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20em), 1fr))',
    alignItems: 'start',
    gap: '1em',
    '@media print': { display: 'block', '& > *': { marginBottom: '8pt' } },
  },
});

/** What moved since the last review, and which way. */
export function MovePart(props: { page: DashboardPage; figures: Figures; lastReview: string | null }): JSX.Element {
  const { page, figures, lastReview } = props;
  const styles = usePartStyles();
  const own = useStyles();
  const id = useId();
  const kinds = lastReview === null ? [] : MOVE_KINDS;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 className={styles.head} id={id}>
        {lastReview === null ? say('movesHead') : say('movesSince', { review: lastReview })}
      </h2>
      <p className={styles.words}>{summariseMoves(figures.moves, lastReview)}</p>
      <div className={own.kinds}>
        {kinds
          .map((kind) => ({ title: say(`kind_${kind}`), ...movesOf(figures.moves, kind, page.statuses) }))
          .filter(({ actions }) => actions.length > 0)
          .map((shown) => (
            <ListPart key={shown.title} page={page} shown={shown} none="" isInner />
          ))}
      </div>
    </section>
  );
}
