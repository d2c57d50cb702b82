import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { Section } from '../../ui/section.tsx';
import { isLong, setOut } from './action-parts.ts';

const useStyles = makeStyles({
  words: { margin: 0, whiteSpace: 'pre-line' },
  parts: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  part: { display: 'grid', gridTemplateColumns: '2rem 1fr' },
  mark: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** The action's text with its parts as a list. Words that stand whole at the head of the panel are not said again. */
export function ActionText({ action }: { action: BoardAction }): JSX.Element | null {
  const styles = useStyles();
  const { intro, parts } = setOut(action.text, action.letter);
  if (parts.length === 0 && !isLong(intro)) return null;
  return (
    <Section head={isLong(intro) ? 'The whole action' : 'Its parts'}>
      {isLong(intro) && (
        <p className={styles.words} dir="auto">
          {intro}
        </p>
      )}
      {parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map(({ mark, text }) => (
            <li key={mark + text} className={styles.part} dir="auto">
              <span className={styles.mark}>{mark}</span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
