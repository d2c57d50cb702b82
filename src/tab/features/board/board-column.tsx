import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type JSX, type ReactNode } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { countOf } from '../../ui/count-words.ts';
import { ColumnHead } from './column-head.tsx';
import { emptyWords, type Column } from './columns.ts';

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 0',
    minWidth: '200px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@container (max-width: 600px)': { minWidth: 0, flex: '0 0 auto' },
  },
  empty: {
    position: 'sticky',
    top: 0,
    flex: '0.5 1 0',
    minWidth: '140px',
    '@container (max-width: 600px)': { position: 'static', flex: '0 0 auto' },
  },
  full: { flex: '2 1 0', minWidth: '200px', '@container (max-width: 600px)': { minWidth: 0, flex: '0 0 auto' } },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  nothing: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textWrap: 'balance',
  },
  more: { margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
});

const AT_ONCE = 50;
const MANY = 4;

/** A status with its actions. Long columns show fifty cards at a time. */
export function BoardColumn(props: { column: Column; renderCard: (action: BoardAction) => ReactNode }): JSX.Element {
  const { column, renderCard } = props;
  const { actions } = column;
  const styles = useStyles();
  const headId = useId();
  const [shown, setShown] = useState(AT_ONCE);
  const size = actions.length === 0 ? styles.empty : actions.length > MANY ? styles.full : undefined;
  return (
    <section
      className={mergeClasses(styles.column, size)}
      aria-label={`${column.label}, ${countOf(actions.length, 'action')}`}
    >
      <ColumnHead column={column} id={headId} />
      {actions.length === 0 && <p className={styles.nothing}>{emptyWords(column)}</p>}
      {actions.length > 0 && <div className={styles.cards}>{actions.slice(0, shown).map(renderCard)}</div>}
      {actions.length > shown && (
        <Button className={styles.more} appearance="subtle" onClick={() => setShown(shown + AT_ONCE)}>
          {`Show ${Math.min(AT_ONCE, actions.length - shown)} more`}
        </Button>
      )}
    </section>
  );
}
