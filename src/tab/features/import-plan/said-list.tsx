import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Said } from './what-was-said.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  button: { flex: 'none' },
});

const AT_ONCE = 30;

/** Everything that was said of the file, the newest last, each to be taken back by itself. */
export function SaidList({
  said,
  onTakeBack,
}: {
  said: readonly Said[];
  onTakeBack: (one: Said) => void;
}): JSX.Element {
  const styles = useStyles();
  const [most, setMost] = useState(AT_ONCE);
  return (
    <>
      <ul className={styles.list} aria-label="What you said">
        {said.slice(0, most).map((one) => (
          <li key={one.id} className={styles.one}>
            <span className={styles.words} dir="auto">
              <strong>{one.place}</strong> {one.words}
            </span>
            <Button
              className={styles.button}
              size="small"
              aria-label={`Take back: ${one.place} ${one.words}`}
              onClick={() => onTakeBack(one)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
      {said.length > most && <Button onClick={() => setMost(most + AT_ONCE)}>{`Show more of ${said.length}`}</Button>}
    </>
  );
}
