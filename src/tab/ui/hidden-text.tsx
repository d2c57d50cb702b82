import { makeStyles } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words that are heard and not seen. */
export function HiddenText({ children, id }: { children: ReactNode; id?: string }): JSX.Element {
  const styles = useStyles();
  return (
    <span className={styles.hidden} id={id}>
      {children}
    </span>
  );
}
