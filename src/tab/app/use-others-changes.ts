import { useEffect, useRef } from 'react';
import { statusOf, type Board, type BoardAction } from '../../domain/board.ts';
import type { Status } from '../../domain/plan.ts';
import { ratedByOthers, type OthersRating } from '../plan/others-changes.ts';
import { useSession } from '../plan/session.ts';
import { countOf } from '../ui/count-words.ts';
import { ratingWord } from '../ui/rating-badge.tsx';
import { useSay } from '../ui/said.tsx';

const FEW = 3;

/** Says in words which cards others moved, since a card that jumps is seen by few and heard by nobody. */
export function useOthersChanges(
  board: Board,
  statuses: readonly Status[],
  nameOf: (action: BoardAction) => string,
): void {
  const { me } = useSession();
  const say = useSay();
  const seen = useRef(board);
  useEffect(() => {
    const rated = ratedByOthers(seen.current, board, me.name);
    seen.current = board;
    if (rated.length === 0) return;
    const sentences = rated.map(({ action, how }) => {
      const status = statusOf(statuses, action.rating);
      return `${nameOf(action)} is now ${ratingWord(status, action.rating)}${howInWords(how, action)}.`;
    });
    say(rated.length > FEW ? `Others changed the ratings of ${countOf(rated.length, 'action')}.` : sentences.join(' '));
  }, [board, me.name, nameOf, say, statuses]);
}

function howInWords(how: OthersRating['how'], { lastUpdate }: BoardAction): string {
  if (how === 'around') return ', changed directly in SharePoint';
  if (how === 'mended') return ' again, as its row was mended';
  return lastUpdate?.by ? `, says ${lastUpdate.by}` : '';
}
