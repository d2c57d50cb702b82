import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { PressButton } from './press-button.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    '@media print': { display: 'none' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** A line above the board that says what somebody should know, with a way to look at it. */
export function StatusLine(props: {
  /** What the line is about, for whoever looks for it in the page. */
  about: 'waiting' | 'repair' | 'shape' | 'import' | 'rights';
  words: string;
  button: string;
  onOpen: () => void;
  isStrong?: boolean;
}): JSX.Element {
  const { about, words, button, onOpen, isStrong = false } = props;
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.line, isStrong && styles.strong)} data-status={about}>
      {words}
      <PressButton size="small" appearance="transparent" onClick={onOpen}>
        {button}
      </PressButton>
    </p>
  );
}
