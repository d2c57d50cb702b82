import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { createContext, useCallback, useContext, useEffect, useState, type JSX, type ReactNode } from 'react';

const SHOWN_MS = 6000;

const useStyles = makeStyles({
  line: {
    position: 'fixed',
    insetInline: '16px',
    bottom: '16px',
    zIndex: 5,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    '@media print': { display: 'none' },
  },
  words: {
    maxWidth: '480px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow28,
    overflowWrap: 'anywhere',
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  gone: { visibility: 'hidden' },
});

/** `heard` is for what stands on the page in other words already. */
type Say = (words: string, how?: 'shown' | 'heard') => void;

const SayContext = createContext<Say>(() => undefined);

/** Says what happened in words, shown at the foot for a moment and read aloud. */
export const useSay = (): Say => useContext(SayContext);

/** Holds the one live region of the page. */
export function SaidProvider({ children }: { children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const [said, setSaid] = useState({ words: '', how: 'shown', count: 0 });
  const [isShown, setShown] = useState(false);
  const say = useCallback<Say>((words, how = 'shown') => {
    setSaid(({ count }) => ({ words, how, count: count + 1 }));
    setShown(true);
  }, []);
  useEffect(() => {
    if (said.count === 0) return;
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said.count]);
  return (
    <SayContext.Provider value={say}>
      {children}
      <output className={styles.line}>
        {said.words && (
          <span
            key={said.count}
            className={mergeClasses(said.how === 'shown' ? styles.words : styles.heard, !isShown && styles.gone)}
          >
            {said.words}
          </span>
        )}
      </output>
    </SayContext.Provider>
  );
}
