import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type JSX } from 'react';
import { countedRating } from '../../../domain/agreement.ts';
import { actionName, statusesOf, type Board, type BoardAction, type BrokenRow } from '../../../domain/board.ts';
import { useKeyDown } from '../../ui/use-key-down.ts';
import { useIsPrinting } from '../../ui/use-printing.ts';
import { ActionCard, type CardPlace } from './action-card.tsx';
import { useDensity } from './action-card.styles.ts';
import { BoardColumn } from './board-column.tsx';
import { gridOf } from './board-grid.ts';
import { pressBoard, pressBoardKey, type CardActs, type PressedBoard } from './board-keys.ts';
import { say } from './board-words.ts';
import type { CellView } from './card-cell.tsx';
import { nextPlace, type MoveKey } from './card-grid.ts';
import { CardRuler } from './card-ruler.tsx';
import { createCardWatch } from './card-watch.ts';
import { columnsOf } from './columns.ts';
import { keyAt, placeOf, type Lane } from './lanes.ts';
import { LostColumn } from './lost-column.tsx';
import { useCardDrag } from './use-card-drag.ts';
import { useCardFocus } from './use-card-focus.ts';

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
  waiting: { has(key: string): boolean };
  minute: number;
  acts: CardActs;
  density?: 'comfortable' | 'compact';
  /** Actions that a hand in SharePoint took off the board. */
  lost: readonly BrokenRow[];
  onLost: () => void;
}

/** The actions in the columns of their ratings. Arrow keys move between the cards as they lie, drawn or not. */
export function RatingBoard(props: RatingBoardProps): JSX.Element {
  const { board, actions, openKey, waiting, minute, acts, density = 'comfortable', lost, onLost } = props;
  const styles = useStyles();
  const measures = useDensity();
  const statuses = useMemo(() => statusesOf(board.legends, 'action'), [board.legends]);
  const { settings } = board;
  // A card that was just moved stands where it was moved to, whoever has to agree.
  const countedOf = useCallback(
    (action: BoardAction) => (waiting.has(action.key) ? action.rating : countedRating(action, settings)),
    [waiting, settings],
  );
  const lanes = useMemo<Lane[]>(
    () => [{ id: '', columns: columnsOf(statuses, actions, countedOf) }],
    [statuses, actions, countedOf],
  );
  const hasDue = useMemo(() => board.actions.some(({ due }) => due !== null), [board.actions]);
  const [watch] = useState(createCardWatch);
  const isPrinting = useIsPrinting();
  const pressed = useRef<PressedBoard>(null);
  const element = useKeyDown<HTMLElement>((event) => pressed.current !== null && pressBoardKey(event, pressed.current));
  const { stop, focus, hold } = useCardFocus(element, lanes);
  useCardDrag(element, {
    take: hold,
    drop(key, code) {
      const action = actions.find((one) => one.key === key);
      if (action) acts.move(action, code);
    },
  });
  const kept = useMemo(() => (stop === null ? [] : [stop]), [stop]);
  useEffect(() => {
    pressed.current = {
      acts,
      actionOf: (key) => actions.find((action) => action.key === key),
      move(from: string, key: MoveKey) {
        const place = placeOf(lanes, from);
        const next = place && element.current && nextPlace(gridOf(element.current, lanes, watch), place, key);
        return next !== null && focus(keyAt(lanes, next));
      },
    };
  });
  useEffect(() => {
    const heard = element.current;
    const hear = (event: MouseEvent) => pressed.current && pressBoard(event, pressed.current);
    heard?.addEventListener('click', hear);
    return () => heard?.removeEventListener('click', hear);
  }, [element]);

  const renderCard = (action: BoardAction, place: CardPlace) => (
    <ActionCard
      key={action.key}
      action={action}
      place={place}
      name={actionName(action, board.structure)}
      counted={countedOf(action)}
      hasDue={hasDue}
      statuses={statuses}
      isOpen={action.key === openKey}
      isWaiting={waiting.has(action.key)}
      isStop={action.key === stop}
      minute={minute}
    />
  );
  const view: CellView = { watch, kept, atLeast: drawnAtLeast(actions.length, isPrinting), isPrinting, renderCard };
  return (
    <section
      className={mergeClasses(styles.board, measures[density])}
      aria-label={say('board')}
      data-board
      ref={element}
    >
      <CardRuler measure={watch.ruler} hasDue={hasDue} />
      {lanes[0]?.columns.map((column) => (
        <BoardColumn key={column.id} column={column} view={view} />
      ))}
      {lost.length > 0 && <LostColumn rows={lost} onLook={onLost} />}
    </section>
  );
}

/** How many cards of each cell are drawn, be they seen or not. */
function drawnAtLeast(count: number, isPrinting: boolean): number {
  if (isPrinting) return count > PRINTED_WHOLE ? PRINTED_OF_MANY : PRINTED_WHOLE;
  return count > DRAWN_WHOLE ? 0 : DRAWN_WHOLE;
}
