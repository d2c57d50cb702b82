import { useState } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { hindranceInWords, keptInWords, usePerform } from '../../plan/use-outbox.ts';
import { countOf } from '../../ui/count-words.ts';
import { useSay } from '../../ui/said.tsx';

/** Actions that a sub-group is to own; null takes them from any. */
export interface Assignment {
  actions: readonly BoardAction[];
  names: readonly string[];
  subGroup: string | null;
}

/** Gives actions to a sub-group and says so. What is held up stays among what waits, where it can be settled. */
export function useAssign(onDone?: () => void) {
  const perform = usePerform();
  const say = useSay();
  const [variables, setVariables] = useState<Assignment | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async ({ actions, names, subGroup }: Assignment) => {
    const outcome = await perform({ kind: 'subGroup', actions, subGroup });
    setVariables(null);
    if (outcome.kind === 'held up') return setProblem(hindranceInWords(outcome.hindrance));
    const what = names.length === 1 ? `${names[0]} belongs` : `${countOf(names.length, 'action')} belong`;
    const saved = outcome.kind === 'sent' ? 'Saved.' : keptInWords(outcome.pause);
    say(`${what} to ${subGroup ?? 'no sub-group'} now. ${saved}`);
    onDone?.();
  };
  return {
    isPending: variables !== null,
    variables,
    problem,
    assign(assignment: Assignment) {
      setVariables(assignment);
      setProblem(null);
      void send(assignment);
    },
  };
}
