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
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
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

/** A status with its actions. */
export function BoardColumn(props: {
  column: Column;
  /** Its size beside the others, as a class and as its part of the board. */
  size: string;
  share: number;
  /** The column after it, to which a thumb may go past all its cards. */
  next: Column | null;
  view: CellView;
}): JSX.Element {
  const { column, size, share, next, view } = props;
  const { actions, label } = column;
  const styles = useStyles();
  const drop = useDropStyles();
  const count = actions.length;
  return (
    <section
      className={mergeClasses(styles.column, drop, size)}
      aria-label={say('column', { label, count })}
      data-head={column.id}
      data-drop={column.status?.code}
    >
      <ColumnHead column={column} next={next} />
      {count === 0 ? (
        <p className={styles.words}>{emptyWords(column)}</p>
      ) : (
        <div className={styles.cards}>
          <CardCell actions={actions} share={share} view={view} />
        </div>
      )}
      {view.isPrinting && count > view.atLeast && (
        <p className={styles.words}>{say('notPrinted', { count: count - view.atLeast })}</p>
      )}
    </section>
  );
}
