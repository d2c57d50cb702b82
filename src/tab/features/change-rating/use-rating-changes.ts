import { useCallback, useMemo, useReducer, useState } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { checkNote } from '../../../domain/note.ts';
import { BOTH_WERE_GIVEN } from '../../offline/both-given.ts';
import type { Hindrance } from '../../offline/edit-shelf.ts';
import type { Outcome } from '../../offline/outbox.ts';
import { useSession } from '../../plan/session.ts';
import { useBoardChange } from '../../plan/use-board.ts';
import { usePerform } from '../../plan/use-outbox.ts';
import { say } from './change-words.ts';
import { withReason, type GivenReason } from './given-reasons.ts';
import { reduceMoves, type Move, type MoveProblem } from './moves.ts';

/** The moves that wait for a reason, and what a person may do about them. */
export interface RatingChanges {
  moves: readonly Move[];
  /** By action, the rating that its card is moved to. */
  moved: ReadonlyMap<string, string>;
  /** Reasons that were given since the page was opened, newest first. */
  given: readonly GivenReason[];
  move(action: BoardAction, to: string, from: Move['from']): void;
  write(move: Move, reason: string): void;
  save(move: Move): Promise<void>;
  undo(move: Move): void;
  keepTheirs(move: Move, problem: MoveProblem & { kind: 'conflict' }): Promise<void>;
  keepMine(move: Move, theirs: BoardAction): Promise<void>;
}

/** Keeps the moves and hands them on once they have a reason. `onDone` hears of each that was saved or waits. `agrees` tells whether it is agreed by being given. */
export function useRatingChanges(
  agrees: (action: BoardAction) => boolean,
  onDone: (move: Move, outcome: Outcome) => void,
): RatingChanges {
  const { outbox } = useSession();
  const perform = usePerform();
  const changeBoard = useBoardChange();
  const [moves, happen] = useReducer(reduceMoves, []);
  const [given, keepReason] = useState<readonly GivenReason[]>([]);
  const moved = useMemo(() => new Map(moves.map(({ action, to }) => [action.key as string, to])), [moves]);

  const send = useCallback(
    async (move: Move) => {
      const { action, to, reason, heldUp } = move;
      const actionKey = action.key;
      happen({ type: 'saving', actionKey });
      const outcome = await perform(
        { kind: 'rating', action, to, reason: reason.trim(), isAgreed: agrees(action) },
        heldUp,
      );
      if (outcome.kind === 'held up') {
        const { number, hindrance } = outcome;
        return happen({ type: 'refused', actionKey, problem: toProblem(hindrance), heldUp: number });
      }
      happen({ type: 'ended', actionKey });
      keepReason((before) => withReason(before, { to, reason: reason.trim() }));
      onDone(move, outcome);
    },
    [perform, agrees, onDone],
  );

  const save = useCallback(
    async (move: Move) => {
      const words = move.reason.trim() === '' ? say('empty') : checkNote(move.reason);
      if (!words) return send(move);
      happen({ type: 'refused', actionKey: move.action.key, problem: { kind: 'sentence', words } });
    },
    [send],
  );

  const move = useCallback((action: BoardAction, to: string, from: Move['from']) => {
    happen({ type: 'moved', action, to, from });
  }, []);
  const end = ({ action, heldUp }: Move) => {
    happen({ type: 'ended', actionKey: action.key });
    return heldUp === null ? Promise.resolve() : outbox.drop(heldUp);
  };
  return {
    moves,
    moved,
    given,
    move,
    save,
    write: ({ action }, reason) => happen({ type: 'written', actionKey: action.key, reason }),
    undo: (mine) => void end(mine),
    keepTheirs(mine, { theirs, isWritten }) {
      // Where both were written nobody knows which of them the row holds, until somebody says so once more.
      if (isWritten && theirs.rating !== null)
        return send({ ...mine, action: theirs, to: theirs.rating, reason: BOTH_WERE_GIVEN, problem: null });
      changeBoard({ actions: [theirs] });
      return end(mine);
    },
    keepMine(mine, theirs) {
      changeBoard({ actions: [theirs] });
      happen({ type: 'rebased', actionKey: theirs.key, action: theirs });
      return save({ ...mine, action: theirs, problem: null });
    },
  };
}

function toProblem(hindrance: Hindrance): MoveProblem {
  if (hindrance.kind === 'refusal') return { kind: 'sentence', words: hindrance.words };
  return { kind: 'conflict', theirs: hindrance.theirs, isWritten: hindrance.isWritten };
}
