import { useCallback, useState } from 'react';
import type { MeetingChange } from '../../../domain/meeting.ts';
import { hindranceInWords, usePerform } from '../../plan/use-outbox.ts';
import { useSay } from '../../ui/said.tsx';

/** Takes a step of a meeting and says `done` at once; answers whether it was taken. */
export type TakeStep = (change: MeetingChange, done: string) => Promise<boolean>;

/**
 * The steps of a meeting, which stand on the page at once and go out one after the other: whoever presses twice is not made
 * to wait for the network in between.
 */
export function useSteps(meeting: string): { problem: string | null; step: TakeStep } {
  const send = usePerform();
  const announce = useSay();
  const [problem, setProblem] = useState<string | null>(null);
  const step = useCallback<TakeStep>(
    async (change, done) => {
      announce(done);
      const outcome = await send({ kind: 'meeting', meeting, change });
      setProblem(outcome.kind === 'held up' ? hindranceInWords(outcome.hindrance) : null);
      return outcome.kind !== 'held up';
    },
    [announce, send, meeting],
  );
  return { problem, step };
}
