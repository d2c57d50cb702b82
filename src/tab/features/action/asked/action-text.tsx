import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { BoardAction } from '../../../../domain/board.ts';
import { LongText } from '../../../ui/long-text.tsx';
import { say } from '../say.ts';
import { setOut } from './action-parts.ts';

const useStyles = makeStyles({
  words: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  intro: { margin: 0, whiteSpace: 'pre-line' },
  parts: {
    display: 'grid',
    gap: tokens.spacingVerticalSNudge,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  part: { display: 'grid', gridTemplateColumns: 'minmax(1.75rem, max-content) 1fr', gap: tokens.spacingHorizontalS },
  mark: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** The action's text with its parts as a list. A very long one is shown in part until somebody asks for the rest. */
export function ActionText({ action: { text, letter } }: { action: BoardAction }): JSX.Element {
  const styles = useStyles();
  const { intro, parts } = setOut(text, letter);
  if (!intro && parts.length === 0) return <>{say('noText')}</>;
  return (
    <LongText length={text.length} more={say('showAll')} less={say('showLess')}>
      <div className={styles.words}>
        <p className={styles.intro} dir="auto">
          {intro}
        </p>
        {parts.length > 0 && (
          <ul className={styles.parts}>
            {parts.map(({ mark, text: words }) => (
              <li key={mark + words} className={styles.part} dir="auto">
                <span className={styles.mark}>{mark}</span>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </LongText>
  );
}
