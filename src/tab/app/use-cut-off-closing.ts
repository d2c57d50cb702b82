import { useEffect } from 'react';
import { useSession } from '../plan/session.ts';
import { useSay } from '../ui/said.tsx';
import catalogue from '../words/en-GB/meeting-page.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

/** Finishes the closing of a review date that was cut off, with the file that was signed, once somebody who may is here. */
export function useCutOffClosing(may: boolean): void {
  const { store, board } = useSession();
  const announce = useSay();
  useEffect(() => {
    if (!may) return;
    const finish = async () => {
      // Where it cannot be finished now it is tried when the meeting is opened again, or the review date closed.
      const closed = await store.finishClosing().catch(() => null);
      if (!closed) return;
      const { review, ...sent } = closed;
      board.change(sent);
      announce(say('closingFinished', { review: review.label }));
    };
    void finish();
  }, [may, store, board, announce]);
}
