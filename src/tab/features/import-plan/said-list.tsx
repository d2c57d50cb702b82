import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import { inFigures } from '../../ui/count-words.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import type { Said } from './what-was-said.ts';

const say = wordsOf(catalogue);

const inBold = (words: ReactNode): ReactNode => <strong>{words}</strong>;

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
      <ul className={styles.list} aria-label={say('saidList')}>
        {said.slice(0, most).map((one) => (
          <li key={one.id} className={styles.one}>
            <span className={styles.words} dir="auto">
              {say.rich('saidOne', { where: one.place, words: one.words, place: inBold })}
            </span>
            <Button
              className={styles.button}
              size="small"
              aria-label={say('takeBackOne', { where: one.place, words: one.words })}
              onClick={() => onTakeBack(one)}
            >
              {say('takeBackPress')}
            </Button>
          </li>
        ))}
      </ul>
      {said.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>{say('showMoreOf', { count: inFigures(said.length) })}</Button>
      )}
    </>
  );
}
