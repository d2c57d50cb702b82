import { useId, type JSX } from 'react';
import { ActionLine } from './action-lines.tsx';
import { usePartStyles } from './dashboard.styles.ts';
import type { DashboardPage, Shown } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { FigureButton } from './figure-button.tsx';
import { useLineStyles } from './line.styles.ts';

const FIRST = 4;

/** A few of some actions under their head, which says how many there are and opens all. */
export function ListPart(props: { page: DashboardPage; shown: Shown; none: string; isInner?: boolean }): JSX.Element {
  const { page, shown, none, isInner = false } = props;
  const styles = usePartStyles();
  const lines = useLineStyles();
  const id = useId();
  const { actions, factOf } = shown;
  const Head = isInner ? 'h3' : 'h2';
  return (
    <section className={isInner ? lines.inner : styles.part} aria-labelledby={id}>
      <div className={styles.top}>
        <Head className={styles.head} id={id} dir="auto">
          {shown.title}
        </Head>
        {actions.length > 0 && (
          <FigureButton page={page} shown={shown}>
            {say('all', { count: actions.length })}
          </FigureButton>
        )}
      </div>
      {actions.length === 0 && <p className={styles.words}>{none}</p>}
      {actions.length > 0 && (
        <ul className={lines.list}>
          {actions.slice(0, FIRST).map((action) => (
            <li key={action.key}>
              <ActionLine page={page} action={action} fact={factOf?.(action) ?? ''} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
