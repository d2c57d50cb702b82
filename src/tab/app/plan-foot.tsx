import { Suspense, type JSX } from 'react';
import type { Board, BoardAction } from '../../domain/board.ts';
import type { Status } from '../../domain/plan.ts';
import { AssignDialog, RatingMenu, ReasonBar, UndoBar } from './later.ts';
import type { Move } from '../features/change-rating/moves.ts';
import { usePainted } from '../ui/use-painted.ts';
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
  const { changes } = rating;
  // The card is seen where it was moved to before the question why takes its time; what is typed into that never waits.
  const last = changes.moves.at(-1);
  const asked = usePainted(last && idOf(last));
  const move = changes.moves.find((one) => idOf(one) === asked);
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
            key={idOf(move)}
            move={move}
            waiting={changes.moves.length - 1}
            name={nameOf(move.action)}
            statuses={statuses}
            changes={changes}
            onUndo={rating.undo}
          />
        )}
        {rating.asked && (
          <RatingMenu
            target={rating.asked.at}
            name={nameOf(rating.asked.action)}
            statuses={statuses}
            current={rating.asked.action.rating}
            onPick={rating.pick}
            onClose={rating.close}
          />
        )}
        {assigning && <AssignDialog board={board} nameOf={nameOf} {...assigning} onClose={onAssigned} />}
      </Suspense>
    </>
  );
}

const idOf = ({ action, to }: Move): string => `${action.key} ${to}`;
