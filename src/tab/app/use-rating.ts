import { useCallback, useState } from 'react';
import { statusOf, type BoardAction } from '../../domain/board.ts';
import type { Status } from '../../domain/plan.ts';
import { focusCard } from '../features/board/focus-card.ts';
import type { Move } from '../features/change-rating/moves.ts';
import { useRatingChanges, type RatingChanges } from '../features/change-rating/use-rating-changes.ts';
import type { Pause } from '../offline/outbox.ts';
import { keptInWords } from '../plan/use-outbox.ts';
import { ratingWord } from '../ui/rating-badge.tsx';
import { useSay } from '../ui/said.tsx';
import { useAfterRender } from '../ui/use-after-render.ts';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

/** An action whose new rating is being chosen from a menu that stands by an element. */
export interface AskedRating {
  action: BoardAction;
  at: HTMLElement;
  from: Move['from'];
}

export interface Rating {
  changes: RatingChanges;
  asked: AskedRating | null;
  ask: (asked: AskedRating) => void;
  pick: (code: string) => void;
  close: () => void;
  undo: (move: Move) => void;
}

/** Changing a rating from beginning to end: the menu, the move, what is said of it, and where the focus goes after. */
export function useRating(statuses: readonly Status[], nameOf: (action: BoardAction) => string): Rating {
  const announce = useSay();
  const focusAfter = useFocusAfter();
  const [asked, setAsked] = useState<AskedRating | null>(null);
  const word = useCallback((code: string | null) => ratingWord(statusOf(statuses, code), code), [statuses]);
  const onDone = useCallback(
    (move: Move, pause: Pause | null | 'saved') => {
      const saved = pause === 'saved' ? say('saved') : keptInWords(pause);
      announce(say('rated', { name: nameOf(move.action), rating: word(move.to), saved }));
      focusAfter(move);
    },
    [announce, nameOf, word, focusAfter],
  );
  const changes = useRatingChanges(onDone);
  const close = () => {
    if (asked?.at.isConnected) asked.at.focus();
    setAsked(null);
  };
  return {
    changes,
    asked,
    ask: setAsked,
    pick(code) {
      if (asked?.action.rating === code) return close();
      if (asked) changes.move(asked.action, code, asked.from);
      setAsked(null);
    },
    close,
    undo(move) {
      changes.undo(move);
      announce(say('ratingStays', { name: nameOf(move.action), rating: word(move.action.rating) }));
      focusAfter(move);
    },
  };
}

/** Puts the focus back once the card lies where it now belongs, unless the person has gone on to something else meanwhile. */
function useFocusAfter(): (move: Move) => void {
  const afterRender = useAfterRender();
  return useCallback(
    ({ from, action }: Move) =>
      afterRender(() => {
        if (document.activeElement !== document.body) return;
        const button = document.querySelector<HTMLElement>('[data-change-rating]');
        if (from === 'panel' && button) button.focus();
        else focusCard(action.key);
      }),
    [afterRender],
  );
}
