import { Suspense, type JSX } from 'react';
import type { Board, BoardAction } from '../../domain/board.ts';
import type { Status } from '../../domain/plan.ts';
import { AssignDialog, RatingMenu, ReasonBar, UndoBar } from './later.ts';
import type { Rating } from './use-rating.ts';

/** Whether sub-groups are being assigned, and the action that it began with. */
export interface Assigning {
  isOpen: boolean;
  first: BoardAction | null;
}

/** What comes over the board for a moment: the menu of ratings, the question why, taking it back, and assigning sub-groups. */
export function PlanFoot(props: {
  board: Board;
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  rating: Rating;
  /** Null until sub-groups are assigned for the first time. */
  assigning: Assigning | null;
  onAssigned: () => void;
}): JSX.Element {
  const { board, statuses, nameOf, rating, assigning, onAssigned } = props;
  const { asked, changes } = rating;
  const move = changes.moves.at(-1);
  return (
    <>
      {/* Of its own: a part that is still on its way hides all that stands in the same boundary. */}
      <Suspense fallback={null}>
        {rating.given && (
          <UndoBar
            key={rating.given.entryKey}
            given={rating.given}
            name={nameOf(rating.given.move.action)}
            statuses={statuses}
            onUndo={rating.takeBack}
            onOver={rating.forget}
          />
        )}
      </Suspense>
      <Suspense fallback={null}>
        {move && (
          <ReasonBar
            key={`${move.action.key} ${move.to}`}
            move={move}
            waiting={changes.moves.length - 1}
            name={nameOf(move.action)}
            statuses={statuses}
            changes={changes}
            onUndo={rating.undo}
          />
        )}
        {asked && (
          <RatingMenu
            target={asked.at}
            name={nameOf(asked.action)}
            statuses={statuses}
            current={asked.action.rating}
            onPick={rating.pick}
            onClose={rating.close}
          />
        )}
        {assigning && <AssignDialog board={board} nameOf={nameOf} {...assigning} onClose={onAssigned} />}
      </Suspense>
    </>
  );
}
