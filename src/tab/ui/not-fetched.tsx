import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import { PressButton } from './press-button.tsx';
import catalogue from '../words/en-GB/not-fetched.json';
import { wordsOf } from '../words/words-of.ts';
import { isPageOutdated } from './outdated-page.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 4,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { display: 'none' },
  },
});

/** Stands for a part of the page that could not be fetched, without taking anything else from the page. */
export function NotFetched(props: { onTryAgain: () => void; onGone: () => void }): JSX.Element | null {
  const { onTryAgain, onGone } = props;
  const styles = useStyles();
  const [isOutdated, setOutdated] = useState<boolean | null>(null);
  useEffect(() => {
    let isHere = true;
    void isPageOutdated().then((is) => isHere && setOutdated(is));
    addEventListener('online', onTryAgain);
    return () => {
      isHere = false;
      removeEventListener('online', onTryAgain);
      onGone();
    };
  }, [onTryAgain, onGone]);
  if (isOutdated === null) return null;
  return (
    <div className={styles.bar} role="alert">
      {say(isOutdated ? 'outdated' : 'noAnswer')}
      {isOutdated ? (
        <PressButton onClick={() => location.reload()}>{say('loadAgain')}</PressButton>
      ) : (
        <PressButton onClick={onTryAgain}>{say('tryAgain')}</PressButton>
      )}
    </div>
  );
}
