import { useCallback, useState } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import type { Outcome } from '../../offline/outbox.ts';
import { useSession } from '../../plan/session.ts';
import { hindranceInWords, keptInWords, usePerform } from '../../plan/use-outbox.ts';
import type { Move } from './moves.ts';

/** A rating that was just given and can be taken back. */
export interface GivenRating {
  move: Move;
  /** The entry of the record that gave it. */
  entryKey: string;
  /** The action with the new rating. */
  action: BoardAction;
  /** What is said of it where it could not be sent yet; null where it was. */
  kept: string | null;
}

/** What was just given, and how it is taken back. */
export interface TakingBack {
  given: GivenRating | null;
  /** Offers to take a rating back that was given just now, in the place of an earlier one. */
  offer(move: Move, outcome: Outcome): void;
  /** Answers why it could not be taken back, or null. */
  takeBack(given: GivenRating): Promise<string | null>;
  forget(): void;
}

/** Takes the newest rating back: out of what waits where it was not sent yet, else by an entry of its own. */
export function useTakingBack(): TakingBack {
  const { outbox } = useSession();
  const perform = usePerform();
  const [given, setGiven] = useState<GivenRating | null>(null);
  const forget = useCallback(() => setGiven(null), []);

  const offer = useCallback(
    (move: Move, outcome: Outcome) => {
      const { key } = move.action;
      const sent = outcome.kind === 'sent' ? outcome.sent.actions.find((action) => action.key === key) : undefined;
      const waits = outbox.state().waiting.findLast(({ edit }) => edit.kind === 'rating' && edit.action.key === key);
      const entryKey = sent?.lastUpdate?.key ?? waits?.edit.key;
      const action = sent ?? { ...move.action, rating: move.to };
      const kept = outcome.kind === 'kept' ? keptInWords(outcome.pause) : null;
      setGiven(entryKey ? { move, entryKey, action, kept } : null);
    },
    [outbox],
  );

  const takeBack = useCallback(
    async ({ move, entryKey, action }: GivenRating) => {
      setGiven(null);
      const { waiting, sending } = outbox.state();
      const unsent = waiting.find(
        ({ edit, number, wasTried }) => edit.key === entryKey && number !== sending && !wasTried,
      );
      if (unsent) {
        await outbox.drop(unsent.number);
        return null;
      }
      const { rating: to, isRatingAgreed: wasAgreed, agreedRating: agreedBefore } = move.action;
      const outcome = await perform({ kind: 'undoRating', action, entryKey, to, wasAgreed, agreedBefore });
      if (outcome.kind !== 'held up') return null;
      await outbox.drop(outcome.number);
      return hindranceInWords(outcome.hindrance);
    },
    [outbox, perform],
  );
  return { given, offer, takeBack, forget };
}
