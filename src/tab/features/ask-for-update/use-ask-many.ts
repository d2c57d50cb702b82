import { useRef, useState } from 'react';
import { usePerform } from '../../plan/use-outbox.ts';
import type { requestsFor } from './people-to-ask.ts';

/** How far asking has got, and how it ended. */
export type Asking =
  | { state: 'choosing' }
  | { state: 'asking'; done: number; total: number }
  | { state: 'ended'; asked: number; kept: number; heldUp: number; isStopped: boolean };

/** Asks one action after the other, so that it can be stopped and says how far it is. */
export function useAskMany() {
  const perform = usePerform();
  const [asking, setAsking] = useState<Asking>({ state: 'choosing' });
  const isStopped = useRef(false);
  const ask = async (requests: ReturnType<typeof requestsFor>) => {
    isStopped.current = false;
    const ended = { asked: 0, kept: 0, heldUp: 0 };
    for (const [done, request] of requests.entries()) {
      if (isStopped.current) break;
      setAsking({ state: 'asking', done, total: requests.length });
      const outcome = await perform({ kind: 'ask', ...request });
      if (outcome.kind === 'held up') ended.heldUp += 1;
      else ended.asked += 1;
      if (outcome.kind === 'kept') ended.kept += 1;
    }
    setAsking({ state: 'ended', ...ended, isStopped: isStopped.current });
    return ended;
  };
  return {
    asking,
    ask,
    stop: () => {
      isStopped.current = true;
    },
    begin: () => setAsking({ state: 'choosing' }),
  };
}
