import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useDropStyles } from './action-card.styles.ts';
import { say } from './board-words.ts';
import { CardCell, type CellView } from './card-cell.tsx';
import { ColumnHead } from './column-head.tsx';
import { emptyWords, type Column } from './columns.ts';

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 0',
    minWidth: '200px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@container (max-width: 600px)': { minWidth: 0, flex: '0 0 auto' },
  },
  empty: { flex: '0.5 1 0', minWidth: '140px', '@container (max-width: 600px)': { flex: '0 0 auto' } },
  full: { flex: '2 1 0', '@container (max-width: 600px)': { minWidth: 0, flex: '0 0 auto' } },
  cards: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
  words: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'balance',
  },
});

const MANY = 4;

/** A status with its actions. */
export function BoardColumn({ column, view }: { column: Column; view: CellView }): JSX.Element {
  const { actions, label } = column;
  const styles = useStyles();
  const drop = useDropStyles();
  const count = actions.length;
  const size = count === 0 ? styles.empty : count > MANY ? styles.full : undefined;
  return (
    <section
      className={mergeClasses(styles.column, drop, size)}
      aria-label={say('column', { label, count })}
      data-drop={column.status?.code}
    >
      <ColumnHead column={column} />
      {count === 0 ? (
        <p className={styles.words}>{emptyWords(column)}</p>
      ) : (
        <div className={styles.cards}>
          <CardCell column={column.id} actions={actions} view={view} />
        </div>
      )}
      {view.isPrinting && count > view.atLeast && (
        <p className={styles.words}>{say('notPrinted', { count: count - view.atLeast })}</p>
      )}
    </section>
  );
}
