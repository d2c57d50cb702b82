import { Button } from '@fluentui/react-components';
import { useId, useState, type JSX, type ReactNode } from 'react';
import { useIsPrinting } from '../../ui/use-printing.ts';
import { usePartStyles } from './dashboard.styles.ts';
import { say } from './dashboard-words.ts';

/** A chart under its head, with what it says in a sentence and the same as a table; on paper both stand. */
export function ChartFrame(props: {
  head: string;
  summary: string;
  /** What else is pressed at its head. */
  buttons?: ReactNode;
  table: ReactNode;
  children: ReactNode;
}): JSX.Element {
  const { head, summary, buttons, table, children } = props;
  const styles = usePartStyles();
  const isPrinting = useIsPrinting();
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 className={styles.head} id={id}>
          {head}
        </h2>
        <div className={styles.buttons}>
          {buttons}
          <Button size="small" appearance="subtle" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {say('asTable')}
          </Button>
        </div>
      </div>
      <p className={styles.words} dir="auto">
        {summary}
      </p>
      {(!isTable || isPrinting) && children}
      {(isTable || isPrinting) && table}
    </section>
  );
}

/** A table that may be wider than its place, which then scrolls by itself; its figures bring the keyboard there. */
export function WideTable({ name, children }: { name: string; children: ReactNode }): JSX.Element {
  const styles = usePartStyles();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={name}>
        {children}
      </table>
    </div>
  );
}
