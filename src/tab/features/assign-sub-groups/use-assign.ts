import { useMutation } from '@tanstack/react-query';
import type { BoardAction } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import { useBoardChange } from '../../plan/use-board.ts';
import { countOf } from '../../ui/count-words.ts';
import { useSay } from '../../ui/said.tsx';

/** Actions that a sub-group is to own; null takes them from any. */
export interface Assignment {
  actions: readonly BoardAction[];
  names: readonly string[];
  subGroup: string | null;
}

/** Gives actions to a sub-group, puts them on the board at once and says so. */
export function useAssign(onDone?: () => void) {
  const { store } = useSession();
  const changeBoard = useBoardChange();
  const say = useSay();
  const { mutate, isPending, error, variables, reset } = useMutation({
    mutationFn: ({ actions, subGroup }: Assignment) => store.assignSubGroup({ actions, subGroup }),
    onSuccess: (change, { names, subGroup }) => {
      changeBoard(change);
      const what = names.length === 1 ? `${names[0]} belongs` : `${countOf(names.length, 'action')} belong`;
      say(subGroup === null ? `${what} to no sub-group now. Saved.` : `${what} to ${subGroup} now. Saved.`);
      onDone?.();
    },
  });
  return { assign: mutate, isPending, error, variables, reset };
}
