import { useRef, useState } from 'react';
import { hindranceInWords, keptInWords, usePerform, type Act, type Speaker } from './use-outbox.ts';
import { useSay } from '../ui/said.tsx';
import catalogue from '../words/en-GB/acting.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

/** Something that is being done. */
export interface Acting {
  isPending: boolean;
  /** Why it could not be done, in a sentence. */
  problem: string | null;
  /** Does it, says `done` aloud, and answers whether it was taken. A second try takes the place of one that was held up. */
  perform(act: Act, done: string, speaker?: Speaker): Promise<boolean>;
  /** Says what is wrong with what was typed; null takes it back. */
  refuse(problem: string | null): void;
}

/** Does things from a form, one at a time. What waits for a connection counts as done, and is said so. */
export function useAct(): Acting {
  const send = usePerform();
  const announce = useSay();
  const heldUp = useRef<number | null>(null);
  const isSending = useRef(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const perform: Acting['perform'] = async (act, done, speaker) => {
    if (isSending.current) return false;
    isSending.current = true;
    setPending(true);
    setProblem(null);
    const outcome = await send(act, heldUp.current, speaker);
    isSending.current = false;
    setPending(false);
    heldUp.current = outcome.kind === 'held up' ? outcome.number : null;
    if (outcome.kind === 'held up') {
      setProblem(hindranceInWords(outcome.hindrance));
      return false;
    }
    announce(outcome.kind === 'sent' ? done : say('kept', { how: keptInWords(outcome.pause) }));
    return true;
  };
  return { isPending, problem, perform, refuse: setProblem };
}
