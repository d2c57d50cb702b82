import { useEffect, useRef } from 'react';
import { statusOf, type Board, type BoardAction } from '../../domain/board.ts';
import type { Status } from '../../domain/plan.ts';
import { ratedByOthers, type OthersRating } from '../plan/others-changes.ts';
import { useSession } from '../plan/session.ts';
import { ratingWord } from '../ui/rating-badge.tsx';
import { useSay } from '../ui/said.tsx';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

const FEW = 3;

/** Says in words which cards others moved, since a card that jumps is seen by few and heard by nobody. */
export function useOthersChanges(
  board: Board,
  statuses: readonly Status[],
  nameOf: (action: BoardAction) => string,
): void {
  const { me } = useSession();
  const announce = useSay();
  const seen = useRef(board);
  useEffect(() => {
    const rated = ratedByOthers(seen.current, board, me.name);
    seen.current = board;
    if (rated.length === 0) return;
    const sentences = rated.map(({ action, how }) => {
      const status = statusOf(statuses, action.rating);
      return saidOf({ action, how }, { name: nameOf(action), rating: ratingWord(status, action.rating) });
    });
    announce(rated.length > FEW ? say('othersMany', { count: rated.length }) : sentences.join(' '));
  }, [board, me.name, nameOf, announce, statuses]);
}

function saidOf({ action, how }: OthersRating, what: { name: string; rating: string }): string {
  if (how === 'around') return say('othersAround', what);
  if (how === 'mended') return say('othersMended', what);
  const by = action.lastUpdate?.by;
  return by ? say('othersRatedBy', { ...what, by }) : say('othersRated', what);
}
