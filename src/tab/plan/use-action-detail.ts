import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ActionDetail, BoardAction, Prompt } from '../../domain/board.ts';
import { useSession } from './session.ts';

const LOOK_AGAIN_MS = 60_000;
const UNDER_WAY: readonly Prompt['state'][] = ['requested', 'claimed', 'sent'];

/**
 * What an open action shows beside its card, read again whenever its row changed. What becomes of a request touches the
 * row too, but a bot may fail at that, so now and then it is looked for while one is under way.
 */
export function useActionDetail(action: BoardAction): UseQueryResult<ActionDetail> {
  const { store } = useSession();
  return useQuery({
    queryKey: ['action', action.key, action.row.etag],
    queryFn: () => store.readAction(action),
    placeholderData: (previous) => (previous?.actionKey === action.key ? keepPreviousData(previous) : undefined),
    refetchInterval: (query) =>
      query.state.data?.prompts.some((prompt) => UNDER_WAY.includes(prompt.state)) ? LOOK_AGAIN_MS : false,
  });
}
