import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import { actionName, statusesOf, type Board, type BoardAction, type BrokenRow } from '../../../domain/board.ts';
import { useKeyDown } from '../../ui/use-key-down.ts';
import { ActionCard, type CardActs } from './action-card.tsx';
import { BoardColumn } from './board-column.tsx';
import { pressBoardKey } from './board-keys.ts';
import { columnsOf } from './columns.ts';
import { LostColumn } from './lost-column.tsx';

const useStyles = makeStyles({
  board: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    minWidth: 'min-content',
    '@container (max-width: 600px)': { flexDirection: 'column', alignItems: 'stretch', minWidth: 0 },
    '@media print': { flexDirection: 'column', alignItems: 'stretch' },
  },
});

/** The actions in the columns of their ratings. Arrow keys move between the cards as they lie. */
export function RatingBoard(props: {
  board: Board;
  actions: readonly BoardAction[];
  openKey: string | null;
  /** The actions whose cards were moved and wait for their reason. */
  waiting: { has(key: string): boolean };
  minute: number;
  acts: CardActs;
  /** Actions that a hand in SharePoint took off the board. */
  lost: readonly BrokenRow[];
  onLost: () => void;
}): JSX.Element {
  const { board, actions, openKey, waiting, minute, acts, lost, onLost } = props;
  const styles = useStyles();
  const statuses = useMemo(() => statusesOf(board.legends, 'action'), [board.legends]);
  const columns = useMemo(() => columnsOf(statuses, actions), [statuses, actions]);
  const keys = useKeyDown<HTMLElement>((event, element) => pressBoardKey(event, element, actions, acts));
  return (
    <section className={styles.board} aria-label="Board" ref={keys}>
      {columns.map((column) => (
        <BoardColumn
          key={column.id}
          column={column}
          renderCard={(action) => (
            <ActionCard
              key={action.key}
              action={action}
              name={actionName(action, board.structure)}
              status={column.status}
              statuses={statuses}
              isOpen={action.key === openKey}
              isWaiting={waiting.has(action.key)}
              minute={minute}
              acts={acts}
            />
          )}
        />
      ))}
      {lost.length > 0 && <LostColumn rows={lost} onLook={onLost} />}
    </section>
  );
}
