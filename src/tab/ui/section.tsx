import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    outlineStyle: 'none',
  },
});

/** A part of the open action under its own head. */
export function Section({ head, children }: { head: string; children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 className={styles.head} id={id} tabIndex={-1} data-section-head dir="auto">
        {head}
      </h3>
      {children}
    </section>
  );
}
