import { skipToken, useQuery } from '@tanstack/react-query';
import type { BoardAction } from '../../domain/board.ts';
import type { Prompt } from '../../domain/prompt.ts';
import { useSession } from './session.ts';

/**
 * The requests that nobody answered yet, read again when another action is asked about or answered, and not at all while none
 * is. Undefined while they are not known: then whoever leads an action counts as asked.
 */
export function useOpenPrompts(awaited: readonly BoardAction[]): Prompt[] | undefined {
  const { store } = useSession();
  const newest = awaited.reduce((latest, { askedAt }) => (askedAt && askedAt > latest ? askedAt : latest), '');
  const { data } = useQuery({
    queryKey: ['open prompts', newest, awaited.length],
    queryFn: awaited.length === 0 ? skipToken : () => store.openPrompts(),
    placeholderData: (previous) => previous,
  });
  return data;
}
