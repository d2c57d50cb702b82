import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type JSX } from 'react';
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

export interface BoardColumnProps {
  column: Column;
  /** Its size beside the others, as a class and as its part of the board. */
  size: string;
  share: number;
  /** What the column after it is called, to which a thumb may go past all its cards. */
  next: string | null;
  view: CellView;
}

function OneColumn(props: BoardColumnProps): JSX.Element {
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
          <CardCell actions={actions} code={column.code} share={share} view={view} />
        </div>
      )}
      {view.isPrinting && count > view.atLeast && (
        <p className={styles.words}>{say('notPrinted', { count: count - view.atLeast })}</p>
      )}
    </section>
  );
}

/** A status with its actions. What happens to cards of other columns draws nothing of it anew. */
export const BoardColumn = memo(OneColumn, isUntouched);

function isUntouched({ view: was, ...before }: BoardColumnProps, { view: is, ...now }: BoardColumnProps): boolean {
  return (
    (Object.keys(now) as (keyof typeof now)[]).every((name) => before[name] === now[name]) &&
    (Object.keys(is) as (keyof typeof is)[]).every((name) => CARDS_OWN.has(name) || was[name] === is[name]) &&
    !hasOneOf(now.column, toldAnew(was, is))
  );
}

/** What of a view says something of single cards. */
const CARDS_OWN: ReadonlySet<keyof CellView> = new Set(['openKey', 'stop', 'waiting']);

/** The actions of whose cards two views say something else. */
function toldAnew(was: CellView, is: CellView): (string | null)[] {
  const ofOne = [was.openKey, is.openKey, was.stop, is.stop];
  const waiting = [...was.waiting, ...is.waiting].filter((key) => was.waiting.has(key) !== is.waiting.has(key));
  return was.openKey === is.openKey && was.stop === is.stop ? waiting : [...ofOne, ...waiting];
}

const hasOneOf = ({ actions }: Column, keys: readonly (string | null)[]): boolean =>
  keys.length > 0 && actions.some(({ key }) => keys.includes(key));
