import { useState } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { hindranceInWords, keptInWords, usePerform } from '../../plan/use-outbox.ts';
import { useSay } from '../../ui/said.tsx';
import catalogue from '../../words/en-GB/assign-sub-groups.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** Actions that a sub-group is to own; null takes them from any. */
export interface Assignment {
  actions: readonly BoardAction[];
  names: readonly string[];
  subGroup: string | null;
}

function assignedInWords(names: readonly string[], group: string | null, saved: string): string {
  const [action = ''] = names;
  const count = names.length;
  if (group === null) return count === 1 ? say('belongsNone', { action, saved }) : say('belongNone', { count, saved });
  return count === 1 ? say('belongs', { action, group, saved }) : say('belong', { count, group, saved });
}

/** Gives actions to a sub-group and says so. What is held up stays among what waits, where it can be settled. */
export function useAssign(onDone?: () => void) {
  const perform = usePerform();
  const announce = useSay();
  const [variables, setVariables] = useState<Assignment | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async ({ actions, names, subGroup }: Assignment) => {
    const outcome = await perform({ kind: 'subGroup', actions, subGroup });
    setVariables(null);
    if (outcome.kind === 'held up') return setProblem(hindranceInWords(outcome.hindrance));
    announce(assignedInWords(names, subGroup, outcome.kind === 'sent' ? say('saved') : keptInWords(outcome.pause)));
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
