import { useCallback, useState } from 'react';
import { statusOf, type Board, type BoardAction } from '../../domain/board.ts';
import type { Status } from '../../domain/plan.ts';
import { agreesByRating, rolesOf } from '../../domain/roles.ts';
import { focusCard } from '../ui/focus-card.ts';
import type { Move } from '../features/change-rating/moves.ts';
import { useRatingChanges, type RatingChanges } from '../features/change-rating/use-rating-changes.ts';
import { useTakingBack, type TakingBack } from '../features/change-rating/use-taking-back.ts';
import type { Outcome } from '../offline/outbox.ts';
import { useSession } from '../plan/session.ts';
import { keptInWords } from '../plan/use-outbox.ts';
import { dayOf } from '../ui/dates.ts';
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
  /** The rating given last, for as long as it is offered to be taken back. */
  given: TakingBack['given'];
  takeBack: () => void;
  forget: () => void;
}

/** Changing a rating from beginning to end: the menu, the move, what is said of it, and where the focus goes after. */
export function useRating(board: Board, statuses: readonly Status[], nameOf: (action: BoardAction) => string): Rating {
  const announce = useSay();
  const focusAfter = useFocusAfter();
  const [asked, setAsked] = useState<AskedRating | null>(null);
  const { given, offer, takeBack: takeGivenBack, forget } = useTakingBack();
  const word = useCallback((code: string | null) => ratingWord(statusOf(statuses, code), code), [statuses]);
  const onDone = useCallback(
    (move: Move, outcome: Outcome) => {
      const saved = outcome.kind === 'kept' ? keptInWords(outcome.pause) : say('saved');
      announce(say('rated', { name: nameOf(move.action), rating: word(move.to), saved }), 'heard');
      offer(move, outcome);
      focusAfter(move);
    },
    [announce, nameOf, word, offer, focusAfter],
  );
  const changes = useRatingChanges(useAgrees(board), onDone);
  const takeBack = useCallback(async () => {
    if (!given) return;
    const { move } = given;
    const name = nameOf(move.action);
    const why = await takeGivenBack(given);
    announce(
      why === null ? say('takenBack', { name, rating: word(move.action.rating) }) : say('notTakenBack', { name, why }),
    );
    focusAfter(move);
  }, [given, takeGivenBack, announce, nameOf, word, focusAfter]);
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
    given,
    takeBack: () => void takeBack(),
    forget,
  };
}

/** Whether a rating that this person gives is agreed by that. */
function useAgrees(board: Board): (action: BoardAction) => boolean {
  const { me, clock } = useSession();
  return useCallback(
    (action: BoardAction) => agreesByRating(rolesOf(board, me.account, dayOf(clock.now())), action),
    [board, me.account, clock],
  );
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
