import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type JSX, type ReactNode } from 'react';

const LONG = 700;

const useStyles = makeStyles({
  folded: {
    maxHeight: '15em',
    overflow: 'hidden',
    maskImage: 'linear-gradient(to bottom, black calc(100% - 3em), transparent)',
    '@media print': { maxHeight: 'none', maskImage: 'none' },
    '@media (forced-colors: active)': { maskImage: 'none' },
  },
  fold: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS, '@media print': { display: 'none' } },
});

/** Words that stand folded while they are very long, so that what comes after them is still found. Printed, they stand whole. */
export function LongText(props: { length: number; more: string; less: string; children: ReactNode }): JSX.Element {
  const { length, more, less, children } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (length <= LONG) return <>{children}</>;
  return (
    <>
      <div id={id} className={mergeClasses(!isOpen && styles.folded)}>
        {children}
      </div>
      <Button
        className={styles.fold}
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? less : more}
      </Button>
    </>
  );
}
