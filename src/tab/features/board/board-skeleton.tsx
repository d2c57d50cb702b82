import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { say } from './board-words.ts';

const useStyles = makeStyles({
  board: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    '@container (max-width: 600px)': { flexDirection: 'column' },
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 0',
    gap: tokens.spacingVerticalS,
    minHeight: '320px',
    padding: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@container (max-width: 600px)': { minHeight: '120px', flex: '0 0 auto' },
  },
  bar: {
    height: '22px',
    width: '45%',
    margin: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  card: {
    height: '104px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const CARDS_IN_COLUMNS = [1, 2, 3, 1];

/** The board's place while it is on its way. */
export function BoardSkeleton(): JSX.Element {
  const styles = useStyles();
  return (
    <output>
      <HiddenText>{say('opening')}</HiddenText>
      <div className={styles.board} aria-hidden="true">
        {CARDS_IN_COLUMNS.map((cards, column) => (
          <div key={column} className={styles.column}>
            <div className={styles.bar} />
            {Array.from({ length: cards }, (_, card) => (
              <div key={card} className={styles.card} />
            ))}
          </div>
        ))}
      </div>
    </output>
  );
}
