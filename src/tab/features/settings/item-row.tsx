import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(settings);

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
});

/** A line of the settings: what it is called, what is said of it, and its form once somebody opens it. */
export function ItemRow(props: {
  name: string;
  before?: ReactNode;
  about: string;
  isOpen: boolean;
  /** Null where this person may only read. */
  onOpen: (() => void) | null;
  /** What else is done with it. */
  acts?: ReactNode;
  children: ReactNode;
}): JSX.Element {
  const { name, before, about, isOpen, onOpen, acts, children } = props;
  const styles = useStyles();
  const item = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The button that opened it is drawn anew.
    if (wasOpen.current && !isOpen) item.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <li ref={item} className={styles.item} aria-label={name}>
      <div className={styles.line}>
        <div className={styles.words}>
          <div className={styles.name} dir="auto">
            {before}
            {name}
          </div>
          {about && (
            <div className={styles.about} dir="auto">
              {about}
            </div>
          )}
        </div>
        {acts}
        {onOpen && !isOpen && (
          <Button size="small" aria-label={say('editNamed', { name })} onClick={onOpen}>
            {say('edit')}
          </Button>
        )}
      </div>
      {isOpen && children}
    </li>
  );
}
