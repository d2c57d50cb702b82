import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    maxWidth: '520px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    textAlign: 'center',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  body: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300, textWrap: 'pretty' },
  tall: { minHeight: '60vh' },
});

/** A page, or a part of one, that has something to say instead of something to show: empty, refused, failed. */
export function StateMessage(props: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  isTall?: boolean;
  /** True where it is all that the page has. */
  isPage?: boolean;
  role?: 'alert';
}): JSX.Element {
  const { title, children, actions, isTall = false, isPage = false, role } = props;
  const styles = useStyles();
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className={mergeClasses(styles.frame, isTall && styles.tall)} role={role}>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.body}>{children}</div>}
      {actions}
    </div>
  );
}
