import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useLayoutEffect, useMemo, useState, type JSX } from 'react';
import type { Board, BoardAction, BrokenRow } from '../../../domain/board.ts';
import { laterPart } from '../../plan/later-part.tsx';
import { usePainted } from '../../ui/use-painted.ts';
import { useIsPrinting } from '../../ui/use-printing.ts';
import { useDensity } from './action-card.styles.ts';
import { BoardColumn } from './board-column.tsx';
import type { CardActs } from './board-keys.ts';
import { say } from './board-words.ts';
import type { CellView } from './card-cell.tsx';
import { CardRuler } from './card-ruler.tsx';
import { createCardWatch } from './card-watch.ts';
import { ROWS_AHEAD } from './card-window.ts';
import { useColumnSizes } from './column-size.ts';
import { laneOf, type LanesBy } from './lanes.ts';
import { useLanes } from './use-lanes.ts';
import { usePressedBoard } from './use-pressed-board.ts';

// Fetched when a board is first looked at in lanes.
const BoardLanes = lazy(() => import('./board-lanes.tsx').then((part) => ({ default: part.BoardLanes })));

const LostColumn = laterPart(() => import('./lost-column.tsx').then((part) => part.LostColumn));

const useStyles = makeStyles({
  board: {
    position: 'relative',
    display: 'flex',
    alignItems: 'stretch',
    gap: tokens.spacingHorizontalM,
    minWidth: 'min-content',
    '@container (max-width: 600px)': { flexDirection: 'column', minWidth: 0 },
    '@media print': { flexDirection: 'column' },
  },
});

/** A board of few cards is drawn whole, so that a browser's own search finds them. */
const DRAWN_WHOLE = 40;
/** A printed board has no more cards than fit a few sheets; the plan is printed whole in its own view. */
const PRINTED_WHOLE = 300;
const PRINTED_OF_MANY = 50;

export interface RatingBoardProps {
  board: Board;
  actions: readonly BoardAction[];
  openKey: string | null;
  /** The actions whose cards were moved and wait for their reason. */
  waiting: ReadonlySet<string>;
  minute: number;
  acts: CardActs;
  density?: 'comfortable' | 'compact';
  lanes?: LanesBy;
  /** Actions that a hand in SharePoint took off the board. */
  lost: readonly BrokenRow[];
  onLost: () => void;
}

/** The actions in the columns of their ratings. Arrow keys move between the cards as they lie, drawn or not. */
export function RatingBoard(props: RatingBoardProps): JSX.Element {
  const { board, actions, openKey, waiting, minute, lost, onLost } = props;
  const { density = 'comfortable', lanes: by = 'none' } = props;
  const styles = useStyles();
  const measures = useDensity();
  const lanes = useLanes(board, actions, { by, waiting });
  const { statuses, columns, all } = lanes;
  const { sizeOf, shareOf } = useColumnSizes(columns);
  const hasDue = useMemo(() => board.actions.some(({ due }) => due !== null), [board.actions]);
  const [watch] = useState(createCardWatch);
  const isPrinting = useIsPrinting();
  const { element, stop } = usePressedBoard(props, lanes, watch);
  // Cards that cannot be seen come after those that can, wherever many come at once.
  const ahead = usePainted(actions.length, 0) === actions.length ? ROWS_AHEAD : 0;
  const view: CellView = {
    watch,
    ahead,
    atLeast: drawnAtLeast(actions.length, isPrinting),
    isPrinting,
    hasDue,
    mayRate: props.acts.change !== null,
    statuses,
    structure: board.structure,
    minute,
    openKey,
    waiting,
    stop,
  };
  // After each drawing: what lies above a cell may have grown or shrunk.
  useLayoutEffect(() => watch.tell());
  return (
    <section
      className={mergeClasses(styles.board, measures[density])}
      aria-label={say('board')}
      data-board
      ref={element}
    >
      <CardRuler measure={watch.ruler} hasDue={hasDue} />
      {by === 'none' ? (
        columns.map((column, at) => (
          <BoardColumn
            key={column.id}
            column={column}
            size={sizeOf(column.id)}
            share={shareOf(column.id)}
            next={columns[at + 1]?.label ?? null}
            view={view}
          />
        ))
      ) : (
        <Suspense fallback={null}>
          <BoardLanes lanes={lanes} sizeOf={sizeOf} kept={stop === null ? null : laneOf(all, stop)} view={view} />
        </Suspense>
      )}
      <Suspense fallback={null}>{lost.length > 0 && <LostColumn rows={lost} onLook={onLost} />}</Suspense>
    </section>
  );
}

/** How many cards of each cell are drawn, be they seen or not. */
function drawnAtLeast(count: number, isPrinting: boolean): number {
  if (isPrinting) return count > PRINTED_WHOLE ? PRINTED_OF_MANY : PRINTED_WHOLE;
  return count > DRAWN_WHOLE ? 0 : DRAWN_WHOLE;
}
