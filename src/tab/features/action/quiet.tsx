import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Words that are there for whoever looks for them. */
export function Quiet({ children, title }: { children: ReactNode; title?: string | undefined }): JSX.Element {
  const styles = useStyles();
  return (
    <span className={styles.quiet} title={title} dir="auto">
      {children}
    </span>
  );
}
