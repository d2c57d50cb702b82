import type { BoardAction } from '../../../domain/board.ts';

/** Why a move could not be saved: a sentence, or somebody else's rating of the same action. */
export type MoveProblem =
  { kind: 'sentence'; words: string } | { kind: 'conflict'; theirs: BoardAction; isWritten: boolean };

/** A card that was moved and waits for its reason. Nothing of it is written before that. */
export interface Move {
  /** The action as it stood when it was moved. */
  action: BoardAction;
  to: string;
  reason: string;
  isSaving: boolean;
  problem: MoveProblem | null;
  /** The number under which the outbox holds it up; null while it was not tried. */
  heldUp: number | null;
  /** Where the focus goes back to. */
  from: 'card' | 'panel';
}

/** What may happen to moves. */
export type MoveEvent =
  | { type: 'moved'; action: BoardAction; to: string; from: Move['from'] }
  | { type: 'written'; actionKey: string; reason: string }
  | { type: 'saving'; actionKey: string }
  | { type: 'refused'; actionKey: string; problem: MoveProblem; heldUp?: number }
  | { type: 'rebased'; actionKey: string; action: BoardAction }
  | { type: 'ended'; actionKey: string };

/** The moves after an event; the last one is the one that is asked about. */
export function reduceMoves(moves: readonly Move[], event: MoveEvent): readonly Move[] {
  if (event.type === 'moved') return withMove(moves, event);
  if (event.type === 'ended') return moves.filter(({ action }) => action.key !== event.actionKey);
  return moves.map((move) => (move.action.key === event.actionKey ? { ...move, ...changeOf(move, event) } : move));
}

/** Moving a card again changes where it goes and keeps the words typed; moving it back to where it was ends the move. */
function withMove(moves: readonly Move[], { action, to, from }: MoveEvent & { type: 'moved' }): readonly Move[] {
  const before = moves.find((move) => move.action.key === action.key);
  const others = moves.filter((move) => move !== before);
  if (before?.isSaving) return moves;
  const origin = before?.action ?? action;
  if (origin.rating === to) return others;
  const { reason = '', heldUp = null } = before ?? {};
  const move = { action: origin, to, reason, isSaving: false, problem: null, heldUp, from };
  return [...others, move];
}

function changeOf(move: Move, event: Exclude<MoveEvent, { type: 'moved' | 'ended' }>): Partial<Move> {
  switch (event.type) {
    case 'written':
      return { reason: event.reason };
    case 'saving':
      return { isSaving: true, problem: null };
    case 'refused':
      return { isSaving: false, problem: event.problem, heldUp: event.heldUp ?? move.heldUp };
    case 'rebased':
      return { action: event.action, problem: null };
  }
}
