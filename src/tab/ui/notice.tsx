import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase300,
  },
  words: { flex: '1 1 14rem', overflowWrap: 'anywhere' },
  problem: { borderLeftColor: tokens.colorStatusDangerBorder2 },
});

/** A sentence that must not be missed, with what to do about it. A problem is said aloud at once. */
export function Notice(props: { children: ReactNode; actions?: ReactNode; isProblem?: boolean }): JSX.Element {
  const { children, actions, isProblem = false } = props;
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, isProblem && styles.problem)} role={isProblem ? 'alert' : undefined}>
      <div className={styles.words}>{children}</div>
      {actions}
    </div>
  );
}
