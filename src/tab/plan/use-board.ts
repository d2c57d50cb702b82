import { useEffect, useSyncExternalStore } from 'react';
import type { BoardChange } from './board-change.ts';
import type { BoardState, FollowedBoard } from './followed-board.ts';
import { followShown } from './page-shown.ts';
import { useSession } from './session.ts';

/** The board of the page, and how far it can be relied upon. `lookAgain` asks the service now. */
export function useBoard(): BoardState & { lookAgain: () => void } {
  const { board } = useSession();
  const state = useSyncExternalStore(board.subscribe, board.state);
  return { ...state, lookAgain: () => void board.lookAgain() };
}

/** Puts rows that one's own change brought back on the board at once. */
export function useBoardChange(): (change: BoardChange) => void {
  const { board } = useSession();
  return board.change;
}

/** Follows the board while the page stands, as its person comes and goes. */
export function useFollowing(board: FollowedBoard): void {
  useEffect(() => {
    const stop = board.start(document.visibilityState === 'visible');
    const stopListening = listen(board);
    return () => {
      stopListening();
      stop();
    };
  }, [board]);
}

/** A page that is left for good, or set aside, hands over before its lock is taken from it. */
function listen(board: FollowedBoard): () => void {
  const end = new AbortController();
  const passive = { passive: true, signal: end.signal };
  followShown((isShown) => (isShown ? board.show() : board.hide()), end.signal);
  for (const sign of ['pointerdown', 'keydown', 'wheel']) {
    addEventListener(sign, () => board.touch(), { ...passive, capture: true });
  }
  addEventListener('focus', () => board.touch(), passive);
  for (const sign of ['online', 'offline']) addEventListener(sign, () => board.connect(), passive);
  return () => end.abort();
}
