import { useCallback, useMemo, useReducer } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { checkNote } from '../../../domain/note.ts';
import { ConflictError } from '../../../store/store-error.ts';
import { useSession, type Session } from '../../plan/session.ts';
import { useBoardChange } from '../../plan/use-board.ts';
import { failureInWords } from '../../ui/failure.ts';
import { reduceMoves, type Move, type MoveProblem } from './moves.ts';

/** The moves that wait for a reason, and what a person may do about them. */
export interface RatingChanges {
  moves: readonly Move[];
  /** By action, the rating that its card is moved to. */
  moved: ReadonlyMap<string, string>;
  move(action: BoardAction, to: string, from: Move['from']): void;
  write(move: Move, reason: string): void;
  save(move: Move): Promise<void>;
  undo(move: Move): void;
  keepTheirs(move: Move, theirs: BoardAction): void;
  keepMine(move: Move, theirs: BoardAction): Promise<void>;
}

const EMPTY = 'A few words are enough, but there must be some: why does the rating change? Nothing was written yet.';

/** Keeps the moves and writes them once they have a reason. `onSaved` is told of each that landed. */
export function useRatingChanges(onSaved: (move: Move) => void): RatingChanges {
  const session = useSession();
  const changeBoard = useBoardChange();
  const [moves, happen] = useReducer(reduceMoves, []);
  const moved = useMemo(() => new Map(moves.map(({ action, to }) => [action.key as string, to])), [moves]);

  const save = useCallback(
    async (move: Move) => {
      const actionKey = move.action.key;
      const refuse = (problem: MoveProblem) => happen({ type: 'refused', actionKey, problem });
      const words = move.reason.trim() === '' ? EMPTY : checkNote(move.reason);
      if (words) return refuse({ kind: 'sentence', words });
      happen({ type: 'saving', actionKey });
      try {
        const saved = await writeMove(session, move);
        changeBoard({ actions: [saved] });
        happen({ type: 'ended', actionKey });
        onSaved(move);
      } catch (failure) {
        refuse(toProblem(failure));
      }
    },
    [session, changeBoard, onSaved],
  );

  const move = useCallback((action: BoardAction, to: string, from: Move['from']) => {
    happen({ type: 'moved', key: crypto.randomUUID(), action, to, from });
  }, []);
  const end = (actionKey: string) => happen({ type: 'ended', actionKey });
  return {
    moves,
    moved,
    move,
    save,
    write: ({ action }, reason) => happen({ type: 'written', key: crypto.randomUUID(), actionKey: action.key, reason }),
    undo: ({ action }) => end(action.key),
    keepTheirs(_move, theirs) {
      changeBoard({ actions: [theirs] });
      end(theirs.key);
    },
    keepMine(mine, theirs) {
      changeBoard({ actions: [theirs] });
      happen({ type: 'rebased', actionKey: theirs.key, action: theirs });
      return save({ ...mine, action: theirs, problem: null });
    },
  };
}

/** Where somebody else moved it to the same rating meanwhile, the reason is still worth keeping. */
function writeMove({ store, me }: Session, { action, to, reason, key }: Move): Promise<BoardAction> {
  const said = { action, saidBy: me.name, source: 'tab' as const, key };
  if (action.rating === to) return store.addNote({ ...said, text: reason.trim() });
  return store.changeRating({ ...said, to, reason: reason.trim() });
}

const toProblem = (failure: unknown): MoveProblem =>
  failure instanceof ConflictError
    ? { kind: 'conflict', theirs: failure.theirs }
    : { kind: 'sentence', words: failureInWords(failure) };
